package nl.aanwezig.notification.partner.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "SubscriptionPost")
record SubscriptionBody(
        @Schema(description = "https, port 443 or 8443, a public address; absent for a partner that only pulls.")
        @Nullable
        String url,

        @Schema(description = "Rule ids, of those that the partner's role may hear of.") @Nullable
        List<String> kinds,

        @Nullable List<String> schools,

        @Schema(description = "What it is for; consent is bound to the very same words.") @Nullable
        String purpose,

        @Schema(description = "Last day, at most two years ahead.") @Nullable
        LocalDate until) {}
