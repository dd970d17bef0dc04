package nl.aanwezig.simulator.school;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.aanwezig.simulator.parameters.Region;

/** The school holidays of each region (domain.md 1.9), from {@code school-holidays.csv}. */
final class SchoolHolidays {

    private static final String FILE = "/nl/aanwezig/simulator/school-holidays.csv";
    // Exactly 52 weeks, so that a moved holiday begins on the same weekday.
    private static final int DAYS_OF_52_WEEKS = 364;
    private static final String EVERYWHERE = "*";

    private record Row(int year, String region, LocalDate from, LocalDate to) {}

    private final List<Row> rows;

    SchoolHolidays() {
        try (InputStream in = SchoolHolidays.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("missing on the class path: " + FILE);
            }
            rows = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(SchoolHolidays::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of the school year that begins in {@code year}, the summer after it included. */
    Stream<Holiday> of(int year, Region region) {
        int known = Math.clamp(
                year,
                rows.stream().mapToInt(Row::year).min().orElseThrow(),
                rows.stream().mapToInt(Row::year).max().orElseThrow());
        long moved = (long) (year - known) * DAYS_OF_52_WEEKS;
        return rows.stream()
                .filter(row -> row.year() == known
                        && (row.region().equals(EVERYWHERE) || row.region().equals(region.name())))
                .map(row ->
                        new Holiday(row.from().plusDays(moved), row.to().plusDays(moved), Holiday.Kind.SCHOOL_HOLIDAY));
    }

    private static Row row(String line) {
        String[] cells = line.split(",", -1);
        return new Row(Integer.parseInt(cells[0]), cells[1], LocalDate.parse(cells[2]), LocalDate.parse(cells[3]));
    }
}
