package roundtable.resident;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Whose address something came from, as it is counted: not the address itself, and of IPv6 the network only. */
public record Sender(String value) {

  private static final int NETWORK = 8;

  /** Of an address such as 203.0.113.7. */
  public static Sender of(String address) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var bytes = InetAddress.getByName(address).getAddress();
      digest.update("sender".getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes, 0, Math.min(bytes.length, bytes.length == 4 ? 4 : NETWORK));
      return new Sender(HexFormat.of().formatHex(digest.digest()));
    } catch (UnknownHostException | NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
