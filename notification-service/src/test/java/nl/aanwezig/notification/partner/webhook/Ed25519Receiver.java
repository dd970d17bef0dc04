package nl.aanwezig.notification.partner.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** What a partner does with {@code v1a}: the official Java library knows {@code v1} alone. */
public final class Ed25519Receiver {

    private static final byte[] HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    private Ed25519Receiver() {}

    public static boolean accepts(String publicKey, String header, String id, long timestamp, String body)
            throws GeneralSecurityException {
        byte[] raw = Base64.getDecoder().decode(publicKey.substring("whpk_".length()));
        byte[] encoded = Arrays.copyOf(HEAD, HEAD.length + raw.length);
        System.arraycopy(raw, 0, encoded, HEAD.length, raw.length);
        PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        for (String each : header.split(" ")) {
            if (each.startsWith("v1a,")) {
                Signature signature = Signature.getInstance("Ed25519");
                signature.initVerify(key);
                signature.update((id + "." + timestamp + "." + body).getBytes(UTF_8));
                if (signature.verify(Base64.getDecoder().decode(each.substring("v1a,".length())))) {
                    return true;
                }
            }
        }
        return false;
    }
}
