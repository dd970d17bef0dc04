/** What the primary school knew, released by the family to the secondary school. */
@NullMarked
package nl.aanwezig.transition;

import org.jspecify.annotations.NullMarked;
