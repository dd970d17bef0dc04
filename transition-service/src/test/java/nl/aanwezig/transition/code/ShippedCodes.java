package nl.aanwezig.transition.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

/** The list and the questions as they ship. */
public final class ShippedCodes {

    private ShippedCodes() {}

    public static ItemCodes itemCodes() {
        return read("item-codes.yaml", "aanwezig.transition.item-codes", ItemCodes.class);
    }

    public static Questions questions() {
        return read("questions.yaml", "aanwezig.transition.questions", Questions.class);
    }

    private static <T> T read(String file, String key, Class<T> type) {
        MutablePropertySources sources = new MutablePropertySources();
        try {
            new YamlPropertySourceLoader()
                    .load(file, new ClassPathResource(file))
                    .forEach(sources::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Binder(
                        ConfigurationPropertySources.from(sources),
                        null,
                        ApplicationConversionService.getSharedInstance())
                .bind(key, type)
                .get();
    }
}
