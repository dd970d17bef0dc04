/** Why something that was sent is refused: stable codes, never content. */
@NullMarked
package nl.aanwezig.attendance.rejection;

import org.jspecify.annotations.NullMarked;
