package nl.aanwezig.notification.answer.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of the answer page in one language, from {@code notification/answer/words.<tag>.properties}. */
record AnswerWords(String language, Map<String, String> all) {

    /** In the order in which the page offers them; the first for whoever asks for none of them. */
    static final List<String> LANGUAGES = List.of("nl", "en", "tr", "ar", "pl", "uk");

    private static final Map<String, AnswerWords> KNOWN = LANGUAGES.stream()
            .collect(Collectors.toUnmodifiableMap(tag -> tag, tag -> new AnswerWords(tag, load(tag))));
    private static final char ISOLATE = '\u2068';
    private static final char END_ISOLATE = '\u2069';

    static AnswerWords of(String language) {
        AnswerWords words = KNOWN.get(language);
        if (words == null) {
            throw new IllegalArgumentException("no words in this language");
        }
        return words;
    }

    /** The first of these that there are words in. */
    static String choose(@Nullable String asked, @Nullable String own, @Nullable String accepted) {
        for (String each : new String[] {asked, own}) {
            String primary = each == null ? "" : Locale.forLanguageTag(each).getLanguage();
            if (LANGUAGES.contains(primary)) {
                return primary;
            }
        }
        try {
            String found = accepted == null || accepted.isBlank()
                    ? null
                    : Locale.lookupTag(Locale.LanguageRange.parse(accepted), LANGUAGES);
            return found == null ? LANGUAGES.getFirst() : found;
        } catch (IllegalArgumentException e) {
            return LANGUAGES.getFirst();
        }
    }

    String direction() {
        return "ar".equals(language) ? "rtl" : "ltr";
    }

    String day(LocalDate date) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.of(language)).format(date);
    }

    /** A text with values in it, each of them kept apart from the direction of the text around it. */
    String filled(String key, Map<String, String> values) {
        String text = String.valueOf(all.get(key));
        for (Map.Entry<String, String> each : values.entrySet()) {
            text = text.replace("{" + each.getKey() + "}", ISOLATE + each.getValue() + END_ISOLATE);
        }
        return text;
    }

    private static Map<String, String> load(String tag) {
        String resource = "notification/answer/words." + tag + ".properties";
        try (InputStream in = AnswerWords.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing: " + resource);
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> words = new LinkedHashMap<>();
            properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
            return Map.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
