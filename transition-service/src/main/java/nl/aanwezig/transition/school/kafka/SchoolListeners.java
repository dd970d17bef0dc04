package nl.aanwezig.transition.school.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import nl.aanwezig.starter.kafka.BatchConsumer;
import nl.aanwezig.starter.kafka.JsonRecords;
import nl.aanwezig.starter.mongo.ProjectionPositions;
import nl.aanwezig.transition.school.Enrolments;
import nl.aanwezig.transition.school.School;
import nl.aanwezig.transition.school.Schools;
import nl.aanwezig.transition.transfer.Transfers;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the newest revision of schools and enrolments. A new enrolment may be what a released transfer waits for. */
@Component
class SchoolListeners {

    private static final String GROUP = "transition-service";

    private final BatchConsumer<School> schools;
    private final BatchConsumer<Enrolments> enrolments;

    SchoolListeners(
            JsonMapper json, Schools facts, Transfers transfers, ProjectionPositions positions, MeterRegistry meters) {
        JsonRecords records = new JsonRecords(json);
        this.schools = new BatchConsumer<>(
                GROUP,
                records.decoder(SchoolWire.class, SchoolWire::toDomain),
                read -> read.forEach(facts::keep),
                positions,
                meters);
        this.enrolments = new BatchConsumer<>(
                GROUP,
                records.decoder(EnrolmentsWire.class, EnrolmentsWire::toDomain),
                read -> read.forEach(each -> {
                    facts.keep(each);
                    transfers.enrolmentsChanged(each.pupilId());
                }),
                positions,
                meters);
    }

    @KafkaListener(id = "transition-schools", idIsGroup = false, groupId = GROUP, topics = "attendance.schools.v1")
    void schools(List<ConsumerRecord<String, byte[]>> records) {
        schools.accept(records);
    }

    @KafkaListener(
            id = "transition-enrolments",
            idIsGroup = false,
            groupId = GROUP,
            topics = "attendance.enrolments.v1")
    void enrolments(List<ConsumerRecord<String, byte[]>> records) {
        enrolments.accept(records);
    }
}
