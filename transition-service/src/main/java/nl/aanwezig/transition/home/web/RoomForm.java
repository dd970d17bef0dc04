package nl.aanwezig.transition.home.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.aanwezig.transition.dossier.Refusal;
import nl.aanwezig.transition.home.HomeKey;
import nl.aanwezig.transition.web.Given;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The fields of a form as they came. What was left open is absent. */
record RoomForm(MultiValueMap<String, String> fields) {

    HomeKey key() {
        return HomeKey.parse(fields.getFirst("key"));
    }

    @Nullable
    String optional(String name) {
        String value = fields.getFirst(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    String text(String name) {
        return Given.text(name, optional(name));
    }

    boolean ticked(String name) {
        return optional(name) != null;
    }

    Set<String> ticks(String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .filter(each -> !each.isBlank())
                .collect(Collectors.toUnmodifiableSet());
    }

    <E extends Enum<E>> E oneOf(Class<E> type, String name, Refusal otherwise) {
        return Given.oneOf(type, name, optional(name), otherwise);
    }

    <E extends Enum<E>> @Nullable E optionalOneOf(Class<E> type, String name) {
        return Given.optionalOneOf(type, name, optional(name), Refusal.UNKNOWN_VALUE);
    }

    /** What was typed, to be shown again where it was refused: nobody types it twice. */
    Map<String, String> typed() {
        return fields.toSingleValueMap();
    }
}
