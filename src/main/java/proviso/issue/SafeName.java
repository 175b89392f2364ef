package proviso.issue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * File name parts from texts that people choose, safe on every file system.
 *
 * <p>A name holds lower-case letters, digits and hyphens only. An ordinary policy number, capitals
 * and digits with single spaces or hyphens between, is that number in lower case: "BOP 7731204-03"
 * is {@code bop-7731204-03}. Any other text, such as "../..", "bop 1" or "CON", also gets a few
 * digits of its SHA-256, so that it does not share a folder with another text that is spelled
 * alike.
 */
public final class SafeName {
  private static final int LONGEST = 60;
  private static final int DIGEST_DIGITS = 10;
  private static final Pattern ORDINARY = Pattern.compile("[A-Z0-9]+([ -][A-Z0-9]+)*");

  /** Names that Windows reserves for devices, with any extension. */
  private static final Pattern RESERVED =
      Pattern.compile("con|prn|aux|nul|conin-|conout-|(com|lpt)[0-9]");

  private SafeName() {}

  /** The name of a text. */
  public static String of(String text) {
    String name =
        text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    if (ORDINARY.matcher(text).matches()
        && name.length() <= LONGEST
        && !RESERVED.matcher(name).matches()) {
      return name;
    }
    String readable = name.substring(0, Math.min(name.length(), LONGEST)).replaceAll("-$", "");
    return (readable.isEmpty() ? "policy" : readable) + "-" + digest(text);
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, DIGEST_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
