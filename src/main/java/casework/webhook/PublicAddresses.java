package casework.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Tells addresses of the public Internet from those of private networks, of this machine, and of
 * special use (IANA's registries): a webhook must not become a way into the vendor's own network.
 */
final class PublicAddresses {

  private static final int IPV4_BITS = 32;

  private static final List<Net> NOT_PUBLIC =
      List.of(
          net(0, 0, 0, 8),
          net(10, 0, 0, 8),
          net(100, 64, 0, 10),
          net(127, 0, 0, 8),
          net(169, 254, 0, 16),
          net(172, 16, 0, 12),
          net(192, 0, 0, 24),
          net(192, 0, 2, 24),
          net(192, 88, 99, 24),
          net(192, 168, 0, 16),
          net(198, 18, 0, 15),
          net(198, 51, 100, 24),
          net(203, 0, 113, 24),
          // Multicast, reserved and broadcast.
          net(224, 0, 0, 3));

  private record Net(int base, int bits) {

    boolean contains(int address) {
      return (address ^ base) >>> (IPV4_BITS - bits) == 0;
    }
  }

  private PublicAddresses() {}

  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      int value = ByteBuffer.wrap(bytes).getInt();
      return NOT_PUBLIC.stream().noneMatch(net -> net.contains(value));
    }
    return isGlobalUnicast(bytes);
  }

  /**
   * Of IPv6, only 2000::/3 is given out; within it, tunnels (Teredo, 6to4) may lead to any IPv4
   * address, and some is for documents.
   */
  private static boolean isGlobalUnicast(byte[] bytes) {
    int first = word(bytes, 0);
    int second = word(bytes, 1);
    boolean given = first >>> 13 == 1;
    boolean special = first == 0x2001 && (second < 0x0200 || second == 0x0db8);
    boolean sixToFour = first == 0x2002;
    boolean documents = first == 0x3fff && second < 0x1000;
    return given && !special && !sixToFour && !documents;
  }

  private static int word(byte[] bytes, int number) {
    return ((bytes[2 * number] & 0xff) << 8) | (bytes[2 * number + 1] & 0xff);
  }

  private static Net net(int a, int b, int c, int bits) {
    return new Net(a << 24 | b << 16 | c << 8, bits);
  }
}
