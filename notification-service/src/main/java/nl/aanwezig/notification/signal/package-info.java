/** Signals: whether a mentor is told, and told when it was taken back. */
@NullMarked
package nl.aanwezig.notification.signal;

import org.jspecify.annotations.NullMarked;
