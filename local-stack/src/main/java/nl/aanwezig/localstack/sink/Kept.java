package nl.aanwezig.localstack.sink;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The last messages of a sink, oldest first. Safe for use by many threads. */
final class Kept<T> {

    /** Enough for a demo, and a bound on memory. */
    static final int LIMIT = 10_000;

    private final Deque<T> messages = new ArrayDeque<>();

    synchronized void add(T message) {
        if (messages.size() == LIMIT) {
            messages.removeFirst();
        }
        messages.addLast(message);
    }

    synchronized List<T> oldestFirst() {
        return List.copyOf(messages);
    }

    List<T> newestFirst() {
        return new ArrayList<>(oldestFirst()).reversed();
    }

    synchronized void clear() {
        messages.clear();
    }
}
