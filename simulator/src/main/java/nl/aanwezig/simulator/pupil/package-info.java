/** Simulated pupils: birth date, enrolments, groups, and the truth about them that no rule may see. */
@NullMarked
package nl.aanwezig.simulator.pupil;

import org.jspecify.annotations.NullMarked;
