/** The events as the JSON of the project's contracts. */
@NullMarked
package nl.aanwezig.simulator.wire;

import org.jspecify.annotations.NullMarked;
