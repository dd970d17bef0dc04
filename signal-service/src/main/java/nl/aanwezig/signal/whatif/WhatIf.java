package nl.aanwezig.signal.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.aanwezig.signal.assessment.Assessment;
import nl.aanwezig.signal.assessment.Measured;
import nl.aanwezig.signal.assessment.Outlook;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.assessment.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Two judgements of one day beside each other: as it is, and as it would be.
 *
 * @param rules for each rule that measures something, how far from its limit
 * @param raised signals that would hold and do not now
 * @param gone signals that hold now and would not
 */
public record WhatIf(Assessment now, Assessment then, List<Distance> rules, List<Signal> raised, List<Signal> gone) {

    public WhatIf {
        rules = List.copyOf(rules);
        raised = List.copyOf(raised);
        gone = List.copyOf(gone);
    }

    public static WhatIf of(Assessment now, Outlook outlookNow, Assessment then, Outlook outlookThen) {
        return new WhatIf(now, then, distances(outlookNow, outlookThen), openOnlyIn(then, now), openOnlyIn(now, then));
    }

    private record Place(String rule, @Nullable String schoolId) {
        static Place of(Standing standing) {
            return new Place(standing.rule(), standing.schoolId());
        }
    }

    private static List<Distance> distances(Outlook now, Outlook then) {
        Map<Place, Measured> before = new LinkedHashMap<>();
        Map<Place, Measured> after = new LinkedHashMap<>();
        now.standings().forEach(each -> before.put(Place.of(each), each.measured()));
        then.standings().forEach(each -> after.put(Place.of(each), each.measured()));
        List<Place> places = new ArrayList<>(before.keySet());
        after.keySet().stream().filter(each -> !before.containsKey(each)).forEach(places::add);
        return places.stream()
                .map(each -> Distance.of(each.rule(), each.schoolId(), before.get(each), after.get(each)))
                .toList();
    }

    private static List<Signal> openOnlyIn(Assessment one, Assessment other) {
        return one.signals().stream()
                .filter(Signal::open)
                .filter(signal -> other.signals().stream()
                        .noneMatch(each -> each.open() && Objects.equals(each.id(), signal.id())))
                .toList();
    }
}
