package nl.aanwezig.notification.partner;

import java.util.List;

/** Where it is kept who looked; nothing in it is ever changed. */
public interface Looks {

    void add(Look look);

    /** Newest first. */
    List<Look> about(String pupilId);
}
