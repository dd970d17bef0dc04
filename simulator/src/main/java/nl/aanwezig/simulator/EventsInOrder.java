package nl.aanwezig.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.function.Function;
import nl.aanwezig.simulator.event.SimulatedEvent;

/**
 * Events in time order, one week after the other. What is recorded after its week (late, or a correction) waits in the
 * queue until its time has come; nothing is recorded before its week.
 */
final class EventsInOrder implements Iterator<SimulatedEvent> {

    private final PriorityQueue<SimulatedEvent> waiting = new PriorityQueue<>(SimulatedEvent.IN_ORDER);
    private final Function<LocalDate, List<SimulatedEvent>> weeks;
    private final LocalDate last;
    private LocalDate nextMonday;

    EventsInOrder(LocalDate firstMonday, LocalDate last, Function<LocalDate, List<SimulatedEvent>> weeks) {
        this.nextMonday = firstMonday;
        this.last = last;
        this.weeks = weeks;
    }

    @Override
    public boolean hasNext() {
        while (!nextMonday.isAfter(last) && !comesBeforeNextWeek(waiting.peek())) {
            waiting.addAll(weeks.apply(nextMonday));
            nextMonday = nextMonday.plusDays(7);
        }
        return !waiting.isEmpty();
    }

    @Override
    public SimulatedEvent next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return waiting.remove();
    }

    // A week's first event comes on Monday morning, local time; that is never before Sunday noon, UTC.
    private boolean comesBeforeNextWeek(@org.jspecify.annotations.Nullable SimulatedEvent event) {
        Instant safe = nextMonday.minusDays(1).atTime(12, 0).toInstant(ZoneOffset.UTC);
        return event != null && event.recordedAt().isBefore(safe);
    }
}
