package nl.aanwezig.notification.partner.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.aanwezig.notification.partner.SigningKey;
import org.junit.jupiter.api.Test;

class SignaturesTest {

    private static final String BODY = "{\"id\":\"e-1\"}";
    private final Signatures signatures = new Signatures();
    private final Instant now = Instant.now();

    @Test
    void theOfficialLibraryAcceptsWhatWasSignedAndNothingElse() throws Exception {
        SigningKey key = signatures.newKey();
        var headers = headers(signatures.header(List.of(key), "e-1", now, BODY.getBytes(UTF_8)));
        Webhook receiver = new Webhook(key.secret());

        receiver.verify(BODY, headers);

        assertThatThrownBy(() -> receiver.verify(BODY.replace("e-1", "e-2"), headers))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> new Webhook(signatures.newKey().secret()).verify(BODY, headers))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void thePublicKeyVerifiesTheAsymmetricSignatureAndRefusesATamperedOne() throws Exception {
        SigningKey key = signatures.newKey();
        String header = signatures.header(List.of(key), "e-1", now, BODY.getBytes(UTF_8));

        assertThat(Ed25519Receiver.accepts(key.publicKey(), header, "e-1", now.getEpochSecond(), BODY))
                .isTrue();
        assertThat(Ed25519Receiver.accepts(key.publicKey(), header, "e-2", now.getEpochSecond(), BODY))
                .isFalse();
        assertThat(Ed25519Receiver.accepts(signatures.newKey().publicKey(), header, "e-1", now.getEpochSecond(), BODY))
                .isFalse();
    }

    @Test
    void whileKeysAreRotatedBothVerifyAndAfterwardsTheNewOneAlone() throws Exception {
        SigningKey before = signatures.newKey();
        SigningKey after = signatures.newKey();
        String during =
                signatures.header(List.of(after, before.until(now.plusSeconds(1))), "e-1", now, BODY.getBytes(UTF_8));
        String later = signatures.header(List.of(after, before.until(now)), "e-1", now, BODY.getBytes(UTF_8));

        new Webhook(before.secret()).verify(BODY, headers(during));
        new Webhook(after.secret()).verify(BODY, headers(during));
        new Webhook(after.secret()).verify(BODY, headers(later));
        assertThat(during.split(" ")).hasSize(4);
        assertThatThrownBy(() -> new Webhook(before.secret()).verify(BODY, headers(later)))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void keysAreWrittenAsTheSpecificationSaysAndNeverShownInALog() {
        SigningKey key = signatures.newKey();

        assertThat(key.secret()).startsWith("whsec_");
        assertThat(key.privateKey()).startsWith("whsk_");
        assertThat(key.publicKey()).startsWith("whpk_");
        assertThat(key.toString()).doesNotContain("whsec_", "whsk_");
    }

    private Map<String, List<String>> headers(String signature) {
        return Map.of(
                "webhook-id", List.of("e-1"),
                "webhook-timestamp", List.of(Long.toString(now.getEpochSecond())),
                "webhook-signature", List.of(signature));
    }
}
