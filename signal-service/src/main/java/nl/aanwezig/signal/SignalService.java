package nl.aanwezig.signal;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Judgement: one ledger a pupil, rules, signals with evidence. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Aanwezig signal-service",
                        version = "v1",
                        description = "What follows from a pupil's registrations: signals with the rule, the evidence,"
                                + " the law behind it and a next step. Errors are RFC 9457 problems with a stable"
                                + " code."),
        security = @SecurityRequirement(name = "token"))
@SecurityScheme(name = "token", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT")
@SpringBootApplication
public class SignalService {

    /** The service, ready to run; its settings are in {@code signal-service.yml}. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(SignalService.class).properties("spring.config.name=signal-service");
    }

    public static void main(String[] args) {
        application().run(args);
    }
}
