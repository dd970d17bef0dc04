package nl.aanwezig.localstack.stack;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How to start the stack.
 *
 * @param clockStart where the clock starts, or null for the machine's own
 * @param mongoUri a real MongoDB to use, or null for the embedded store
 */
public record StackSettings(
        Ports ports,
        DataFolder folder,
        @Nullable OffsetDateTime clockStart,
        @Nullable String mongoUri) {}
