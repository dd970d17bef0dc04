package nl.aanwezig.notification.hold;

/** Where it is kept what holds messages back. */
public interface Holds {

    /** Keeps it unless a newer revision is there. */
    void keep(ObservationArrival arrival);

    /** Whether a person has to look before anything goes to the pupil's guardians by itself. */
    boolean isHeld(String pupilId);
}
