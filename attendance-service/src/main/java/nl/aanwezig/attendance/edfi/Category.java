package nl.aanwezig.attendance.edfi;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The attendance categories of Ed-Fi (domain.md section 4), by the last part of their descriptor. */
enum Category {
    IN_ATTENDANCE("in attendance"),
    PRESENT("present"),
    EXCUSED_ABSENCE("excused absence"),
    UNEXCUSED_ABSENCE("unexcused absence"),
    TARDY("tardy"),
    EARLY_DEPARTURE("early departure"),
    PARTIAL("partial");

    private final String code;

    Category(String code) {
        this.code = code;
    }

    /** The part after the last {@code #}, in lower case: the same in every version and namespace of the standard. */
    static String codeOf(String descriptor) {
        return descriptor.substring(descriptor.lastIndexOf('#') + 1).strip().toLowerCase(Locale.ROOT);
    }

    static Optional<Category> of(String descriptor) {
        String code = codeOf(descriptor);
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
