/** Reads schools and enrolments from the attendance topics. */
@NullMarked
package nl.aanwezig.transition.school.kafka;

import org.jspecify.annotations.NullMarked;
