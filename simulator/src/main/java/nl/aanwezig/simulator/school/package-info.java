/** Simulated schools with their calendars, groups and weeks of silence. */
@NullMarked
package nl.aanwezig.simulator.school;

import org.jspecify.annotations.NullMarked;
