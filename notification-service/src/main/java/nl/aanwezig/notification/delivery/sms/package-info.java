/** SMS over a generic HTTP provider. */
@NullMarked
package nl.aanwezig.notification.delivery.sms;

import org.jspecify.annotations.NullMarked;
