package nl.aanwezig.transition;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import java.time.Clock;
import java.time.Duration;
import nl.aanwezig.transition.attachment.Attachments;
import nl.aanwezig.transition.code.ItemCodes;
import nl.aanwezig.transition.context.Contexts;
import nl.aanwezig.transition.dossier.KnownCodes;
import nl.aanwezig.transition.oso.transfer.KeptDossiers;
import nl.aanwezig.transition.reading.ReadRemoval;
import nl.aanwezig.transition.retention.KeptTransfers;
import nl.aanwezig.transition.retention.Removal;
import nl.aanwezig.transition.retention.Retention;
import nl.aanwezig.transition.school.Awaited;
import nl.aanwezig.transition.school.Schools;
import nl.aanwezig.transition.transfer.TransferStore;
import nl.aanwezig.transition.transfer.Transfers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Wires the plain domain to its adapters. */
@Configuration
@EnableScheduling
@EnableConfigurationProperties(RetentionSettings.class)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Aanwezig transition-service",
                        version = "v1",
                        description =
                                "What the primary school, the family and the pupil want the secondary school to know: "
                                        + "drafted, inspected by the family, released item by item, read, followed up, and withdrawn."),
        security = @SecurityRequirement(name = "token"))
@SecurityScheme(name = "token", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT")
class TransitionConfiguration {

    @Bean
    Transfers transfers(
            TransferStore store,
            Schools schools,
            Clock clock,
            @Value("${aanwezig.transition.read-wait:3s}") Duration readWait) {
        return new Transfers(store, schools, new Awaited(readWait), clock);
    }

    @Bean
    Removal removal(
            RetentionSettings settings,
            KeptTransfers kept,
            Contexts contexts,
            Attachments attachments,
            KeptDossiers dossiers,
            ReadRemoval reads) {
        Retention retention = new Retention(settings.afterEnd(), settings.afterWithdrawal());
        return new Removal(retention, kept, contexts, attachments, dossiers, reads);
    }

    @Bean
    KnownCodes knownCodes(ItemCodes codes, Transfers transfers) {
        return (code, theme) -> codes.fits(code, theme, transfers.now().today());
    }
}
