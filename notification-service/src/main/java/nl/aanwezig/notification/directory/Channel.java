package nl.aanwezig.notification.directory;

/** A way to reach a person; the names are fixed points of the API. */
public enum Channel {
    EMAIL,
    SMS
}
