package nl.aanwezig.benchmarks.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.SplittableRandom;
import nl.aanwezig.signal.calendar.School;
import nl.aanwezig.signal.ledger.AgeRegime;
import nl.aanwezig.signal.ledger.Enrolment;
import nl.aanwezig.signal.ledger.Enrolments;
import nl.aanwezig.signal.ledger.Ledger;
import nl.aanwezig.signal.ledger.Reason;
import nl.aanwezig.signal.ledger.Registration;

/**
 * Schools, pupils and their registrations from a seed, and the messages that say them (contracts/schemas). The simulator
 * knows pupils better; this one makes a million of them in seconds.
 *
 * @param seed any number
 * @param schools how many there are; pupil n is at school n modulo this
 */
public record SeededEvents(long seed, int schools) {

    public static final String REGISTRATION_TYPE = "nl.aanwezig.attendance.registration-recorded.v1";

    private static final AgeRegime REGIME = new AgeRegime(
            LocalDate.of(2017, 4, 1), LocalDate.of(2028, 7, 31), LocalDate.of(2030, 3, 14), LocalDate.of(2039, 3, 13));
    private static final int PUPILS_A_GROUP = 28;
    private static final int UNEXPLAINED_EVERY = 4;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int LARGEST_SHARE = 1 << 30;

    public static String pupilId(long pupil) {
        // Spread over the key space, as pseudonyms are.
        return "p-%016x%016x".formatted(pupil * SPREAD, (pupil + 1) * SPREAD);
    }

    public String schoolId(long pupil) {
        return "school-%04d".formatted(pupil % schools);
    }

    public School school(String schoolId) {
        return new School(
                schoolId, 1, SeededCalendar.ZONE, "nl-vo", School.CountedHour.LESSON, 360, SeededCalendar.calendar());
    }

    public Enrolments enrolments(long pupil) {
        String group = "g" + pupil / schools / PUPILS_A_GROUP;
        return new Enrolments(
                1,
                List.of(new Enrolment(
                        schoolId(pupil), SeededCalendar.YEAR_START, null, group, "m-" + group, false, REGIME)));
    }

    /** The ledger of a pupil with the registrations of this school year up to a date. */
    public Ledger ledger(long pupil, AbsenceMix mix, LocalDate until) {
        SplittableRandom random = new SplittableRandom(seed * LARGEST_SHARE + pupil);
        Ledger ledger = Ledger.empty(pupilId(pupil)).with(enrolments(pupil));
        List<Registration> year =
                new SeededHistory(schoolId(pupil), pupil, SeededCalendar.schoolDaysUntil(until), random).make(mix);
        for (Registration each : year) {
            ledger = ledger.with(each);
        }
        return ledger;
    }

    /** A lesson that the pupil missed: ill, or for a reason that is not known yet. */
    public Registration missed(long pupil, int day, int lesson) {
        return new Registration(
                schoolId(pupil),
                SeededHistory.id(schoolId(pupil), pupil, day, lesson) + "n",
                1,
                day,
                Integer.toString(lesson),
                null,
                50,
                Registration.Kind.ABSENT,
                (pupil + day) % UNEXPLAINED_EVERY == 0 ? Reason.UNEXPLAINED : Reason.ILL,
                Registration.Status.RECORDED,
                SeededHistory.recordedAt(day, lesson, (int) (pupil % 1200)));
    }

    /** {@code attendance.registrations.v1}, with all the fields that a school sends. */
    public static byte[] message(String pupilId, Registration it) {
        StringBuilder json = new StringBuilder(280)
                .append("{\"schoolId\":\"")
                .append(it.schoolId())
                .append("\",\"id\":\"")
                .append(it.id())
                .append("\",\"revision\":")
                .append(it.revision())
                .append(",\"pupilId\":\"")
                .append(pupilId)
                .append("\",\"date\":\"")
                .append(it.date());
        if (it.lesson() != null) {
            json.append("\",\"lesson\":\"")
                    .append(it.lesson())
                    .append("\",\"from\":\"")
                    .append(LocalTime.of(8, 30).plusMinutes(50L * Integer.parseInt(it.lesson())));
        }
        if (it.dayPart() != null) {
            json.append("\",\"dayPart\":\"").append(it.dayPart());
        }
        return json.append("\",\"minutes\":")
                .append(it.minutes())
                .append(",\"kind\":\"")
                .append(it.kind())
                .append("\",\"reason\":\"")
                .append(it.reason())
                .append("\",\"status\":\"")
                .append(it.status())
                .append("\",\"recordedAt\":\"")
                .append(Instant.ofEpochMilli(it.recordedAt()))
                .append("\"}")
                .toString()
                .getBytes(UTF_8);
    }
}
