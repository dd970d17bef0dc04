package nl.aanwezig.notification.directory.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import nl.aanwezig.notification.directory.Guardian;
import nl.aanwezig.notification.directory.PupilEntry;
import org.jspecify.annotations.Nullable;

@Schema(name = "DirectoryPupil", description = "A pupil and its guardians, as the school puts them.")
record PupilBody(
        @Nullable String firstName,
        @Nullable String lastName,

        @Schema(description = "Language tag (BCP 47) of the family.", example = "nl") @Nullable
        String language,

        @Nullable List<GuardianBody> guardians,

        @Schema(description = "Staff id of the mentor.") @Nullable
        String mentorId) {

    /** Shown in place of a secret address; refused when it is put. */
    static final String MASK = "***";

    @Schema(name = "DirectoryGuardian")
    record GuardianBody(
            @Nullable String id,
            @Nullable String name,

            @Schema(description = "Parental authority; without it there is never an automatic message.") @Nullable
            Boolean authority,

            @Nullable String email,
            @Nullable String mobile,
            @Nullable String language,

            @Schema(description = "EMAIL and SMS in order of preference; empty: EMAIL, then SMS.") @Nullable
            List<String> channels,

            @Schema(description = "The addresses are secret: used, never shown.") @Nullable
            Boolean secret) {

        static GuardianBody of(Guardian guardian) {
            return new GuardianBody(
                    guardian.id(),
                    guardian.name(),
                    guardian.authority(),
                    masked(guardian.email(), guardian.secret()),
                    masked(guardian.mobile(), guardian.secret()),
                    guardian.language(),
                    guardian.channels().stream().map(Enum::name).toList(),
                    guardian.secret());
        }

        private static @Nullable String masked(@Nullable String address, boolean secret) {
            return address == null || !secret ? address : MASK;
        }
    }

    static PupilBody of(PupilEntry entry) {
        return new PupilBody(
                entry.firstName(),
                entry.lastName(),
                entry.language(),
                entry.guardians().stream().map(GuardianBody::of).toList(),
                entry.mentorId());
    }
}
