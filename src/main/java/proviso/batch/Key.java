package proviso.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What is issued once only: a form of a policy in a transaction, as 96 bits of a SHA-256. Of ten
 * million keys two are equal by chance once in 10^15 batches.
 *
 * @param high the first 64 bits
 * @param low 32 more
 */
record Key(long high, int low) {
  static Key of(String policy, String transaction, String form) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((policy + "\n" + transaction + "\n" + form).getBytes(UTF_8));
      ByteBuffer bytes = ByteBuffer.wrap(digest.digest());
      return new Key(bytes.getLong(), bytes.getInt());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The folder of the document: one of 4096, all equally full. */
  String folder() {
    return HexFormat.of().toHexDigits(high).substring(0, 3);
  }
}
