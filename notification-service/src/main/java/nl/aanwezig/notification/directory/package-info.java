/** The people around a pupil: who has authority, by which channel they are reached, and who cannot be. */
@NullMarked
package nl.aanwezig.notification.directory;

import org.jspecify.annotations.NullMarked;
