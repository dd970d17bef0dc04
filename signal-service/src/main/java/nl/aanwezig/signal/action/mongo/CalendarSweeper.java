package nl.aanwezig.signal.action.mongo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import nl.aanwezig.signal.action.LifeCalendar;
import nl.aanwezig.signal.action.LifeState;
import nl.aanwezig.signal.action.SignalLife;
import nl.aanwezig.signal.action.SignalLives;
import nl.aanwezig.signal.assessment.SchoolYear;
import nl.aanwezig.signal.calendar.School;
import nl.aanwezig.signal.mongo.SchoolViews;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Says what the passing of days means for signals: nobody took it up in time, or its school year is over. Any number of
 * instances may do so at once: each change is one guarded update of one document, and the second finds it done.
 */
@Component
class CalendarSweeper {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarSweeper.class);
    private static final Set<LifeState> UNDER_WAY =
            EnumSet.of(LifeState.RAISED, LifeState.TAKEN_UP, LifeState.SPOKEN, LifeState.PLAN);

    private final SignalLives lives;
    private final LifeViews views;
    private final SchoolViews schools;
    private final LifeCalendar calendar;
    private final Clock clock;

    CalendarSweeper(SignalLives lives, LifeViews views, SchoolViews schools, LifeCalendar calendar, Clock clock) {
        this.lives = lives;
        this.views = views;
        this.schools = schools;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${aanwezig.signal.life.sweep-every:1m}")
    void sweep() {
        try {
            // A day more than any time zone is ahead; what is due is decided with the school's own date.
            LocalDate latest =
                    LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
            Map<String, School> known = new HashMap<>();
            views.begunBefore(SchoolYear.startOf(latest), UNDER_WAY, each(known, this::expired));
            views.waitingForLead(latest, each(known, this::withoutLead));
        } catch (RuntimeException e) {
            // The next round begins where this one stopped.
            LOG.warn(
                    "what the calendar says of signals is still to be said: {}",
                    e.getClass().getSimpleName());
        }
    }

    private Consumer<SignalLife> each(Map<String, School> known, BiFunction<SignalLife, School, SignalLife> change) {
        return life -> {
            School school = schoolOf(life, known);
            if (school != null && change.apply(life, school) != life) {
                lives.byCalendar(life, now -> change.apply(now, school));
            }
        };
    }

    private SignalLife expired(SignalLife life, School school) {
        LocalDate today = school.today(clock);
        return calendar.isOfPastYear(life, today) ? life.expired(today, clock.instant()) : life;
    }

    private SignalLife withoutLead(SignalLife life, School school) {
        LocalDate today = school.today(clock);
        return calendar.isWithoutLead(life, school.calendar(), today) ? life.withoutLead(today, clock.instant()) : life;
    }

    private @Nullable School schoolOf(SignalLife life, Map<String, School> known) {
        return known.computeIfAbsent(
                life.rule().schoolId(), id -> schools.find(List.of(id)).get(id));
    }
}
