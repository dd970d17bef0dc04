package nl.aanwezig.signal.stream;

import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.aanwezig.signal.calendar.RegisterDays;
import nl.aanwezig.signal.calendar.Registers;

/**
 * On which days each group's register was taken, and about which days each school reported anything, as the global store
 * brings it. A day is one bit, so that all schools of a country fit into memory.
 */
public final class RegisterBook implements Registers {

    private static final RegisterDays NOTHING = RegisterDays.of(new BitSet(), new BitSet());

    private final Map<Key, BitSet> days = new ConcurrentHashMap<>();
    private final Map<Key, RegisterDays> asked = new ConcurrentHashMap<>();

    /** @param group empty for what the school reported, of whichever group */
    record Key(String schoolId, String group) {

        // No id holds a line break.
        String text() {
            return schoolId + "\n" + group;
        }

        static Key of(String text) {
            int end = text.indexOf('\n');
            return new Key(text.substring(0, end), text.substring(end + 1));
        }

        Key ofSchool() {
            return new Key(schoolId, "");
        }
    }

    /** @param bits one for each day from {@link RegisterDays#FIRST_DAY} on */
    void learn(Key key, BitSet bits) {
        days.put(key, bits);
        if (key.group().isEmpty()) {
            asked.keySet().removeIf(each -> each.schoolId().equals(key.schoolId()));
        } else {
            asked.remove(key);
        }
    }

    @Override
    public RegisterDays of(String schoolId, String group) {
        Key key = new Key(schoolId, group);
        RegisterDays known = asked.get(key);
        if (known != null) {
            return known;
        }
        BitSet taken = days.get(key);
        BitSet reported = days.get(key.ofSchool());
        RegisterDays answer = taken == null && reported == null
                ? NOTHING
                : RegisterDays.of(taken == null ? new BitSet() : taken, reported == null ? new BitSet() : reported);
        asked.put(key, answer);
        return answer;
    }
}
