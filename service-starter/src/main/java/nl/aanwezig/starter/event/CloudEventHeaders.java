package nl.aanwezig.starter.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a CloudEvent as Kafka headers (CloudEvents 1.0, Kafka protocol binding, binary content mode).
 *
 * @param id derived from what the event says, so that the same fact has the same id
 * @param source the service that speaks, as a URI reference: {@code /attendance-service}
 * @param type versioned: {@code nl.aanwezig.signal.raised.v1}
 * @param time when it was said
 */
public record CloudEventHeaders(String id, String source, String type, Instant time) {

    public static final String ID = "ce_id";
    public static final String SOURCE = "ce_source";
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String TYPE = "ce_type";
    public static final String TIME = "ce_time";
    public static final String CONTENT_TYPE = "content-type";

    private static final byte[] VERSION_1 = "1.0".getBytes(UTF_8);
    private static final byte[] JSON = "application/json".getBytes(UTF_8);

    /** Puts the attributes on a record. */
    public void writeTo(Headers headers) {
        headers.add(SPEC_VERSION, VERSION_1);
        headers.add(ID, id.getBytes(UTF_8));
        headers.add(SOURCE, source.getBytes(UTF_8));
        headers.add(TYPE, type.getBytes(UTF_8));
        headers.add(TIME, time.toString().getBytes(UTF_8));
        headers.add(CONTENT_TYPE, JSON);
    }

    /** The type of the event that a record carries, or null where it is no CloudEvent. */
    public static @Nullable String typeOf(Headers headers) {
        Header header = headers.lastHeader(TYPE);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
