package nl.aanwezig.signal.calendar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On which days a school told anything: a day without a register is no day on which everybody was present.
 * Days are epoch days.
 */
public final class RegisterDays {

    /** Where nothing is known about registers at all: no rule may conclude anything from that. */
    public static final RegisterDays UNKNOWN = new RegisterDays(false, new BitSet(), new BitSet());

    private final boolean known;
    private final BitSet taken;
    private final BitSet reported;
    // Schools have many pupils, and their gaps are the same for all of a group.
    private volatile @Nullable Gaps lastAsked;

    /** Data on day {@code after} and on day {@code before}, and none between; {@code before} is far away while none came. */
    public record Gap(int after, int before) {}

    private record Gaps(SchoolCalendar calendar, boolean registers, int from, int schoolDays, List<Gap> found) {

        boolean answers(SchoolCalendar otherCalendar, boolean otherRegisters, int otherFrom, int otherDays) {
            return calendar == otherCalendar
                    && registers == otherRegisters
                    && from == otherFrom
                    && schoolDays == otherDays;
        }
    }

    private RegisterDays(boolean known, BitSet taken, BitSet reported) {
        this.known = known;
        this.taken = taken;
        this.reported = reported;
    }

    /**
     * @param taken days on which a register of the pupil's group was taken
     * @param reported days about which the school reported anything at all
     */
    public static RegisterDays of(BitSet taken, BitSet reported) {
        return new RegisterDays(true, (BitSet) taken.clone(), (BitSet) reported.clone());
    }

    /** Whether it is known what the school reports. */
    public boolean known() {
        return known;
    }

    public boolean taken(int day) {
        return taken.get(day);
    }

    public boolean reported(int day) {
        return reported.get(day) || taken.get(day);
    }

    /** Whether the school takes registers of the group: any from {@code from} to {@code to}, both inclusive. */
    public boolean anyTaken(int from, int to) {
        int next = taken.nextSetBit(Math.max(0, from));
        return next >= 0 && next <= to;
    }

    /**
     * Every gap of {@code schoolDays} or more.
     *
     * @param registers whether registers of the group count as data, or anything that the school reported
     * @param from the first day that counts
     */
    public List<Gap> gaps(SchoolCalendar calendar, boolean registers, int from, int schoolDays) {
        Gaps known = lastAsked;
        if (known == null || !known.answers(calendar, registers, from, schoolDays)) {
            known = new Gaps(calendar, registers, from, schoolDays, find(calendar, registers, from, schoolDays));
            lastAsked = known;
        }
        return known.found();
    }

    private List<Gap> find(SchoolCalendar calendar, boolean registers, int from, int schoolDays) {
        BitSet data = (BitSet) taken.clone();
        if (!registers) {
            data.or(reported);
        }
        List<Gap> gaps = new ArrayList<>();
        int after = from - 1;
        for (int next = data.nextSetBit(from); next >= 0; next = data.nextSetBit(next + 1)) {
            if (calendar.schoolDaysBetween(after + 1, next - 1) >= schoolDays) {
                gaps.add(new Gap(after, next));
            }
            after = next;
        }
        gaps.add(new Gap(after, Integer.MAX_VALUE));
        return List.copyOf(gaps);
    }
}
