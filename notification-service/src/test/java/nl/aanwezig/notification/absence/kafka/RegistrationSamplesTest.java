package nl.aanwezig.notification.absence.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.aanwezig.notification.Topics;
import nl.aanwezig.notification.absence.Registration;
import nl.aanwezig.notification.absence.RegistrationArrival;
import nl.aanwezig.starter.kafka.Inbound;
import nl.aanwezig.starter.kafka.JsonRecords;
import nl.aanwezig.testsupport.ContractSchema;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class RegistrationSamplesTest {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 20);

    @Test
    void theSamplesAreRead() {
        assertThat(read(ContractSchema.sample(Topics.REGISTRATIONS, "lesson")))
                .isEqualTo(
                        arrival(new Registration("r-2026-000123", 1, DATE, "3", null, 50, true, "UNEXPLAINED", false)));
        assertThat(read(ContractSchema.sample(Topics.REGISTRATIONS, "withdrawn")))
                .isEqualTo(
                        arrival(new Registration("r-2026-000123", 2, DATE, "3", null, 50, true, "UNEXPLAINED", true)));
        assertThat(read(ContractSchema.sample(Topics.REGISTRATIONS, "day-ill")))
                .isEqualTo(arrival(new Registration("r-2026-000124", 1, DATE, null, "DAY", 360, true, "ILL", false)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not json|malformed",
                "null|malformed",
                "[]|malformed",
                "{'schoolId':'s'}|missing_field pupilId",
                "{'schoolId':'s','pupilId':'p','id':'r','revision':1,'date':'20 nov','minutes':5}|malformed date",
                "{'schoolId':'s','pupilId':'p','id':'r','revision':1,'date':'2026-11-20','kind':'SECRET'}|malformed kind"
            })
    void whatCannotBeReadIsNamedByItsFieldAndNeverByItsContent(String value, String reason) {
        assertThat(read(value.replace('\'', '"').getBytes(UTF_8))).isEqualTo(new Inbound.Invalid<>(reason));
    }

    @Test
    void aTombstoneIsNothing() {
        assertThat(read(null)).isEqualTo(new Inbound.NotMine<>());
    }

    private static Inbound<RegistrationArrival> arrival(Registration registration) {
        return new Inbound.Accepted<>(new RegistrationArrival("school-a", "p-7f3a", registration));
    }

    private static Inbound<RegistrationArrival> read(byte[] value) {
        return new JsonRecords(JsonMapper.builder().build())
                .decoder(RegistrationWire.class, RegistrationWire::toDomain)
                .apply(new ConsumerRecord<>(Topics.REGISTRATIONS, 0, 0, "p-7f3a", value));
    }
}
