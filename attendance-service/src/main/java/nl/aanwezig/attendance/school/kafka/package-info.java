/** The school as it stands on attendance.schools.v1. */
@NullMarked
package nl.aanwezig.attendance.school.kafka;

import org.jspecify.annotations.NullMarked;
