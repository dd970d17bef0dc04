/** Delivers events to partners over HTTP: signing, the guard against wrong targets, retries. */
@NullMarked
package nl.aanwezig.notification.partner.webhook;

import org.jspecify.annotations.NullMarked;
