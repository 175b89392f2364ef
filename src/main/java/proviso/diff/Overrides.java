package proviso.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import proviso.diff.align.Alignment.Decisions;
import proviso.diff.align.Alignment.Pair;
import proviso.diff.outline.Clause;
import proviso.diff.outline.Outline;
import proviso.source.Fields;
import proviso.source.Node;
import proviso.source.Shape;
import proviso.source.ShapeCheck;
import proviso.source.SourceReader;
import proviso.text.Checked;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;
import proviso.text.SourceText;
import proviso.text.Suggestion;

/**
 * Reads a reviewer's overrides: which clauses belong together and which do not, whatever their
 * words say. A clause is named by its citation or its id; where several have one citation, "#2"
 * after it means the second.
 */
public final class Overrides {
  private static final Shape.ListOf PAIRS =
      new Shape.ListOf(
          "Pairs of clauses.",
          Shape.record(
              "pair",
              "A clause of each edition.",
              Shape.Key.required("before", Shape.text("The clause of the old edition.", "C.2.a")),
              Shape.Key.required("after", Shape.text("The clause of the new edition.", "C.3.a"))));

  private static final Shape.Record FILE =
      Shape.record(
          "overrides file",
          "What a reviewer has decided about two editions.",
          Shape.Key.optional("same", PAIRS),
          Shape.Key.optional("apart", PAIRS),
          Shape.Key.optional(
              "deleted",
              Shape.listOf("Old clauses without a counterpart.", Shape.text("A clause.", "C.2"))),
          Shape.Key.optional(
              "added", Shape.listOf("New clauses without one.", Shape.text("A clause.", "C.3"))));

  private final Names before;
  private final Names after;
  private final Diagnostics diagnostics = new Diagnostics();

  private Overrides(Outline before, Outline after) {
    this.before = new Names(before);
    this.after = new Names(after);
  }

  /**
   * The decisions of a file, or what is wrong with it.
   *
   * @param source the file
   * @param before the old edition
   * @param after the new one
   */
  public static Checked<Decisions> read(SourceText source, Outline before, Outline after) {
    Overrides overrides = new Overrides(before, after);
    Optional<Node.Mapping> root = SourceReader.parse(source, overrides.diagnostics);
    root.ifPresent(node -> ShapeCheck.check(node, FILE, overrides.diagnostics));
    if (root.isEmpty() || overrides.diagnostics.hasErrors()) {
      return Checked.failed(overrides.diagnostics);
    }
    Fields file = Fields.of(root.get());
    Decisions decisions =
        new Decisions(
            overrides.pairs(file, "same"),
            overrides.pairs(file, "apart"),
            overrides.clauses(file, "deleted", overrides.before),
            overrides.clauses(file, "added", overrides.after));
    return Checked.of(decisions, overrides.diagnostics);
  }

  private List<Pair> pairs(Fields file, String key) {
    List<Pair> pairs = new ArrayList<>();
    for (Node.Mapping node : file.records(key)) {
      Fields pair = Fields.of(node);
      Optional<Integer> old = pair.text("before").flatMap(name -> clause(name, before));
      Optional<Integer> fresh = pair.text("after").flatMap(name -> clause(name, after));
      if (old.isPresent() && fresh.isPresent()) {
        pairs.add(new Pair(old.get(), fresh.get()));
      }
    }
    return pairs;
  }

  private List<Integer> clauses(Fields file, String key, Names names) {
    return file.texts(key).stream().flatMap(name -> clause(name, names).stream()).toList();
  }

  private Optional<Integer> clause(LocatedText name, Names names) {
    List<Integer> found = names.find(name.value());
    if (found.size() == 1) {
      return Optional.of(found.getFirst());
    }
    Diagnostic fault =
        found.isEmpty()
            ? Diagnostic.error(
                    Code.BAD_VALUE,
                    name.span(),
                    "\"" + names.title() + "\" has no clause \"" + name.value() + "\".")
                .hint(Suggestion.hint(name.value(), names.all()))
            : Diagnostic.error(
                    Code.BAD_VALUE,
                    name.span(),
                    "\"" + name.value() + "\" is the citation of " + found.size() + " clauses.")
                .hint("Say which: \"" + name.value() + "#1\" is the first of them.");
    diagnostics.report(fault);
    return Optional.empty();
  }

  /** The clauses of an edition by what they may be called. */
  private static final class Names {
    private final String title;
    private final Map<String, List<Integer>> byName = new HashMap<>();

    Names(Outline outline) {
      this.title = outline.title();
      for (int i = 0; i < outline.size(); i++) {
        Clause clause = outline.get(i);
        put(clause.citation(), i);
        if (!clause.id().isEmpty() && !clause.id().equals(clause.citation())) {
          put(clause.id(), i);
        }
      }
    }

    private void put(String name, int clause) {
      byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(clause);
    }

    String title() {
      return title;
    }

    List<String> all() {
      return byName.keySet().stream().sorted().toList();
    }

    List<Integer> find(String name) {
      List<Integer> found = byName.get(name);
      int mark = name.lastIndexOf('#');
      if (found != null || mark < 0 || !name.substring(mark + 1).matches("[1-9][0-9]{0,5}")) {
        return found == null ? List.of() : found;
      }
      List<Integer> several = byName.getOrDefault(name.substring(0, mark), List.of());
      int which = Integer.parseInt(name.substring(mark + 1));
      return which <= several.size() ? List.of(several.get(which - 1)) : List.of();
    }
  }
}
