package nl.aanwezig.benchmarks.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import nl.aanwezig.signal.ledger.Registration;
import org.junit.jupiter.api.Test;

class AbsencesTest {

    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private final Country country = new Country(1_000, 5);

    @Test
    void everyAbsenceOfARaceIsNew() {
        Set<String> seen = new HashSet<>();
        for (int round = 0; round < 2; round++) {
            Absences.of(country, 1_000, 3_000, round).forEach(each -> seen.add(idOf(each)));
        }
        assertThat(seen).hasSize(6_000);
    }

    @Test
    void everyAbsenceOfACountrysDayIsNew() {
        Set<String> seen = new HashSet<>();
        for (int round = 0; round < 2; round++) {
            Absences.ofCountry(country, 590, round).forEach(each -> seen.add(idOf(each)));
        }
        assertThat(seen).hasSize(1_180);
    }

    @Test
    void aCorrectionSupersedesWhatWasKnownAndAddsNothing() {
        int pupil = 0;
        while (country.life(pupil).ledger().registrations().isEmpty()) {
            pupil++;
        }
        var before = country.life(pupil).ledger();
        Registration first = country.corrected(pupil, 0);
        var after = before.with(first);
        assertThat(after).isNotSameAs(before);
        assertThat(after.registrations()).hasSameSizeAs(before.registrations());
        assertThat(after.with(country.corrected(pupil, before.registrations().size())))
                .isNotSameAs(after);
        Set<String> seen = new HashSet<>();
        for (int round = 0; round < 3; round++) {
            Absences.corrections(country, 2_500, round).forEach(each -> seen.add(new String(each.value(), UTF_8)));
        }
        assertThat(seen).hasSize(7_500);
    }

    private static String idOf(Heat.Event event) {
        var found = ID.matcher(new String(event.value(), UTF_8));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
