/** Documents that this service owns, as its domain sees them: each change is one atomic update, and then said. */
@NullMarked
package nl.aanwezig.starter.document;

import org.jspecify.annotations.NullMarked;
