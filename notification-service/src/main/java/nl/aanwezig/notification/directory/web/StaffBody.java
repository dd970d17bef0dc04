package nl.aanwezig.notification.directory.web;

import io.swagger.v3.oas.annotations.media.Schema;
import nl.aanwezig.notification.directory.StaffEntry;
import org.jspecify.annotations.Nullable;

@Schema(name = "DirectoryStaff", description = "A member of staff, as the school puts it.")
record StaffBody(
        @Nullable String name,
        @Nullable String email,
        @Nullable String mobile,
        @Nullable String language) {

    static StaffBody of(StaffEntry entry) {
        return new StaffBody(entry.name(), entry.email(), entry.mobile(), entry.language());
    }
}
