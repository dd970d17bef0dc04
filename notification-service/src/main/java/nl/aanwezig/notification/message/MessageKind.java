package nl.aanwezig.notification.message;

/** What a message is about; the names are those of {@code notification.outcomes.v1}. */
public enum MessageKind {
    ABSENCE,
    ABSENCE_CORRECTION,
    SIGNAL,
    SIGNAL_CORRECTION;

    public boolean isCorrection() {
        return this == ABSENCE_CORRECTION || this == SIGNAL_CORRECTION;
    }

    /** The kind that takes this one back. */
    public MessageKind correction() {
        return switch (this) {
            case ABSENCE, ABSENCE_CORRECTION -> ABSENCE_CORRECTION;
            case SIGNAL, SIGNAL_CORRECTION -> SIGNAL_CORRECTION;
        };
    }
}
