/** What holds a pupil's messages back, one document a pupil: neither what was seen nor by whom. */
@NullMarked
package nl.aanwezig.notification.hold.mongo;

import org.jspecify.annotations.NullMarked;
