/** A request's body, read field by field, so that a refusal can name the field. */
@NullMarked
package nl.aanwezig.signal.body;

import org.jspecify.annotations.NullMarked;
