/** E-mail over SMTP. */
@NullMarked
package nl.aanwezig.notification.delivery.mail;

import org.jspecify.annotations.NullMarked;
