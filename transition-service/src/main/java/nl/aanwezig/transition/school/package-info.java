/** Schools and enrolments as attendance-service publishes them: to whom a transfer goes, and whether the pupil is there. */
@NullMarked
package nl.aanwezig.transition.school;

import org.jspecify.annotations.NullMarked;
