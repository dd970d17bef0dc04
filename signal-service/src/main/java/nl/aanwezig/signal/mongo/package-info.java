/** The read model that queries use. */
@NullMarked
package nl.aanwezig.signal.mongo;

import org.jspecify.annotations.NullMarked;
