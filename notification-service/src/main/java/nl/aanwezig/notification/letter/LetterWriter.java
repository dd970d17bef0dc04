package nl.aanwezig.notification.letter;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Renders the templates {@code notification/letters/<name>.<language>.txt}: the first line is the subject, paragraphs
 * are separated by an empty line, lines that begin with a dash are a list. The HTML has the same content, escaped.
 */
final class LetterWriter {

    private static final String FOLDER = "notification/letters/";
    private static final String PARAGRAPHS = "\\n\\s*\\n";
    private static final Pattern LINK_MARKS = Pattern.compile("[" + Inserted.LINK + Inserted.LINK_END + "]");

    private final TemplateEngine texts = engine(TemplateMode.TEXT, ".txt");
    private final TemplateEngine pages = engine(TemplateMode.HTML, ".html");

    /** A paragraph of a letter: lines of text, or the items of a list; a line in its pieces. */
    public record Paragraph(boolean list, List<List<Piece>> lines) {}

    Letter mail(String name, Language language, Map<String, Object> words) {
        String[] parts = render(name, language, words).split("\\n", 2);
        String subject = parts[0].strip();
        List<String> paragraphs = Arrays.stream(parts[1].split(PARAGRAPHS))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        Context page = new Context(language.locale());
        page.setVariable("language", language.tag());
        page.setVariable("direction", language.direction());
        page.setVariable("subject", subject);
        page.setVariable(
                "paragraphs", paragraphs.stream().map(LetterWriter::paragraph).toList());
        String text = LINK_MARKS.matcher(String.join("\n\n", paragraphs)).replaceAll("") + "\n";
        return new Letter(subject, text, pages.process("layout", page), OptionalLetters.contains(name));
    }

    String sms(String name, Language language, Map<String, Object> words) {
        // No isolates around a link: phones take them for a part of its address.
        return LINK_MARKS
                .matcher(render(name + ".sms", language, words).strip().replaceAll("\\s+", " "))
                .replaceAll("");
    }

    private String render(String name, Language language, Map<String, Object> words) {
        return texts.process(
                name + "." + language.tag(), new Context(language.locale(), Inserted.into(language, words)));
    }

    private static Paragraph paragraph(String text) {
        List<String> lines = text.lines().map(String::strip).toList();
        boolean list = lines.stream().allMatch(each -> each.startsWith("- "));
        return new Paragraph(
                list,
                lines.stream()
                        .map(each -> Piece.of(list ? each.substring(2) : each))
                        .toList());
    }

    private static TemplateEngine engine(TemplateMode mode, String suffix) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(LetterWriter.class.getClassLoader());
        resolver.setPrefix(FOLDER);
        resolver.setSuffix(suffix);
        resolver.setForceSuffix(true);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
