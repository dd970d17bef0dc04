package nl.aanwezig.notification.hold;

/** Hears of every observation, after it is kept: what is held back or goes on is decided again. */
public interface HoldChanges {

    void holdChanged(String pupilId);
}
