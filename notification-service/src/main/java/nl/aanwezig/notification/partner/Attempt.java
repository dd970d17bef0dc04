package nl.aanwezig.notification.partner;

import java.time.Instant;

/**
 * One try to deliver an event.
 *
 * @param result a stable code like {@code http_503} or {@code timeout}, never what the partner's server wrote
 */
public record Attempt(Instant at, String result) {}
