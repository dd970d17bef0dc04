/** Says on {@code transition.contexts.v1} what is in force for a pupil. */
@NullMarked
package nl.aanwezig.transition.kafka;

import org.jspecify.annotations.NullMarked;
