package nl.aanwezig.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class EncryptionKeyTest {

    @Test
    void withoutAKeyTheServiceDoesNotStartAndSaysSoBeforeItConnects(CapturedOutput output) {
        assertThatThrownBy(() -> NotificationService.application()
                        .run(
                                "--server.port=0",
                                "--spring.kafka.bootstrap-servers=127.0.0.1:1",
                                "--aanwezig.encryption.key="))
                .hasMessage("AANWEZIG_ENCRYPTION_KEY is not set: it must be 32 bytes in Base64");

        assertThat(output.getAll()).contains("AANWEZIG_ENCRYPTION_KEY is not set");
        assertThat(output.getAll()).doesNotContain("\tat nl.aanwezig");
    }
}
