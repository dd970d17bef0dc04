package nl.aanwezig.localstack.stack;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Keeps the auto-configurations of other services' libraries out of a service. On the one class path here, Spring Boot
 * would otherwise give every service the token issuer, the mail sender and the stream binder that one of them needs.
 */
public final class ForeignAutoConfiguration implements AutoConfigurationImportFilter, EnvironmentAware {

    /** The packages, comma-separated, whose auto-configurations do not belong to the service. */
    static final String PROPERTY = "aanwezig.local-stack.foreign-packages";

    private List<String> foreign = List.of();

    @Override
    public void setEnvironment(Environment environment) {
        this.foreign = List.of(environment.getProperty(PROPERTY, String[].class, new String[0]));
    }

    @Override
    public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
        boolean[] own = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            String name = classes[i];
            own[i] = name == null || foreign.stream().noneMatch(each -> name.startsWith(each + "."));
        }
        return own;
    }
}
