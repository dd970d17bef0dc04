package nl.aanwezig.attendance.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

/** The limits as they ship, in {@code age-limits.yaml}; domain.md 1.1 and T12. */
class AgeLimitsTest {

    private final AgeLimits limits = shipped();

    @ParameterizedTest(name = "born {0}: compulsory {1} to {2}, of age {3}, RMC to {4}")
    @CsvSource({
        // T12: 5th birthday on 15 February; not covered on 28 February, covered on 1 March
        "2021-02-15, 2026-03-01, 2037-07-31, 2039-02-15, 2048-02-14",
        // T12: 16th birthday on 1 October: leerplicht to 31 July of that school year
        "2010-10-01, 2015-11-01, 2027-07-31, 2028-10-01, 2037-09-30",
        // the last and the first birthday of a school year
        "2010-07-31, 2015-08-01, 2026-07-31, 2028-07-31, 2037-07-30",
        "2010-08-01, 2015-09-01, 2027-07-31, 2028-08-01, 2037-07-31",
        // the month after December is in the next year
        "2012-12-31, 2018-01-01, 2029-07-31, 2030-12-31, 2039-12-30",
        // 29 February: a year older on 1 March where there is no such day
        "2012-02-29, 2017-04-01, 2028-07-31, 2030-03-01, 2039-02-28",
        // the sample of the contract
        "2013-03-14, 2018-04-01, 2029-07-31, 2031-03-14, 2040-03-13",
        // 27 on the day after the limit of 27 became law; the day before, 23 still was the limit
        "1999-01-02, 2004-02-01, 2015-07-31, 2017-01-02, 2026-01-01",
        "1999-01-01, 2004-02-01, 2015-07-31, 2017-01-01, 2021-12-31",
    })
    void the_dates_follow_from_the_birth_date(
            LocalDate born, LocalDate compulsoryFrom, LocalDate compulsoryUntil, LocalDate adult, LocalDate rmc) {
        assertThat(limits.regimeOf(born)).isEqualTo(new AgeRegime(compulsoryFrom, compulsoryUntil, adult, rmc));
    }

    @Test
    void the_limits_are_in_order_for_every_birth_date_of_forty_years() {
        for (LocalDate born = LocalDate.of(1985, 1, 1); born.getYear() < 2026; born = born.plusDays(1)) {
            AgeRegime regime = limits.regimeOf(born);
            assertThat(regime.compulsoryFrom()).isAfter(born).isBefore(regime.compulsoryUntil());
            assertThat(regime.compulsoryFrom().getDayOfMonth()).isEqualTo(1);
            assertThat(regime.adultFrom()).isAfter(regime.compulsoryUntil()).isBefore(regime.rmcUntil());
        }
    }

    private static AgeLimits shipped() {
        try {
            MutablePropertySources sources = new MutablePropertySources();
            new YamlPropertySourceLoader()
                    .load("limits", new ClassPathResource("age-limits.yaml"))
                    .forEach(sources::addLast);
            return new Binder(
                            ConfigurationPropertySources.from(sources),
                            null,
                            ApplicationConversionService.getSharedInstance())
                    .bind("aanwezig.age-limits", AgeLimits.class)
                    .get();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
