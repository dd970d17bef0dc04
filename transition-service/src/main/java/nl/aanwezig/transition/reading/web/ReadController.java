package nl.aanwezig.transition.reading.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import nl.aanwezig.starter.problem.ProblemException;
import nl.aanwezig.transition.code.Label;
import nl.aanwezig.transition.reading.DossierGate;
import nl.aanwezig.transition.reading.DossierRead;
import nl.aanwezig.transition.reading.ReadLog;
import nl.aanwezig.transition.reading.ReadPurpose;
import nl.aanwezig.transition.reading.ReadSentence;
import nl.aanwezig.transition.reading.ReadWhat;
import nl.aanwezig.transition.reading.ReaderRole;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who looked into a dossier, when, and why. */
@RestController
class ReadController {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final ReadLog log;
    private final DossierGate gate;
    private final Clock clock;

    ReadController(ReadLog log, DossierGate gate, Clock clock) {
        this.log = log;
        this.gate = gate;
        this.clock = clock;
    }

    /** One look; {@code sentence} says it in plain words. */
    record Entry(
            Instant at,
            String by,
            @Nullable String person,
            ReaderRole role,
            @Nullable String school,
            ReadPurpose purpose,
            ReadWhat what,
            @Nullable String documentId,
            String sentence) {}

    @GetMapping("/transfers/{transferId}/reads")
    @PreAuthorize("hasAuthority('SCOPE_transition:read')")
    @Operation(
            summary = "Who read the dossier and why, newest first",
            description = "For both schools and the family. language: nl (default) or en; audience: whom the sentence"
                    + " speaks to, FAMILY (default) or PUPIL. An entry is written before anything is shown, and never"
                    + " changed.")
    List<Entry> reads(
            @PathVariable String transferId,
            @RequestParam(defaultValue = "nl") String language,
            @RequestParam(defaultValue = "FAMILY") String audience) {
        if (!Label.LANGUAGES.contains(language)) {
            throw ProblemException.badRequest("unknown_language", "language must be one of " + Label.LANGUAGES);
        }
        ReadSentence.Audience spokenTo = Arrays.stream(ReadSentence.Audience.values())
                .filter(each -> each.name().equals(audience))
                .findFirst()
                .orElseThrow(() -> ProblemException.badRequest("unknown_audience", "audience must be FAMILY or PUPIL"));
        ReadSentence sentences =
                new ReadSentence(gate.requireLogReader(transferId), ZONE, LocalDate.ofInstant(clock.instant(), ZONE));
        return log.of(transferId).stream()
                .map(each -> entry(each, sentences.of(each, spokenTo, language)))
                .toList();
    }

    private static Entry entry(DossierRead read, String sentence) {
        return new Entry(
                read.at(),
                read.by(),
                read.person(),
                read.role(),
                read.school(),
                read.purpose(),
                read.what(),
                read.documentId(),
                sentence);
    }
}
