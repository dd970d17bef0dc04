/** Ids that others choose: their form, and that none is a citizen number. */
@NullMarked
package nl.aanwezig.starter.identifier;

import org.jspecify.annotations.NullMarked;
