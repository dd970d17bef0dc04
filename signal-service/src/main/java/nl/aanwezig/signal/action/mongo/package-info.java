/** Lives of signals in MongoDB: the truth about what people did. */
@NullMarked
package nl.aanwezig.signal.action.mongo;

import org.jspecify.annotations.NullMarked;
