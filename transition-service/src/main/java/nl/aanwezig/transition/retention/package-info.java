/** How long a transfer is kept, and what goes with it. */
@NullMarked
package nl.aanwezig.transition.retention;

import org.jspecify.annotations.NullMarked;
