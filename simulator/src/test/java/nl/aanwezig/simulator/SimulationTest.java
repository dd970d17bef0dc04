package nl.aanwezig.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.aanwezig.simulator.event.SimulatedEvent;
import nl.aanwezig.simulator.event.SimulatedRegister;
import nl.aanwezig.simulator.event.SimulatedRegistration;
import nl.aanwezig.simulator.event.SimulatedRegistration.DayPart;
import nl.aanwezig.simulator.parameters.Detail;
import nl.aanwezig.simulator.parameters.SimulationSettings;
import nl.aanwezig.simulator.pupil.Stay;
import nl.aanwezig.simulator.school.SimulatedSchool;
import nl.aanwezig.simulator.wire.WireJson;
import org.junit.jupiter.api.Test;

class SimulationTest {

    private static final SimulationSettings SMALL =
            SimulationSettings.of(11).withSchools(2, 2).withPupils(120, 60);

    @Test
    void theSameSeedGivesTheSameBytes() {
        assertThat(bytes(SMALL)).isEqualTo(bytes(SMALL));
    }

    @Test
    void anotherSeedGivesAnotherYear() {
        assertThat(bytes(SMALL))
                .isNotEqualTo(bytes(SimulationSettings.of(12).withSchools(2, 2).withPupils(120, 60)));
    }

    @Test
    void theStreamIsInTimeOrderAndHoldsWhatIsKnownOfEachPupil() {
        Simulation simulation = Simulation.of(SMALL);
        List<SimulatedEvent> stream = simulation.eventsInOrder().toList();
        assertThat(stream).isSortedAccordingTo(SimulatedEvent.IN_ORDER);
        List<SimulatedEvent> onePupilAtATime = new ArrayList<>();
        simulation.pupils().forEach(pupil -> onePupilAtATime.addAll(simulation.events(pupil)));
        assertThat(stream.stream().filter(event -> !(event instanceof SimulatedRegister)))
                .containsExactlyInAnyOrderElementsOf(onePupilAtATime);
    }

    @Test
    void theStreamMakesItsEventsWhileItIsRead() {
        // A thousand schools for a year would be some 60 million events.
        Simulation simulation =
                Simulation.of(SimulationSettings.of(1).withSchools(1_000, 0).withPupils(10, 10));
        assertThat(simulation.eventsInOrder().limit(5)).hasSize(5);
    }

    @Test
    void registersComeOnlyWhenAskedFor() {
        assertThat(Simulation.of(SMALL).eventsInOrder().filter(SimulatedRegister.class::isInstance))
                .isNotEmpty();
        assertThat(Simulation.of(SMALL.withoutRegisters()).eventsInOrder().filter(SimulatedRegister.class::isInstance))
                .isEmpty();
    }

    @Test
    void absenceIsRegisteredOnSchoolDaysOfTheSchoolWhereThePupilIs() {
        Simulation simulation = Simulation.of(SMALL);
        Map<String, SimulatedSchool> schools = new HashMap<>();
        simulation.schools().forEach(school -> schools.put(school.schoolId(), school));
        simulation
                .pupils()
                .forEach(pupil -> simulation.events(pupil).forEach(event -> {
                    if (event instanceof SimulatedRegistration registration) {
                        SimulatedSchool school = schools.get(registration.schoolId());
                        Stay stay = pupil.stayOn(registration.date());
                        assertThat(school.schoolDays().contains(registration.date()))
                                .isTrue();
                        assertThat(stay).isNotNull();
                        assertThat(stay.school()).isEqualTo(school.index());
                    }
                }));
    }

    @Test
    void aSchoolThatIsSilentRegistersNothing() {
        Simulation simulation =
                Simulation.of(SimulationSettings.of(2).withSchools(80, 0).withPupils(30, 30));
        SimulatedSchool silent = simulation.schools().stream()
                .filter(school -> !school.silences().isEmpty())
                .findFirst()
                .orElseThrow();
        LocalDate from = silent.silences().getFirst().from();
        LocalDate to = silent.silences().getFirst().to();
        List<LocalDate> told = simulation
                .eventsInOrder(List.of(silent))
                .filter(SimulatedRegister.class::isInstance)
                .map(event -> ((SimulatedRegister) event).date())
                .distinct()
                .toList();
        assertThat(told).isNotEmpty().noneMatch(date -> !date.isBefore(from) && !date.isAfter(to));
    }

    @Test
    void aRegistrationHasOneIdAndItsRevisionsComeOneAfterTheOther() {
        Simulation simulation = Simulation.of(SMALL);
        Map<String, Integer> revisions = new HashMap<>();
        Set<String> corrected = new HashSet<>();
        simulation.eventsInOrder().forEach(event -> {
            if (event instanceof SimulatedRegistration registration) {
                String key = registration.schoolId() + "/" + registration.id();
                int before = revisions.getOrDefault(key, 0);
                assertThat(registration.revision()).isEqualTo(before + 1);
                assertThat(registration.id()).matches("[a-z0-9]{4}-[a-z0-9]{1,9}");
                revisions.put(key, registration.revision());
                if (registration.revision() > 1) {
                    corrected.add(key);
                }
            }
        });
        assertThat(corrected).hasSizeBetween(20, revisions.size() / 3);
    }

    @Test
    void someRegistrationsArriveDaysLaterAndNoneBeforeItsDay() {
        List<SimulatedRegistration> first = Simulation.of(SMALL)
                .eventsInOrder()
                .filter(SimulatedRegistration.class::isInstance)
                .map(SimulatedRegistration.class::cast)
                .filter(registration -> registration.revision() == 1)
                .toList();
        assertThat(first).allMatch(each -> !date(each).isBefore(each.date()));
        assertThat(first).anyMatch(each -> date(each).isAfter(each.date().plusDays(2)));
    }

    @Test
    void whereSecondarySchoolsRegisterPartsOfADayThereAreNoLessons() {
        assertThat(Simulation.of(SMALL.withDetail(Detail.DAY_PART, "england"))
                        .eventsInOrder()
                        .filter(SimulatedRegistration.class::isInstance)
                        .map(SimulatedRegistration.class::cast))
                .isNotEmpty()
                .allMatch(each -> each.lesson() == null && each.dayPart() != null)
                .anyMatch(each -> each.dayPart() == DayPart.AFTERNOON);
    }

    private static LocalDate date(SimulatedRegistration registration) {
        return LocalDate.ofInstant(registration.recordedAt(), java.time.ZoneId.of("Europe/Amsterdam"));
    }

    private static String bytes(SimulationSettings settings) {
        WireJson json = new WireJson();
        StringBuilder all = new StringBuilder();
        Simulation simulation = Simulation.of(settings);
        simulation.schools().forEach(school -> all.append(json.message(school).value()));
        simulation
                .eventsInOrder()
                .forEach(event -> all.append(json.message(event).value()).append('\n'));
        return all.toString();
    }
}
