package nl.aanwezig.starter.document.store;

import org.bson.Document;

/** How documents of one kind are kept and told. */
public interface DocumentForm<T> {

    String collection();

    /** The content as it is stored. */
    String write(T content);

    T read(String stored);

    /** Counts what is to be told; 0 where nothing is yet. */
    int revision(T content);

    /**
     * Tells what is to be told after that revision, oldest first, and returns when it is certain that it was. Told twice,
     * it is the same for whoever hears it.
     */
    void tell(T content, int revision);

    /** The fields that queries ask for, beside the content. */
    Document queried(T content);
}
