/** A transfer of what the primary school knew: who says what, what the family releases, and what is in force. */
@NullMarked
package nl.aanwezig.transition.transfer;

import org.jspecify.annotations.NullMarked;
