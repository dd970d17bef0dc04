/** A pupil's enrolments as they stand on attendance.enrolments.v1. */
@NullMarked
package nl.aanwezig.attendance.enrolment.kafka;

import org.jspecify.annotations.NullMarked;
