package nl.aanwezig.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.aanwezig.simulator.Simulation;
import nl.aanwezig.simulator.parameters.SimulationSettings;
import nl.aanwezig.testsupport.ContractSchema;
import org.junit.jupiter.api.Test;

class WireJsonTest {

    private final Simulation simulation =
            Simulation.of(SimulationSettings.of(4).withSchools(1, 1).withPupils(60, 40));
    private final WireJson json = new WireJson();

    @Test
    void everyMessageObeysTheContractOfItsTopic() {
        Map<String, ContractSchema> schemas = new HashMap<>();
        List<Message> messages = messages().toList();
        for (Message message : messages) {
            ContractSchema schema = schemas.computeIfAbsent(message.topic(), ContractSchema::of);
            assertThat(schema.faultsOf(message.value().getBytes(StandardCharsets.UTF_8)))
                    .as(message.value())
                    .isEmpty();
        }
        assertThat(schemas.keySet())
                .containsExactlyInAnyOrder(
                        "attendance.schools.v1",
                        "attendance.enrolments.v1",
                        "attendance.registrations.v1",
                        "attendance.registers.v1");
    }

    @Test
    void everyTypeIsOneThatTheContractNames() {
        messages()
                .map(message -> List.of(message.topic(), message.type()))
                .distinct()
                .forEach(each ->
                        assertThat(ContractSchema.typesOf(each.getFirst())).contains(each.getLast()));
    }

    @Test
    void theBirthDateDoesNotTravel() {
        String bornOn = simulation.pupils().findFirst().orElseThrow().bornOn().toString();
        assertThat(messages()
                        .filter(message -> message.topic().equals("attendance.enrolments.v1"))
                        .map(Message::value))
                .noneMatch(value -> value.contains("bornOn"))
                .noneMatch(value -> value.contains(bornOn));
    }

    private Stream<Message> messages() {
        return Stream.concat(
                simulation.schools().stream().map(json::message),
                simulation.eventsInOrder().map(json::message));
    }
}
