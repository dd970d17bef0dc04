package nl.aanwezig.signal.action;

import java.time.Instant;
import java.time.LocalDate;

/** Actions of people, for tests. */
final class Actions {

    static final Instant NOW = Instant.parse("2026-09-16T08:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 9, 16);

    private Actions() {}

    static Action of(LifeStep step) {
        return by("m-1", step);
    }

    static Action by(String who, LifeStep step) {
        return new Action(
                step,
                who,
                step == LifeStep.HANDED_OVER ? "m-9" : null,
                TODAY,
                step == LifeStep.PLAN_AGREED ? Action.Goal.ON_TIME : null,
                step == LifeStep.PLAN_AGREED ? TODAY.plusDays(28) : null,
                step == LifeStep.NOT_USEFUL ? Action.Reason.KNOWN_ALREADY : null,
                null,
                NOW);
    }
}
