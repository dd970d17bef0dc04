package nl.aanwezig.notification.partner.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Where webhooks may go. The form of a URL is checked when it is given; every address of its name is checked each time a
 * connection is made, and the connection goes to the address that was checked: the name is not looked up again in between.
 *
 * @param local whether this is the local profile: plain http, every port and addresses of this site are then allowed
 * @param ports the ports that are allowed otherwise
 */
public record TargetPolicy(boolean local, Set<Integer> ports, DnsResolver names) implements DnsResolver {

    private static final int MOST_URL = 2_000;
    private static final int HTTPS = 443;

    /** Labels, the last of which does not begin with a digit: neither 127.1 nor 0x7f.1 nor 2130706433 is a name. */
    private static final Pattern NAME =
            Pattern.compile("(?=.{1,253}$)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\\.)*[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern DOTTED_QUAD = Pattern.compile("(" + BYTE + "\\.){3}" + BYTE);
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]{2,45}]");
    private static final Set<String> INSIDE =
            Set.of("localhost", "local", "internal", "localdomain", "home", "lan", "arpa");

    public TargetPolicy {
        ports = Set.copyOf(ports);
    }

    /** A target that is refused; the code is stable. */
    public static final class Refused extends UnknownHostException {

        private final String code;

        Refused(String code) {
            super(code);
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** Checks the form of a URL and every address that its name has now. */
    public URI check(String url) throws Refused {
        URI target = form(url);
        try {
            resolve(target.getHost());
        } catch (Refused e) {
            throw e;
        } catch (UnknownHostException e) {
            throw new Refused("url_host_unknown");
        }
        return target;
    }

    /** Checks the form alone: the addresses are checked when a connection is made. */
    URI form(String url) throws Refused {
        URI target = parse(url);
        String scheme = target.getScheme() == null ? "" : target.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(local && scheme.equals("http"))) {
            throw new Refused("url_scheme_not_allowed");
        }
        if (target.getRawUserInfo() != null || target.getRawFragment() != null) {
            throw new Refused("url_not_allowed");
        }
        checkHost(target);
        int port = target.getPort() == -1 && scheme.equals("https") ? HTTPS : target.getPort();
        if (!local && !ports.contains(port)) {
            throw new Refused("url_port_not_allowed");
        }
        return target;
    }

    private static URI parse(String url) throws Refused {
        if (url.length() > MOST_URL || !url.chars().allMatch(each -> each > ' ' && each < 127)) {
            throw new Refused("url_not_allowed");
        }
        try {
            return new URI(url).parseServerAuthority();
        } catch (URISyntaxException e) {
            throw new Refused("url_not_allowed");
        }
    }

    private void checkHost(URI target) throws Refused {
        @Nullable String host = target.getHost();
        if (host == null) {
            throw new Refused("url_not_allowed");
        }
        String plain = host.toLowerCase(Locale.ROOT);
        boolean literal =
                DOTTED_QUAD.matcher(plain).matches() || IPV6.matcher(plain).matches();
        if (!literal && !NAME.matcher(plain).matches()) {
            throw new Refused("url_host_not_allowed");
        }
        String last = plain.substring(plain.lastIndexOf('.') + 1);
        if (!local && !literal && (!plain.contains(".") || INSIDE.contains(last))) {
            throw new Refused("url_host_not_allowed");
        }
    }

    /** Looks a name up once; refuses it as a whole where one of its addresses is not to be reached. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.resolve(unbracketed(host));
        if (found == null || found.length == 0) {
            throw new UnknownHostException("no address");
        }
        if (!List.of(found).stream().allMatch(this::isAllowed)) {
            throw new Refused("url_address_not_allowed");
        }
        return found;
    }

    private boolean isAllowed(InetAddress address) {
        return AddressGuard.isPublic(address) || (local && AddressGuard.isOnThisSite(address));
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    @Override
    public @Nullable String resolveCanonicalHostname(String host) {
        return null;
    }
}
