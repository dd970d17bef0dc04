package nl.aanwezig.simulator.wire;

/**
 * A message of a topic in {@code contracts/}.
 *
 * @param type CloudEvents type
 * @param value JSON
 */
public record Message(String topic, String key, String type, String value) {}
