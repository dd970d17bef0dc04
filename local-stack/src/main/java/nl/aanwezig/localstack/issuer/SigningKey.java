package nl.aanwezig.localstack.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import nl.aanwezig.localstack.stack.PrivateFile;

/** The key that tokens are signed with, kept in the data folder: a token outlives a restart on the same data. */
final class SigningKey {

    private static final int BITS = 2048;
    private static final String KEY_ID = "local";

    private SigningKey() {}

    static RSAKey keptIn(Path file) {
        try {
            if (Files.exists(file)) {
                return RSAKey.parse(Files.readString(file, UTF_8));
            }
            RSAKey key = new RSAKeyGenerator(BITS).keyID(KEY_ID).generate();
            PrivateFile.write(file, key.toJSONString());
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("the issuer's key " + file + " cannot be used", e);
        }
    }
}
