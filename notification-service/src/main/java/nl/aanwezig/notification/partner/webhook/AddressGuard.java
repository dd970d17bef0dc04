package nl.aanwezig.notification.partner.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Whether an address is one of the public internet. Everything that the IANA special-purpose registries do not call globally
 * reachable is not, nor is an IPv6 address that carries such an IPv4 address in it (mapped, compatible, 6to4, NAT64, Teredo).
 */
public final class AddressGuard {

    private static final List<Range> NOT_PUBLIC = List.of(
            Range.of("0.0.0.0", 8),
            Range.of("10.0.0.0", 8),
            Range.of("100.64.0.0", 10),
            Range.of("127.0.0.0", 8),
            Range.of("169.254.0.0", 16),
            Range.of("172.16.0.0", 12),
            Range.of("192.0.0.0", 24),
            Range.of("192.0.2.0", 24),
            Range.of("192.31.196.0", 24),
            Range.of("192.52.193.0", 24),
            Range.of("192.88.99.0", 24),
            Range.of("192.168.0.0", 16),
            Range.of("192.175.48.0", 24),
            Range.of("198.18.0.0", 15),
            Range.of("198.51.100.0", 24),
            Range.of("203.0.113.0", 24),
            Range.of("224.0.0.0", 4),
            Range.of("240.0.0.0", 4),
            // Of a cloud provider's platform: an address of the public space that answers inside alone.
            Range.of("168.63.129.16", 32));

    /** The one block that is given out (RFC 4291); all else of IPv6 is special. */
    private static final Range GLOBAL_UNICAST = Range.of("2000::", 3);

    private static final List<Range> NOT_PUBLIC_IN_IT = List.of(
            Range.of("2001::", 23), // protocol assignments, Teredo among them
            Range.of("2001:db8::", 32),
            Range.of("2002::", 16), // 6to4: carries an IPv4 address, and is deprecated
            Range.of("2620:4f:8000::", 48),
            Range.of("3fff::", 20));

    /** This machine and its own network: where a partner's receiver is while one tries things out. */
    private static final List<Range> ON_THIS_SITE = List.of(
            Range.of("127.0.0.0", 8),
            Range.of("10.0.0.0", 8),
            Range.of("172.16.0.0", 12),
            Range.of("192.168.0.0", 16),
            Range.of("::1", 128),
            Range.of("fd00::", 8));

    /** Of a cloud provider's platform: it gives credentials to whoever asks. */
    private static final Range METADATA = Range.of("fd00:ec2::", 32);

    private AddressGuard() {}

    /** Whether it is of this machine or its own network; never link-local, where clouds keep their metadata. */
    public static boolean isOnThisSite(InetAddress address) {
        byte[] bytes = address.getAddress();
        return ON_THIS_SITE.stream().anyMatch(each -> each.contains(bytes)) && !METADATA.contains(bytes);
    }

    public static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        // Java hands an IPv4 address that is mapped into IPv6 out as IPv4.
        if (address instanceof Inet4Address) {
            return NOT_PUBLIC.stream().noneMatch(each -> each.contains(bytes));
        }
        return GLOBAL_UNICAST.contains(bytes) && NOT_PUBLIC_IN_IT.stream().noneMatch(each -> each.contains(bytes));
    }

    /** The addresses that share so many leading bits with a network. */
    private record Range(byte[] network, int bits) {

        static Range of(String network, int bits) {
            try {
                return new Range(InetAddress.getByName(network).getAddress(), bits);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException("no literal address", e);
            }
        }

        boolean contains(byte[] address) {
            if (address.length != network.length) {
                return false;
            }
            int whole = bits / Byte.SIZE;
            int rest = bits % Byte.SIZE;
            if (!Arrays.equals(network, 0, whole, address, 0, whole)) {
                return false;
            }
            int mask = 0xFF << (Byte.SIZE - rest);
            return rest == 0 || (network[whole] & mask) == (address[whole] & mask);
        }
    }
}
