package nl.aanwezig.signal.document.store;

import java.util.List;
import nl.aanwezig.starter.kafka.OutgoingEvent;
import org.bson.Document;

/** How documents of one kind are kept and told. */
public interface DocumentForm<T> {

    String collection();

    Class<T> type();

    /** Counts what is to be told; 0 where nothing is yet. */
    int revision(T content);

    /** What is to be told after that revision, oldest first. Told twice, an event has the same id. */
    List<OutgoingEvent> eventsAfter(T content, int revision);

    /** The fields that queries ask for, beside the content. */
    Document queried(T content);
}
