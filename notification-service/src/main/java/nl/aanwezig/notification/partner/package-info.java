/** Care partners: what each may hear of a pupil, on what ground, and what became of telling it. */
@NullMarked
package nl.aanwezig.notification.partner;

import org.jspecify.annotations.NullMarked;
