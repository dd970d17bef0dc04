package nl.aanwezig.signal.observation.web;

import java.util.Locale;
import nl.aanwezig.signal.observation.GuidanceCard;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** A guidance card as an HTML page, from {@code guidance/card.<language>.html}. */
final class GuidancePage {

    private final TemplateEngine engine = new TemplateEngine();

    GuidancePage() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(GuidancePage.class.getClassLoader());
        resolver.setPrefix("guidance/");
        resolver.setSuffix(".html");
        resolver.setForceSuffix(true);
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
    }

    String of(GuidanceCard card) {
        Context page = new Context(Locale.forLanguageTag(card.language()));
        page.setVariable("card", card);
        return engine.process("card." + card.language(), page);
    }
}
