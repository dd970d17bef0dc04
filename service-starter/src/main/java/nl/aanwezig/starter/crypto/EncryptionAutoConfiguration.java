package nl.aanwezig.starter.crypto;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * The cipher of a service that keeps personal data ({@code aanwezig.encryption.required=true}). Its key is needed and
 * never defaulted.
 */
@AutoConfiguration
@ConditionalOnProperty("aanwezig.encryption.required")
public class EncryptionAutoConfiguration {

    /** Looked at before anything connects, so that a missing key is the first thing said. */
    @Bean
    static BeanFactoryPostProcessor usableKey(Environment environment) {
        return beans -> cipher(environment);
    }

    @Bean
    FieldCipher fieldCipher(Environment environment) {
        return cipher(environment);
    }

    private static FieldCipher cipher(Environment environment) {
        String key = environment.getProperty("aanwezig.encryption.key", "");
        if (key.isBlank()) {
            throw new UnusableKeyException("AANWEZIG_ENCRYPTION_KEY is not set: it must be 32 bytes in Base64");
        }
        try {
            return new FieldCipher(key);
        } catch (IllegalArgumentException e) {
            throw new UnusableKeyException("AANWEZIG_ENCRYPTION_KEY is no key: it must be 32 bytes in Base64");
        }
    }
}
