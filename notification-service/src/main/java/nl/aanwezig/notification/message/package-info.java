/** A message: why it exists, to whom, in what state, and which changes of state are allowed. */
@NullMarked
package nl.aanwezig.notification.message;

import org.jspecify.annotations.NullMarked;
