package nl.aanwezig.signal.whatif;

import java.util.List;
import nl.aanwezig.signal.ledger.Ledger;
import nl.aanwezig.signal.ledger.Registration;

/** Registrations that nobody made, put into a copy of a ledger. */
public final class Hypothesis {

    private Hypothesis() {}

    /** The ledger as it would be. One with the id of a registration that is there takes its place, as a correction would. */
    public static Ledger with(Ledger ledger, List<Registration> imagined) {
        Ledger then = ledger;
        for (Registration each : imagined) {
            then = then.with(newest(then, each));
        }
        return then;
    }

    private static Registration newest(Ledger ledger, Registration imagined) {
        int known = ledger.registrations().stream()
                .filter(each ->
                        each.schoolId().equals(imagined.schoolId()) && each.id().equals(imagined.id()))
                .mapToInt(Registration::revision)
                .max()
                .orElse(0);
        return new Registration(
                imagined.schoolId(),
                imagined.id(),
                known + 1,
                imagined.day(),
                imagined.lesson(),
                imagined.dayPart(),
                imagined.minutes(),
                imagined.kind(),
                imagined.reason(),
                imagined.status(),
                imagined.recordedAt());
    }
}
