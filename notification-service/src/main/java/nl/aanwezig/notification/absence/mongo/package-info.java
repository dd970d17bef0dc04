/** The absence book of a pupil in MongoDB. */
@NullMarked
package nl.aanwezig.notification.absence.mongo;

import org.jspecify.annotations.NullMarked;
