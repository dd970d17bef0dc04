package nl.aanwezig.transition.needs.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.aanwezig.transition.needs.NeedsMap;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** A map as an HTML page, from {@code needs/page.html}: the plot and a table, without scripts. */
final class NeedsPage {

    private final TemplateEngine engine = new TemplateEngine();

    NeedsPage() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(NeedsPage.class.getClassLoader());
        resolver.setPrefix("needs/");
        resolver.setSuffix(".html");
        resolver.setForceSuffix(true);
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
    }

    /** One line of the table; {@code cells} are ready to read. Public, since the template reads it. */
    public record Line(String subject, String themeAndVoice, List<String> cells) {}

    String of(NeedsMap map, Scope scope, NeedsWords words) {
        Context page = new Context(Locale.forLanguageTag(words.language()));
        page.setVariable("language", words.language());
        page.setVariable("words", words.all());
        page.setVariable("scope", scope.name());
        page.setVariable("plot", NeedsPlot.of(map, words));
        page.setVariable("periods", map.periods().stream().map(words::period).toList());
        page.setVariable("children", cells(map.children(), words));
        page.setVariable("lines", lines(map, words));
        return engine.process("page", page);
    }

    /** Those with a number; the page says that all others are hidden. */
    private static List<Line> lines(NeedsMap map, NeedsWords words) {
        return map.rows().stream()
                .filter(row -> row.cells().stream().anyMatch(cell -> cell.children() != null))
                .map(row ->
                        new Line(words.subject(row.need()), words.themeAndVoice(row.need()), cells(row.cells(), words)))
                .toList();
    }

    private static List<String> cells(List<NeedsMap.Cell> cells, NeedsWords words) {
        List<String> texts = new ArrayList<>();
        for (NeedsMap.Cell each : cells) {
            String change = each.change() == null ? "" : String.format(Locale.ROOT, " (%+d)", each.change());
            texts.add(words.number(each.children()) + change);
        }
        return texts;
    }
}
