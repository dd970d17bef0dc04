package nl.aanwezig.notification.transition.kafka;

import static nl.aanwezig.starter.kafka.JsonRecords.required;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.aanwezig.notification.transition.Contact;
import nl.aanwezig.notification.transition.ContactWish;
import nl.aanwezig.notification.transition.ContextArrival;
import nl.aanwezig.notification.transition.FamilyContext;
import nl.aanwezig.notification.transition.Way;
import org.jspecify.annotations.Nullable;

/** A value of {@code transition.contexts.v1}, the fields that messages need: no item is read. */
record ContextWire(
        @Nullable String pupilId,
        @Nullable Long revision,
        @Nullable String schoolId,
        @Nullable String transferId,
        @Nullable Status status,
        @Nullable LocalDate releasedOn,
        @Nullable LocalDate deliveredOn,
        @Nullable LocalDate until,
        @Nullable PreferenceWire contactPreference,
        @Nullable ContactsWire contacts) {

    enum Status {
        RELEASED,
        WITHDRAWN
    }

    record PreferenceWire(
            @Nullable List<String> channels,
            @Nullable String language,
            @Nullable Boolean interpreter,
            @Nullable String moment) {

        /** A way or a moment that is not known here is passed over: the rest of a wish still counts. */
        ContactWish toDomain() {
            return new ContactWish(
                    required(channels, "contactPreference.channels").stream()
                            .flatMap(each -> known(Way.values(), each).stream())
                            .toList(),
                    language,
                    Boolean.TRUE.equals(interpreter),
                    known(ContactWish.Moment.values(), moment).orElse(null));
        }

        private static <E extends Enum<E>> Optional<E> known(E[] all, @Nullable String name) {
            return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst();
        }
    }

    record ContactWire(@Nullable String schoolId, @Nullable String staffId) {

        Contact toDomain() {
            return new Contact(required(schoolId, "contacts.schoolId"), required(staffId, "contacts.staffId"));
        }
    }

    record ContactsWire(
            @Nullable ContactWire before, @Nullable ContactWire after) {}

    ContextArrival toDomain() {
        String pupil = required(pupilId, "pupilId");
        long number = required(revision, "revision");
        String school = required(schoolId, "schoolId");
        String transfer = required(transferId, "transferId");
        return switch (required(status, "status")) {
            case WITHDRAWN -> new ContextArrival(pupil, number, null);
            case RELEASED ->
                new ContextArrival(
                        pupil,
                        number,
                        new FamilyContext(
                                pupil,
                                school,
                                transfer,
                                deliveredOn == null ? releasedOn : deliveredOn,
                                until,
                                contactPreference == null ? null : contactPreference.toDomain(),
                                contact(contacts == null ? null : contacts.before()),
                                contact(contacts == null ? null : contacts.after())));
        };
    }

    private static @Nullable Contact contact(@Nullable ContactWire wire) {
        return wire == null ? null : wire.toDomain();
    }
}
