/** Sending: leases what is due, hands it to a gateway, records what became of it, tries again. */
@NullMarked
package nl.aanwezig.notification.delivery;

import org.jspecify.annotations.NullMarked;
