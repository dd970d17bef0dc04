package nl.aanwezig.signal.calendar;

/** Which registers were taken, by school and group. */
@FunctionalInterface
public interface Registers {

    /** Nothing is known, so nothing follows. */
    Registers UNKNOWN = (schoolId, group) -> RegisterDays.UNKNOWN;

    RegisterDays of(String schoolId, String group);
}
