package nl.aanwezig.attendance.masterdata;

/** Puts a document on its compacted topic. */
public interface SnapshotPublisher<T> {

    /** Returns when the broker has acknowledged it; throws when it has not. */
    void publish(Revisioned<T> document);
}
