package proviso.bench;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes well-formed XML into a string: what is opened is closed, and every text is escaped. */
final class Markup {
  private final StringBuilder out = new StringBuilder(64 * 1024);
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param attributes each a name, "=" and a value; one without a value is left out
   */
  Markup open(String name, String... attributes) {
    tag(name, attributes);
    out.append('>');
    open.push(name);
    return this;
  }

  /** Closes the element opened last. */
  Markup close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** An element without content. */
  Markup empty(String name, String... attributes) {
    tag(name, attributes);
    out.append("/>");
    return this;
  }

  /** An element with nothing but text. */
  Markup element(String name, String text, String... attributes) {
    return open(name, attributes).text(text).close();
  }

  /** Characters. */
  Markup text(String text) {
    escape(text);
    return this;
  }

  private void tag(String name, String... attributes) {
    out.append('<').append(name);
    for (String attribute : attributes) {
      int equals = attribute.indexOf('=');
      if (equals < attribute.length() - 1) {
        out.append(' ').append(attribute, 0, equals).append("=\"");
        escape(attribute.substring(equals + 1));
        out.append('"');
      }
    }
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> out.append(c);
      }
    }
  }

  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("Not closed: " + open);
    }
    return out.toString();
  }
}
