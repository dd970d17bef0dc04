package nl.aanwezig.notification.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.aanwezig.notification.message.DueBell;
import nl.aanwezig.notification.message.Lease;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Leases what is due and has it sent, several at a time; woken when something is decided, and by its own poll. It
 * stops by finishing what it has in hand.
 */
public final class Dispatcher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final Duration FAREWELL = Duration.ofSeconds(15);

    private final Sender sender;
    private final DueBell bell;
    private final Duration poll;
    private final Duration lease;
    private final int parallel;
    private final Semaphore hands;
    private volatile boolean running;

    /**
     * @param poll how long to wait for the bell at most
     * @param lease how long a message stays in hand; longer than any gateway takes
     * @param parallel how many messages are sent at the same time
     */
    public Dispatcher(Sender sender, DueBell bell, Duration poll, Duration lease, int parallel) {
        this.sender = sender;
        this.bell = bell;
        this.poll = poll;
        this.lease = lease;
        this.parallel = parallel;
        this.hands = new Semaphore(parallel);
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("message-dispatcher").start(this::run);
    }

    private void run() {
        while (running) {
            try {
                if (!dispatchOne()) {
                    bell.await(poll);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("looking for due messages failed: {}", e.getClass().getName());
                pause();
            }
        }
    }

    private boolean dispatchOne() throws InterruptedException {
        hands.acquire();
        Optional<Lease> due = Optional.empty();
        try {
            due = running ? sender.lease(lease) : Optional.empty();
        } finally {
            if (due.isEmpty()) {
                hands.release();
            }
        }
        due.ifPresent(each -> Thread.ofVirtual().name("message-sender").start(() -> send(each)));
        return due.isPresent();
    }

    private void send(Lease due) {
        try {
            sender.send(due);
        } catch (RuntimeException e) {
            // The lease runs out and the message is tried again.
            LOG.warn(
                    "sending message {} failed: {}",
                    due.message().id(),
                    e.getClass().getName());
        } finally {
            hands.release();
        }
    }

    private void pause() {
        try {
            Thread.sleep(poll);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        bell.ring();
        try {
            if (!hands.tryAcquire(parallel, FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("stopped with messages in hand; they are tried again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
