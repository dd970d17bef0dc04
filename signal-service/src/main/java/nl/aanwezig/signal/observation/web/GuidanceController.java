package nl.aanwezig.signal.observation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.aanwezig.signal.body.Languages;
import nl.aanwezig.signal.observation.GuidanceCard;
import nl.aanwezig.signal.observation.GuidanceCards;
import nl.aanwezig.signal.observation.ObservationKind;
import nl.aanwezig.starter.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What to do now, as JSON and as a page to read on a phone or to print. */
@RestController
@PreAuthorize("hasAuthority('SCOPE_signal:read')")
@Tag(name = "Guidance", description = "What to do after an observation: today, with whom, in which words")
class GuidanceController {

    private static final List<String> LANGUAGES = List.of("nl", "en");

    private final GuidanceCards cards;
    private final GuidancePage page = new GuidancePage();

    GuidanceController(GuidanceCards cards) {
        this.cards = cards;
    }

    /** One line of the list. */
    record Entry(ObservationKind kind, String title, boolean welfare, String href) {}

    @GetMapping("/guidance")
    @Operation(summary = "The kinds of observation, each with its card", description = "By Accept-Language: nl or en.")
    ResponseEntity<List<Entry>> kinds(
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String acceptLanguage) {
        String language = languageOf(acceptLanguage);
        return answer(language, MediaType.APPLICATION_JSON)
                .body(Arrays.stream(ObservationKind.values())
                        .map(kind ->
                                new Entry(kind, cards.of(kind, language).title(), kind.welfare(), "/guidance/" + kind))
                        .toList());
    }

    @GetMapping(path = "/guidance/{kind}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The card of one kind",
            description =
                    "By Accept-Language: nl or en. With Accept: text/html a page without scripts, to read on a phone"
                            + " or to print. 404 unknown_kind.")
    ResponseEntity<GuidanceCard> card(
            @PathVariable String kind,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String acceptLanguage) {
        String language = languageOf(acceptLanguage);
        return answer(language, MediaType.APPLICATION_JSON).body(cards.of(kindOf(kind), language));
    }

    @GetMapping(path = "/guidance/{kind}", produces = MediaType.TEXT_HTML_VALUE)
    @Operation(hidden = true)
    ResponseEntity<String> page(
            @PathVariable String kind,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String acceptLanguage) {
        String language = languageOf(acceptLanguage);
        return answer(language, new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .body(page.of(cards.of(kindOf(kind), language)));
    }

    /** Without a wish Dutch, since the Meldcode and its numbers are; without a wish that can be met English. */
    static String languageOf(@Nullable String acceptLanguage) {
        return Languages.choose(acceptLanguage, LANGUAGES, "nl");
    }

    private static ResponseEntity.BodyBuilder answer(String language, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE);
    }

    private static ObservationKind kindOf(String path) {
        String wanted = path.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(ObservationKind.values())
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("unknown_kind", "GET /guidance lists the kinds"));
    }
}
