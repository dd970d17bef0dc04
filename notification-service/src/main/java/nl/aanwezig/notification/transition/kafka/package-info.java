/** Reads what families released, as far as messages need it: never an item. */
@NullMarked
package nl.aanwezig.notification.transition.kafka;

import org.jspecify.annotations.NullMarked;
