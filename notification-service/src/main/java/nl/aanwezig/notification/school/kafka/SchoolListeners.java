package nl.aanwezig.notification.school.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import nl.aanwezig.notification.Topics;
import nl.aanwezig.notification.school.Enrolments;
import nl.aanwezig.notification.school.School;
import nl.aanwezig.notification.school.SchoolChanges;
import nl.aanwezig.notification.school.SchoolFacts;
import nl.aanwezig.starter.kafka.BatchConsumer;
import nl.aanwezig.starter.kafka.JsonRecords;
import nl.aanwezig.starter.mongo.ProjectionPositions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the newest revision of schools and enrolments. A change is announced even when its revision is kept already:
 * the record may have been delivered again because announcing it failed.
 */
@Component
class SchoolListeners {

    private final BatchConsumer<School> schools;
    private final BatchConsumer<Enrolments> enrolments;

    SchoolListeners(
            JsonMapper json,
            SchoolFacts facts,
            SchoolChanges changes,
            ProjectionPositions positions,
            MeterRegistry meters) {
        JsonRecords records = new JsonRecords(json);
        this.schools = new BatchConsumer<>(
                Topics.GROUP,
                records.decoder(SchoolWire.class, SchoolWire::toDomain),
                read -> read.forEach(each -> {
                    facts.keep(each);
                    changes.schoolChanged(each.id());
                }),
                positions,
                meters);
        this.enrolments = new BatchConsumer<>(
                Topics.GROUP,
                records.decoder(EnrolmentsWire.class, EnrolmentsWire::toDomain),
                read -> read.forEach(each -> {
                    facts.keep(each);
                    changes.enrolmentsChanged(each);
                }),
                positions,
                meters);
    }

    @KafkaListener(id = "notification-schools", idIsGroup = false, groupId = Topics.GROUP, topics = Topics.SCHOOLS)
    void schools(List<ConsumerRecord<String, byte[]>> records) {
        schools.accept(records);
    }

    @KafkaListener(
            id = "notification-enrolments",
            idIsGroup = false,
            groupId = Topics.GROUP,
            topics = Topics.ENROLMENTS)
    void enrolments(List<ConsumerRecord<String, byte[]>> records) {
        enrolments.accept(records);
    }
}
