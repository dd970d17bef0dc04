/** The HTTP API of partners, subscriptions, consents, the pull feed and details. */
@NullMarked
package nl.aanwezig.notification.partner.web;

import org.jspecify.annotations.NullMarked;
