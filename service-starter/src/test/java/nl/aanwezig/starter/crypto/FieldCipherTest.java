package nl.aanwezig.starter.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FieldCipherTest {

    private final FieldCipher cipher = new FieldCipher("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
    private final byte[] plain = "a letter".getBytes(UTF_8);

    @Test
    void bytes_come_back_and_are_never_encrypted_alike_twice() {
        byte[] encrypted = cipher.encryptBytes(plain);
        assertThat(cipher.decryptBytes(encrypted)).isEqualTo(plain);
        assertThat(cipher.encryptBytes(plain)).isNotEqualTo(encrypted);
        assertThat(new String(encrypted, UTF_8)).doesNotContain("letter");
    }

    @Test
    void bytes_that_somebody_changed_are_refused() {
        byte[] encrypted = cipher.encryptBytes(plain);
        encrypted[encrypted.length - 1] ^= 1;
        assertThatThrownBy(() -> cipher.decryptBytes(encrypted)).isInstanceOf(IllegalStateException.class);
    }
}
