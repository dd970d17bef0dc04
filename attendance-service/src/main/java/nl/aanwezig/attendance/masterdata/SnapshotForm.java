package nl.aanwezig.attendance.masterdata;

import java.util.function.Function;

/**
 * How a document goes to its compacted topic.
 *
 * @param type CloudEvents type, with its version
 * @param value makes the value, an object that is written as JSON
 */
public record SnapshotForm<T>(String topic, String type, Function<Revisioned<T>, Object> value) {}
