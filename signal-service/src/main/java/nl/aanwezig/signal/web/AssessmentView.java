package nl.aanwezig.signal.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.aanwezig.signal.assessment.Assessment;
import nl.aanwezig.signal.assessment.Level;
import nl.aanwezig.signal.assessment.NewHere;
import nl.aanwezig.signal.assessment.Outlook;
import nl.aanwezig.signal.assessment.SchoolLevel;
import nl.aanwezig.signal.assessment.Standing;
import nl.aanwezig.signal.calendar.School;
import nl.aanwezig.signal.wire.SignalMessage;
import nl.aanwezig.starter.access.CallerSchools;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as the API shows it, of the schools that the caller's token opens.
 *
 * @param policies pack and version that judged, for each school
 * @param because the combinations of signals that the level follows from
 * @param protective what speaks for the pupil
 * @param standings where the pupil stands against each limit, with or without a signal; without {@code schoolId} for what
 *     all schools of a pupil who moved add up to
 * @param firstDays where the pupil stands in the first school days at a new school; null once they are over
 * @param context what the family released to a school that the caller's token opens; null where that is nothing
 */
record AssessmentView(
        String pupilId,
        LocalDate asOf,
        Level level,
        List<PolicyView> policies,
        List<BecauseView> because,
        List<SignalView> signals,
        List<ProtectiveView> protective,
        List<StandingView> standings,
        @Nullable FirstDaysView firstDays,
        @Nullable ContextView context) {

    /** @param version like {@code nl-vo@2026-08-01#1f2e3d4} */
    record PolicyView(String schoolId, String version) {}

    /** @param name of the combination in the policy pack */
    record BecauseView(String schoolId, String name, Level level, String text) {}

    /** @param factor its fixed name */
    record ProtectiveView(
            String factor, String schoolId, @Nullable LocalDate since, String text) {}

    /**
     * @param schoolDay which school day of the enrolment it is, 1 for the first
     * @param of the last of the first days, as the policy pack has it
     */
    record FirstDaysView(String schoolId, int schoolDay, int of) {

        /** Of the schools that the token opens, the one where the pupil came last. */
        static @Nullable FirstDaysView of(Outlook outlook, CallerSchools caller) {
            return outlook.newHere().stream()
                    .filter(each -> caller.allows(each.schoolId()))
                    .min(Comparator.comparingInt(NewHere::schoolDay))
                    .map(each -> new FirstDaysView(each.schoolId(), each.schoolDay(), each.of()))
                    .orElse(null);
        }
    }

    record StandingView(
            String rule,
            @Nullable String schoolId,
            SignalMessage.Measure measured,
            @Nullable String band) {

        static StandingView of(Standing standing) {
            return new StandingView(
                    standing.rule(),
                    standing.schoolId(),
                    SignalMessage.Measure.of(standing.measured()),
                    standing.band());
        }
    }

    static AssessmentView of(
            Assessment assessment,
            Outlook outlook,
            @Nullable ContextView context,
            Map<String, School> schools,
            CallerSchools caller,
            SignalTexts texts,
            @Nullable String language) {
        List<SchoolLevel> levels = assessment.schools().stream()
                .filter(each -> caller.allows(each.schoolId()))
                .toList();
        return new AssessmentView(
                assessment.pupilId(),
                assessment.asOf(),
                levels.stream()
                        .map(SchoolLevel::level)
                        .max(Comparator.naturalOrder())
                        .orElse(Level.NONE),
                levels.stream()
                        .map(each -> new PolicyView(each.schoolId(), each.policy()))
                        .toList(),
                levels.stream()
                        .flatMap(level -> level.because().stream()
                                .map(each -> new BecauseView(
                                        level.schoolId(),
                                        each.name(),
                                        each.level(),
                                        texts.at(schools.get(level.schoolId()), each.text(), language))))
                        .toList(),
                assessment.signals().stream()
                        .filter(signal -> caller.allows(signal.schoolId()))
                        .map(signal -> SignalView.of(SignalMessage.of(signal), texts, language))
                        .toList(),
                outlook.protective().stream()
                        .filter(each -> caller.allows(each.schoolId()))
                        .map(each -> new ProtectiveView(
                                each.factor(),
                                each.schoolId(),
                                each.since(),
                                texts.at(schools.get(each.schoolId()), each.text(), language)))
                        .toList(),
                outlook.standings().stream()
                        .filter(standing -> standing.schoolId() == null || caller.allows(standing.schoolId()))
                        .map(StandingView::of)
                        .toList(),
                FirstDaysView.of(outlook, caller),
                context != null && context.schoolId() != null && caller.allows(context.schoolId()) ? context : null);
    }
}
