package proviso.diff.outline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds cross-references in plain words, such as "Section 2.1" or "paragraph (c)(2)". */
final class TextReferences {
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?i:\\b(?:sub)?(?:section|paragraph|clause|article)s?) "
              + "(?<label>\\d{1,3}(?:\\.\\d{1,3})*(?:\\([A-Za-z0-9]{1,4}\\))*"
              + "|[A-Z](?:\\.[0-9A-Za-z]{1,3})*(?![\\p{L}])(?:\\([A-Za-z0-9]{1,4}\\))*"
              + "|(?:\\([A-Za-z0-9]{1,4}\\))+)"
              + "(?! (?:of|U\\.S\\.C))");

  private final Set<String> citations;

  TextReferences(List<String> citations) {
    this.citations = new HashSet<>(citations);
  }

  /** The references of a text; those that name nothing are left without a target. */
  List<Clause.Reference> in(String text, String citation) {
    List<Clause.Reference> references = new ArrayList<>();
    Matcher matcher = REFERENCE.matcher(text);
    while (matcher.find()) {
      references.add(
          new Clause.Reference(matcher.group(), target(matcher.group("label"), citation)));
    }
    return references;
  }

  /** The clause named: from the outside, or from the nearest clause around. */
  private String target(String label, String citation) {
    if (citations.contains(label)) {
      return label;
    }
    for (String above = citation; !above.isEmpty(); above = shorter(above)) {
      for (String between : List.of("", ".", " ")) {
        if (citations.contains(above + between + label)) {
          return above + between + label;
        }
      }
    }
    return "";
  }

  private static String shorter(String citation) {
    int cut =
        Math.max(
            Math.max(citation.lastIndexOf('('), citation.lastIndexOf('.')),
            citation.lastIndexOf(' '));
    return cut <= 0 ? "" : citation.substring(0, cut);
  }
}
