package proviso.compile;

import java.util.LinkedHashMap;
import java.util.Map;
import proviso.form.Plain;
import proviso.source.Fields;
import proviso.source.Node;

/** From {@code plain} of the file to the words that letters use. */
final class PlainFromSource {
  /** The key of the words for every other value. */
  private static final String ELSE = "else";

  private PlainFromSource() {}

  /** The words by name. */
  static Map<String, Plain> plain(Fields root) {
    Map<String, Plain> all = new LinkedHashMap<>();
    for (Node.Entry entry : root.entries("plain")) {
      Map<String, String> byValue = new LinkedHashMap<>();
      StringBuilder words = new StringBuilder();
      switch (entry.value()) {
        case Node.Scalar scalar -> words.append(scalar.text().strip().value());
        case Node.Mapping mapping ->
            mapping
                .entries()
                .forEach(each -> {
                  if (each.value() instanceof Node.Scalar of && each.key().value().equals(ELSE)) {
                    words.append(of.text().strip().value());
                  } else if (each.value() instanceof Node.Scalar of) {
                    byValue.put(each.key().value(), of.text().strip().value());
                  }
                });
        case Node.Sequence _ -> {}
      }
      all.putIfAbsent(
          entry.key().value(), new Plain(words.toString(), byValue, entry.key().span()));
    }
    return all;
  }
}
