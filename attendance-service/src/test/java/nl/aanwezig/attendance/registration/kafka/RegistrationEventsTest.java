package nl.aanwezig.attendance.registration.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import nl.aanwezig.attendance.registration.Registration;
import nl.aanwezig.starter.kafka.Inbound;
import nl.aanwezig.testsupport.ContractSchema;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class RegistrationEventsTest {

    private final RegistrationEvents events =
            new RegistrationEvents(JsonMapper.builder().build());

    @ParameterizedTest
    @ValueSource(strings = {"lesson", "day-ill", "withdrawn", "england-letter"})
    void the_samples_of_the_contract_are_read(String sample) {
        byte[] value = ContractSchema.sample(RegistrationEvents.TOPIC, sample);
        Inbound<Registration> inbound = events.decode(message(RegistrationEvents.RECORDED, value));
        assertThat(inbound).isInstanceOf(Inbound.Accepted.class);
        Registration registration = ((Inbound.Accepted<Registration>) inbound).value();
        assertThat(registration.pupilId()).isEqualTo("p-7f3a");
        assertThat(registration.status().name()).isEqualTo(sample.equals("withdrawn") ? "WITHDRAWN" : "RECORDED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "{}", "[]", "{\"id\":\"x\"}"})
    void what_is_ours_and_broken_is_invalid(String value) {
        assertThat(events.decode(message(RegistrationEvents.RECORDED, value.getBytes(UTF_8))))
                .isInstanceOf(Inbound.Invalid.class);
    }

    @Test
    void the_reason_of_a_dead_letter_holds_no_content() {
        var invalid = (Inbound.Invalid<Registration>)
                events.decode(message(RegistrationEvents.RECORDED, "{\"kind\":\"secret\"}".getBytes(UTF_8)));
        assertThat(invalid.reason()).doesNotContain("secret");
    }

    @Test
    void a_field_that_is_new_does_no_harm_and_another_type_is_not_ours() {
        String value = new String(ContractSchema.sample(RegistrationEvents.TOPIC, "lesson"), UTF_8)
                .replaceFirst("\\{", "{\"later\": 1,");
        assertThat(events.decode(message(RegistrationEvents.RECORDED, value.getBytes(UTF_8))))
                .isInstanceOf(Inbound.Accepted.class);
        assertThat(events.decode(message("nl.aanwezig.attendance.other.v1", value.getBytes(UTF_8))))
                .isInstanceOf(Inbound.NotMine.class);
    }

    private static ConsumerRecord<String, byte[]> message(String type, byte[] value) {
        ConsumerRecord<String, byte[]> message = new ConsumerRecord<>(RegistrationEvents.TOPIC, 0, 0, "p-7f3a", value);
        message.headers().add("ce_type", type.getBytes(UTF_8));
        return message;
    }
}
