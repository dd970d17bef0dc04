/** Chance that is the same for the same seed, whatever the order in which things are asked for. */
@NullMarked
package nl.aanwezig.simulator.random;

import org.jspecify.annotations.NullMarked;
