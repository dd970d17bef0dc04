package nl.aanwezig.transition.home.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import java.net.URI;
import java.util.Map;
import nl.aanwezig.starter.problem.ProblemException;
import nl.aanwezig.transition.attachment.Attachment;
import nl.aanwezig.transition.attachment.Attachments;
import nl.aanwezig.transition.attachment.web.DocumentAnswer;
import nl.aanwezig.transition.dossier.Refusal;
import nl.aanwezig.transition.dossier.RefusedException;
import nl.aanwezig.transition.home.HomeKey;
import nl.aanwezig.transition.home.Homes;
import nl.aanwezig.transition.reading.ReadPurpose;
import nl.aanwezig.transition.reading.ReadWhat;
import nl.aanwezig.transition.reading.Reader;
import nl.aanwezig.transition.reading.ReaderRole;
import nl.aanwezig.transition.reading.Reads;
import nl.aanwezig.transition.transfer.Actor;
import nl.aanwezig.transition.transfer.Side;
import nl.aanwezig.transition.transfer.Transfer;
import nl.aanwezig.transition.transfer.TransferState;
import nl.aanwezig.transition.transfer.Transfers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The room of family and pupil. The key of their link is all they need; it stands in the query, which no log or trace
 * keeps. Whoever asks for JSON gets the same as JSON, and problems instead of pages.
 */
@RestController
@RequestMapping("/room")
@SecurityRequirements
class RoomPageController {

    private final Homes homes;
    private final Transfers transfers;
    private final RoomViews views;
    private final RoomActs acts;
    private final Attachments attachments;
    private final Reads reads;
    private final RoomPages pages = new RoomPages();

    RoomPageController(
            Homes homes, Transfers transfers, RoomViews views, RoomActs acts, Attachments attachments, Reads reads) {
        this.homes = homes;
        this.transfers = transfers;
        this.views = views;
        this.acts = acts;
        this.attachments = attachments;
        this.reads = reads;
    }

    @GetMapping
    @Operation(
            summary = "The dossier, for whoever has a link",
            description =
                    "key: of the link. lang: nl or en; absent: what the browser asks for. A page, or with Accept: "
                            + "application/json the same as JSON. The look is recorded. 404 link_unknown, 410 link_ended, 403 "
                            + "pupil_of_age (the family's link, from the 18th birthday).")
    ResponseEntity<Object> room(
            @RequestParam(required = false) @Nullable String key,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable String done,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String browser) {
        String language = RoomWords.language(lang, browser);
        boolean json = asksForJson(accept);
        try {
            HomeKey known = HomeKey.parse(key);
            Homes.Visit visit = homes.enter(known);
            reads.record(known.transferId(), reader(visit.actor()), purpose(visit.transfer()), ReadWhat.DOSSIER);
            String said = done != null && acts.find(done).isPresent() ? done : null;
            return shown(HttpStatus.OK, visit.transfer(), visit.actor(), known, language, json, said, null, Map.of());
        } catch (RefusedException e) {
            return shut(e, language, json);
        }
    }

    @PostMapping(path = "/do/{act}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Operation(
            summary = "Do something in the room",
            description =
                    "A form with key, lang and the fields of the act: say (theme, text, code?, careTeam?, until?), "
                            + "reword (itemId and those), remove (itemId), keep-back (itemId, stays?), inspected, agree, object "
                            + "(remark), consent, release (item and document, each as often as needed: exactly these travel), "
                            + "withdraw (sure), preference (first, second?, language?, interpreter?, moment?), trusted (staffId?), "
                            + "agreement (what, who, due?), agreement-done (agreementId). Then 303 to the room, or the JSON.")
    ResponseEntity<Object> act(
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String browser) {
        RoomForm form = new RoomForm(fields);
        String language = RoomWords.language(form.optional("lang"), browser);
        boolean json = asksForJson(accept);
        Homes.Visit visit;
        try {
            visit = homes.enter(form.key());
        } catch (RefusedException e) {
            return shut(e, language, json);
        }
        RoomActs.Act known = acts.find(act)
                .orElseThrow(() -> ProblemException.notFound("unknown_act", "the acts are " + acts.names()));
        try {
            Transfer after = homes.change(form.key(), visit.actor(), known.of(form, visit.actor()));
            return json
                    ? shown(HttpStatus.OK, after, visit.actor(), form.key(), language, true, act, null, Map.of())
                    : ResponseEntity.status(HttpStatus.SEE_OTHER)
                            .location(back(form.key(), language, act))
                            .build();
        } catch (RefusedException e) {
            if (json) {
                throw e;
            }
            RoomWords words = RoomWords.of(language, visit.side());
            return shown(
                    RoomAnswers.status(e),
                    visit.transfer(),
                    visit.actor(),
                    form.key(),
                    language,
                    false,
                    null,
                    words.refusal(e.refusal().code()),
                    form.typed());
        }
    }

    @GetMapping("/document")
    @Operation(
            summary = "Open a document of the dossier",
            description = "key of the link; id of the document. Recorded.")
    ResponseEntity<?> document(
            @RequestParam(required = false) @Nullable String key,
            @RequestParam(required = false) @Nullable String id,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String browser) {
        HomeKey known;
        Homes.Visit visit;
        try {
            known = HomeKey.parse(key);
            visit = homes.enter(known);
        } catch (RefusedException e) {
            return shut(e, RoomWords.language(null, browser), false);
        }
        if (visit.transfer().state() == TransferState.WITHDRAWN) {
            throw Refusal.DOCUMENT_NOT_FOUND.because("there is no such document");
        }
        Attachment found = attachments
                .find(known.transferId(), id == null ? "" : id)
                .orElseThrow(() -> Refusal.DOCUMENT_NOT_FOUND.because("there is no such document"));
        byte[] content = attachments
                .content(found)
                .orElseThrow(() -> Refusal.DOCUMENT_NOT_FOUND.because("there is no such document"));
        reads.record(
                known.transferId(),
                reader(visit.actor()),
                purpose(visit.transfer()),
                ReadWhat.DOCUMENT,
                found.documentId());
        return DocumentAnswer.of(found, content);
    }

    private ResponseEntity<Object> shown(
            HttpStatus status,
            Transfer transfer,
            Actor reader,
            HomeKey key,
            String language,
            boolean json,
            @Nullable String done,
            @Nullable String wrong,
            Map<String, String> typed) {
        RoomWords words = RoomWords.of(language, reader.side());
        RoomView view = views.of(transfer, reader, words, transfers.now());
        if (json) {
            return RoomAnswers.json(status, view);
        }
        var boxes = views.boxes(reader.side(), words, transfers.now().today());
        String said = done == null ? null : words.of("done." + done);
        return RoomAnswers.page(
                status, pages.room(view, boxes, key.text(), words, new RoomPages.Said(said, wrong, typed)));
    }

    private ResponseEntity<Object> shut(RefusedException refused, String language, boolean json) {
        if (json) {
            throw refused;
        }
        RoomWords words = RoomWords.of(language, Side.FAMILY);
        return RoomAnswers.page(
                RoomAnswers.status(refused),
                pages.shut(words, words.refusal(refused.refusal().code())));
    }

    private static URI back(HomeKey key, String language, String act) {
        return UriComponentsBuilder.fromPath("/room")
                .queryParam("key", key.text())
                .queryParam("lang", language)
                .queryParam("done", act)
                .build()
                .toUri();
    }

    private static Reader reader(Actor actor) {
        return new Reader(actor.name(), null, ReaderRole.valueOf(actor.side().name()), null, true, null);
    }

    /** Before it was inspected, a look is the inspection itself. */
    private static ReadPurpose purpose(Transfer transfer) {
        return transfer.state() == TransferState.OFFERED ? ReadPurpose.INSPECTION : ReadPurpose.OWN_VIEW;
    }

    private static boolean asksForJson(@Nullable String accept) {
        return accept != null
                && accept.contains(MediaType.APPLICATION_JSON_VALUE)
                && !accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
