package nl.aanwezig.signal.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.aanwezig.signal.ledger.Reason;
import nl.aanwezig.signal.ledger.Registration;
import nl.aanwezig.signal.ledger.Registration.DayPart;
import nl.aanwezig.signal.ledger.Registration.Kind;
import nl.aanwezig.signal.ledger.Registration.Status;
import org.jspecify.annotations.Nullable;

/**
 * Sorted registrations in few bytes: each says only how it differs from the one before. Two bytes of flags, then what the
 * flags announce.
 */
final class RegistrationCodec {

    private static final Reason[] REASONS = Reason.values();
    private static final DayPart[] DAY_PARTS = DayPart.values();

    private static final int REASON = 0x0F;
    private static final int LATE = 0x10;
    private static final int WITHDRAWN = 0x20;
    private static final int SAME_DAY = 0x40;
    private static final int SAME_SCHOOL = 0x80;

    private static final int DAY_PART = 0x03;
    private static final int SAME_MINUTES = 0x04;
    private static final int FIRST_REVISION = 0x08;
    private static final int SAME_MOMENT = 0x10;
    private static final int LESSON_NUMBER = 0x20;
    private static final int LESSON_TEXT = 0x40;
    private static final int MILLIS = 0x80;

    private static final int ASCII = 0x80;
    private static final int UUID_LENGTH = 36;
    private static final int LARGEST_LESSON_NUMBER = 99;
    private static final String[] LESSONS = IntStream.rangeClosed(0, LARGEST_LESSON_NUMBER)
            .mapToObj(Integer::toString)
            .toArray(String[]::new);
    private static final long MILLIS_A_SECOND = 1000;
    private static final long SECONDS_A_DAY = 86_400;

    private RegistrationCodec() {}

    static void write(List<Registration> registrations, ByteWriter out) {
        out.number(registrations.size());
        Registration before = null;
        String idBefore = "";
        for (int i = 0; i < registrations.size(); i++) {
            Registration each = registrations.get(i);
            int number = lessonNumber(each.lesson());
            out.raw(each.reason().ordinal()
                    | (each.kind() == Kind.LATE ? LATE : 0)
                    | (each.status() == Status.WITHDRAWN ? WITHDRAWN : 0)
                    | (before != null && before.day() == each.day() ? SAME_DAY : 0)
                    | (before != null && before.schoolId().equals(each.schoolId()) ? SAME_SCHOOL : 0));
            int flags = (each.dayPart() == null ? 0 : each.dayPart().ordinal() + 1)
                    | (before != null && before.minutes() == each.minutes() ? SAME_MINUTES : 0)
                    | (each.revision() == 1 ? FIRST_REVISION : 0)
                    | (before != null && before.recordedAt() == each.recordedAt() ? SAME_MOMENT : 0)
                    | (number >= 0 ? LESSON_NUMBER : each.lesson() != null ? LESSON_TEXT : 0)
                    | (each.recordedAt() % MILLIS_A_SECOND != 0 ? MILLIS : 0);
            out.raw(flags);
            rest(each, before, flags, number, out);
            id(each.id(), idBefore, out);
            before = each;
            idBefore = each.id();
        }
    }

    private static void rest(
            Registration each, @Nullable Registration before, int flags, int lessonNumber, ByteWriter out) {
        if (before == null || before.day() != each.day()) {
            out.signed(before == null ? each.day() : each.day() - before.day());
        }
        if (before == null || !before.schoolId().equals(each.schoolId())) {
            out.text(each.schoolId());
        }
        if ((flags & SAME_MINUTES) == 0) {
            out.number(each.minutes());
        }
        if ((flags & FIRST_REVISION) == 0) {
            out.number(each.revision());
        }
        if ((flags & SAME_MOMENT) == 0) {
            if ((flags & MILLIS) != 0) {
                out.signed(each.recordedAt() - midnight(each.day()) * MILLIS_A_SECOND);
            } else {
                out.signed(each.recordedAt() / MILLIS_A_SECOND - midnight(each.day()));
            }
        }
        if ((flags & LESSON_NUMBER) != 0) {
            out.number(lessonNumber);
        } else if (each.lesson() != null) {
            out.text(each.lesson());
        }
    }

    static List<Registration> read(ByteReader in) {
        int count = in.count();
        List<Registration> registrations = new ArrayList<>(count);
        Registration before = null;
        Ids ids = new Ids();
        for (int i = 0; i < count; i++) {
            int first = in.raw();
            int flags = in.raw();
            int day = before != null && (first & SAME_DAY) != 0
                    ? before.day()
                    : (int) in.signed() + (before == null ? 0 : before.day());
            String school = before != null && (first & SAME_SCHOOL) != 0 ? before.schoolId() : in.text();
            int minutes = before != null && (flags & SAME_MINUTES) != 0 ? before.minutes() : in.count();
            int revision = (flags & FIRST_REVISION) != 0 ? 1 : in.count();
            long recordedAt =
                    before != null && (flags & SAME_MOMENT) != 0 ? before.recordedAt() : moment(in, flags, day);
            String lesson =
                    (flags & LESSON_NUMBER) != 0 ? LESSONS[in.count()] : (flags & LESSON_TEXT) != 0 ? in.text() : null;
            String id = ids.next(in);
            before = new Registration(
                    school,
                    id,
                    revision,
                    day,
                    lesson,
                    (flags & DAY_PART) == 0 ? null : DAY_PARTS[(flags & DAY_PART) - 1],
                    minutes,
                    (first & LATE) != 0 ? Kind.LATE : Kind.ABSENT,
                    REASONS[first & REASON],
                    (first & WITHDRAWN) != 0 ? Status.WITHDRAWN : Status.RECORDED,
                    recordedAt);
            registrations.add(before);
        }
        return registrations;
    }

    private static long moment(ByteReader in, int flags, int day) {
        return (flags & MILLIS) != 0
                ? in.signed() + midnight(day) * MILLIS_A_SECOND
                : (in.signed() + midnight(day)) * MILLIS_A_SECOND;
    }

    /** 0 for a UUID in 16 bytes; else one more than the bytes that it shares with the id before, and the rest. */
    private static void id(String id, String before, ByteWriter out) {
        UUID uuid = asUuid(id);
        if (uuid != null) {
            out.number(0);
            out.fixed(uuid.getMostSignificantBits());
            out.fixed(uuid.getLeastSignificantBits());
            return;
        }
        int shared = 0;
        int most = Math.min(id.length(), before.length());
        // Only where a character is a byte can they be counted in bytes.
        while (shared < most && id.charAt(shared) == before.charAt(shared) && id.charAt(shared) < ASCII) {
            shared++;
        }
        out.number(shared + 1L);
        out.text(id, shared);
    }

    /** The ids one after the other; what one shares with the one before stays where it is. */
    private static final class Ids {

        private byte[] bytes = new byte[64];

        String next(ByteReader in) {
            int form = in.count();
            if (form == 0) {
                String id = new UUID(in.fixed(), in.fixed()).toString();
                room(0, id.length());
                for (int i = 0; i < id.length(); i++) {
                    bytes[i] = (byte) id.charAt(i);
                }
                return id;
            }
            int shared = form - 1;
            int more = in.count();
            room(shared, more);
            in.copy(bytes, shared, more);
            return new String(bytes, 0, shared + more, UTF_8);
        }

        private void room(int shared, int more) {
            if (shared + more > bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * (shared + more));
            }
        }
    }

    private static @Nullable UUID asUuid(String text) {
        if (text.length() != UUID_LENGTH || text.charAt(8) != '-') {
            return null;
        }
        try {
            UUID uuid = UUID.fromString(text);
            return uuid.toString().equals(text) ? uuid : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static int lessonNumber(@Nullable String lesson) {
        if (lesson == null || lesson.isEmpty() || lesson.length() > 2 || lesson.charAt(0) == '0') {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < lesson.length(); i++) {
            char digit = lesson.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            number = number * 10 + digit - '0';
        }
        return number <= LARGEST_LESSON_NUMBER ? number : -1;
    }

    private static long midnight(int day) {
        return day * SECONDS_A_DAY;
    }
}
