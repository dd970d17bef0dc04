package nl.aanwezig.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import nl.aanwezig.notification.letter.Composer;
import nl.aanwezig.notification.letter.Composition;
import nl.aanwezig.notification.letter.Envelope;
import nl.aanwezig.notification.message.Lease;
import nl.aanwezig.notification.message.Message;
import nl.aanwezig.notification.message.Messages;
import nl.aanwezig.notification.message.Subject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one message: compose, hand over, record, and have decided again what changed while it was in hand. */
public final class Sender {

    /** Counter: tries. Tags {@code channel} and {@code result}: {@code accepted}, {@code temporary}, {@code permanent}. */
    public static final String ATTEMPTS = "aanwezig.messages.attempts";

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    private final Messages messages;
    private final Composer composer;
    private final MailGateway mail;
    private final SmsGateway sms;
    private final Consumer<Subject> reconsider;
    private final RetryTable retries;
    private final Duration usefulFor;
    private final Clock clock;
    private final RandomGenerator chance;
    private final MeterRegistry meters;

    /**
     * @param reconsider decides again about a subject
     * @param usefulFor how long a message is worth sending
     */
    public Sender(
            Messages messages,
            Composer composer,
            MailGateway mail,
            SmsGateway sms,
            Consumer<Subject> reconsider,
            RetryTable retries,
            Duration usefulFor,
            Clock clock,
            RandomGenerator chance,
            MeterRegistry meters) {
        this.messages = messages;
        this.composer = composer;
        this.mail = mail;
        this.sms = sms;
        this.reconsider = reconsider;
        this.retries = retries;
        this.usefulFor = usefulFor;
        this.clock = clock;
        this.chance = chance;
        this.meters = meters;
    }

    /** Takes a due message in hand; longer than any gateway takes to answer. */
    public Optional<Lease> lease(Duration length) {
        Instant now = clock.instant();
        return messages.lease(now, now.plus(length));
    }

    /** Sends what was leased and records what became of it. */
    public void send(Lease lease) {
        Message message = lease.message();
        messages.change(message, outcome(lease));
        // A correction that came while the message was in hand had to leave it alone.
        reconsider.accept(message.subject());
    }

    private Message outcome(Lease lease) {
        Message message = lease.message();
        Instant now = clock.instant();
        Instant expiry = message.pendingSince().plus(usefulFor);
        if (!now.isBefore(expiry)) {
            return message.failed("expired", now);
        }
        try {
            return switch (composer.compose(message)) {
                case Composition.Withheld withheld -> withhold(lease, withheld);
                case Composition.Ready ready -> record(message, ready, handOver(ready.envelope()), expiry);
            };
        } catch (RuntimeException e) {
            LOG.warn(
                    "message {} could not be sent: {}",
                    message.id(),
                    e.getClass().getName());
            return again(message, new DeliveryResult.Temporary("internal_error"), expiry);
        }
    }

    private Message withhold(Lease lease, Composition.Withheld withheld) {
        Message message = lease.message();
        Instant now = clock.instant();
        if (lease.interrupted() && !message.kind().isCorrection() && withheld.isCorrected()) {
            // It may have been heard: deciding again corrects it, where cancelling alone would leave it standing.
            return message.leftAsFound(now, now.plus(retries.first()));
        }
        Message found = lease.interrupted() && withheld.delivery().isHeld() ? message.inDoubt(now) : message;
        return found.become(withheld.delivery(), now);
    }

    private DeliveryResult handOver(Envelope envelope) {
        return switch (envelope) {
            case Envelope.Mail each -> mail.send(each);
            case Envelope.Sms each -> sms.send(each);
        };
    }

    private Message record(Message message, Composition.Ready ready, DeliveryResult result, Instant expiry) {
        String channel = ready.channel().name().toLowerCase(Locale.ROOT);
        return switch (result) {
            case DeliveryResult.Accepted() -> {
                count(channel, "accepted");
                yield message.sent(ready.channel(), ready.language().tag(), clock.instant());
            }
            case DeliveryResult.Temporary temporary -> {
                count(channel, "temporary");
                yield again(message, temporary, expiry);
            }
            case DeliveryResult.Permanent(String reason) -> {
                count(channel, "permanent");
                LOG.info("message {} was refused: {}", message.id(), reason);
                yield message.failed(reason, clock.instant());
            }
        };
    }

    private Message again(Message message, DeliveryResult.Temporary why, Instant expiry) {
        Instant next = clock.instant().plus(retries.waitAfter(message.attempts(), chance.nextDouble()));
        if (why.notBefore() != null && why.notBefore().isAfter(next)) {
            next = why.notBefore();
        }
        // Tried no later than its expiry, so that it is given up then and not long after.
        return message.triedAgainAt(next.isAfter(expiry) ? expiry : next, why.reason());
    }

    private void count(String channel, String result) {
        meters.counter(ATTEMPTS, "channel", channel, "result", result).increment();
    }
}
