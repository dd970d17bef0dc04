package nl.aanwezig.signal.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.aanwezig.signal.assessment.Assessment;
import nl.aanwezig.signal.assessment.Level;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.assessment.Standing;
import nl.aanwezig.signal.ledger.ReleasedContext;
import nl.aanwezig.starter.access.CallerSchools;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as the API shows it, of the schools that the caller's token opens.
 *
 * @param protective what speaks for the pupil; empty until a rule names such a factor
 * @param standings where the pupil stands against each limit, with or without a signal
 */
record AssessmentView(
        String pupilId,
        LocalDate asOf,
        Level level,
        List<SignalView> signals,
        List<String> protective,
        List<Standing> standings,
        @Nullable ReleasedContext context) {

    static AssessmentView of(
            Assessment assessment, CallerSchools caller, SignalTexts texts, @Nullable String language) {
        List<Signal> visible = assessment.signals().stream()
                .filter(signal -> caller.allows(signal.schoolId()))
                .toList();
        ReleasedContext context = assessment.context();
        return new AssessmentView(
                assessment.pupilId(),
                assessment.asOf(),
                visible.stream()
                        .filter(Signal::open)
                        .map(Signal::level)
                        .max(Comparator.naturalOrder())
                        .orElse(Level.NONE),
                visible.stream()
                        .map(signal -> SignalView.of(signal, texts, language))
                        .toList(),
                List.of(),
                assessment.standings().stream()
                        .filter(standing -> caller.allows(standing.schoolId()))
                        .toList(),
                context != null && caller.allows(context.schoolId()) ? context : null);
    }
}
