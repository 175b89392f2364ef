package proviso.compile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import proviso.form.Wording;

/**
 * The fingerprint that ties a rule to the words it was reviewed against: the first eight hex digits
 * of the SHA-256 of the printed words in UTF-8, white space collapsed. Markup does not count:
 * binding a value or marking a reference changes no word.
 */
public final class Pin {
  /** What a pin looks like. */
  static final Pattern PATTERN = Pattern.compile(FormShape.PIN_PATTERN);

  private Pin() {}

  /** The pin of some wording, such as {@code 3f2a9c01}. */
  public static String of(Wording wording) {
    String words = wording.plain().strip().replaceAll("\\s+", " ");
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
