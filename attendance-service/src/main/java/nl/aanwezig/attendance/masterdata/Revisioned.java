package nl.aanwezig.attendance.masterdata;

/**
 * A document in one revision.
 *
 * @param revision counts its changes, from 1
 * @param settled whether the newest revision is known to be the last on its topic
 */
public record Revisioned<T>(String id, long revision, T content, boolean settled) {}
