package proviso.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What says whether two documents came from the same templates.
 *
 * @param hex SHA-256, 64 lower-case hexadecimal digits
 */
public record TemplateHash(String hex) {
  /**
   * The hash of templates, in whatever order they come.
   *
   * @param templates the text of each by its name in the folder
   */
  public static TemplateHash of(Map<String, String> templates) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      SortedMap<String, String> sorted = new TreeMap<>(templates);
      sorted.forEach((name, text) -> {
        update(digest, name);
        update(digest, text);
      });
      return new TemplateHash(HexFormat.of().formatHex(digest.digest()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** With its length before it, so that no two lists of texts run together to the same bytes. */
  private static void update(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
  }
}
