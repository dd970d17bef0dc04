/** Observations in MongoDB: the truth about them. */
@NullMarked
package nl.aanwezig.signal.observation.mongo;

import org.jspecify.annotations.NullMarked;
