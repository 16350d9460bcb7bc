package breve.fetch.web;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells addresses of the public internet from those of this machine, of the networks around it, and
 * of no network at all (the registries of RFC 6890 and its successors).
 */
final class PublicAddress {
  /** A block of addresses: those whose first bits are these. */
  private static final class Block {
    private final byte[] start;
    private final int bits;

    private Block(byte[] start, int bits) {
      this.start = start;
      this.bits = bits;
    }

    static Block of(String written) {
      String[] parts = written.split("/", -1);
      try {
        return new Block(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException("a literal is never looked up", e);
      }
    }

    boolean holds(byte[] address) {
      if (address.length != start.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  private static final List<Block> NOT_PUBLIC =
      blocks(
          "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24"
              + " 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24"
              + " 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4"
              + " 2001::/23 2001:db8::/32 2002::/16 3fff::/20");

  /** All that is handed out of IPv6. */
  private static final Block GLOBAL = Block.of("2000::/3");

  /** Stands for the IPv4 address in its last four bytes, on networks without IPv4. */
  private static final Block TRANSLATED = Block.of("64:ff9b::/96");

  private PublicAddress() {}

  private static List<Block> blocks(String written) {
    return Arrays.stream(written.split(" ", -1)).map(Block::of).toList();
  }

  /** Whether anybody on the internet could have this address. */
  static boolean is(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet6Address && TRANSLATED.holds(bytes)) {
      byte[] inner = Arrays.copyOfRange(bytes, 12, 16);
      return NOT_PUBLIC.stream().noneMatch(block -> block.holds(inner));
    }
    return (address instanceof Inet4Address || GLOBAL.holds(bytes))
        && NOT_PUBLIC.stream().noneMatch(block -> block.holds(bytes));
  }
}
