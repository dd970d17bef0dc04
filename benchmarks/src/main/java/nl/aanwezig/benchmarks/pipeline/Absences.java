package nl.aanwezig.benchmarks.pipeline;

import java.util.function.LongFunction;
import java.util.stream.LongStream;
import nl.aanwezig.benchmarks.history.SeededCalendar;
import nl.aanwezig.benchmarks.history.SeededEvents;
import nl.aanwezig.signal.ledger.Registration;

/** The absences of a school day, in the order of its lessons: everybody's first, then everybody's second. */
final class Absences {

    private static final int LESSONS = 7;
    // Prime, so that it meets every pupil of a country of any size before it meets one twice.
    private static final long STRIDE = 15_485_863;
    private static final double ALL_DAY_SHARE = 0.7;

    private Absences() {}

    /**
     * So many, of as many pupils as there are; each a lesson that nobody registered before.
     *
     * @param round each has a school day of its own, counted back from today
     */
    static Iterable<Heat.Event> of(Country country, int pupils, int events, int round) {
        int day = dayOf(round);
        return iterable(
                events, event -> missed(country, event % pupils * STRIDE % pupils, day, (int) (event / pupils)));
    }

    /** A country's day: 7 of 10 absences are of pupils who miss all of it, the others are single lessons. */
    static Iterable<Heat.Event> ofCountry(Country country, int events, int round) {
        int day = dayOf(round);
        long pupils = country.pupils();
        long away = Math.round(events * ALL_DAY_SHARE / LESSONS);
        long single = Math.max(1, (events - away * LESSONS) / LESSONS);
        long perLesson = away + single;
        return iterable(events, event -> {
            long lesson = Math.min(LESSONS - 1, event / perLesson);
            long place = event - lesson * perLesson;
            long who = place < away ? place : away + (place - away) + lesson * single;
            return missed(country, (who + (long) round * events) * STRIDE % pupils, day, (int) lesson);
        });
    }

    /** Corrections, so that ledgers stay as large as they are; each says something new. */
    static Iterable<Heat.Event> corrections(Country country, int events, int round) {
        long pupils = country.pupils();
        // Room for the few whose school never registered anything.
        long first = (long) round * (events + events / 10);
        return () -> LongStream.iterate(first, next -> next + 1)
                .filter(next -> !country.life(next * STRIDE % pupils)
                        .ledger()
                        .registrations()
                        .isEmpty())
                .limit(events)
                .mapToObj(next -> {
                    long pupil = next * STRIDE % pupils;
                    return event(pupil, country.corrected(pupil, (int) (next / pupils)));
                })
                .iterator();
    }

    private static Iterable<Heat.Event> iterable(int events, LongFunction<Heat.Event> make) {
        return () -> LongStream.range(0, events).mapToObj(make).iterator();
    }

    private static Heat.Event missed(Country country, long pupil, int day, int lesson) {
        return event(pupil, country.events().missed(pupil, day, 1 + lesson % LESSONS));
    }

    private static Heat.Event event(long pupil, Registration registration) {
        String id = SeededEvents.pupilId(pupil);
        return new Heat.Event(id, SeededEvents.message(id, registration));
    }

    private static int dayOf(int round) {
        int[] days = SeededCalendar.schoolDaysUntil(SeededCalendar.TODAY);
        return days[days.length - 1 - round];
    }
}
