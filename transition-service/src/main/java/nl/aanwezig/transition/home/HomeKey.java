package nl.aanwezig.transition.home;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.aanwezig.transition.dossier.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a link carries: which transfer, and a secret of 256 bits. It is a password: it is in no log, and only a hash of the
 * secret is kept.
 */
public record HomeKey(String transferId, String secret) {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("([0-9a-f-]{36})\\.([A-Za-z0-9_-]{43})");

    static HomeKey fresh(String transferId, SecureRandom random) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return new HomeKey(transferId, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** @throws nl.aanwezig.transition.dossier.RefusedException where it is none */
    public static HomeKey parse(@Nullable String text) {
        Matcher form = FORM.matcher(text == null ? "" : text);
        if (!form.matches()) {
            throw Refusal.LINK_UNKNOWN.because("this link opens nothing");
        }
        return new HomeKey(form.group(1), form.group(2));
    }

    /** As it stands in a link. */
    public String text() {
        return transferId + "." + secret;
    }

    String secretHash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "HomeKey[transferId=" + transferId + "]";
    }
}
