package nl.aanwezig.benchmarks.history;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import nl.aanwezig.signal.ledger.Reason;
import nl.aanwezig.signal.ledger.Registration;
import nl.aanwezig.signal.ledger.Registration.DayPart;
import nl.aanwezig.signal.ledger.Registration.Kind;
import nl.aanwezig.signal.ledger.Registration.Status;

/** A school year of one pupil: the same seed gives the same registrations. */
final class SeededHistory {

    static final int LESSONS_A_DAY = 7;
    static final int WHOLE_DAY = 0;

    private static final int MINUTES_A_DAY = 360;
    private static final int MINUTES_A_LESSON = 50;
    private static final int MINUTES_LATE = 10;
    private static final int CLUSTER_LESSONS = 8;
    private static final int CLUSTER_DAYS = 10;
    private static final double CORRECTED_SHARE = 0.05;
    private static final int SLOTS = 10;
    private static final long DAYS = 3_000;
    private static final int RADIX = 36;
    private static final int FIRST_LESSON_SECONDS = (8 * 60 + 30) * 60;
    private static final int SECONDS_A_DAY = 86_400;
    private static final int MILLIS_A_SECOND = 1000;

    private final String schoolId;
    private final long pupil;
    private final int[] days;
    private final SplittableRandom random;
    private final List<Registration> registrations = new ArrayList<>();
    private final BitSet taken = new BitSet();

    SeededHistory(String schoolId, long pupil, int[] days, SplittableRandom random) {
        this.schoolId = schoolId;
        this.pupil = pupil;
        this.days = days;
        this.random = random;
    }

    List<Registration> make(AbsenceMix mix) {
        for (int spell = count(mix.spells()); spell > 0; spell--) {
            int first = random.nextInt(days.length);
            int length = 1 + count(mix.spellDays() - 1);
            for (int i = first; i < Math.min(days.length, first + length); i++) {
                add(i, WHOLE_DAY, MINUTES_A_DAY, Kind.ABSENT, Reason.ILL);
            }
        }
        for (int lesson = count(mix.lessons()); lesson > 0; lesson--) {
            missLesson(random.nextInt(days.length), Reason.UNEXPLAINED);
        }
        for (int lesson = count(mix.appointments()); lesson > 0; lesson--) {
            missLesson(random.nextInt(days.length), Reason.MEDICAL_APPOINTMENT);
        }
        for (int time = count(mix.late()); time > 0; time--) {
            add(random.nextInt(days.length), 1, MINUTES_LATE, Kind.LATE, Reason.OVERSLEPT);
        }
        if (random.nextDouble() < mix.truantShare()) {
            for (int cluster = count(mix.clusters()); cluster > 0; cluster--) {
                int first = random.nextInt(days.length);
                for (int lesson = 0; lesson < CLUSTER_LESSONS; lesson++) {
                    missLesson(
                            Math.min(days.length - 1, first + random.nextInt(CLUSTER_DAYS)),
                            random.nextInt(3) == 0 ? Reason.TRUANCY : Reason.UNEXPLAINED);
                }
            }
        }
        return registrations;
    }

    private void missLesson(int dayIndex, Reason reason) {
        add(dayIndex, 1 + random.nextInt(LESSONS_A_DAY), MINUTES_A_LESSON, Kind.ABSENT, reason);
    }

    private void add(int dayIndex, int lesson, int minutes, Kind kind, Reason reason) {
        int slot = dayIndex * SLOTS + lesson;
        if (taken.get(slot) || taken.get(dayIndex * SLOTS + WHOLE_DAY)) {
            return;
        }
        taken.set(slot);
        boolean corrected = random.nextDouble() < CORRECTED_SHARE;
        registrations.add(new Registration(
                schoolId,
                id(schoolId, pupil, days[dayIndex], lesson),
                corrected ? 2 : 1,
                days[dayIndex],
                lesson == WHOLE_DAY ? null : Integer.toString(lesson),
                lesson == WHOLE_DAY ? DayPart.DAY : null,
                minutes,
                kind,
                reason,
                corrected && lesson != WHOLE_DAY && random.nextInt(4) == 0 ? Status.WITHDRAWN : Status.RECORDED,
                recordedAt(days[dayIndex], lesson, random.nextInt(1200))));
    }

    static long recordedAt(int day, int lesson, int seconds) {
        return MILLIS_A_SECOND
                * ((long) day * SECONDS_A_DAY + FIRST_LESSON_SECONDS + (long) lesson * MINUTES_A_LESSON * 60 + seconds);
    }

    /** As the simulator's schools number theirs: the school, then one number of pupil, day and lesson. */
    static String id(String schoolId, long pupil, int day, int lesson) {
        return schoolId + "-" + Long.toString((pupil * DAYS + day % DAYS) * SLOTS + lesson, RADIX);
    }

    /** How often something happens that does so at random and that often on average (Poisson). */
    private int count(double mean) {
        double limit = Math.exp(-mean);
        int count = 0;
        if (limit < Double.MIN_NORMAL) {
            return (int) mean;
        }
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }
}
