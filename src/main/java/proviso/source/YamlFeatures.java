package proviso.source;

import org.yaml.snakeyaml.events.DocumentStartEvent;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;
import proviso.text.Span;

/** Reports the parts of YAML that our files do without, and says what to write instead. */
final class YamlFeatures {
  private final ParseText text;
  private final Diagnostics out;
  private int faults;

  YamlFeatures(ParseText text, Diagnostics out) {
    this.text = text;
    this.out = out;
  }

  private void report(Span at, String message, String hint) {
    report(Diagnostic.error(Code.YAML_FEATURE, at, message).hint(hint));
  }

  private void report(Diagnostic diagnostic) {
    faults++;
    out.report(diagnostic);
  }

  /** How many faults have been reported. */
  int faults() {
    return faults;
  }

  /**
   * Reports a key that is there already.
   *
   * @param beginsItem whether it is the key with which the item of a list began
   */
  void duplicateKey(Node.Scalar key, Node.Scalar first, boolean beginsItem) {
    report(
        Diagnostic.error(
                Code.DUPLICATE_KEY,
                key.span(),
                "The key \"" + key.value() + "\" stands twice in one mapping.")
            .note(first.span(), "first written here")
            .hint(
                beginsItem
                    ? "If the next item of the list begins here, write a hyphen before it."
                    : "Keep one of the two."));
  }

  /** Reports lines that begin with a percent sign before the document. */
  void documentStart(DocumentStartEvent event) {
    int end = event.getExplicit() ? event.getEndMark().getIndex() : 0;
    for (int line = 0; line < end; line = text.nextLine(line)) {
      if (text.at(line) == '%') {
        Span span = text.span(line, text.lineEnd(line));
        report(
            span,
            "The line \"" + span.text().strip() + "\" is a YAML directive; these files do without.",
            "Take the line out.");
      }
    }
  }

  void secondDocument(int at) {
    report(
        text.span(at, Math.min(at + 3, text.lineEnd(at))),
        "A second document begins here; a file holds one.",
        "Take the line \"---\" out, or put what follows into a file of its own.");
  }

  void alias(int from, int to) {
    Span span = text.span(from, to);
    report(
        span,
        "\"" + span.text() + "\" is a YAML alias; these files do without.",
        "Write out here what it stands for; a text that begins with \"*\" must be in quotes.");
  }

  void merge(Span key) {
    report(
        key,
        "\"<<\" is a YAML merge key; these files do without.",
        "Write out the keys it would bring in.");
  }

  /** Reports a key that is not a text on one line without more ado. */
  void key(Node key) {
    int before = key.span().start() - 1;
    String content = text.source().content();
    while (before >= 0 && content.charAt(before) == ' ') {
      before--;
    }
    if (before >= 0 && before < key.span().start() - 1 && content.charAt(before) == '?') {
      report(
          text.source().span(before, before + 1),
          "\"? \" begins a complex key of YAML; these files do without.",
          "Write the key and then a colon, on one line.");
    } else if (!(key instanceof Node.Scalar scalar)) {
      report(
          key.span(), "A key must be a text, not a list or a mapping.", textThatBegins(key.span()));
    } else if (scalar.isBlank()) {
      report(
          Diagnostic.error(Code.YAML_SYNTAX, scalar.span(), "A colon stands here without a key.")
              .hint("Write the key before the colon."));
    }
  }

  private static String textThatBegins(Span span) {
    return "A text that begins with \"" + span.text().charAt(0) + "\" must be in quotes.";
  }

  /**
   * Reports the anchor and the tag that stand before a node.
   *
   * @param from the index of the first of them
   * @return the index of the node itself
   */
  int properties(int from) {
    int at = from;
    while (text.at(at) == '&' || text.at(at) == '!') {
      int end = at;
      while (end < text.length() && !isWhite(text.at(end)) && !endsProperty(at, end)) {
        end++;
      }
      property(text.span(at, end));
      at = skipWhite(end);
    }
    return at;
  }

  private boolean endsProperty(int from, int at) {
    return text.at(from) == '&' && ",[]{}".indexOf(text.at(at)) >= 0;
  }

  private void property(Span span) {
    String written = span.text();
    if (written.startsWith("&")) {
      report(
          span,
          "\"" + written + "\" is a YAML anchor; these files do without.",
          "Take it out; a text that begins with \"&\" must be in quotes.");
    } else {
      report(
          span,
          "\"" + written + "\" is a YAML tag; these files do without.",
          "Take it out; a text that begins with \"!\" must be in quotes.");
    }
  }

  private int skipWhite(int from) {
    int at = from;
    while (isWhite(text.at(at)) || text.at(at) == '#') {
      at = text.at(at) == '#' ? text.lineEnd(at) : at + 1;
    }
    return at;
  }

  private static boolean isWhite(char c) {
    return c == ' ' || c == '\t' || ParseText.isBreak(c);
  }

  /** Reports characters that came in through an escape and that no printed text has. */
  void characters(LocatedText value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.value().charAt(i);
      boolean control = Character.isISOControl(c) && c != '\t' && c != '\n';
      if (control || isHalf(value.value(), i)) {
        String what =
            control ? "the control character " + Cleaning.codeOf(c) : "half of a surrogate pair";
        report(
            Diagnostic.error(
                    Code.BAD_ENCODING,
                    value.span(i, i + 1),
                    "This stands for " + what + ", which cannot be printed.")
                .hint("Take it out."));
      }
    }
  }

  private static boolean isHalf(String value, int i) {
    char c = value.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(value.charAt(i - 1)));
  }
}
