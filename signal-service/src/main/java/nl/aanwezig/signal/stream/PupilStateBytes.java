package nl.aanwezig.signal.stream;

import java.util.ArrayList;
import java.util.List;
import nl.aanwezig.signal.assessment.SignalKey;
import nl.aanwezig.signal.ledger.Ledger;
import nl.aanwezig.signal.life.Mark;
import nl.aanwezig.signal.life.PupilState;
import nl.aanwezig.signal.wire.ByteReader;
import nl.aanwezig.signal.wire.ByteWriter;
import nl.aanwezig.signal.wire.LedgerCodec;

/** How a pupil's state lies in the store and its changelog: the ledger, then what is remembered of signals. */
final class PupilStateBytes {

    private static final Mark.Status[] STATUSES = Mark.Status.values();

    private PupilStateBytes() {}

    static byte[] write(PupilState state) {
        return write(state, LedgerCodec.encode(state.ledger()));
    }

    /** @param ledger that of the state, written before: it goes to the read model as well */
    static byte[] write(PupilState state, byte[] ledger) {
        ByteWriter out = new ByteWriter();
        out.append(ledger, 0, ledger.length);
        out.number(state.revision());
        out.fixed((long) state.levels() << 32 | state.judgedBy() & 0xFFFFFFFFL);
        out.number(state.marks().size());
        for (Mark mark : state.marks()) {
            out.text(mark.key().rule());
            out.text(mark.key().schoolId());
            out.signed(mark.key().since());
            out.text(mark.key().variant());
            out.number(mark.step());
            out.raw(mark.status().ordinal());
            out.fixed(mark.fingerprint());
        }
        return out.toBytes();
    }

    static PupilState read(String pupilId, byte[] bytes) {
        ByteReader in = new ByteReader(bytes);
        Ledger ledger = LedgerCodec.read(pupilId, in);
        int revision = in.count();
        long both = in.fixed();
        List<Mark> marks = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            String rule = in.text();
            String schoolId = in.text();
            int since = (int) in.signed();
            marks.add(new Mark(
                    new SignalKey(pupilId, schoolId, rule, since, in.text()),
                    in.count(),
                    STATUSES[in.raw()],
                    in.fixed()));
        }
        return new PupilState(ledger, revision, (int) (both >>> 32), marks, (int) both);
    }
}
