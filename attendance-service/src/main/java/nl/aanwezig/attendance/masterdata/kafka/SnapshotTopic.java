package nl.aanwezig.attendance.masterdata.kafka;

import java.time.Clock;
import java.util.List;
import nl.aanwezig.attendance.masterdata.Revisioned;
import nl.aanwezig.attendance.masterdata.SnapshotForm;
import nl.aanwezig.attendance.masterdata.SnapshotPublisher;
import nl.aanwezig.starter.event.CloudEventHeaders;
import nl.aanwezig.starter.event.DerivedId;
import nl.aanwezig.starter.kafka.EventPublisher;
import nl.aanwezig.starter.kafka.OutgoingEvent;
import tools.jackson.databind.json.JsonMapper;

/** Publishes snapshots with the document's id as key. */
public final class SnapshotTopic<T> implements SnapshotPublisher<T> {

    private static final String SOURCE = "/attendance-service";

    private final SnapshotForm<T> form;
    private final EventPublisher publisher;
    private final JsonMapper json;
    private final Clock clock;

    public SnapshotTopic(SnapshotForm<T> form, EventPublisher publisher, JsonMapper json, Clock clock) {
        this.form = form;
        this.publisher = publisher;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void publish(Revisioned<T> document) {
        var headers = new CloudEventHeaders(
                DerivedId.of(form.topic(), document.id(), document.revision()), SOURCE, form.type(), clock.instant());
        byte[] value = json.writeValueAsBytes(form.value().apply(document));
        publisher.publish(List.of(new OutgoingEvent(form.topic(), document.id(), headers, value)));
    }
}
