package nl.aanwezig.transition.needs.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.aanwezig.starter.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** How a map is told. */
enum NeedsFormat {
    JSON(MediaType.APPLICATION_JSON),
    CSV(new MediaType("text", "csv", UTF_8)),
    HTML(new MediaType(MediaType.TEXT_HTML, UTF_8)),
    SVG(new MediaType(new MediaType("image", "svg+xml"), UTF_8));

    private final MediaType type;

    NeedsFormat(MediaType type) {
        this.type = type;
    }

    MediaType type() {
        return type;
    }

    /**
     * By name, or else by what the caller accepts.
     *
     * @throws ProblemException 400 {@code unknown_format}, 406 {@code not_acceptable}
     */
    static NeedsFormat choose(@Nullable String format, @Nullable String accept) {
        if (format != null) {
            return Arrays.stream(values())
                    .filter(each -> each.name().equals(format.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() ->
                            ProblemException.badRequest("unknown_format", "format must be json, csv, svg or html"));
        }
        return wanted(accept).stream()
                .filter(each -> each.getQualityValue() > 0)
                .flatMap(each -> Arrays.stream(values()).filter(offered -> each.includes(offered.type)))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_ACCEPTABLE,
                        "not_acceptable",
                        "a map is application/json, text/csv, image/svg+xml or text/html"));
    }

    private static List<MediaType> wanted(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return List.of(MediaType.ALL);
        }
        try {
            List<MediaType> wanted = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(wanted);
            wanted.sort((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()));
            return wanted;
        } catch (InvalidMediaTypeException e) {
            return List.of();
        }
    }
}
