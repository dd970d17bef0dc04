package nl.aanwezig.notification.letter;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

    private final TemplateEngine texts = engine(TemplateMode.TEXT, ".txt");
    private final TemplateEngine pages = engine(TemplateMode.HTML, ".html");

    /** A paragraph of a letter: lines of text, or the items of a list. */
    public record Paragraph(boolean list, List<String> lines) {}

    Letter mail(String name, Language language, Map<String, Object> words) {
        String[] parts = render(name, language, words).split("\\n", 2);
        List<String> paragraphs = Arrays.stream(parts[1].split(PARAGRAPHS))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        Context page = new Context(language.locale());
        page.setVariable("language", language.tag());
        page.setVariable("subject", parts[0].strip());
        page.setVariable(
                "paragraphs", paragraphs.stream().map(LetterWriter::paragraph).toList());
        return new Letter(parts[0].strip(), String.join("\n\n", paragraphs) + "\n", pages.process("layout", page));
    }

    String sms(String name, Language language, Map<String, Object> words) {
        return render(name + ".sms", language, words).strip().replaceAll("\\s+", " ");
    }

    private String render(String name, Language language, Map<String, Object> words) {
        return texts.process(name + "." + language.tag(), new Context(language.locale(), words));
    }

    private static Paragraph paragraph(String text) {
        List<String> lines = text.lines().map(String::strip).toList();
        boolean list = lines.stream().allMatch(each -> each.startsWith("- "));
        return new Paragraph(
                list, list ? lines.stream().map(each -> each.substring(2)).toList() : lines);
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
