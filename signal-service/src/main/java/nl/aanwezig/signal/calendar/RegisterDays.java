package nl.aanwezig.signal.calendar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On which days a school told anything: a day without a register is no day on which everybody was present.
 * Days are epoch days; in bit sets they count from {@link #FIRST_DAY}.
 */
public final class RegisterDays {

    /** 1 January 2015: bits count from here. Nothing was reported before. */
    public static final int FIRST_DAY = 16_436;

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

    /** Whether a register of the group was taken. */
    public boolean taken(int day) {
        return day >= FIRST_DAY && taken.get(day - FIRST_DAY);
    }

    /** Whether the school reported anything about the day, a register or something else. */
    public boolean reported(int day) {
        return taken(day) || day >= FIRST_DAY && reported.get(day - FIRST_DAY);
    }

    /** Whether the school takes registers of the group: any from {@code from} to {@code to}, both inclusive. */
    public boolean anyTaken(int from, int to) {
        int next = taken.nextSetBit(Math.max(0, from - FIRST_DAY));
        return next >= 0 && next + FIRST_DAY <= to;
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
        int bit = data.nextSetBit(Math.max(0, from - FIRST_DAY));
        for (; bit >= 0; bit = data.nextSetBit(bit + 1)) {
            int day = bit + FIRST_DAY;
            if (calendar.schoolDaysBetween(after + 1, day - 1) >= schoolDays) {
                gaps.add(new Gap(after, day));
            }
            after = day;
        }
        gaps.add(new Gap(after, Integer.MAX_VALUE));
        return List.copyOf(gaps);
    }
}
