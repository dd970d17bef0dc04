package nl.aanwezig.notification.partner.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetPolicyTest {

    /** First and last address of each block, and some within. */
    static Stream<String> notPublic() {
        Random random = new Random(7);
        Stream<String> edges = Stream.of(
                "0.0.0.0",
                "0.255.255.255",
                "10.0.0.0",
                "10.255.255.255",
                "100.64.0.0",
                "100.127.255.255",
                "127.0.0.0",
                "127.0.0.1",
                "127.255.255.255",
                "168.63.129.16",
                "169.254.0.0",
                "169.254.169.254",
                "169.254.255.255",
                "172.16.0.0",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.0.170",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.0",
                "192.168.255.255",
                "198.18.0.0",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.254",
                "255.255.255.255");
        Stream<String> within = IntStream.range(0, 40).boxed().flatMap(each -> {
            int a = random.nextInt(256);
            int b = random.nextInt(256);
            return Stream.of(
                    "10." + a + "." + b + ".1",
                    "127." + a + "." + b + ".1",
                    "169.254." + a + "." + b,
                    "192.168." + a + "." + b,
                    "172." + (16 + a % 16) + "." + b + ".1",
                    "100." + (64 + a % 64) + "." + b + ".1",
                    "0." + a + "." + b + ".1",
                    (224 + a % 32) + "." + b + ".1.1",
                    "::ffff:10." + a + "." + b + ".1",
                    "::10." + a + "." + b + ".1",
                    "64:ff9b::10." + a + "." + b + ".1",
                    "2002:0a" + String.format("%02x:%02x01", a, b) + "::1",
                    "fd" + String.format("%02x::%x", a, b + 1),
                    "fe80::" + Integer.toHexString(b + 1));
        });
        Stream<String> six = Stream.of(
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:169.254.169.254",
                "::127.0.0.1",
                "64:ff9b::169.254.169.254",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:0:53aa:64c::1",
                "2001:2::1",
                "2001:10::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:a9fe:a9fe::",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fdff::1",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1",
                "ff0e::1",
                "4000::1");
        return Stream.of(edges, within, six).flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("notPublic")
    void noAddressThatIsNotPublicIsReachedWrittenOutOrByAName(String address) {
        String literal = address.contains(":") ? "[" + address + "]" : address;
        assertThatThrownBy(() -> strict(Map.of()).check("https://" + literal + "/hook"))
                .isInstanceOfSatisfying(
                        TargetPolicy.Refused.class,
                        each -> assertThat(each.code()).isEqualTo("url_address_not_allowed"));
        assertThatThrownBy(() -> strict(Map.of("hook.example.nl", List.of("93.184.216.34", address)))
                        .check("https://hook.example.nl/hook"))
                .isInstanceOfSatisfying(
                        TargetPolicy.Refused.class,
                        each -> assertThat(each.code()).isEqualTo("url_address_not_allowed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "93.184.216.34",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2a00:1450:400e::1",
                "2606:4700::1111",
                "2001:4860:4860::8888"
            })
    void publicAddressesUpToTheEdgesAreReached(String address) {
        assertThatCode(() -> strict(Map.of("hook.example.nl", List.of(address))).check("https://hook.example.nl/hook"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0177.0.0.1/",
                "https://017700000001/",
                "https://127.1/",
                "https://127.0.1/",
                "https://1.2.3.4.5/",
                "https://127.0.0.01/",
                "https://256.1.1.1/",
                "https://example.nl./",
                "https://localhost/",
                "https://localhost./",
                "https://db/",
                "https://metadata.google.internal/",
                "https://printer.local/",
                "https://[fe80::1%25eth0]/",
                "https://[::1/",
                "https://user@example.nl/",
                "https://u:p@example.nl/",
                "https://example.nl@127.0.0.1/",
                "https://example.nl#@127.0.0.1/",
                "https://example.nl/#x",
                "https:///hook",
                "https:hook",
                "//example.nl/",
                "example.nl",
                "",
                "http://example.nl/",
                "ftp://example.nl/",
                "file:///etc/passwd",
                "gopher://example.nl/",
                "javascript:alert(1)",
                "https://example.nl:22/",
                "https://example.nl:6379/",
                "https://example.nl:0/",
                "https://example.nl:99999/",
                "https://exa mple.nl/",
                "https://example.nl/\r\nX: y",
                "https://ex\u0430mple.nl/",
                "https://127\u30020\u30020\u30021/",
                "https://\u2460.example.nl/",
                "https://-x.example.nl/",
                "https://x..example.nl/",
                "https://example.nl\\@127.0.0.1/"
            })
    void whatIsNoPlainHttpsUrlOfAPublicNameIsRefused(String url) {
        assertThatThrownBy(() ->
                        strict(Map.of("example.nl", List.of("93.184.216.34"))).check(url))
                .isInstanceOf(TargetPolicy.Refused.class);
    }

    @Test
    void aUrlThatIsTooLongIsRefused() {
        assertThatThrownBy(() -> strict(Map.of()).check("https://example.nl/" + "x".repeat(3000)))
                .isInstanceOf(TargetPolicy.Refused.class);
    }

    @Test
    void aNameThatWasPublicWhenItWasCheckedIsRefusedWhenItResolvesInsideAtTheConnection() throws Exception {
        var answers = new java.util.ArrayDeque<>(List.of("93.184.216.34", "169.254.169.254"));
        TargetPolicy policy = new TargetPolicy(false, Set.of(443), new Names(host -> List.of(answers.removeFirst())));

        policy.check("https://rebind.example.nl/hook");

        assertThatThrownBy(() -> policy.resolve("rebind.example.nl")).isInstanceOf(TargetPolicy.Refused.class);
    }

    @Test
    void theLocalProfileAllowsPlainHttpToThisMachine() throws Exception {
        TargetPolicy local = new TargetPolicy(true, Set.of(), new Names(host -> List.of("127.0.0.1")));

        assertThat(local.check("http://127.0.0.1:8080/hook").getPort()).isEqualTo(8080);
        assertThat(local.check("http://localhost:8080/hook").getHost()).isEqualTo("localhost");
        assertThatThrownBy(() -> local.check("http://2130706433/")).isInstanceOf(TargetPolicy.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.254.169.254",
                "0.0.0.0",
                "100.64.0.1",
                "100.100.100.200",
                "168.63.129.16",
                "224.0.0.1",
                "255.255.255.255",
                "fe80::1",
                "ff02::1",
                "::",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "fd00:ec2::254",
                "::ffff:169.254.169.254"
            })
    void theLocalProfileAllowsThisSiteAloneAndNoneOfTheOtherSpecialAddresses(String address) {
        TargetPolicy local = new TargetPolicy(true, Set.of(), new Names(host -> List.of(address)));

        assertThatThrownBy(() -> local.check("http://hook.example.nl/")).isInstanceOf(TargetPolicy.Refused.class);
    }

    private static TargetPolicy strict(Map<String, List<String>> names) {
        return new TargetPolicy(
                false,
                Set.of(443, 8443),
                new Names(host -> names.getOrDefault(host, host.matches("[0-9a-f:.]+") ? List.of(host) : List.of())));
    }

    private record Names(java.util.function.Function<String, List<String>> answers) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            List<String> found = answers.apply(host);
            InetAddress[] addresses = new InetAddress[found.size()];
            for (int at = 0; at < addresses.length; at++) {
                addresses[at] = InetAddress.getByName(found.get(at));
            }
            return addresses;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
