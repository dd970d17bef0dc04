package nl.aanwezig.signal.oracle;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.aanwezig.signal.calendar.Holiday;
import nl.aanwezig.signal.calendar.School;
import nl.aanwezig.signal.calendar.SchoolCalendar;
import nl.aanwezig.signal.ledger.AgeRegime;
import nl.aanwezig.signal.ledger.Enrolment;
import nl.aanwezig.signal.ledger.Enrolments;
import nl.aanwezig.signal.ledger.Ledger;
import nl.aanwezig.signal.ledger.Reason;
import nl.aanwezig.signal.ledger.Registration;

/** A school year of one pupil, made from a seed: denser than life, so that rules meet their limits. */
final class RandomHistory {

    private static final Reason[] REASONS = Reason.values();
    private static final LocalDate START = LocalDate.of(2025, 8, 1);

    final List<Holiday> holidays = new ArrayList<>();
    final List<Registration> registrations = new ArrayList<>();
    final School school;
    final Enrolment enrolment;
    final LocalDate asOf;

    private final Random random;
    private int next;

    RandomHistory(long seed, String policy) {
        random = new Random(seed);
        holidays();
        LocalDate bornRegime = START.plusDays(random.nextInt(500) - 100);
        AgeRegime regime = switch (random.nextInt(4)) {
            case 0 -> new AgeRegime(bornRegime, START.plusYears(11), START.plusYears(13), START.plusYears(22));
            case 1 -> new AgeRegime(START.minusYears(12), bornRegime, bornRegime, START.plusYears(5));
            default -> new AgeRegime(START.minusYears(8), START.plusYears(4), START.plusYears(6), START.plusYears(15));
        };
        LocalDate from = START.plusDays(Math.max(0, random.nextInt(200) - 150));
        LocalDate to = random.nextInt(4) == 0 ? from.plusDays(60 + random.nextInt(200)) : null;
        enrolment = new Enrolment("s-1", from, to, "1B", "m-1", random.nextInt(5) == 0, regime);
        school = new School(
                "s-1",
                1,
                ZoneId.of("Europe/Amsterdam"),
                policy,
                random.nextBoolean() ? School.CountedHour.LESSON : School.CountedHour.CLOCK_60,
                300 + 30 * random.nextInt(4),
                new SchoolCalendar(holidays));
        LocalDate day = START;
        int mood = 0;
        int length = 120 + random.nextInt(400);
        int away = random.nextInt(4) == 0 ? 40 + random.nextInt(60) : length;
        int back = away + 25 + random.nextInt(25);
        for (int i = 0; i < length; i++, day = day.plusDays(1)) {
            mood = random.nextInt(12) == 0 ? random.nextInt(7) : mood;
            if (i >= away && i < back) {
                lesson(day, Registration.Kind.ABSENT, Reason.UNEXPLAINED);
            }
            day(day, mood);
        }
        asOf = day.minusDays(random.nextInt(60));
    }

    private void holidays() {
        for (int i = random.nextInt(7); i > 0; i--) {
            LocalDate from = START.plusDays(random.nextInt(450));
            int kind = random.nextInt(3);
            holidays.add(
                    new Holiday(from, from.plusDays(random.nextInt(kind == 0 ? 18 : 3)), Holiday.Kind.values()[kind]));
        }
    }

    private void day(LocalDate day, int mood) {
        switch (mood) {
            case 1 -> whole(day, Reason.ILL);
            case 2 -> whole(day, Reason.TRUANCY);
            case 3 -> whole(day, Reason.HOLIDAY_NOT_GRANTED);
            case 4 -> {
                if (random.nextInt(3) == 0) {
                    lesson(day, Registration.Kind.LATE, Reason.OVERSLEPT);
                }
            }
            case 5 -> {
                for (int i = random.nextInt(4); i > 0; i--) {
                    lesson(day, Registration.Kind.ABSENT, REASONS[random.nextInt(REASONS.length)]);
                }
            }
            case 6 -> {
                if (random.nextInt(4) == 0) {
                    whole(day, random.nextBoolean() ? Reason.ILL : Reason.UNEXPLAINED);
                }
            }
            default -> {
                if (random.nextInt(25) == 0) {
                    lesson(day, Registration.Kind.ABSENT, REASONS[random.nextInt(REASONS.length)]);
                }
            }
        }
    }

    private void whole(LocalDate day, Reason reason) {
        if (random.nextInt(12) == 0) {
            return;
        }
        Registration.DayPart part = switch (random.nextInt(6)) {
            case 0 -> Registration.DayPart.MORNING;
            case 1 -> Registration.DayPart.AFTERNOON;
            default -> Registration.DayPart.DAY;
        };
        add(day, null, part, part == Registration.DayPart.DAY ? 360 : 180, Registration.Kind.ABSENT, reason);
    }

    private void lesson(LocalDate day, Registration.Kind kind, Reason reason) {
        int minutes = kind == Registration.Kind.LATE ? 10 : 45 + random.nextInt(20);
        add(day, Integer.toString(1 + random.nextInt(8)), null, minutes, kind, reason);
    }

    private void add(
            LocalDate day,
            String lesson,
            Registration.DayPart part,
            int minutes,
            Registration.Kind kind,
            Reason reason) {
        Registration one = new Registration(
                "s-1",
                "r-" + (10_000 + next++),
                1,
                (int) day.toEpochDay(),
                lesson,
                part,
                minutes,
                kind,
                reason,
                random.nextInt(20) == 0 ? Registration.Status.WITHDRAWN : Registration.Status.RECORDED,
                day.toEpochDay() * 86_400_000L + random.nextInt(86_400_000));
        registrations.add(one);
    }

    Ledger ledger() {
        Ledger ledger = Ledger.empty("p-1").with(new Enrolments(1, List.of(enrolment)));
        for (Registration each : registrations) {
            ledger = ledger.with(each);
        }
        return ledger;
    }

    boolean isSchoolDay(LocalDate day) {
        return day.getDayOfWeek().getValue() <= 5 && holidays.stream().noneMatch(each -> covers(each, day));
    }

    boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek().getValue() <= 5
                && holidays.stream().noneMatch(each -> each.kind() == Holiday.Kind.PUBLIC_HOLIDAY && covers(each, day));
    }

    private static boolean covers(Holiday holiday, LocalDate day) {
        return !day.isBefore(holiday.from()) && !day.isAfter(holiday.to());
    }
}
