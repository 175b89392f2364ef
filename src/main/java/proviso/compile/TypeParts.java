package proviso.compile;

import java.util.List;
import java.util.Map;
import proviso.source.Fields;
import proviso.source.Node;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;

/**
 * The keys that some types need and the others must not have: options of a choice, columns of a
 * table.
 *
 * @param owner the mapping with {@code type}
 * @param type the type's word
 * @param path where it stands in the form
 * @param found receives the faults
 */
record TypeParts(Node.Mapping owner, String type, String path, Diagnostics found) {
  /**
   * Whether the key belongs to the type and is there. Reports {@code MISSING_KEY} and {@code
   * BAD_VALUE}.
   *
   * @param types the types it belongs to
   */
  boolean needs(String key, String... types) {
    boolean wanted = List.of(types).contains(type);
    boolean there = owner.entry(key).isPresent();
    if (wanted && !there) {
      found.report(
          Diagnostic.error(
                  Code.MISSING_KEY,
                  owner.get("type").map(Node::span).orElse(owner.span()),
                  "The type \"" + type + "\" needs \"" + key + "\".")
              .hint("Add \"" + key + "\" beside the type.")
              .at(path));
    }
    if (!wanted && there && !type.isEmpty()) {
      found.report(
          Diagnostic.error(
                  Code.BAD_VALUE,
                  owner.entry(key).map(entry -> entry.key().span()).orElse(owner.span()),
                  "The type \"" + type + "\" has no \"" + key + "\".")
              .hint(
                  "Take them out, or write \"type: " + String.join("\" or \"type: ", types) + "\".")
              .at(path));
    }
    return wanted && there;
  }

  /** The options, when the type is one of those that have them. */
  Map<String, String> options(String... types) {
    if (!needs("options", types)) {
      return Map.of();
    }
    Map<String, String> options =
        EntriesFromSource.options(Fields.of(owner), Ids.of("option", found), path);
    if (options.isEmpty() && owner.get("options").orElse(null) instanceof Node.Mapping mapping) {
      found.report(
          Diagnostic.error(Code.BAD_VALUE, mapping.span(), "There is nothing to choose from.")
              .at(path));
    }
    return options;
  }
}
