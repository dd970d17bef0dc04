/** What a simulated school tells the outside world, in the order in which it does. */
@NullMarked
package nl.aanwezig.simulator.event;

import org.jspecify.annotations.NullMarked;
