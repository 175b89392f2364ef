package proviso.document;

import java.util.regex.Pattern;

/** Where links may lead: an anchor of the document, a page of the web, or somebody's mail. */
public final class LinkTarget {
  private static final Pattern OUTSIDE =
      Pattern.compile("(?i)(https?://|mailto:)[^\\s\\p{Cntrl}\\\\\"<>^`{|}]+");

  private LinkTarget() {}

  /** Whether it is an absolute URL that opens without running anything. */
  public static boolean isOutside(String target) {
    return OUTSIDE.matcher(target).matches();
  }
}
