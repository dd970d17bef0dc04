package nl.aanwezig.localstack.issuer;

import java.nio.file.Path;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The running issuer: {@code POST /oauth2/token} with client credentials, {@code GET /oauth2/jwks}. */
public final class TokenIssuer implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final String url;

    private TokenIssuer(ConfigurableApplicationContext context, String url) {
        this.context = context;
        this.url = url;
    }

    /**
     * Starts it on loopback.
     *
     * @param keyFile where the signing key is kept; made at the first start
     */
    public static TokenIssuer start(int port, Path keyFile) {
        String url = "http://127.0.0.1:" + port;
        ConfigurableApplicationContext context = new SpringApplicationBuilder(IssuerApplication.class)
                .web(WebApplicationType.SERVLET)
                .registerShutdownHook(false)
                .run(
                        "--spring.config.name=issuer",
                        "--spring.application.name=issuer",
                        "--spring.main.banner-mode=off",
                        "--server.address=127.0.0.1",
                        "--server.port=" + port,
                        "--aanwezig.issuer.url=" + url,
                        "--aanwezig.issuer.key-file=" + keyFile);
        return new TokenIssuer(context, url);
    }

    /** What the tokens name as their issuer. */
    public String url() {
        return url;
    }

    @Override
    public void close() {
        context.close();
    }
}
