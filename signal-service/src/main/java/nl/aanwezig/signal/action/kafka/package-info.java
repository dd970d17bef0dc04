/** What people did, as {@code signal.events.v1} carries it. */
@NullMarked
package nl.aanwezig.signal.action.kafka;

import org.jspecify.annotations.NullMarked;
