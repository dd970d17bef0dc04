package nl.aanwezig.signal.wire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.aanwezig.signal.ledger.AgeRegime;
import nl.aanwezig.signal.ledger.Enrolment;
import nl.aanwezig.signal.ledger.Enrolments;
import nl.aanwezig.signal.ledger.Ledger;
import nl.aanwezig.signal.ledger.Observation;
import nl.aanwezig.signal.ledger.ReleasedContext;
import org.jspecify.annotations.Nullable;

/**
 * A ledger in few bytes, without the pupil's id: it lies in the store of the topology, in its changelog, on {@code
 * signal.assessments.v1} and in the read model, once for each pupil of a country. The first byte is the version of the form;
 * a reader knows all versions that were ever written.
 */
public final class LedgerCodec {

    private static final int VERSION = 2;

    /** Had the texts of the released context in it; read, they are left behind. */
    private static final int WITH_TEXTS = 1;

    private static final Observation.Status[] STATUSES = Observation.Status.values();

    private LedgerCodec() {}

    public static byte[] encode(Ledger ledger) {
        ByteWriter out = new ByteWriter();
        write(ledger, out);
        return out.toBytes();
    }

    public static Ledger decode(String pupilId, byte[] bytes) {
        return read(pupilId, new ByteReader(bytes));
    }

    public static void write(Ledger ledger, ByteWriter out) {
        out.raw(VERSION);
        out.number(ledger.enrolments().revision());
        out.number(ledger.enrolments().enrolments().size());
        ledger.enrolments().enrolments().forEach(each -> enrolment(each, out));
        RegistrationCodec.write(ledger.registrations(), out);
        out.number(ledger.observations().size());
        ledger.observations().forEach(each -> observation(each, out));
        context(ledger.context(), out);
    }

    public static Ledger read(String pupilId, ByteReader in) {
        int version = in.raw();
        if (version != VERSION && version != WITH_TEXTS) {
            throw new UnreadableException("unknown_ledger_version");
        }
        int revision = in.count();
        List<Enrolment> enrolments = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            enrolments.add(enrolment(in));
        }
        var registrations = RegistrationCodec.read(in);
        List<Observation> observations = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            observations.add(observation(in));
        }
        return new Ledger(
                pupilId, new Enrolments(revision, enrolments), registrations, observations, context(in, version));
    }

    private static void enrolment(Enrolment enrolment, ByteWriter out) {
        out.text(enrolment.schoolId());
        date(enrolment.enrolledFrom(), out);
        date(enrolment.enrolledTo(), out);
        out.text(enrolment.group());
        out.text(enrolment.mentorId());
        out.raw(enrolment.startQualification() ? 1 : 0);
        date(enrolment.regime().compulsoryFrom(), out);
        date(enrolment.regime().compulsoryUntil(), out);
        date(enrolment.regime().adultFrom(), out);
        date(enrolment.regime().rmcUntil(), out);
    }

    private static Enrolment enrolment(ByteReader in) {
        return new Enrolment(
                in.text(),
                present(in),
                date(in),
                in.text(),
                in.text(),
                in.raw() == 1,
                new AgeRegime(present(in), present(in), present(in), present(in)));
    }

    private static void observation(Observation observation, ByteWriter out) {
        out.text(observation.schoolId());
        out.text(observation.id());
        out.number(observation.revision());
        out.signed(observation.day());
        out.text(observation.kind());
        out.raw(observation.welfare() ? 1 : 0);
        out.raw(observation.status().ordinal());
        out.signed(observation.endedOn());
    }

    private static Observation observation(ByteReader in) {
        return new Observation(
                in.text(), in.text(), in.count(), (int) in.signed(), in.text(), in.raw() == 1, STATUSES[in.raw()], (int)
                        in.signed());
    }

    private static void context(@Nullable ReleasedContext context, ByteWriter out) {
        if (context == null) {
            out.raw(0);
            return;
        }
        out.raw(1);
        out.number(context.revision());
        out.text(context.schoolId());
        out.text(context.transferId());
        date(context.releasedOn(), out);
        date(context.deliveredOn(), out);
        date(context.until(), out);
        date(context.readOn(), out);
        out.number(context.items().size());
        for (ReleasedContext.Item item : context.items()) {
            out.text(item.voice());
            out.text(item.theme());
            out.optional(item.code());
            date(item.until(), out);
        }
    }

    private static @Nullable ReleasedContext context(ByteReader in, int version) {
        if (in.raw() == 0) {
            return null;
        }
        int revision = in.count();
        String schoolId = in.text();
        String transferId = in.text();
        LocalDate releasedOn = date(in);
        LocalDate deliveredOn = version == WITH_TEXTS ? null : date(in);
        LocalDate until = date(in);
        LocalDate readOn = date(in);
        List<ReleasedContext.Item> items = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            String voice = in.text();
            String theme = in.text();
            String code = in.optional();
            if (version == WITH_TEXTS) {
                in.text();
            }
            items.add(new ReleasedContext.Item(voice, theme, code, date(in)));
        }
        return new ReleasedContext(revision, schoolId, transferId, releasedOn, deliveredOn, until, readOn, items);
    }

    /** 0 for null, else the epoch day, one higher where it is not negative. */
    private static void date(@Nullable LocalDate date, ByteWriter out) {
        long day = date == null ? 0 : date.toEpochDay();
        out.signed(date == null ? 0 : day >= 0 ? day + 1 : day);
    }

    private static @Nullable LocalDate date(ByteReader in) {
        long day = in.signed();
        return day == 0 ? null : LocalDate.ofEpochDay(day > 0 ? day - 1 : day);
    }

    private static LocalDate present(ByteReader in) {
        LocalDate date = date(in);
        if (date == null) {
            throw new UnreadableException("missing_date");
        }
        return date;
    }
}
