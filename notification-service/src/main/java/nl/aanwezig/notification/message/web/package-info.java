/** The messages of a pupil, for those who may read them. */
@NullMarked
package nl.aanwezig.notification.message.web;

import org.jspecify.annotations.NullMarked;
