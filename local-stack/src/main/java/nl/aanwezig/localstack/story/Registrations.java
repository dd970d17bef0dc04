package nl.aanwezig.localstack.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What the school's system registers: weeks of the past, and today. Ids say what they are about, so all may be sent twice. */
final class Registrations {

    static final int LESSONS = 7;
    static final int LESSON_MINUTES = 50;

    /** Absences of the last three school days would still be told at home (alert horizon); history stays older. */
    private static final int SILENT_AFTER_SCHOOL_DAYS = 5;

    private static final int HISTORY_SCHOOL_DAYS = 45;
    private static final int DAYS_OF_FOURTEEN_HOURS = 2;
    private static final int EARLIER_SICK_REPORTS = 3;
    private static final int DAYS_BETWEEN_SICK_REPORTS = 6;
    private static final LocalTime FIRST_LESSON = LocalTime.of(8, 30);
    private static final DateTimeFormatter HOUR_MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private Registrations() {}

    static List<Map<String, Object>> history(SeededSchool school, SchoolCalendar calendar, LocalDate today, long seed) {
        List<LocalDate> days = calendar.schoolDaysBefore(today, HISTORY_SCHOOL_DAYS)
                .subList(SILENT_AFTER_SCHOOL_DAYS - 1, HISTORY_SCHOOL_DAYS);
        List<Map<String, Object>> all = new ArrayList<>();
        for (LocalDate day : days.subList(0, DAYS_OF_FOURTEEN_HOURS)) {
            for (int lesson = 1; lesson <= LESSONS; lesson++) {
                all.add(lesson(school.pupil(Role.SIXTEEN_HOURS), day, lesson, "ABSENT", "UNEXPLAINED"));
            }
        }
        for (int i = 0; i < EARLIER_SICK_REPORTS; i++) {
            all.add(ill(school.pupil(Role.FOURTH_SICK_REPORT), days.get(i * DAYS_BETWEEN_SICK_REPORTS)));
        }
        Random random = new Random(seed);
        for (StoryPupil pupil : school.pupils().subList(Role.values().length, SeededSchool.PUPILS)) {
            days.forEach(day -> ordinary(pupil, day, random, all));
        }
        return all;
    }

    private static void ordinary(StoryPupil pupil, LocalDate day, Random random, List<Map<String, Object>> all) {
        int lot = random.nextInt(100);
        int lesson = 1 + random.nextInt(LESSONS);
        if (lot < 2) {
            all.add(ill(pupil, day));
        } else if (lot < 4) {
            all.add(lesson(pupil, day, lesson, "ABSENT", "MEDICAL_APPOINTMENT"));
        } else if (lot < 6) {
            all.add(lesson(pupil, day, 1, "LATE", "OVERSLEPT"));
        } else if (lot < 7) {
            all.add(lesson(pupil, day, lesson, "ABSENT", "UNEXPLAINED"));
        }
    }

    /** What is registered this morning. */
    static List<Map<String, Object>> today(SeededSchool school, LocalDate today) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Role role : Role.values()) {
            StoryPupil pupil = school.pupil(role);
            switch (role) {
                case UNEXPLAINED, BY_SMS, IN_ENGLISH, UNREACHABLE, ONE_WITHOUT_AUTHORITY, WITH_CONTEXT ->
                    all.add(lesson(pupil, today, 1, "ABSENT", "UNEXPLAINED"));
                case SIXTEEN_HOURS -> all.addAll(lastTwoHours(school, today));
                case FOURTH_SICK_REPORT -> all.add(ill(pupil, today));
                case LATE -> all.add(lesson(pupil, today, 1, "LATE", "OVERSLEPT"));
            }
        }
        return all;
    }

    private static List<Map<String, Object>> lastTwoHours(SeededSchool school, LocalDate today) {
        StoryPupil pupil = school.pupil(Role.SIXTEEN_HOURS);
        return List.of(
                lesson(pupil, today, 1, "ABSENT", "UNEXPLAINED"), lesson(pupil, today, 2, "ABSENT", "UNEXPLAINED"));
    }

    /** The pupil was in school after all: both lessons are taken back. */
    static List<Map<String, Object>> correction(SeededSchool school, LocalDate today) {
        List<Map<String, Object>> taken = lastTwoHours(school, today);
        taken.forEach(each -> {
            each.put("revision", 2);
            each.put("status", "WITHDRAWN");
        });
        return taken;
    }

    private static Map<String, Object> ill(StoryPupil pupil, LocalDate day) {
        Map<String, Object> whole = registration(pupil, day, "day", FIRST_LESSON);
        whole.put("dayPart", "DAY");
        whole.put("minutes", LESSONS * LESSON_MINUTES);
        whole.put("kind", "ABSENT");
        whole.put("reason", "ILL");
        return whole;
    }

    private static Map<String, Object> lesson(StoryPupil pupil, LocalDate day, int lesson, String kind, String reason) {
        LocalTime from = FIRST_LESSON.plusMinutes((long) (lesson - 1) * LESSON_MINUTES);
        Map<String, Object> one = registration(pupil, day, "l" + lesson, from);
        one.put("lesson", String.valueOf(lesson));
        one.put("from", HOUR_MINUTE.format(from));
        one.put("minutes", kind.equals("LATE") ? 10 : LESSON_MINUTES);
        one.put("kind", kind);
        one.put("reason", reason);
        return one;
    }

    private static Map<String, Object> registration(StoryPupil pupil, LocalDate day, String part, LocalTime at) {
        Instant recordedAt = day.atTime(at).plusMinutes(10).atZone(ZONE).toInstant();
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("id", "%s.%s.%s".formatted(pupil.id(), day, part));
        one.put("revision", 1);
        one.put("pupilId", pupil.id());
        one.put("date", day.toString());
        one.put("status", "RECORDED");
        one.put("recordedAt", recordedAt.toString());
        return one;
    }
}
