package nl.aanwezig.signal.body;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.aanwezig.starter.identifier.Identifier;
import nl.aanwezig.starter.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a JSON object in a request. What is not as agreed is refused with 400 and the name of the field, never
 * its content: {@code missing_field}, {@code invalid_field}, {@code unknown_code}, {@code unknown_field}.
 */
public final class Body {

    private final JsonNode fields;
    private final String prefix;

    private Body(JsonNode fields, String prefix) {
        this.fields = fields;
        this.prefix = prefix;
    }

    /**
     * @param allowed every field that may be there. Another one is refused and not passed over: whoever writes a remark
     *     about a pupil must hear that it is not kept
     */
    public static Body of(@Nullable JsonNode json, Set<String> allowed) {
        if (json == null || !json.isObject()) {
            throw ProblemException.badRequest("malformed_body", "the body must be a JSON object");
        }
        return checked(json, allowed, "");
    }

    private static Body checked(JsonNode object, Set<String> allowed, String prefix) {
        if (!allowed.containsAll(object.propertyNames())) {
            throw ProblemException.badRequest(
                    "unknown_field",
                    (prefix.isEmpty() ? "" : "in " + prefix + " ") + "only these fields are known: "
                            + String.join(", ", allowed.stream().sorted().toList()));
        }
        return new Body(object, prefix);
    }

    /**
     * The objects of an array.
     *
     * @param allowed every field that each of them may have
     * @param most how many there may be; there must be one at least
     */
    public List<Body> objects(String field, Set<String> allowed, int most) {
        JsonNode array = fields.path(field);
        if (!array.isArray() || array.isEmpty() || array.size() > most) {
            throw fields.has(field) ? invalid(field, "an array of 1 to " + most) : missing(field);
        }
        List<Body> all = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            String name = field + "[" + i + "]";
            if (!array.path(i).isObject()) {
                throw invalid(name, "an object");
            }
            all.add(checked(array.path(i), allowed, prefix + name + "."));
        }
        return all;
    }

    public int requiredInt(String field, int least, int most) {
        JsonNode value = fields.path(field);
        if (value.isMissingNode() || value.isNull()) {
            throw missing(field);
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.asInt() < least || value.asInt() > most) {
            throw invalid(field, "a whole number from " + least + " to " + most);
        }
        return value.asInt();
    }

    /** The field with where it stands, like {@code registrations[2].date}. */
    public String name(String field) {
        return prefix + field;
    }

    public boolean has(String field) {
        return fields.hasNonNull(field);
    }

    /** An id of the agreed form, or null where the field is not there. */
    public @Nullable String id(String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        if (!Identifier.isWellFormed(text) || Identifier.isCitizenNumber(text)) {
            throw invalid(field, "an id of 1 to 64 letters, digits and . _ : -, and no citizen number");
        }
        return text;
    }

    public String requiredId(String field) {
        return required(field, id(field));
    }

    /** A date like 2026-11-20, or null where the field is not there. */
    public @Nullable LocalDate date(String field) {
        String text = text(field);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw invalid(field, "a date like 2026-11-20");
        }
    }

    public LocalDate requiredDate(String field) {
        return required(field, date(field));
    }

    /** A code of a closed list, or null where the field is not there. Anything else: 400 with that problem code. */
    public <E extends Enum<E>> @Nullable E code(String field, Class<E> list, String problem) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        return Arrays.stream(list.getEnumConstants())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseThrow(() -> ProblemException.badRequest(
                        problem,
                        name(field) + " must be one of "
                                + Arrays.stream(list.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))));
    }

    public <E extends Enum<E>> E requiredCode(String field, Class<E> list, String problem) {
        return required(field, code(field, list, problem));
    }

    private @Nullable String text(String field) {
        JsonNode value = fields.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw invalid(field, "text");
        }
        return value.asString();
    }

    private <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw missing(field);
        }
        return value;
    }

    private ProblemException missing(String field) {
        return ProblemException.badRequest("missing_field", name(field) + " is missing");
    }

    /** Refuses a field for what this class does not know of. */
    public ProblemException invalid(String field, String form) {
        return ProblemException.badRequest("invalid_field", name(field) + " must be " + form);
    }
}
