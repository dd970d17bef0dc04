package nl.aanwezig.notification.answer.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.aanwezig.notification.absence.Registration;
import nl.aanwezig.notification.answer.Answers;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The answer page and what it says instead, from {@code notification/answer/*.html}: no scripts, everything escaped. */
final class AnswerPages {

    private final TemplateEngine engine = new TemplateEngine();

    AnswerPages() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(AnswerPages.class.getClassLoader());
        resolver.setPrefix("notification/answer/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
    }

    /**
     * The form: the child's first name, the day and the lessons, and nothing else about anybody.
     *
     * @param error key of what was wrong with what was sent, or null
     * @param typed what was sent, to be shown again
     */
    String form(
            Answers.Door.Open door,
            List<Registration> absences,
            AnswerWords words,
            @Nullable String error,
            Map<String, String> typed) {
        Context page = context(words);
        page.setVariable("happened", happened(door, absences, words));
        page.setVariable("school", door.school().name());
        page.setVariable("error", error == null ? null : words.all().get(error));
        page.setVariable("typed", typed);
        page.setVariable("languages", AnswerWords.LANGUAGES);
        return engine.process("form", page);
    }

    /** A page that says one thing: {@code thanks}, {@code expired}, {@code used}, {@code not-for-you} or {@code unknown}. */
    String said(String what, boolean call, AnswerWords words) {
        Context page = context(words);
        page.setVariable("what", what);
        page.setVariable("call", call);
        return engine.process("said", page);
    }

    private static String happened(Answers.Door.Open door, List<Registration> absences, AnswerWords words) {
        List<String> lessons = absences.stream()
                .flatMap(each -> java.util.stream.Stream.ofNullable(each.lesson()))
                .distinct()
                .toList();
        boolean whole = absences.stream().anyMatch(each -> "DAY".equals(each.dayPart()));
        boolean part = absences.stream().anyMatch(each -> each.dayPart() != null);
        String key = whole || absences.isEmpty()
                ? "what.happened"
                : part || lessons.isEmpty() ? "what.happened.part" : "what.happened.lessons";
        return words.filled(
                key,
                Map.of(
                        "firstName",
                        door.family().firstName(),
                        "date",
                        words.day(door.link().date()),
                        "lessons",
                        lessons.stream().collect(Collectors.joining(", "))));
    }

    private static Context context(AnswerWords words) {
        Context page = new Context(Locale.of(words.language()));
        page.setVariable("language", words.language());
        page.setVariable("direction", words.direction());
        page.setVariable("words", words.all());
        return page;
    }
}
