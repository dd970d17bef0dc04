package nl.aanwezig.signal.observation.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.aanwezig.signal.observation.GuidanceCard;
import nl.aanwezig.signal.observation.GuidanceCards;
import nl.aanwezig.signal.observation.ObservationKind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads {@code guidance/<kind>.yaml} for every kind and {@code guidance/shared.yaml} with what all cards share. A card
 * that lacks a text in a language stops the start: nobody should find an empty card when a child needs help.
 */
final class GuidanceReader {

    static final List<String> LANGUAGES = List.of("en", "nl");

    private static final String FOLDER = "/guidance/";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** What a kind's own file says in one language. */
    record Own(
            String title,
            List<String> whatToDoNow,
            List<String> whomToConsult,
            List<String> openingTheTalk,
            String source) {}

    /** What every card says in one language. */
    record Shared(List<String> meldcodeSteps, List<GuidanceCard.Contact> acuteDanger) {}

    record OwnFile(Own en, Own nl) {
        Own in(String language) {
            return "nl".equals(language) ? nl : en;
        }
    }

    record SharedFile(Shared en, Shared nl) {
        Shared in(String language) {
            return "nl".equals(language) ? nl : en;
        }
    }

    private GuidanceReader() {}

    static GuidanceCards readAll() {
        SharedFile shared = read("shared", SharedFile.class);
        Map<ObservationKind, Map<String, GuidanceCard>> cards = new EnumMap<>(ObservationKind.class);
        for (ObservationKind kind : ObservationKind.values()) {
            OwnFile own = read(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), OwnFile.class);
            Map<String, GuidanceCard> byLanguage = new HashMap<>();
            for (String language : LANGUAGES) {
                byLanguage.put(language, card(kind, language, own.in(language), shared.in(language)));
            }
            cards.put(kind, byLanguage);
        }
        return (kind, language) -> {
            Map<String, GuidanceCard> byLanguage = cards.getOrDefault(kind, Map.of());
            GuidanceCard card = byLanguage.getOrDefault(language, byLanguage.get("en"));
            if (card == null) {
                throw new IllegalStateException("every kind has a card");
            }
            return card;
        };
    }

    private static GuidanceCard card(ObservationKind kind, String language, Own own, Shared shared) {
        try {
            return new GuidanceCard(
                    kind,
                    language,
                    own.title().strip(),
                    own.whatToDoNow(),
                    own.whomToConsult(),
                    own.openingTheTalk(),
                    shared.meldcodeSteps(),
                    shared.acuteDanger(),
                    own.source().strip());
        } catch (NullPointerException e) {
            throw new IllegalStateException("guidance of " + kind + " lacks a text in " + language, e);
        }
    }

    private static <T> T read(String name, Class<T> type) {
        String file = FOLDER + name + ".yaml";
        try (InputStream in = GuidanceReader.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + file);
            }
            return YAML.readValue(in, type);
        } catch (JacksonException e) {
            throw new IllegalStateException(file + " is not readable: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
