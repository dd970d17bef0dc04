package nl.aanwezig.notification.partner.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.aanwezig.notification.partner.SigningKey;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * Signs by Standard Webhooks 1.0: {@code v1} (HMAC-SHA256) and {@code v1a} (Ed25519) over {@code id.timestamp.body}, with each
 * key that is in use. The official library signs {@code v1} alone, one key at a time; tests verify with it.
 */
public final class Signatures {

    private static final String SECRET = "whsec_";
    private static final String PRIVATE = "whsk_";
    private static final String PUBLIC = "whpk_";
    private static final String HMAC = "HmacSHA256";
    private static final int SECRET_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    /** A new key of each sort. */
    public SigningKey newKey() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        Ed25519PrivateKeyParameters key = new Ed25519PrivateKeyParameters(random);
        return new SigningKey(
                SECRET + base64(secret),
                PRIVATE + base64(key.getEncoded()),
                PUBLIC + base64(key.generatePublicKey().getEncoded()),
                null);
    }

    /** The header {@code webhook-signature}: for each key {@code v1} and {@code v1a}, with spaces between. */
    public String header(List<SigningKey> keys, String id, Instant at, byte[] body) {
        byte[] head = (id + "." + at.getEpochSecond() + ".").getBytes(UTF_8);
        List<String> signatures = new ArrayList<>();
        try {
            for (SigningKey key : keys) {
                if (key.isUsed(at)) {
                    signatures.add("v1," + base64(hmac(key, head, body)));
                    signatures.add("v1a," + base64(ed25519(key, head, body)));
                }
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a webhook cannot be signed", e);
        }
        return String.join(" ", signatures);
    }

    private static byte[] hmac(SigningKey key, byte[] head, byte[] body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(HMAC);
        mac.init(new SecretKeySpec(bytes(key.secret(), SECRET), HMAC));
        mac.update(head);
        return mac.doFinal(body);
    }

    private static byte[] ed25519(SigningKey key, byte[] head, byte[] body) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, new Ed25519PrivateKeyParameters(bytes(key.privateKey(), PRIVATE)));
        signer.update(head, 0, head.length);
        signer.update(body, 0, body.length);
        return signer.generateSignature();
    }

    private static byte[] bytes(String key, String prefix) {
        return Base64.getDecoder().decode(key.substring(prefix.length()));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
