package nl.aanwezig.signal.web;

import java.time.LocalDate;
import java.util.List;
import nl.aanwezig.signal.assessment.Evidence;
import nl.aanwezig.signal.assessment.Level;
import nl.aanwezig.signal.wire.SignalMessage;
import org.jspecify.annotations.Nullable;

/**
 * A signal as the API shows it: {@link SignalMessage} with its texts in one language.
 *
 * @param state {@code OPEN}, {@code RESOLVED}, and in the history also {@code WITHDRAWN}
 */
record SignalView(
        String id,
        String rule,
        String schoolId,
        String state,
        Level level,
        LocalDate since,
        @Nullable LocalDate resolvedOn,
        SignalMessage.Measure measured,
        List<Evidence.Counted> counted,
        List<Evidence.Excluded> excluded,
        String basis,
        @Nullable LocalDate dueBy,
        @Nullable String mergedInto,
        String nextStep,
        String policy) {

    static SignalView of(SignalMessage signal, SignalTexts texts, @Nullable String language) {
        return of(signal, signal.state().name(), texts, language);
    }

    static SignalView of(SignalMessage signal, String state, SignalTexts texts, @Nullable String language) {
        return new SignalView(
                signal.id(),
                signal.rule(),
                signal.schoolId(),
                state,
                signal.level(),
                signal.since(),
                signal.resolvedOn(),
                signal.measured(),
                signal.counted(),
                signal.excluded(),
                texts.of(signal, signal.basis(), language),
                signal.dueBy(),
                signal.mergedInto(),
                texts.of(signal, signal.nextStep(), language),
                signal.policy());
    }
}
