/** Which pupil is at which school from when to when, and the age limits that follow from a birth date. */
@NullMarked
package nl.aanwezig.attendance.enrolment;

import org.jspecify.annotations.NullMarked;
