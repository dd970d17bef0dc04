package nl.aanwezig.signal.stream;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import nl.aanwezig.signal.calendar.School;
import nl.aanwezig.signal.policy.PolicyPacks;
import nl.aanwezig.signal.wire.SchoolMessage;
import nl.aanwezig.signal.wire.UnreadableException;
import nl.aanwezig.signal.wire.WireJson;
import org.jspecify.annotations.Nullable;

/** Every school, as the global store brings it: decoded once, shared by all tasks. */
final class SchoolBook {

    private final Map<String, School> schools = new ConcurrentHashMap<>();
    private final Map<ZoneId, Boolean> zones = new ConcurrentHashMap<>();
    private final AtomicInteger changes = new AtomicInteger();

    void learn(byte[] message) {
        School school = read(message);
        School known = school == null ? null : schools.get(school.schoolId());
        if (school != null && (known == null || known.revision() < school.revision())) {
            schools.put(school.schoolId(), school);
            zones.put(school.timeZone(), true);
            changes.incrementAndGet();
        }
    }

    // An unreadable school counts as unknown here; the views' consumer puts the record on its dead-letter topic.
    private static @Nullable School read(byte[] message) {
        try {
            return WireJson.read(message, SchoolMessage.class).toSchool();
        } catch (UnreadableException e) {
            return null;
        }
    }

    @Nullable
    School find(String schoolId) {
        return schools.get(schoolId);
    }

    /** How many follow a pack that is not there. */
    long without(PolicyPacks packs) {
        return schools.values().stream()
                .filter(each -> packs.find(each.policy()) == null)
                .count();
    }

    /** Changes whenever a calendar or the date at one of the schools does. */
    int epoch(Clock clock) {
        int epoch = changes.get();
        for (ZoneId zone : zones.keySet()) {
            epoch += 31 * LocalDate.ofInstant(clock.instant(), zone).hashCode();
        }
        return epoch;
    }
}
