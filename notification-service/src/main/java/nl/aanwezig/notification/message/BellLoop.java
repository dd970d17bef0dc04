package nl.aanwezig.notification.message;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that does a piece of work for as long as there is some, and then waits for the bell or the next poll. */
public final class BellLoop {

    private static final Logger LOG = LoggerFactory.getLogger(BellLoop.class);

    private final String name;
    private final DueBell bell;
    private final Duration poll;
    private final Work work;
    private volatile boolean running;

    /** A piece of work; false when there was none. */
    @FunctionalInterface
    public interface Work {

        boolean doSome() throws InterruptedException;
    }

    /** @param poll how long to wait for the bell at most, and after work that failed */
    public BellLoop(String name, DueBell bell, Duration poll, Work work) {
        this.name = name;
        this.bell = bell;
        this.poll = poll;
        this.work = work;
    }

    public void start() {
        running = true;
        Thread.ofVirtual().name(name).start(this::run);
    }

    /** Ends after the piece of work in hand. */
    public void stop() {
        running = false;
        bell.ring();
    }

    public boolean isRunning() {
        return running;
    }

    private void run() {
        try {
            while (running) {
                doSomeOrWait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void doSomeOrWait() throws InterruptedException {
        try {
            if (!work.doSome()) {
                bell.await(poll);
            }
        } catch (RuntimeException e) {
            LOG.warn("{}: failed and is tried again: {}", name, e.getClass().getName());
            Thread.sleep(poll);
        }
    }
}
