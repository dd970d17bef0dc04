package nl.aanwezig.transition.needs.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import nl.aanwezig.starter.access.CallerSchools;
import nl.aanwezig.starter.problem.ProblemException;
import nl.aanwezig.transition.code.ItemCodes;
import nl.aanwezig.transition.code.Label;
import nl.aanwezig.transition.needs.By;
import nl.aanwezig.transition.needs.NeedSource;
import nl.aanwezig.transition.needs.NeedsMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The needs map. It holds no personal data, and is still for those alone who may read the dossiers of these schools. */
@RestController
class NeedsController {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final int MOST_YEARS = 10;
    private static final int MOST_MONTHS = 36;

    private final NeedSource source;
    private final ItemCodes codes;
    private final Clock clock;
    private final NeedsPage page = new NeedsPage();

    NeedsController(NeedSource source, ItemCodes codes, Clock clock) {
        this.source = source;
        this.codes = codes;
        this.clock = clock;
    }

    @GetMapping("/needs")
    @PreAuthorize("hasAuthority('SCOPE_transition:read')")
    @Operation(
            summary = "What children and families ask for, counted without names",
            description = "schoolId or region; a region needs a token for all of its schools. by: SCHOOL_YEAR (default)"
                    + " or MONTH; from and to: dates, whole periods around them are told. A number that would tell of"
                    + " fewer than 10 children is '<10' (docs/needs-map.md). format (json, csv, svg, html) or Accept;"
                    + " language: nl (default) or en.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = NeedsView.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(mediaType = "image/svg+xml", schema = @Schema(type = "string")),
                @Content(mediaType = "text/html", schema = @Schema(type = "string"))
            })
    ResponseEntity<Object> needs(
            @RequestParam(required = false) @Nullable String schoolId,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(defaultValue = "nl") String language,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        NeedsFormat chosen = NeedsFormat.choose(format, accept);
        if (!Label.LANGUAGES.contains(language)) {
            throw ProblemException.badRequest("unknown_language", "language must be one of " + Label.LANGUAGES);
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        Scope scope = scope(schoolId, region);
        NeedsMap.Request request = request(scope, from, to, by, today);
        NeedsMap map =
                NeedsMap.of(source.of(scope.schools(), request.countedFrom(), request.countedTo()), request, today);
        NeedsWords words = new NeedsWords(language, codes);
        Object body = switch (chosen) {
            case JSON -> NeedsView.of(map, scope, today);
            case CSV -> NeedsCsv.of(map, scope, words);
            case SVG -> NeedsPlot.of(map, words);
            case HTML -> page.of(map, scope, words);
        };
        return ResponseEntity.ok()
                .contentType(chosen.type())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .varyBy(HttpHeaders.ACCEPT)
                .body(body);
    }

    private Scope scope(@Nullable String schoolId, @Nullable String region) {
        CallerSchools caller = CallerSchools.current();
        if (schoolId != null && region == null) {
            caller.require(schoolId);
            return new Scope(schoolId, false, Set.of(schoolId));
        }
        if (region == null || schoolId != null) {
            throw ProblemException.badRequest("missing_field", "either schoolId or region is needed");
        }
        Set<String> schools = source.schoolsOf(region);
        if (schools.isEmpty()) {
            throw ProblemException.notFound("unknown_region", "no school is known in this region");
        }
        schools.forEach(caller::require);
        return new Scope(region, true, schools);
    }

    private static NeedsMap.Request request(
            Scope scope, @Nullable String from, @Nullable String to, @Nullable String by, LocalDate today) {
        By periods = by == null
                ? By.SCHOOL_YEAR
                : Arrays.stream(By.values())
                        .filter(each -> each.name().equals(by.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(
                                () -> ProblemException.badRequest("unknown_period", "by must be SCHOOL_YEAR or MONTH"));
        LocalDate last = to == null ? today : date("to", to);
        LocalDate first = from == null ? periods.around(last).previous().from() : date("from", from);
        LocalDate earliest =
                periods == By.MONTH ? last.minusMonths(MOST_MONTHS - 1L) : last.minusYears(MOST_YEARS - 1L);
        if (first.isAfter(last) || first.isBefore(periods.around(earliest).from())) {
            throw ProblemException.badRequest(
                    "malformed_period",
                    "from must not lie after to, and at most " + MOST_YEARS + " school years or " + MOST_MONTHS
                            + " months before it");
        }
        return new NeedsMap.Request(scope.schools(), scope.region(), periods, first, last);
    }

    private static LocalDate date(String name, String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= 1900 && date.getYear() < 10_000) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // Answered below, like a year that no school has had.
        }
        throw ProblemException.badRequest("malformed_date", name + " must be a date: YYYY-MM-DD");
    }
}
