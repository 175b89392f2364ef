package proviso.diff.outline;

import java.util.List;

/**
 * A labelled unit of an edition.
 *
 * @param parent the index of the clause that holds it; -1 for none. Always less than its own
 * @param id its name in the file; empty where an edition has none
 * @param label what stands before its words, such as "(1)"; may be empty
 * @param citation the whole label as the middle of a sentence takes it, such as "C.2.a"; where
 *     there is no label, the beginning of its words. Where a text has it several times, as with
 *     alternates, those after the first have a number behind it, such as "C.2.a [2]"
 * @param heading the words beside the label; may be empty
 * @param opening the words before the clauses it holds; paragraphs end with a line feed
 * @param closing the words after the clauses it holds
 * @param values the words that are values, by name
 * @param rules what its words do
 * @param references the places its words refer to, in order
 * @param terms the quoted terms it uses, each once
 * @param defines the terms it defines
 */
public record Clause(
    int parent,
    String id,
    String label,
    String citation,
    String heading,
    String opening,
    String closing,
    List<BoundWords> values,
    List<RuleText> rules,
    List<Reference> references,
    List<String> terms,
    List<String> defines) {
  /** Copies the lists. */
  public Clause {
    values = List.copyOf(values);
    rules = List.copyOf(rules);
    references = List.copyOf(references);
    terms = List.copyOf(terms);
    defines = List.copyOf(defines);
  }

  /** A clause of words alone. */
  public static Clause of(
      int parent, String label, String citation, String heading, String opening) {
    return new Clause(
        parent, "", label, citation, heading, opening, "", List.of(), List.of(), List.of(),
        List.of(), List.of());
  }

  /** The citation without the number that tells several of one citation apart. */
  public String bareCitation() {
    return citation.endsWith("]") ? citation.replaceFirst(" \\[\\d+]$", "") : citation;
  }

  /**
   * Words that are a value.
   *
   * @param name what rules call it
   * @param words as printed, such as "eight (8) hours"
   * @param value with its unit, always written the same way, such as "8 hours"
   */
  public record BoundWords(String name, String words, String value) {}

  /**
   * What a sentence does.
   *
   * @param verb the kind of effect, such as "excludes"
   * @param text the rule, always written the same way; for a prose verb its prose
   * @param prose whether it is prose for people
   */
  public record RuleText(String verb, String text, boolean prose) {}

  /**
   * Words that refer to another place.
   *
   * @param words as printed
   * @param target the id or citation of the clause, or "schedule:" and an entry, or "base:" and a
   *     place; empty when the words name nothing that is there
   */
  public record Reference(String words, String target) {}

  /** All its own words, heading first, a line feed between parts. */
  public String words() {
    StringBuilder out = new StringBuilder(heading);
    for (String part : List.of(opening, closing)) {
      if (!part.isEmpty()) {
        out.append(out.isEmpty() ? "" : "\n").append(part);
      }
    }
    return out.toString();
  }
}
