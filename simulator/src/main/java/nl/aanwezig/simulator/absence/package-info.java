/** The model: who is absent when and why, week by week. */
@NullMarked
package nl.aanwezig.simulator.absence;

import org.jspecify.annotations.NullMarked;
