package nl.aanwezig.signal.level;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.aanwezig.signal.assessment.Protective;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.assessment.Text;
import nl.aanwezig.signal.calendar.SchoolCalendar;
import nl.aanwezig.signal.ledger.Registration;
import nl.aanwezig.signal.ledger.ReleasedContext;
import nl.aanwezig.signal.rule.Facts;

/**
 * What speaks for a pupil, shown next to what worries. It lowers no level: it is where a talk can begin. Nothing is
 * concluded from silence: not of a pupil who left, and not where data is missing.
 */
public final class ProtectiveFactors {

    private static final int BACK_DAYS = 10;
    private static final int BEFORE_DAYS = 20;
    private static final int ABSENT_BEFORE = 3;
    private static final String WHAT_HELPED = "WHAT_HELPED";

    private static final Text BACK = new Text(Map.of(
            "en", "At school on each of the last 10 school days, after a time with more absence.",
            "nl", "De laatste 10 schooldagen steeds op school, na een tijd met meer verzuim."));
    private static final Text LESS = new Text(Map.of(
            "en", "Less absence in the last 10 school days than in the 10 before.",
            "nl", "De laatste 10 schooldagen minder verzuim dan in de 10 daarvoor."));
    private static final Text HELPED = new Text(Map.of(
            "en", "Pupil, family or primary school said what helped before.",
            "nl", "Leerling, gezin of basisschool vertelde wat eerder hielp."));

    private ProtectiveFactors() {}

    /**
     * @param signals those of this school
     * @param left whether the pupil has left the school
     */
    public static List<Protective> of(Facts facts, String schoolId, List<Signal> signals, boolean left) {
        List<Protective> factors = new ArrayList<>();
        boolean blind = left
                || signals.stream().anyMatch(each -> each.open() && each.rule().equals("data.no-registers"));
        if (!blind) {
            attendance(facts, schoolId, factors);
        }
        ReleasedContext context = facts.context();
        if (context != null && context.items().stream().anyMatch(item -> WHAT_HELPED.equals(item.theme()))) {
            factors.add(new Protective("context.what-helped", schoolId, context.releasedOn(), HELPED));
        }
        return factors;
    }

    private static void attendance(Facts facts, String schoolId, List<Protective> factors) {
        SchoolCalendar calendar = facts.calendar();
        int today = calendar.schoolDay(facts.asOf());
        // The first of the last ten school days.
        int recent = firstOf(calendar, facts.asOf(), BACK_DAYS);
        if (facts.firstDay() > firstOf(calendar, facts.asOf(), BACK_DAYS + BEFORE_DAYS)) {
            return;
        }
        int lately = 0;
        int justBefore = 0;
        int before = 0;
        int last = Integer.MIN_VALUE;
        for (Registration each : facts.absences()) {
            int day = each.day();
            if (day == last || !calendar.isSchoolDay(day)) {
                continue;
            }
            last = day;
            int ago = today - calendar.schoolDay(day);
            lately += ago < BACK_DAYS ? 1 : 0;
            justBefore += ago >= BACK_DAYS && ago < 2 * BACK_DAYS ? 1 : 0;
            before += ago >= BACK_DAYS && ago < BACK_DAYS + BEFORE_DAYS ? 1 : 0;
        }
        LocalDate since = LocalDate.ofEpochDay(recent);
        if (lately == 0 && before >= ABSENT_BEFORE) {
            factors.add(new Protective("attendance.back", schoolId, since, BACK));
        } else if (lately > 0 && justBefore >= ABSENT_BEFORE && lately < justBefore) {
            factors.add(new Protective("attendance.less", schoolId, since, LESS));
        }
    }

    private static int firstOf(SchoolCalendar calendar, int day, int schoolDays) {
        int wanted = calendar.schoolDay(day) - schoolDays + 1;
        int found = day;
        while (calendar.schoolDay(found) > wanted || !calendar.isSchoolDay(found)) {
            found--;
        }
        return found;
    }
}
