package nl.aanwezig.starter.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class EncryptionAutoConfigurationTest {

    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(EncryptionAutoConfiguration.class));

    @Test
    void aServiceThatKeepsNothingPersonalNeedsNoKey() {
        service.run(context -> assertThat(context).doesNotHaveBean(FieldCipher.class));
    }

    @Test
    void withoutAKeyAServiceThatNeedsOneDoesNotStart() {
        service.withPropertyValues("aanwezig.encryption.required=true")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasMessage("AANWEZIG_ENCRYPTION_KEY is not set: it must be 32 bytes in Base64"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"c2hvcnQ=", "not base 64!"})
    void aKeyThatIsNoneIsRefusedWithoutRepeatingIt(String key) {
        service.withPropertyValues("aanwezig.encryption.required=true", "aanwezig.encryption.key=" + key)
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasMessage("AANWEZIG_ENCRYPTION_KEY is no key: it must be 32 bytes in Base64")
                        .hasNoCause());
    }

    @Test
    void whatIsEncryptedReadsBackAndLooksDifferentEachTime() {
        service.withPropertyValues("aanwezig.encryption.required=true", "aanwezig.encryption.key=" + KEY)
                .run(context -> {
                    FieldCipher cipher = context.getBean(FieldCipher.class);
                    assertThat(cipher.encrypt("rustig")).isNotEqualTo(cipher.encrypt("rustig"));
                    assertThat(cipher.decrypt(cipher.encrypt("rustig"))).isEqualTo("rustig");
                });
    }
}
