/** What a message says, in the reader's language, rendered at the moment of sending. */
@NullMarked
package nl.aanwezig.notification.letter;

import org.jspecify.annotations.NullMarked;
