/** Reads the steps of signals for partners. */
@NullMarked
package nl.aanwezig.notification.partner.kafka;

import org.jspecify.annotations.NullMarked;
