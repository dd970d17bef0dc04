package nl.aanwezig.signal.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.aanwezig.signal.assessment.Evidence;
import nl.aanwezig.signal.assessment.Evidence.Why;
import nl.aanwezig.signal.assessment.Measured;
import nl.aanwezig.signal.assessment.Signal;
import nl.aanwezig.signal.assessment.SignalKey;
import nl.aanwezig.signal.assessment.Standing;
import nl.aanwezig.signal.calendar.RegisterDays;
import nl.aanwezig.signal.calendar.Registers;
import nl.aanwezig.signal.calendar.School;
import nl.aanwezig.signal.calendar.SchoolCalendar;
import nl.aanwezig.signal.ledger.Enrolment;
import nl.aanwezig.signal.ledger.Ledger;
import nl.aanwezig.signal.ledger.Observation;
import nl.aanwezig.signal.ledger.Registration;
import nl.aanwezig.signal.ledger.ReleasedContext;
import nl.aanwezig.signal.policy.RulePolicy;
import org.jspecify.annotations.Nullable;

/**
 * What a rule judges: one pupil at one school, up to a date. Registrations are sorted once by what rules ask for, oldest
 * first. For a pupil who left, the date is the last day of enrolment at most: later events are ignored, and silence is no
 * recovery (domain.md 6, T14). Days are epoch days.
 */
public final class Facts {

    private final String pupilId;
    private final Enrolment enrolment;
    private final School school;
    private final RegisterDays registers;
    private final int asOf;
    private final int firstDay;
    private final int lastDay;
    private final int dutyFrom;
    private final int dutyUntil;
    private final int adultFrom;
    private final List<Registration> registrations;
    private final List<Registration> absences;
    private final List<Registration> sickness;
    private final List<Registration> unauthorised;
    private final List<Registration> lateness = new ArrayList<>();
    private final List<Observation> observations;
    private final @Nullable ReleasedContext context;

    // Several rules ask for the same; they are worked out once.
    private @Nullable Tally countedHours;
    private int countedHoursWindow;
    private @Nullable List<SicknessSpell> spells;
    private @Nullable AbsentDays absentDays;

    /** @param today the date up to which facts count */
    public Facts(Ledger ledger, Enrolment enrolment, School school, Registers registers, int today) {
        this.pupilId = ledger.pupilId();
        this.enrolment = enrolment;
        this.school = school;
        this.firstDay = enrolment.firstDay();
        this.lastDay = enrolment.lastDay();
        this.asOf = Math.min(today, lastDay);
        this.registers = registers.of(school.schoolId(), enrolment.group());
        this.dutyFrom = day(enrolment.regime().compulsoryFrom());
        this.dutyUntil = day(enrolment.regime().dutyUntil(enrolment.startQualification()));
        this.adultFrom = day(enrolment.regime().adultFrom());
        this.registrations = here(ledger.registrations());
        this.absences = new ArrayList<>(registrations.size());
        this.sickness = new ArrayList<>(registrations.size());
        this.unauthorised = new ArrayList<>(registrations.size());
        registrations.forEach(this::sort);
        this.observations = ledger.observations();
        this.context = ledger.context();
    }

    /** Those of this school up to {@link #asOf}; for most pupils that is all there is. */
    private List<Registration> here(List<Registration> all) {
        int end = firstOn(all, asOf == Integer.MAX_VALUE ? asOf : asOf + 1);
        List<Registration> known = end == all.size() ? all : all.subList(0, end);
        String schoolId = school.schoolId();
        String same = schoolId;
        for (int i = 0; i < end; i++) {
            String one = known.get(i).schoolId();
            // Mostly the very same object, and then nothing needs to be compared.
            if (one != same && one.equals(schoolId)) {
                same = one;
            } else if (one != same) {
                return known.stream()
                        .filter(each -> each.schoolId().equals(schoolId))
                        .toList();
            }
        }
        return known;
    }

    private void sort(Registration registration) {
        if (registration.status() == Registration.Status.WITHDRAWN || registration.day() < firstDay) {
            return;
        }
        if (registration.kind() == Registration.Kind.LATE) {
            lateness.add(registration);
            return;
        }
        absences.add(registration);
        if (!registration.reason().authorised()) {
            unauthorised.add(registration);
        } else if (registration.isSickness()) {
            sickness.add(registration);
        }
    }

    String schoolId() {
        return school.schoolId();
    }

    School school() {
        return school;
    }

    public SchoolCalendar calendar() {
        return school.calendar();
    }

    Enrolment enrolment() {
        return enrolment;
    }

    RegisterDays registers() {
        return registers;
    }

    /** The day up to which facts count. */
    public int asOf() {
        return asOf;
    }

    /** First day of the enrolment. */
    public int firstDay() {
        return firstDay;
    }

    /** All at this school up to {@link #asOf()}: also late, withdrawn, and from before the enrolment. */
    List<Registration> registrations() {
        return registrations;
    }

    /** Recorded absences within the enrolment, for any reason. */
    public List<Registration> absences() {
        return absences;
    }

    List<Registration> sickness() {
        return sickness;
    }

    /** Recorded unauthorised absences within the enrolment, of any age. */
    List<Registration> unauthorised() {
        return unauthorised;
    }

    List<Registration> lateness() {
        return lateness;
    }

    /** Counted hours in a window of so many school weeks. */
    Tally countedHours(int windowWeeks) {
        Tally known = countedHours;
        if (known == null || countedHoursWindow != windowWeeks) {
            known = CountedHours.tally(this, windowWeeks);
            countedHours = known;
            countedHoursWindow = windowWeeks;
        }
        return known;
    }

    List<SicknessSpell> spells() {
        List<SicknessSpell> known = spells;
        if (known == null) {
            known = SicknessSpell.of(this);
            spells = known;
        }
        return known;
    }

    AbsentDays absentDays() {
        AbsentDays known = absentDays;
        if (known == null) {
            known = new AbsentDays(this);
            absentDays = known;
        }
        return known;
    }

    /** Those at this school up to {@link #asOf()}. */
    List<Observation> observations() {
        return observations.isEmpty()
                ? observations
                : observations.stream()
                        .filter(each -> each.day() <= asOf && each.schoolId().equals(schoolId()))
                        .toList();
    }

    /** What the family released for this school and may be used on {@link #asOf()}; null where there is nothing. */
    public @Nullable ReleasedContext context() {
        return context == null || !context.schoolId().equals(schoolId())
                ? null
                : context.usableOn(LocalDate.ofEpochDay(asOf));
    }

    /**
     * What was released to this school and is in force on {@link #asOf()}, also where nothing of it is for the mentor; null
     * where there is nothing.
     */
    @Nullable
    ReleasedContext released() {
        return context != null
                        && context.schoolId().equals(schoolId())
                        && context.isInForceOn(LocalDate.ofEpochDay(asOf))
                ? context
                : null;
    }

    /** Whether absence on that day can be a duty's matter (domain.md 1.1). */
    boolean underDuty(int day) {
        return day >= dutyFrom && day <= dutyUntil;
    }

    boolean adult(int day) {
        return day >= adultFrom;
    }

    /** Registrations from {@code from} to {@code to}, both inclusive. */
    List<Registration> between(int from, int to) {
        return registrations.subList(firstOn(registrations, from), firstOn(registrations, to + 1));
    }

    /** Index of the first one on that day or later. */
    static int firstOn(List<Registration> sorted, int day) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).day() < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Why a registration is no absence of this enrolment at all; null where it is one. */
    @Nullable
    Why whyNoAbsence(Registration registration) {
        if (registration.status() == Registration.Status.WITHDRAWN) {
            return Why.WITHDRAWN;
        }
        if (registration.kind() == Registration.Kind.LATE) {
            return Why.LATE;
        }
        return registration.day() < firstDay || registration.day() > lastDay ? Why.OUTSIDE_ENROLMENT : null;
    }

    SignalKey key(RulePolicy policy, int since, String variant) {
        return new SignalKey(pupilId, schoolId(), policy.rule(), since, variant);
    }

    /** A signal about this pupil at this school; over when {@code resolvedOn} has come. */
    Signal signal(RulePolicy policy, int since, int resolvedOn, Measured measured, Evidence evidence) {
        return signal(policy, key(policy, since, ""), resolvedOn, measured, evidence);
    }

    Signal signal(RulePolicy policy, SignalKey key, int resolvedOn, Measured measured, Evidence evidence) {
        return new Signal(
                key,
                policy.level(),
                measured,
                evidence,
                resolvedOn <= asOf ? resolvedOn : null,
                null,
                null,
                policy.basis(),
                policy.nextStep(),
                policy);
    }

    Standing standing(RulePolicy policy, Measured measured, @Nullable String band) {
        return new Standing(policy.rule(), schoolId(), measured, band);
    }

    private static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }
}
