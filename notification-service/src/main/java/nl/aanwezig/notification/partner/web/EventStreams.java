package nl.aanwezig.notification.partner.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import nl.aanwezig.notification.partner.PartnerEvent;
import nl.aanwezig.notification.partner.PartnerFeed;
import nl.aanwezig.notification.partner.webhook.CloudEventBody;
import nl.aanwezig.notification.partner.webhook.PartnerProperties;
import nl.aanwezig.starter.access.CallerSchools;
import nl.aanwezig.starter.problem.ProblemException;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Server-sent events: a thread a stream reads on in the feed and sends what is there. */
@Component
class EventStreams {

    private static final int PAGE = 100;
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

    private final PartnerFeed feed;
    private final PartnerProperties properties;
    private final Semaphore free;
    private final Set<SseEmitter> open = ConcurrentHashMap.newKeySet();

    EventStreams(PartnerFeed feed, PartnerProperties properties) {
        this.feed = feed;
        this.properties = properties;
        this.free = new Semaphore(properties.streams());
    }

    SseEmitter open(String partnerId, long from, CallerSchools caller) {
        if (!free.tryAcquire()) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "too_many_streams",
                    "pull instead, or come back later",
                    SIGN_OF_LIFE);
        }
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        open.add(emitter);
        emitter.onCompletion(() -> open.remove(emitter));
        emitter.onTimeout(emitter::complete);
        Thread.ofVirtual().name("partner-stream").start(() -> {
            try {
                send(emitter, partnerId, from, caller);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IOException | RuntimeException e) {
                // The client is gone, or the store away: it comes back with the last id that it saw.
                emitter.complete();
            } finally {
                open.remove(emitter);
                free.release();
            }
        });
        return emitter;
    }

    private void send(SseEmitter emitter, String partnerId, long from, CallerSchools caller)
            throws IOException, InterruptedException {
        long next = from;
        long quiet = 0;
        emitter.send(SseEmitter.event().comment("open"));
        while (open.contains(emitter)) {
            PartnerFeed.Page page = feed.page(partnerId, next, PAGE, caller::allows);
            for (PartnerEvent event : page.events()) {
                emitter.send(SseEmitter.event()
                        .id(Long.toString(event.sequence() + 1))
                        .name(event.type())
                        .data(CloudEventBody.of(event), MediaType.APPLICATION_JSON));
            }
            if (page.next() == next) {
                Thread.sleep(properties.poll());
                quiet += properties.poll().toMillis();
            }
            if (quiet >= SIGN_OF_LIFE.toMillis()) {
                emitter.send(SseEmitter.event().comment("still here"));
                quiet = 0;
            }
            next = page.next();
        }
    }

    /** Else the web server waits for them when it stops. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        open.forEach(SseEmitter::complete);
        open.clear();
    }
}
