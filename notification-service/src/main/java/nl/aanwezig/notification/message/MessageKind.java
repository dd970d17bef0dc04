package nl.aanwezig.notification.message;

/** What a message is about; the names are those of {@code notification.outcomes.v1}. */
public enum MessageKind {
    ABSENCE,
    ABSENCE_CORRECTION,
    SIGNAL,
    SIGNAL_CORRECTION,
    /** Tells a family who its contact at the new school is. */
    INTRODUCTION,
    /** Tells that person of the family. */
    INTRODUCTION_STAFF;

    public boolean isCorrection() {
        return this == ABSENCE_CORRECTION || this == SIGNAL_CORRECTION;
    }

    public boolean isIntroduction() {
        return this == INTRODUCTION || this == INTRODUCTION_STAFF;
    }

    /** The kind that takes this one back; two people who were introduced are not taken back. */
    public MessageKind correction() {
        return switch (this) {
            case ABSENCE, ABSENCE_CORRECTION -> ABSENCE_CORRECTION;
            case SIGNAL, SIGNAL_CORRECTION -> SIGNAL_CORRECTION;
            case INTRODUCTION, INTRODUCTION_STAFF -> throw new IllegalStateException(this + " is not taken back");
        };
    }
}
