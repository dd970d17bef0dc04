package nl.aanwezig.starter.kafka;

import java.time.DateTimeException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.aanwezig.starter.event.CloudEventHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Decodes the JSON values of a topic. A tombstone is nothing for us; what cannot be read is named by its field. */
public final class JsonRecords {

    private final JsonMapper json;

    public JsonRecords(JsonMapper json) {
        this.json = json;
    }

    /**
     * A decoder for a topic.
     *
     * @param wire the shape of the topic's values; unknown fields are passed over
     * @param toDomain checks and converts; throws {@link UnreadableField} for what is missing
     */
    public <W, T> Function<ConsumerRecord<String, byte[]>, Inbound<T>> decoder(Class<W> wire, Function<W, T> toDomain) {
        return each -> {
            byte[] value = each.value();
            return value == null ? new Inbound.NotMine<>() : decode(value, wire, toDomain);
        };
    }

    /**
     * A decoder for a topic on which there is more than this service reads.
     *
     * @param types the CloudEvents types that are read; the others are passed over, whatever is in them
     */
    public <W, T> Function<ConsumerRecord<String, byte[]>, Inbound<T>> decoder(
            Set<String> types, Class<W> wire, Function<W, T> toDomain) {
        Function<ConsumerRecord<String, byte[]>, Inbound<T>> own = decoder(wire, toDomain);
        return each -> {
            String type = CloudEventHeaders.typeOf(each.headers());
            return type != null && types.contains(type) ? own.apply(each) : new Inbound.NotMine<>();
        };
    }

    private <W, T> Inbound<T> decode(byte[] value, Class<W> wire, Function<W, T> toDomain) {
        try {
            W read = json.readValue(value, wire);
            return read == null ? new Inbound.Invalid<>("malformed") : new Inbound.Accepted<>(toDomain.apply(read));
        } catch (UnreadableField e) {
            return new Inbound.Invalid<>(e.getMessage());
        } catch (JacksonException e) {
            return new Inbound.Invalid<>("malformed" + path(e.getPath()));
        } catch (DateTimeException e) {
            return new Inbound.Invalid<>("malformed_date_or_zone");
        }
    }

    /** A value that has to be there. */
    public static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new UnreadableField("missing_field " + field);
        }
        return value;
    }

    /** Names of fields alone: a value could be personal. */
    private static String path(List<JacksonException.Reference> path) {
        String names = path.stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(each -> each != null)
                .collect(Collectors.joining("."));
        return names.isEmpty() ? "" : " " + names;
    }
}
