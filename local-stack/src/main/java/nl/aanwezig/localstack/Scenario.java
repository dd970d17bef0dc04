package nl.aanwezig.localstack;

import java.time.OffsetDateTime;
import nl.aanwezig.localstack.edfi.EdFiScenario;
import nl.aanwezig.localstack.simulated.SimulatedScenario;
import nl.aanwezig.localstack.stack.DataFolder;
import nl.aanwezig.localstack.stack.Stack;
import nl.aanwezig.localstack.story.StoryScenario;
import org.jspecify.annotations.Nullable;

/** What is played once the stack is ready. */
public interface Scenario {

    /** Where the clock of the stack starts, or null for the machine's own. */
    @Nullable
    OffsetDateTime clockStart();

    /** Plays; returns when it is told. */
    void play(Stack stack);

    /**
     * The one that the options ask for. Reads its input, if it has any, before anything starts.
     *
     * @throws nl.aanwezig.localstack.stack.DemoFailure when the input cannot be used
     */
    static Scenario chosen(
            DemoOptions options, @Nullable OffsetDateTime givenClock, DataFolder folder, Terminal terminal) {
        if (options.empty) {
            return new NothingToPlay(givenClock);
        }
        if (options.edFi != null) {
            return EdFiScenario.of(options.edFi, givenClock, terminal);
        }
        if (options.simulate) {
            return SimulatedScenario.of(options.seed, givenClock, terminal);
        }
        return StoryScenario.of(options.seed, givenClock, folder, terminal);
    }

    /** The stack alone. */
    record NothingToPlay(@Nullable OffsetDateTime clockStart) implements Scenario {

        @Override
        public void play(Stack stack) {
            // The caller does.
        }
    }
}
