package nl.aanwezig.simulator.pupil;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/**
 * The dates that follow from a birth date in the Netherlands (domain.md 1.1), as enrolments on the topic carry them.
 *
 * @param compulsoryFrom first day of the month after that of the 5th birthday
 * @param compulsoryUntil 31 July of the school year of the 16th birthday
 * @param adultFrom 18th birthday
 * @param rmcUntil day before the 27th birthday: the limit since 2026, before which no simulated pupil turns 23
 */
public record AgeDates(LocalDate compulsoryFrom, LocalDate compulsoryUntil, LocalDate adultFrom, LocalDate rmcUntil) {

    private static final int SCHOOL_AGE = 5;
    private static final int LEAVING_AGE = 16;
    private static final int ADULT_AGE = 18;
    private static final int RMC_AGE = 27;

    public static AgeDates of(LocalDate bornOn) {
        LocalDate sixteenth = bornOn.plusYears(LEAVING_AGE);
        int endsIn =
                sixteenth.getMonthValue() >= Month.AUGUST.getValue() ? sixteenth.getYear() + 1 : sixteenth.getYear();
        return new AgeDates(
                bornOn.plusYears(SCHOOL_AGE).with(TemporalAdjusters.firstDayOfNextMonth()),
                LocalDate.of(endsIn, Month.JULY, 31),
                bornOn.plusYears(ADULT_AGE),
                bornOn.plusYears(RMC_AGE).minusDays(1));
    }
}
