package nl.aanwezig.simulator.event;

import java.time.Instant;
import java.util.Comparator;

/** Something that a simulated school tells the outside world. */
public sealed interface SimulatedEvent permits SimulatedEnrolments, SimulatedRegister, SimulatedRegistration {

    /** The order in which the world hears of events; equal only for equal events. */
    Comparator<SimulatedEvent> IN_ORDER = Comparator.comparing(SimulatedEvent::recordedAt)
            .thenComparingInt(SimulatedEvent::rank)
            .thenComparing(SimulatedEvent::key);

    /** When the school recorded it: when the outside world can know. */
    Instant recordedAt();

    private int rank() {
        return switch (this) {
            case SimulatedEnrolments enrolments -> 0;
            case SimulatedRegister register -> 1;
            case SimulatedRegistration registration -> 2;
        };
    }

    private String key() {
        return switch (this) {
            case SimulatedEnrolments it -> it.pupilId() + '/' + it.revision();
            case SimulatedRegister it -> it.schoolId() + '/' + it.group() + '/' + it.date() + '/' + it.lesson();
            case SimulatedRegistration it -> it.schoolId() + '/' + it.id() + '/' + it.revision();
        };
    }
}
