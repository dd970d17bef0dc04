package nl.aanwezig.notification.directory.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.aanwezig.notification.directory.Channel;
import nl.aanwezig.notification.directory.Guardian;
import nl.aanwezig.notification.directory.PupilEntry;
import nl.aanwezig.notification.directory.StaffEntry;
import org.jspecify.annotations.Nullable;

/** Turns what a school puts into entries of the directory, or refuses it with the field and a stable code. */
final class DirectoryValidation {

    private static final int MOST_NAME = 100;
    private static final int MOST_FULL_NAME = 200;
    private static final int MOST_GUARDIANS = 20;

    private DirectoryValidation() {}

    static PupilEntry pupil(String schoolId, String pupilId, PupilBody body) {
        List<PupilBody.GuardianBody> guardians = body.guardians() == null ? List.of() : body.guardians();
        if (guardians.size() > MOST_GUARDIANS) {
            throw Fields.refuse("too_many_guardians", "guardians", "has more than " + MOST_GUARDIANS);
        }
        List<Guardian> checked = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int at = 0; at < guardians.size(); at++) {
            String path = "guardians[" + at + "]";
            Guardian guardian = guardian(Fields.required(guardians.get(at), path), path + ".");
            if (!ids.add(guardian.id())) {
                throw Fields.refuse("duplicate_guardian", path + ".id", "is there twice");
            }
            checked.add(guardian);
        }
        return new PupilEntry(
                schoolId,
                Fields.id(pupilId, "pupilId"),
                Fields.name(body.firstName(), "firstName", MOST_NAME),
                Fields.name(body.lastName(), "lastName", MOST_NAME),
                Fields.language(body.language(), "language"),
                checked,
                body.mentorId() == null ? null : Fields.id(body.mentorId(), "mentorId"));
    }

    static StaffEntry staff(String schoolId, String staffId, StaffBody body) {
        return new StaffEntry(
                schoolId,
                Fields.id(staffId, "staffId"),
                Fields.name(body.name(), "name", MOST_FULL_NAME),
                Fields.required(Fields.email(body.email(), "email"), "email"),
                Fields.mobile(body.mobile(), "mobile"),
                Fields.language(body.language(), "language"));
    }

    private static Guardian guardian(PupilBody.GuardianBody body, String path) {
        return new Guardian(
                Fields.id(body.id(), path + "id"),
                Fields.name(body.name(), path + "name", MOST_FULL_NAME),
                // Never guessed: it decides who hears about a child.
                Fields.required(body.authority(), path + "authority"),
                Fields.email(body.email(), path + "email"),
                Fields.mobile(body.mobile(), path + "mobile"),
                Fields.language(body.language(), path + "language"),
                channels(body.channels(), path + "channels"),
                Boolean.TRUE.equals(body.secret()),
                null);
    }

    private static List<Channel> channels(@Nullable List<String> channels, String field) {
        return channels == null
                ? List.of()
                : channels.stream()
                        .map(each -> Fields.channel(each, field))
                        .distinct()
                        .toList();
    }
}
