package nl.aanwezig.notification.partner;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A care partner.
 *
 * @param key 32 bytes in Base64 that no other partner has: what is derived with it means nothing to another partner
 */
public record Partner(String id, String name, Role role, String key) {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int PSEUDONYM_BYTES = 16;

    public Partner {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(key, "key");
    }

    /** The name of a pupil for this partner alone: two partners cannot find out that they know the same pupil. */
    public String pupil(String pupilId) {
        return derived("pupil", pupilId);
    }

    /** The name of a case for this partner alone: by a signal's own id two partners could compare. */
    public String caseOf(String signalId) {
        return derived("signal", signalId);
    }

    private String derived(String what, String id) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), ALGORITHM));
            byte[] digest = mac.doFinal((what + ":" + id).getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, PSEUDONYM_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    /** Its key is secret: never in a log. */
    @Override
    public String toString() {
        return "Partner[" + id + "]";
    }
}
