package nl.aanwezig.notification.message;

/**
 * A message in the hands of one sender.
 *
 * @param interrupted whether a sender before this one died with it, so that it may have gone out already
 */
public record Lease(Message message, boolean interrupted) {}
