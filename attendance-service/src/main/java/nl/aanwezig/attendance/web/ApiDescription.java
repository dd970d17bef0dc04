package nl.aanwezig.attendance.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.stream.Stream;
import nl.aanwezig.attendance.rejection.Rejection;
import nl.aanwezig.attendance.rejection.RejectionCode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Title, version, access and the list of codes in {@code /v3/api-docs}. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String TOKEN = "token";

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Aanwezig attendance-service")
                        .version("1")
                        .description("Facts: schools, calendars, enrolments, registrations and their corrections."
                                + " Errors are RFC 9457 problem details with a stable code.")
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                .components(new Components()
                        .addSchemas("RejectionCode", codes())
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")
                                        .description("scopes attendance:write, attendance:read; claim schools")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    private static StringSchema codes() {
        StringSchema schema = new StringSchema();
        StringBuilder meanings = new StringBuilder("Why an item or a field is refused:\n");
        Stream.of(RejectionCode.values()).forEach(code -> {
            schema.addEnumItem(code.code());
            meanings.append(
                    "- `%s`: %s%n".formatted(code.code(), Rejection.of(code).detail()));
        });
        schema.setDescription(meanings.toString());
        return schema;
    }
}
