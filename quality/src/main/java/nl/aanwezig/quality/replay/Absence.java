package nl.aanwezig.quality.replay;

import java.util.HashMap;
import java.util.Map;
import nl.aanwezig.signal.ledger.Ledger;
import nl.aanwezig.signal.ledger.Registration;

/**
 * How much a pupil missed at a school, as known: what the published flags look at.
 *
 * @param days school days, parts as fractions, for any reason
 * @param recentHours unauthorised hours since a day: a lesson is an hour
 */
record Absence(double days, double recentHours) {

    private static final double MINUTES_AN_HOUR = 60;

    static Absence of(Ledger ledger, String schoolId, int minutesPerDay, int asOf, int recentFrom) {
        Map<Integer, Double> byDay = new HashMap<>();
        double hours = 0;
        for (Registration each : ledger.registrations()) {
            if (each.day() > asOf || !each.isAbsence() || !each.schoolId().equals(schoolId)) {
                continue;
            }
            byDay.merge(each.day(), (double) each.minutes() / minutesPerDay, Double::sum);
            if (!each.reason().authorised() && each.day() >= recentFrom) {
                hours += each.lesson() == null ? each.minutes() / MINUTES_AN_HOUR : 1;
            }
        }
        double days =
                byDay.values().stream().mapToDouble(share -> Math.min(1, share)).sum();
        return new Absence(days, hours);
    }
}
