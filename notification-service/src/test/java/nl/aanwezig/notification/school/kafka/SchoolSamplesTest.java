package nl.aanwezig.notification.school.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.aanwezig.notification.Topics;
import nl.aanwezig.notification.school.Enrolment;
import nl.aanwezig.notification.school.Enrolments;
import nl.aanwezig.notification.school.Holiday;
import nl.aanwezig.notification.school.School;
import nl.aanwezig.starter.kafka.Inbound;
import nl.aanwezig.starter.kafka.JsonRecords;
import nl.aanwezig.testsupport.ContractSchema;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SchoolSamplesTest {

    private static final JsonRecords RECORDS =
            new JsonRecords(JsonMapper.builder().build());

    @Test
    void theSampleSchoolIsRead() {
        assertThat(school(ContractSchema.sample(Topics.SCHOOLS, "vo")))
                .isEqualTo(new Inbound.Accepted<>(new School(
                        "school-a",
                        3,
                        "Voorbeeldcollege",
                        ZoneId.of("Europe/Amsterdam"),
                        List.of(
                                new Holiday(LocalDate.of(2026, 10, 17), LocalDate.of(2026, 10, 25)),
                                new Holiday(LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 5)),
                                new Holiday(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 25))))));
    }

    @Test
    void aSchoolInNoKnownZoneCannotBeRead() {
        byte[] sample = new String(ContractSchema.sample(Topics.SCHOOLS, "vo"), UTF_8)
                .replace("Europe/Amsterdam", "Europe/Nowhere")
                .getBytes(UTF_8);

        assertThat(school(sample)).isEqualTo(new Inbound.Invalid<>("malformed_date_or_zone"));
    }

    @Test
    void theSampleEnrolmentsAreRead() {
        Enrolment first = new Enrolment(
                "school-a", LocalDate.of(2026, 8, 1), LocalDate.of(2026, 10, 16), LocalDate.of(2031, 3, 14));
        Enrolment second = new Enrolment("school-b", LocalDate.of(2026, 10, 26), null, LocalDate.of(2031, 3, 14));

        assertThat(enrolments(ContractSchema.sample(Topics.ENROLMENTS, "mover")))
                .isEqualTo(new Inbound.Accepted<>(new Enrolments("p-7f3a", 3, List.of(first, second))));
        assertThat(enrolments(ContractSchema.sample(Topics.ENROLMENTS, "one-school")))
                .isInstanceOf(Inbound.Accepted.class);
    }

    private static Inbound<School> school(byte[] value) {
        return RECORDS.decoder(SchoolWire.class, SchoolWire::toDomain)
                .apply(new ConsumerRecord<>(Topics.SCHOOLS, 0, 0, "school-a", value));
    }

    private static Inbound<Enrolments> enrolments(byte[] value) {
        return RECORDS.decoder(EnrolmentsWire.class, EnrolmentsWire::toDomain)
                .apply(new ConsumerRecord<>(Topics.ENROLMENTS, 0, 0, "p-7f3a", value));
    }
}
