package nl.aanwezig.notification.partner.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import nl.aanwezig.notification.partner.ConsentBook;
import nl.aanwezig.notification.partner.PartnerEvent;
import nl.aanwezig.notification.partner.PartnerFeed;
import nl.aanwezig.notification.partner.PartnerLog;
import nl.aanwezig.notification.partner.Partners;
import nl.aanwezig.notification.partner.webhook.CloudEventBody;
import nl.aanwezig.starter.access.CallerSchools;
import nl.aanwezig.starter.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@RequestMapping("/partners/{partnerId}/events")
@PreAuthorize("hasAuthority('SCOPE_partner:write')")
@Tag(name = "Events", description = "What a partner may hear of, to pull and to acknowledge")
class FeedController {

    private static final int MOST = 500;

    private final Partners partners;
    private final PartnerFeed feed;
    private final PartnerLog log;
    private final ConsentBook consents;
    private final EventStreams streams;
    private final Clock clock;

    FeedController(
            Partners partners,
            PartnerFeed feed,
            PartnerLog log,
            ConsentBook consents,
            EventStreams streams,
            Clock clock) {
        this.partners = partners;
        this.feed = feed;
        this.log = log;
        this.consents = consents;
        this.streams = streams;
        this.clock = clock;
    }

    @Schema(name = "EventPage")
    record EventPage(
            @Schema(description = "The same CloudEvents as are pushed, oldest first.")
            List<CloudEventBody> events,

            @Schema(description = "Where the next page begins; ask with it again for what comes later.")
            String cursor) {}

    @GetMapping
    @Operation(
            summary = "The events of a partner, from a cursor on",
            description = "For a partner behind a firewall. Without a cursor from the first that is kept.")
    @ApiResponse(responseCode = "400", description = "invalid_cursor")
    @ApiResponse(responseCode = "404", description = "unknown_partner")
    EventPage events(
            @PathVariable String partnerId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit) {
        allow(partnerId);
        CallerSchools caller = CallerSchools.current();
        PartnerFeed.Page page = feed.page(partnerId, place(cursor), Math.clamp(limit, 1, MOST), caller::allows);
        return new EventPage(page.events().stream().map(CloudEventBody::of).toList(), Long.toString(page.next()));
    }

    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "The same, as server-sent events",
            description =
                    "Begins at the cursor, after Last-Event-ID, or at the first that is kept. The id of each is the"
                            + " cursor after it. It ends after an hour; a client connects again by itself.")
    @ApiResponse(responseCode = "400", description = "invalid_cursor")
    @ApiResponse(responseCode = "503", description = "too_many_streams")
    SseEmitter stream(
            @PathVariable String partnerId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        allow(partnerId);
        return streams.open(partnerId, place(lastEventId == null ? cursor : lastEventId), CallerSchools.current());
    }

    @PostMapping("/{eventId}/ack")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Acknowledge that a consent was withdrawn",
            description = "The partner says that it knows, and acts by it. The school sees whether it did.")
    @ApiResponse(responseCode = "404", description = "unknown_event")
    @ApiResponse(responseCode = "409", description = "nothing_to_acknowledge: it is no withdrawal of a consent")
    void acknowledge(@PathVariable String partnerId, @PathVariable String eventId) {
        allow(partnerId);
        PartnerEvent event = log.find(partnerId, eventId)
                .filter(each -> CallerSchools.current().allows(each.schoolId()))
                .orElseThrow(() -> ProblemException.notFound("unknown_event", "no such event"));
        if (!event.isWithdrawalOfConsent()) {
            throw new ProblemException(
                    HttpStatus.CONFLICT, "nothing_to_acknowledge", "only the withdrawal of a consent is acknowledged");
        }
        consents.change(partnerId, event.pupil(), each -> each.acknowledged(event.consent(), clock.instant()));
    }

    private void allow(String partnerId) {
        CallerPartner.current().require(partnerId);
        PartnerController.known(partners, partnerId);
    }

    private static long place(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return 1;
        }
        try {
            return Math.max(1, Long.parseUnsignedLong(cursor));
        } catch (NumberFormatException e) {
            throw PartnerFields.refuse("invalid_cursor", "cursor", "is none that was given out");
        }
    }
}
