package nl.aanwezig.signal.action.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.aanwezig.signal.action.LifeCalendar;
import nl.aanwezig.signal.action.SignalLife;
import nl.aanwezig.signal.action.mongo.LifeViews;
import nl.aanwezig.signal.calendar.School;
import nl.aanwezig.signal.mongo.SchoolViews;
import org.springframework.stereotype.Component;

/** Shows lives of signals, each with the calendar of its school. */
@Component
public class LifeViewer {

    private final LifeViews lives;
    private final SchoolViews schools;
    private final LifeCalendar calendar;

    LifeViewer(LifeViews lives, SchoolViews schools, LifeCalendar calendar) {
        this.lives = lives;
        this.schools = schools;
        this.calendar = calendar;
    }

    /** The lives of all signals about a pupil, by signal id. */
    public Map<String, LifeView> ofPupil(String pupilId) {
        return show(lives.ofPupil(pupilId).values()).stream()
                .collect(Collectors.toMap(LifeView::signalId, each -> each));
    }

    LifeView show(SignalLife life) {
        return show(List.of(life)).getFirst();
    }

    List<LifeView> show(Collection<SignalLife> all) {
        Map<String, School> known = schools.find(
                all.stream().map(each -> each.rule().schoolId()).distinct().toList());
        return all.stream()
                .map(life -> {
                    School school = known.get(life.rule().schoolId());
                    return LifeView.of(life, school == null ? null : calendar.leadBy(life, school.calendar()));
                })
                .toList();
    }
}
