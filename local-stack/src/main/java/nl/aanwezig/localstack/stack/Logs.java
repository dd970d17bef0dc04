package nl.aanwezig.localstack.stack;

import java.nio.file.Path;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Sends what all parts log to one file: the terminal belongs to the story. One JVM has one logging system, set up by
 * {@code logback.xml}; Spring Boot's own set-up, one for each service, is switched off.
 */
public final class Logs {

    private Logs() {}

    /** To be called before anything logs. */
    public static Path toFileIn(DataFolder folder) {
        Path file = folder.of("aanwezig.log");
        System.setProperty("aanwezig.log.file", file.toString());
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        return file;
    }
}
