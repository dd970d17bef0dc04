package nl.aanwezig.localstack.stack;

import java.time.Duration;

/** Hears what has started. Called from several threads. */
public interface Progress {

    void started(String part, String address, Duration took);
}
