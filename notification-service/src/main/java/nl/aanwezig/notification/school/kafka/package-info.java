/** Reads schools and enrolments from the attendance topics. */
@NullMarked
package nl.aanwezig.notification.school.kafka;

import org.jspecify.annotations.NullMarked;
