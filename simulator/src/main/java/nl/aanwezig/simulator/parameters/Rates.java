package nl.aanwezig.simulator.parameters;

import java.util.List;

/**
 * The assumptions for one sector, each a number of {@code parameters.yaml}, where unit, source and certainty stand.
 */
public record Rates(
        Sickness sickness,
        Lessons lessons,
        Truancy truancy,
        Lateness lateness,
        Leave leave,
        Slide slide,
        Movement movement,
        Recording recording) {

    /** Spells of sickness. */
    public record Sickness(
            double spellsPerYear,
            int frailtyShape,
            double shortMeanDays,
            double longShare,
            double longMeanDays,
            double winterSwing,
            double epidemicPeak,
            double epidemicWeeks,
            List<Double> weekday,
            double sameWeekdayShare,
            double sameWeekdayFactor,
            double longIllnessShare,
            int longIllnessMinDays,
            int longIllnessMaxDays) {

        public Sickness {
            weekday = List.copyOf(weekday);
        }
    }

    /** Single lessons missed. */
    public record Lessons(
            double unexplainedPerYear,
            int unexplainedShape,
            double laterExplainedShare,
            double withdrawnShare,
            double appointmentsPerYear) {}

    /** Lessons skipped in clusters. */
    public record Truancy(
            double share,
            double clustersPerYear,
            double extraWeeks,
            double lessonsPerWeek,
            double favouriteDayShare,
            double namedShare,
            double laterExplainedShare) {}

    public record Lateness(double perYear, double habitualShare, double habitualPerYear) {}

    public record Leave(double grantedShare, double holidayNotGrantedShare, double suspendedShare) {}

    /** Long absence: how it comes, and what it looks like. */
    public record Slide(
            double share,
            double recoverShare,
            int minWeeks,
            int maxWeeks,
            double sicknessFactor,
            double lessonsPerWeek,
            double latePerWeek,
            double suddenShare,
            double awaitingPlaceShare,
            double reportedIllShare,
            double presentShare,
            double returnShare) {}

    /** Pupils who change school or leave. */
    public record Movement(double moverShare, double leaverShare, double unnoticedShare, int noticeMaxDays) {}

    /** How well schools register. */
    public record Recording(
            double missedRegisterShare,
            double lateShare,
            double lateMeanDays,
            double silentShare,
            int silentMinWeeks,
            int silentMaxWeeks) {}
}
