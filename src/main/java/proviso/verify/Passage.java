package proviso.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import proviso.document.pdf.reading.Tagged;
import proviso.document.pdf.reading.Tagged.Element;

/**
 * A paragraph, heading, label or cell on a page.
 *
 * @param role its tag
 * @param quoted whether it stands in a quotation
 * @param inTable whether it stands in a table
 * @param page from 1; 0 for no words
 * @param text its words
 */
record Passage(String role, boolean quoted, boolean inTable, int page, String text) {
  private static final Set<String> GROUPS =
      Set.of("Document", "Div", "L", "LI", "LBody", "Table", "TR", "TH", "TD", "BlockQuote");

  /** Those of a tree, in reading order. */
  static List<Passage> of(Element root) {
    List<Passage> passages = new ArrayList<>();
    collect(root, false, false, passages);
    return passages;
  }

  private static void collect(Element element, boolean quoted, boolean tabled, List<Passage> into) {
    boolean inQuote = quoted || element.role().equals("BlockQuote");
    boolean inTable = tabled || element.role().equals("Table");
    if (!GROUPS.contains(element.role())) {
      into.add(
          new Passage(element.role(), inQuote, inTable, element.page(), element.text().strip()));
      return;
    }
    for (Tagged kid : element.kids()) {
      switch (kid) {
        case Element inner -> collect(inner, inQuote, inTable, into);
        case Tagged.Words words ->
            into.add(
                new Passage(element.role(), inQuote, inTable, words.page(), words.text().strip()));
      }
    }
  }
}
