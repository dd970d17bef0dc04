package nl.aanwezig.transition.code.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.aanwezig.starter.problem.ProblemException;
import nl.aanwezig.transition.code.ItemCode;
import nl.aanwezig.transition.code.ItemCodes;
import nl.aanwezig.transition.code.Label;
import nl.aanwezig.transition.code.Questions;
import nl.aanwezig.transition.code.Subject;
import nl.aanwezig.transition.dossier.Theme;
import nl.aanwezig.transition.dossier.Voice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a form needs before anybody has filled in anything. Any valid token opens it: it says nothing about anybody. */
@RestController
class CodeController {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final ItemCodes codes;
    private final Questions questions;
    private final Clock clock;

    CodeController(ItemCodes codes, Questions questions, Clock clock) {
        this.codes = codes;
        this.questions = questions;
        this.clock = clock;
    }

    record Entry(
            String code,
            Subject subject,
            Set<Theme> themes,
            Label label,
            LocalDate since,
            @Nullable LocalDate until) {

        static Entry of(ItemCode code) {
            return new Entry(code.code(), code.subject(), code.themes(), code.label(), code.since(), code.until());
        }
    }

    record Asked(Voice voice, Theme theme, String language, String title, List<String> questions) {}

    @GetMapping("/item-codes")
    @Operation(
            summary = "The codes that an item may carry today, with what people read",
            description = "A closed list. Each code fits the themes that it names; with theme only those that fit it.")
    List<Entry> itemCodes(@RequestParam(required = false) @Nullable String theme) {
        Theme wanted = theme == null ? null : oneOf(Theme.values(), theme, "unknown_theme", "theme");
        return codes.inUse(LocalDate.ofInstant(clock.instant(), ZONE)).stream()
                .filter(each -> wanted == null || each.themes().contains(wanted))
                .map(Entry::of)
                .toList();
    }

    @GetMapping("/questions")
    @Operation(
            summary = "The guiding questions of the forms, theme by theme",
            description = "voice: SCHOOL, FAMILY or PUPIL (all without it); language: nl (default) or en.")
    List<Asked> questions(
            @RequestParam(required = false) @Nullable String voice,
            @RequestParam(defaultValue = "nl") String language) {
        if (!Label.LANGUAGES.contains(language)) {
            throw ProblemException.badRequest("unknown_language", "language must be one of " + Label.LANGUAGES);
        }
        List<Voice> voices = voice == null
                ? List.of(Voice.values())
                : List.of(oneOf(Voice.values(), voice, "unknown_voice", "voice"));
        return voices.stream()
                .flatMap(each -> questions.of(each).stream())
                .map(each -> new Asked(
                        each.voice(), each.theme(), language, each.title().in(language), each.in(language)))
                .toList();
    }

    private static <E extends Enum<E>> E oneOf(E[] all, String name, String code, String parameter) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () -> ProblemException.badRequest(code, parameter + " must be one of " + Arrays.toString(all)));
    }
}
