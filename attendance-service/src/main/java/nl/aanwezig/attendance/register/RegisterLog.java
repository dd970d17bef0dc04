package nl.aanwezig.attendance.register;

import java.util.List;

/** Where registers go that were taken: {@code attendance.registers.v1}. */
public interface RegisterLog {

    /** Returns when every one is acknowledged; throws when one is not, and some may have been stored then. */
    void append(List<Register> registers);
}
