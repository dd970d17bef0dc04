package nl.aanwezig.notification.answer.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.aanwezig.notification.absence.AbsenceDesk;
import nl.aanwezig.notification.absence.AbsenceRules;
import nl.aanwezig.notification.answer.Answers;
import nl.aanwezig.notification.answer.RefusedReplyException;
import nl.aanwezig.notification.answer.Reply;
import nl.aanwezig.starter.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The page behind the link in a message. Opening it changes nothing, since mail scanners open links too. The code stands in
 * the query, which no log or trace keeps.
 */
@RestController
@RequestMapping("/a")
@SecurityRequirements
@Tag(name = "Answers")
class AnswerPageController {

    private final Answers answers;
    private final AbsenceDesk absences;
    private final AbsenceRules rules;
    private final AnswerPages pages = new AnswerPages();

    AnswerPageController(Answers answers, AbsenceDesk absences, AbsenceRules rules) {
        this.answers = answers;
        this.absences = absences;
        this.rules = rules;
    }

    @GetMapping
    @Operation(
            summary = "The answer page, for whoever has a link",
            description =
                    "c: the code of the link; lang: one of nl, en, tr, ar, pl, uk. 404 for a code that is none, 410 "
                            + "for one that has ended or was used, 403 where the guardian has no say any more: each as a page.")
    ResponseEntity<String> page(
            @RequestParam(required = false) @Nullable String c,
            @RequestParam(required = false) @Nullable String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String browser) {
        return switch (answers.open(c == null ? "" : c)) {
            case Answers.Door.Open door
            when door.answered() == null -> {
                AnswerWords words = words(door, lang, browser);
                yield form(HttpStatus.OK, door, words, null, Map.of("c", String.valueOf(c)));
            }
            case Answers.Door door -> shut(door, lang, browser);
        };
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Operation(
            summary = "Answer",
            description =
                    "c, lang, and of reason (ILL, APPOINTMENT, OTHER, UNKNOWN), better, callMe, atHome, atSchool at "
                            + "least one. Once a message; a second answer finds the link used.")
    ResponseEntity<String> answer(
            @RequestParam MultiValueMap<String, String> form,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String browser) {
        String lang = form.getFirst("lang");
        String code = form.getFirst("c");
        Answers.Door found = answers.open(code == null ? "" : code);
        if (!(found instanceof Answers.Door.Open door) || door.answered() != null) {
            return shut(found, lang, browser);
        }
        AnswerWords words = words(door, lang, browser);
        try {
            Reply reply = new Reply(
                    reason(text(form, "reason")),
                    text(form, "better") != null,
                    text(form, "callMe") != null,
                    text(form, "atHome"),
                    text(form, "atSchool"));
            Reply taken = answers.give(door.link(), null, reply).reply();
            return answer(HttpStatus.OK, pages.said(taken.equals(reply) ? "thanks" : "used", taken.callMe(), words));
        } catch (RefusedReplyException e) {
            return form(HttpStatus.BAD_REQUEST, door, words, key(e.code()), form.toSingleValueMap());
        } catch (ProblemException e) {
            // The backbone is away: nothing is lost that can be sent again.
            return form(HttpStatus.SERVICE_UNAVAILABLE, door, words, "error.later", form.toSingleValueMap());
        }
    }

    private ResponseEntity<String> form(
            HttpStatus status,
            Answers.Door.Open door,
            AnswerWords words,
            @Nullable String error,
            Map<String, String> typed) {
        var facts = absences.facts(door.link().schoolId(), door.link().pupilId());
        var absent = rules.unexplained(facts.book(), door.link().date());
        return answer(status, pages.form(door, absent, words, error, typed));
    }

    private ResponseEntity<String> shut(Answers.Door door, @Nullable String lang, @Nullable String browser) {
        AnswerWords words = AnswerWords.of(AnswerWords.choose(lang, null, browser));
        return switch (door) {
            case Answers.Door.Open open ->
                answer(HttpStatus.GONE, pages.said("used", false, words(open, lang, browser)));
            case Answers.Door.Ended ended -> answer(HttpStatus.GONE, pages.said("expired", false, words));
            case Answers.Door.NotYours other -> answer(HttpStatus.FORBIDDEN, pages.said("not-for-you", false, words));
            case Answers.Door.Unknown unknown -> answer(HttpStatus.NOT_FOUND, pages.said("unknown", false, words));
        };
    }

    /** The language that is asked for, else the guardian's own, else the browser's. */
    private static AnswerWords words(Answers.Door.Open door, @Nullable String lang, @Nullable String browser) {
        return AnswerWords.of(AnswerWords.choose(lang, door.family().languageFor(door.guardian()), browser));
    }

    private static Reply.@Nullable Reason reason(@Nullable String given) {
        try {
            return given == null ? null : Reply.Reason.valueOf(given);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(
                    "unknown_value", "reason must be one of " + java.util.List.of(Reply.Reason.values()));
        }
    }

    private static @Nullable String text(MultiValueMap<String, String> form, String field) {
        String value = form.getFirst(field);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static String key(String code) {
        return switch (code) {
            case "nothing_said" -> "error.nothing";
            case "field_too_long" -> "error.too-long";
            default -> "error.health";
        };
    }

    private static ResponseEntity<String> answer(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
                .body(html);
    }
}
