package nl.aanwezig.notification.hold;

/** An observation as it comes in: about a pupil. */
public record ObservationArrival(String pupilId, Observation observation) {}
