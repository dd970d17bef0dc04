package nl.aanwezig.signal.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.aanwezig.signal.assessment.Assessment;
import nl.aanwezig.signal.assessment.Level;
import nl.aanwezig.signal.assessment.SchoolLevel;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.whatif.Distance;
import nl.aanwezig.signal.whatif.WhatIf;
import nl.aanwezig.signal.wire.SignalMessage;
import nl.aanwezig.starter.access.CallerSchools;
import org.jspecify.annotations.Nullable;

/**
 * What would follow, of the schools that the caller's token opens.
 *
 * @param rules for each rule that measures something: its value now and then, its limit, and what is left to it
 * @param raised signals that would hold and do not now
 * @param gone signals that hold now and would not
 */
record WhatIfView(
        String pupilId,
        LocalDate asOf,
        Levels level,
        List<Distance> rules,
        List<SignalView> raised,
        List<SignalView> gone) {

    record Levels(Level now, Level then) {}

    static WhatIfView of(WhatIf whatIf, CallerSchools caller, SignalTexts texts, @Nullable String language) {
        return new WhatIfView(
                whatIf.now().pupilId(),
                whatIf.now().asOf(),
                new Levels(levelOf(whatIf.now(), caller), levelOf(whatIf.then(), caller)),
                whatIf.rules().stream()
                        .filter(each -> each.schoolId() == null || caller.allows(each.schoolId()))
                        .toList(),
                view(whatIf.raised(), caller, texts, language),
                view(whatIf.gone(), caller, texts, language));
    }

    private static Level levelOf(Assessment assessment, CallerSchools caller) {
        return assessment.schools().stream()
                .filter(each -> caller.allows(each.schoolId()))
                .map(SchoolLevel::level)
                .max(Comparator.naturalOrder())
                .orElse(Level.NONE);
    }

    private static List<SignalView> view(
            List<Signal> signals, CallerSchools caller, SignalTexts texts, @Nullable String language) {
        return signals.stream()
                .filter(each -> caller.allows(each.schoolId()))
                .map(each -> SignalView.of(SignalMessage.of(each), texts, language))
                .toList();
    }
}
