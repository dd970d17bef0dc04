package nl.aanwezig.transition.transfer;

/** Tells the backbone. Returns when it is stored there, and throws when that is not certain. */
public interface ContextPublisher {

    void publish(PupilContext context);
}
