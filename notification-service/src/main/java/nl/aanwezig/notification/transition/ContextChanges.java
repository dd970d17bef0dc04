package nl.aanwezig.notification.transition;

/** Hears of every revision of what a family released, after it is kept. */
public interface ContextChanges {

    void contextChanged(String pupilId);
}
