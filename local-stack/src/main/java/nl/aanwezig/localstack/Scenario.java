package nl.aanwezig.localstack;

import java.time.OffsetDateTime;
import nl.aanwezig.localstack.stack.DataFolder;
import nl.aanwezig.localstack.stack.Stack;
import org.jspecify.annotations.Nullable;

/** What is played once the stack is ready. */
interface Scenario {

    /** Where the clock of the stack starts, or null for the machine's own. */
    @Nullable
    OffsetDateTime clockStart();

    void play(Stack stack);

    /**
     * The one that the options ask for. Reads its input, if it has any, before anything starts.
     *
     * @throws nl.aanwezig.localstack.stack.DemoFailure when the input cannot be used
     */
    static Scenario chosen(
            DemoOptions options, @Nullable OffsetDateTime givenClock, DataFolder folder, Terminal terminal) {
        return new NothingToPlay(givenClock);
    }

    /** The stack alone. */
    record NothingToPlay(@Nullable OffsetDateTime clockStart) implements Scenario {

        @Override
        public void play(Stack stack) {
            // The caller does.
        }
    }
}
