/** The log of looks in MongoDB. */
@NullMarked
package nl.aanwezig.transition.reading.mongo;

import org.jspecify.annotations.NullMarked;
