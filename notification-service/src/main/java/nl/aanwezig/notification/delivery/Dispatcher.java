package nl.aanwezig.notification.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import nl.aanwezig.notification.message.BellLoop;
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
    private final Duration lease;
    private final int parallel;
    private final BooleanSupplier ready;
    private final Semaphore hands;
    private final BellLoop loop;

    /**
     * @param poll how long to wait for the bell at most
     * @param lease how long a message stays in hand; longer than any gateway takes
     * @param parallel how many messages are sent at the same time
     * @param ready whether all that could hold a message back is known; until then none is taken in hand
     */
    public Dispatcher(Sender sender, DueBell bell, Duration poll, Duration lease, int parallel, BooleanSupplier ready) {
        this.sender = sender;
        this.lease = lease;
        this.parallel = parallel;
        this.ready = ready;
        this.hands = new Semaphore(parallel);
        this.loop = new BellLoop("message-dispatcher", bell, poll, this::dispatchOne);
    }

    @Override
    public void start() {
        loop.start();
    }

    private boolean dispatchOne() throws InterruptedException {
        if (!ready.getAsBoolean()) {
            return false;
        }
        hands.acquire();
        Optional<Lease> due = Optional.empty();
        try {
            due = loop.isRunning() ? sender.lease(lease) : Optional.empty();
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

    @Override
    public void stop() {
        loop.stop();
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
        return loop.isRunning();
    }
}
