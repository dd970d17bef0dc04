package nl.aanwezig.benchmarks.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import nl.aanwezig.signal.ledger.Ledger;
import nl.aanwezig.signal.ledger.Registration;
import nl.aanwezig.signal.wire.RegistrationMessage;
import nl.aanwezig.signal.wire.WireJson;
import org.junit.jupiter.api.Test;

class SeededEventsTest {

    private static final int SOME_DAY = (int) SeededCalendar.TODAY.toEpochDay();

    private final SeededEvents events = new SeededEvents(3, 2);

    @Test
    void theSameSeedGivesTheSameLedgerAndAnotherSeedAnother() {
        Ledger ledger = events.ledger(1, AbsenceMix.FULL, SeededCalendar.TODAY);
        assertThat(new SeededEvents(3, 2).ledger(1, AbsenceMix.FULL, SeededCalendar.TODAY))
                .isEqualTo(ledger);
        assertThat(new SeededEvents(4, 2).ledger(1, AbsenceMix.FULL, SeededCalendar.TODAY))
                .isNotEqualTo(ledger);
    }

    @Test
    void aNormalYearIsAboutAsLongAsTheSimulators() {
        double mean = IntStream.range(0, 500)
                .mapToObj(pupil -> events.ledger(pupil, AbsenceMix.TYPICAL, SeededCalendar.TODAY))
                .mapToInt(each -> each.registrations().size())
                .average()
                .orElseThrow();
        assertThat(mean).isBetween(10.0, 25.0);
    }

    @Test
    void registrationsLieOnSchoolDaysOfTheYear() {
        assertThat(events.ledger(1, AbsenceMix.HEAVY, SeededCalendar.TODAY).registrations())
                .isNotEmpty()
                .allMatch(each -> SeededCalendar.calendar().isSchoolDay(each.day()) && each.day() <= SOME_DAY);
    }

    @Test
    void aMessageIsAsLongAsThoseOfSchoolsAndReadAsWhatWasWritten() {
        Registration missed = events.missed(17, SOME_DAY, 3);
        byte[] message = SeededEvents.message(SeededEvents.pupilId(17), missed);
        assertThat(message.length).isBetween(255, 280);
        RegistrationMessage read = WireJson.read(message, RegistrationMessage.class);
        assertThat(read.toRegistration()).isEqualTo(missed);
        assertThat(read.pupilId()).isEqualTo(SeededEvents.pupilId(17));
    }
}
