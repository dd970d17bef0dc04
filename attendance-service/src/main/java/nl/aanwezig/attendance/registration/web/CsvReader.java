package nl.aanwezig.attendance.registration.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.aanwezig.attendance.registration.Submission;
import nl.aanwezig.attendance.web.Batch;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * Comma-separated rows, or semicolons where the header has those; the first line names the columns as the JSON fields
 * are named, in any order. An empty cell is an absent field. No field holds a line break, so each line is a row by
 * itself and an open quote costs one row.
 */
record CsvReader(JsonMapper json, int maxItems) implements BatchReader {

    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvReadFeature.WRAP_AS_ARRAY, CsvReadFeature.TRIM_SPACES)
            .build();
    private static final Set<String> NUMBERS = Set.of("revision", "minutes");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Override
    public List<Submission> read(InputStream body, RegistrationDecoder decoder) {
        Batch<Submission> batch = new Batch<>(maxItems);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, UTF_8))) {
            String first = lines.readLine();
            ObjectReader rows = CSV.readerFor(String[].class).with(schema(first == null ? "" : first));
            String[] header = header(rows, first);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    batch.add(item(rows, header, line, decoder));
                }
            }
        } catch (IOException e) {
            throw Batch.malformedBody("the body could not be read to its end");
        }
        return batch.items();
    }

    private static CsvSchema schema(String header) {
        return CsvSchema.emptySchema().withColumnSeparator(header.contains(",") ? ',' : ';');
    }

    private static String[] header(ObjectReader rows, @Nullable String first) {
        try {
            String[] names = first == null ? new String[0] : cells(rows, withoutMark(first));
            Set<String> distinct = new HashSet<>(List.of(names));
            if (distinct.contains("id") && distinct.size() == names.length) {
                return names;
            }
        } catch (JacksonException e) {
            // Answered below: a header that cannot be read names no columns.
        }
        throw Batch.malformedBody("the first line must name the columns, each once");
    }

    private static String withoutMark(String line) {
        return line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
    }

    private Submission item(ObjectReader rows, String[] header, String line, RegistrationDecoder decoder) {
        try {
            String[] cells = cells(rows, line);
            if (cells.length > header.length) {
                return RegistrationDecoder.malformed();
            }
            ObjectNode item = json.createObjectNode();
            for (int i = 0; i < cells.length; i++) {
                put(item, header[i], cells[i]);
            }
            return decoder.decode(item);
        } catch (JacksonException e) {
            return RegistrationDecoder.malformed();
        }
    }

    private static void put(ObjectNode item, String name, String cell) {
        if (cell.isEmpty()) {
            return;
        }
        if (NUMBERS.contains(name) && NUMBER.matcher(cell).matches()) {
            item.put(name, Long.parseLong(cell));
        } else {
            item.put(name, cell);
        }
    }

    private static String[] cells(ObjectReader rows, String line) {
        try (MappingIterator<String[]> row = rows.readValues(line)) {
            return row.hasNextValue() ? row.nextValue() : new String[0];
        }
    }
}
