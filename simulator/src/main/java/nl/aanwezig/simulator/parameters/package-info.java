/** What a simulation is told (settings) and what it assumes (rates, each with source and certainty). */
@NullMarked
package nl.aanwezig.simulator.parameters;

import org.jspecify.annotations.NullMarked;
