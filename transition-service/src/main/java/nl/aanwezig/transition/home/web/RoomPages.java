package nl.aanwezig.transition.home.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The pages of the room, from {@code home/*.html}: no scripts, and everything that is shown is escaped. */
final class RoomPages {

    private final TemplateEngine engine = new TemplateEngine();

    RoomPages() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(RoomPages.class.getClassLoader());
        resolver.setPrefix("home/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
    }

    /**
     * @param done what was just done, or null
     * @param wrong what was refused, or null
     * @param typed what was typed in the form that was refused
     */
    record Said(@Nullable String done, @Nullable String wrong, Map<String, String> typed) {}

    String room(RoomView room, List<RoomView.Box> boxes, String key, RoomWords words, Said said) {
        Context page = context(words);
        page.setVariable("room", room);
        page.setVariable("boxes", boxes);
        page.setVariable("key", key);
        page.setVariable("done", said.done());
        page.setVariable("wrong", said.wrong());
        page.setVariable("typed", said.typed());
        page.setVariable("until", words.day(room.until()));
        return engine.process("room", page);
    }

    /** The door stays shut: why, and what to do. */
    String shut(RoomWords words, String why) {
        Context page = context(words);
        page.setVariable("why", why);
        return engine.process("shut", page);
    }

    private static Context context(RoomWords words) {
        Context page = new Context(Locale.forLanguageTag(words.language()));
        page.setVariable("language", words.language());
        page.setVariable("words", words.all());
        return page;
    }
}
