package nl.aanwezig.starter.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.KeyGenerators;

/** Encrypts the personal fields of a document (AES-256-GCM, a fresh nonce each time). Safe for use by many threads. */
public final class FieldCipher {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 16;

    private static final String HMAC = "HmacSHA256";

    private final AesBytesEncryptor encryptor;
    private final byte[] key;

    /** @param key 32 bytes in Base64 ({@code AANWEZIG_ENCRYPTION_KEY}) */
    public FieldCipher(String key) {
        byte[] bytes = Base64.getDecoder().decode(key);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("AANWEZIG_ENCRYPTION_KEY must be 32 bytes in Base64");
        }
        this.key = bytes;
        this.encryptor = new AesBytesEncryptor(
                new SecretKeySpec(bytes, "AES"), KeyGenerators.secureRandom(NONCE_BYTES), CipherAlgorithm.GCM);
    }

    /** Base64 of nonce and ciphertext. */
    public String encrypt(String plain) {
        return Base64.getEncoder().encodeToString(encryptor.encrypt(plain.getBytes(UTF_8)));
    }

    public String decrypt(String encrypted) {
        return new String(encryptor.decrypt(Base64.getDecoder().decode(encrypted)), UTF_8);
    }

    /** Nonce and ciphertext. */
    public byte[] encryptBytes(byte[] plain) {
        return encryptor.encrypt(plain);
    }

    public byte[] decryptBytes(byte[] encrypted) {
        return encryptor.decrypt(encrypted);
    }

    /**
     * What only whoever has the key can compute from a text (HMAC-SHA256), to recognise it by or to sign it with.
     *
     * @param purpose the same text for another purpose gives something else
     */
    public byte[] mac(String purpose, String text) {
        return mac(mac(key, purpose), text);
    }

    private static byte[] mac(byte[] with, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(with, HMAC));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }
}
