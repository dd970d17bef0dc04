package nl.aanwezig.attendance.registration;

import java.time.LocalDate;

/** A date about which a school reported something, whatever it was: that day it was registering. */
public record ReportedDate(String schoolId, LocalDate date) {}
