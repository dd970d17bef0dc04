package nl.aanwezig.transition.needs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.aanwezig.transition.code.Subject;
import nl.aanwezig.transition.dossier.Theme;
import nl.aanwezig.transition.dossier.Voice;

/** A source that tests fill. */
public final class InMemoryNeeds implements NeedSource {

    public static final Need CONTACT_WISH = new Need(Subject.CONTACT, Theme.WISH, Voice.FAMILY);

    private final Map<String, Set<String>> regions = new HashMap<>();
    private final List<NeedEntry> entries = new ArrayList<>();
    private int next = 1;

    public InMemoryNeeds region(String region, String... schools) {
        regions.put(region, Set.of(schools));
        return this;
    }

    /** So many children, each with its own transfer, say the same on a day. */
    public InMemoryNeeds say(int children, String from, String to, Need need, String day) {
        for (int i = 0; i < children; i++) {
            add("t" + next++, from, to, need, day);
        }
        return this;
    }

    public InMemoryNeeds add(String transferId, String from, String to, Need need, String day) {
        entries.add(
                new NeedEntry(transferId, from, to, need.voice(), need.theme(), need.subject(), LocalDate.parse(day)));
        return this;
    }

    @Override
    public Set<String> schoolsOf(String region) {
        return regions.getOrDefault(region, Set.of());
    }

    @Override
    public List<NeedEntry> of(Set<String> schoolIds, LocalDate from, LocalDate to) {
        return entries.stream()
                .filter(each -> schoolIds.contains(each.schoolId()) || schoolIds.contains(each.fromSchoolId()))
                .filter(each -> !each.saidOn().isBefore(from) && !each.saidOn().isAfter(to))
                .toList();
    }
}
