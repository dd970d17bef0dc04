package nl.aanwezig.transition.transfer;

/**
 * Who acts.
 *
 * @param name opaque: the subject of a token, or the id of a family's link; stays in this service
 */
public record Actor(Side side, String name) {

    public static final Actor SYSTEM = new Actor(Side.SYSTEM, "system");
}
