package nl.aanwezig.transition.home.web;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.aanwezig.transition.dossier.Refusal;
import nl.aanwezig.transition.home.Homes;
import nl.aanwezig.transition.transfer.HomeLink;
import nl.aanwezig.transition.transfer.Side;
import nl.aanwezig.transition.transfer.Transfers;
import nl.aanwezig.transition.web.Caller;
import nl.aanwezig.transition.web.Given;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Links with which family and pupil open the dossier. The school that hands over gives them, and hands them over itself. */
@RestController
@RequestMapping("/transfers/{transferId}/links")
@PreAuthorize("hasAuthority('SCOPE_transition:write')")
class LinkController {

    private final Homes homes;
    private final Transfers transfers;
    private final RoomSettings settings;

    LinkController(Homes homes, Transfers transfers, RoomSettings settings) {
        this.homes = homes;
        this.transfers = transfers;
        this.settings = settings;
    }

    /**
     * For whom.
     *
     * @param voice FAMILY or PUPIL
     * @param authority for FAMILY: whether the guardian has parental authority, as the school has established
     * @param days how long it opens; absent: as configured
     */
    record LinkRequest(
            @Nullable String voice,
            @Nullable Boolean authority,
            @Nullable Integer days) {}

    /** A link that was just given; {@code url} is told once. */
    record NewLink(String linkId, Side voice, String url, Instant until) {}

    record GivenLink(String linkId, Side voice, Instant givenAt, Instant until, boolean open) {}

    @PostMapping
    @Operation(
            summary = "Give family or pupil a link to the dossier",
            description =
                    "voice: FAMILY or PUPIL. authority must be true for FAMILY: a guardian without parental authority "
                            + "gets no link (403 no_authority), and neither does the family of a pupil of age (403 pupil_of_age). "
                            + "The url is told once and is as good as a password: hand it to that person alone.")
    ResponseEntity<NewLink> give(@PathVariable String transferId, @RequestBody LinkRequest request) {
        Caller.sender(transfers.require(transferId));
        Side voice = Given.oneOf(Side.class, "voice", request.voice(), Refusal.UNKNOWN_VOICE);
        if (voice == Side.FAMILY && !Boolean.TRUE.equals(request.authority())) {
            throw request.authority() == null
                    ? Refusal.MISSING_FIELD.because("authority is missing")
                    : Refusal.NO_AUTHORITY.because("a guardian without authority does not decide about the dossier");
        }
        Homes.Given given = homes.give(transferId, voice, open(request.days()));
        URI url = URI.create(settings.address() + "/room?key=" + given.key().text());
        return ResponseEntity.status(HttpStatus.CREATED)
                .header("Cache-Control", "no-store")
                .body(new NewLink(
                        given.link().linkId(),
                        voice,
                        url.toString(),
                        given.link().until()));
    }

    @GetMapping
    @Operation(summary = "The links that were given, without what opens them")
    List<GivenLink> list(@PathVariable String transferId) {
        var transfer = transfers.require(transferId);
        Caller.sender(transfer);
        Instant now = transfers.now().at();
        return transfer.links().given().stream().map(each -> shown(each, now)).toList();
    }

    @DeleteMapping("/{linkId}")
    @Operation(summary = "End a link: from now on it opens nothing")
    ResponseEntity<Void> end(@PathVariable String transferId, @PathVariable String linkId) {
        Caller.sender(transfers.require(transferId));
        transfers.change(transferId, (before, now) -> before.ending(linkId, now));
        return ResponseEntity.noContent().build();
    }

    private Duration open(@Nullable Integer days) {
        if (days == null) {
            return settings.linkOpen();
        }
        if (days < 1 || days > settings.linkOpen().toDays()) {
            throw Refusal.OUT_OF_RANGE.because(
                    "days must be 1 to " + settings.linkOpen().toDays());
        }
        return Duration.ofDays(days);
    }

    private static GivenLink shown(HomeLink link, Instant now) {
        return new GivenLink(link.linkId(), link.side(), link.givenAt(), link.until(), link.open(now));
    }
}
