/** Absence that nobody explained: what is known of it, and who hears what about it. */
@NullMarked
package nl.aanwezig.notification.absence;

import org.jspecify.annotations.NullMarked;
