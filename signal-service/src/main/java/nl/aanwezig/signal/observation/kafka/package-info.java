/** Observations as {@code signal.observations.v1} carries them. */
@NullMarked
package nl.aanwezig.signal.observation.kafka;

import org.jspecify.annotations.NullMarked;
