package nl.aanwezig.notification.partner.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.aanwezig.notification.partner.SigningKey;

/**
 * Signs by Standard Webhooks 1.0: {@code v1} (HMAC-SHA256) and {@code v1a} (Ed25519) over {@code id.timestamp.body}, with each
 * key that is in use. The JDK does both, so the official library, which knows {@code v1} alone, is what tests verify with.
 */
public final class Signatures {

    private static final String SECRET = "whsec_";
    private static final String PRIVATE = "whsk_";
    private static final String PUBLIC = "whpk_";
    private static final String ED25519 = "Ed25519";
    private static final String HMAC = "HmacSHA256";
    private static final int SECRET_BYTES = 32;
    private static final int RAW_PUBLIC_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    /** A new key of each sort. */
    public SigningKey newKey() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ED25519).generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            // X.509 puts a fixed head before the key itself.
            byte[] raw = Arrays.copyOfRange(encoded, encoded.length - RAW_PUBLIC_BYTES, encoded.length);
            return new SigningKey(
                    SECRET + base64(secret),
                    PRIVATE + base64(pair.getPrivate().getEncoded()),
                    PUBLIC + base64(raw),
                    null);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ED25519, e);
        }
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

    private static byte[] ed25519(SigningKey key, byte[] head, byte[] body) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(ED25519);
        signature.initSign(KeyFactory.getInstance(ED25519)
                .generatePrivate(new PKCS8EncodedKeySpec(bytes(key.privateKey(), PRIVATE))));
        signature.update(head);
        signature.update(body);
        return signature.sign();
    }

    private static byte[] bytes(String key, String prefix) {
        return Base64.getDecoder().decode(key.substring(prefix.length()));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
