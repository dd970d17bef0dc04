/** What the backbone is told of a pupil: one revision after the other, each the whole of it. */
@NullMarked
package nl.aanwezig.transition.context;

import org.jspecify.annotations.NullMarked;
