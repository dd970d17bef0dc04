package nl.aanwezig.signal.stream;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.aanwezig.signal.calendar.School;
import nl.aanwezig.signal.wire.SchoolMessage;
import nl.aanwezig.signal.wire.UnreadableException;
import nl.aanwezig.signal.wire.WireJson;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.jspecify.annotations.Nullable;

/** The schools of the global table, decoded once for each revision and shared by all tasks. */
final class SchoolBook {

    private final Clock clock;
    private final Map<String, Entry> decoded = new ConcurrentHashMap<>();

    /** @param school null where the bytes cannot be read */
    private record Entry(int hash, @Nullable School school) {}

    SchoolBook(Clock clock) {
        this.clock = clock;
    }

    @Nullable
    School find(ReadOnlyKeyValueStore<String, ValueAndTimestamp<byte[]>> table, String schoolId) {
        ValueAndTimestamp<byte[]> stored = table.get(schoolId);
        return stored == null ? null : decode(schoolId, stored.value());
    }

    /** Changes whenever a calendar or the date at one of the schools does. */
    int epoch(ReadOnlyKeyValueStore<String, ValueAndTimestamp<byte[]>> table) {
        int epoch = 1;
        try (KeyValueIterator<String, ValueAndTimestamp<byte[]>> all = table.all()) {
            while (all.hasNext()) {
                var stored = all.next();
                School school = decode(stored.key, stored.value.value());
                if (school != null) {
                    LocalDate today = school.today(clock);
                    epoch = 31 * epoch + school.schoolId().hashCode();
                    epoch = 31 * epoch + school.revision();
                    epoch = 31 * epoch + today.hashCode();
                }
            }
        }
        return epoch;
    }

    private @Nullable School decode(String schoolId, byte[] bytes) {
        int hash = Arrays.hashCode(bytes);
        Entry known = decoded.get(schoolId);
        if (known == null || known.hash() != hash) {
            known = new Entry(hash, read(bytes));
            decoded.put(schoolId, known);
        }
        return known.school();
    }

    // An unreadable school counts as unknown here; the views' consumer puts the record on its dead-letter topic.
    private static @Nullable School read(byte[] bytes) {
        try {
            return WireJson.read(bytes, SchoolMessage.class).toSchool();
        } catch (UnreadableException e) {
            return null;
        }
    }
}
