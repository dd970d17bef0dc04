package nl.aanwezig.notification.signal.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import nl.aanwezig.notification.Topics;
import nl.aanwezig.notification.signal.SignalStep;
import nl.aanwezig.starter.kafka.Inbound;
import nl.aanwezig.starter.kafka.JsonRecords;
import nl.aanwezig.testsupport.ContractSchema;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class SignalSamplesTest {

    @ParameterizedTest
    @CsvSource({"raised, RAISED, 1", "changed, CHANGED, 2", "resolved, RESOLVED, 3", "withdrawn, WITHDRAWN, 4"})
    void theSamplesAreRead(String sample, SignalStep.Change change, int step) {
        assertThat(read(ContractSchema.sample(Topics.SIGNALS, sample)))
                .isEqualTo(new Inbound.Accepted<>(new SignalStep(
                        "school-a",
                        "p-7f3a",
                        "5b0c2f5e7a1d4f0e9c3b2a1908070605",
                        step,
                        change,
                        LocalDate.of(2026, 11, 20),
                        "m-12",
                        true,
                        "nl.unauthorised-16h",
                        SignalStep.Level.URGENT,
                        LocalDate.of(2026, 11, 20),
                        new BigDecimal("16"),
                        new BigDecimal("16"),
                        "hours",
                        1,
                        LocalDate.of(2026, 11, 27),
                        false,
                        Map.of("en", "Leerplichtwet art. 21a", "nl", "Leerplichtwet art. 21a"),
                        Map.of(
                                "en",
                                "Talk with the pupil and the parents first.",
                                "nl",
                                "Praat eerst met de leerling en de ouders."))));
    }

    @Test
    void aKeyThatIsNoLanguageIsPassedOver() {
        byte[] sample = new String(ContractSchema.sample(Topics.SIGNALS, "raised"), UTF_8)
                .replace("\"basis\": {", "\"basis\": {\"a.b\": \"x\", \"$c\": \"y\",")
                .getBytes(UTF_8);

        assertThat(read(sample))
                .isInstanceOfSatisfying(
                        Inbound.Accepted.class,
                        accepted -> assertThat(((SignalStep) accepted.value()).basis())
                                .containsOnlyKeys("en", "nl"));
    }

    static Stream<String> whatPeopleDid() {
        return ContractSchema.typesOf(Topics.SIGNALS).stream().filter(each -> !SignalListener.TYPES.contains(each));
    }

    @ParameterizedTest
    @MethodSource("whatPeopleDid")
    void whatPeopleDidAboutASignalIsNotOursWhateverItLooksLike(String type) {
        assertThat(read(type, ContractSchema.sample(Topics.SIGNALS, "taken-up")))
                .isInstanceOf(Inbound.NotMine.class);
        assertThat(read(type, ContractSchema.sample(Topics.SIGNALS, "raised"))).isInstanceOf(Inbound.NotMine.class);
    }

    @Test
    void theTypesThatAreReadAreOnTheTopic() {
        assertThat(ContractSchema.typesOf(Topics.SIGNALS)).containsAll(SignalListener.TYPES);
        assertThat(whatPeopleDid()).contains("nl.aanwezig.signal.taken-up.v1");
    }

    private static Inbound<SignalStep> read(byte[] value) {
        return read("nl.aanwezig.signal.raised.v1", value);
    }

    private static Inbound<SignalStep> read(String type, byte[] value) {
        var message = new ConsumerRecord<>(Topics.SIGNALS, 0, 0, "p-7f3a", value);
        message.headers().add("ce_type", type.getBytes(UTF_8));
        return new JsonRecords(JsonMapper.builder().build())
                .decoder(SignalListener.TYPES, SignalWire.class, SignalWire::toDomain)
                .apply(message);
    }
}
