/** Whether a person has to look first: an open worry about a pupil's welfare holds back what would go to the guardians. */
@NullMarked
package nl.aanwezig.notification.hold;

import org.jspecify.annotations.NullMarked;
