package fr.preau.platform.outward;

import java.net.InetAddress;
import java.util.Arrays;

/**
 * Which addresses are of the public internet: whoever may type an address could otherwise have us knock at doors of our
 * own network (server-side request forgery).
 */
public final class PublicInternet {

    private PublicInternet() {}

    /** Whether that is no address of the public internet (IANA's registries of special-purpose addresses). */
    public static boolean excludes(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        var bytes = address.getAddress();
        return bytes.length == 4 ? innerFour(bytes) : innerSix(bytes);
    }

    private static boolean innerFour(byte[] bytes) {
        var first = bytes[0] & 0xff;
        var second = bytes[1] & 0xff;
        var third = bytes[2] & 0xff;
        return first == 0
                || first == 100 && second >= 64 && second < 128
                || first == 192 && second == 0 && (third == 0 || third == 2)
                || first == 192 && second == 88 && third == 99
                || first == 198 && (second == 18 || second == 19 || second == 51 && third == 100)
                || first == 203 && second == 0 && third == 113
                || first >= 240;
    }

    /** Of global unicast (2000::/3) alone, without what carries an address of the other kind, or documentation. */
    private static boolean innerSix(byte[] bytes) {
        var global = (bytes[0] & 0xe0) == 0x20;
        return !global
                || starts(bytes, 0x20, 0x01, 0x00)
                || starts(bytes, 0x20, 0x01, 0x01)
                || starts(bytes, 0x20, 0x01, 0x0d, 0xb8)
                || starts(bytes, 0x20, 0x02)
                || starts(bytes, 0x3f, 0xff);
    }

    private static boolean starts(byte[] bytes, int... wanted) {
        var start = Arrays.copyOf(bytes, wanted.length);
        for (var i = 0; i < wanted.length; i++) {
            if ((start[i] & 0xff) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
