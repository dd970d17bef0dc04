package nl.aanwezig.signal.ledger;

import java.util.List;

/** All enrolments of a pupil in one revision; the highest wins. */
public record Enrolments(int revision, List<Enrolment> enrolments) {

    public static final Enrolments NONE = new Enrolments(0, List.of());

    public Enrolments {
        enrolments = List.copyOf(enrolments);
    }
}
