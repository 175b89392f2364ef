package proviso.policy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import proviso.clause.FormLibrary;
import proviso.particulars.Period;
import proviso.particulars.PeriodFromSource;
import proviso.particulars.PrintedText;
import proviso.source.Fields;
import proviso.source.Node;
import proviso.source.ShapeCheck;
import proviso.source.SourceReader;
import proviso.text.Checked;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.SourceText;

/**
 * From a policy file to a {@link Policy}: file, grammar, parties, period, forms with their
 * schedules. Each stage reports all it finds and leaves out what it cannot use; only a policy
 * without errors is given out.
 */
public final class PolicyFromSource {
  private static final int LONGEST_NUMBER = 60;

  private final FormLibrary library;
  private final PrintedText printed;
  private final Diagnostics diagnostics;

  private PolicyFromSource(FormLibrary library, IntPredicate covers) {
    this(library, covers, new Diagnostics());
  }

  private PolicyFromSource(FormLibrary library, IntPredicate covers, Diagnostics diagnostics) {
    this.library = library;
    this.diagnostics = diagnostics;
    this.printed = new PrintedText(covers, diagnostics);
  }

  /**
   * Reads a policy file.
   *
   * @param file the file, YAML or JSON
   * @param shownName how diagnostics name it
   * @param library where its forms are found
   * @param covers whether the documents' fonts have a glyph for a code point
   */
  public static Checked<Policy> read(
      Path file, String shownName, FormLibrary library, IntPredicate covers) {
    PolicyFromSource reader = new PolicyFromSource(library, covers);
    return reader.checked(SourceReader.read(file, shownName, reader.diagnostics));
  }

  /** The same from text already read, such as standard input. */
  public static Checked<Policy> read(SourceText source, FormLibrary library, IntPredicate covers) {
    PolicyFromSource reader = new PolicyFromSource(library, covers);
    return reader.checked(SourceReader.parse(source, reader.diagnostics));
  }

  /**
   * The same from a tree already read.
   *
   * @param diagnostics what was found while it was read; what is found here is added to it
   */
  public static Checked<Policy> read(
      Node.Mapping root, FormLibrary library, IntPredicate covers, Diagnostics diagnostics) {
    return new PolicyFromSource(library, covers, diagnostics).checked(Optional.of(root));
  }

  private Checked<Policy> checked(Optional<Node.Mapping> root) {
    if (root.filter(PolicyFromSource::isForm).isPresent()) {
      diagnostics.report(
          Diagnostic.error(
                  Code.WRONG_TYPE,
                  root.get().entries().getFirst().key().span(),
                  "This is a form file, not a policy file.")
              .hint(
                  "Check it with \"proviso check\"; \"proviso init policy\" makes a policy file for"
                      + " it."));
      return Checked.failed(diagnostics);
    }
    root.ifPresent(node -> ShapeCheck.check(node, PolicyShape.FILE, diagnostics));
    return root.flatMap(file -> policy(Fields.of(file), file.span().source()))
        .map(policy -> Checked.of(policy, diagnostics))
        .orElseGet(() -> Checked.failed(diagnostics));
  }

  private static boolean isForm(Node.Mapping root) {
    return root.entry("policy").isEmpty()
        && root.entry("forms").isEmpty()
        && (root.entry("provisions").isPresent() || root.entry("form").isPresent());
  }

  private Optional<Policy> policy(Fields file, SourceText source) {
    Optional<String> number = number(file);
    Optional<Party> insurer = party(file, "insurer");
    Optional<Party> insured = party(file, "insured");
    Optional<Party> producer = party(file, "producer");
    PeriodFromSource dates = new PeriodFromSource(file, diagnostics);
    Optional<Period> period = dates.period();
    Optional<LocalDate> issued = dates.issued(period);
    List<AttachedForm> forms =
        new AttachedFormsFromSource(library, printed, diagnostics).forms(file);
    if (number.isEmpty()
        || insurer.isEmpty()
        || insured.isEmpty()
        || period.isEmpty()
        || issued.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Policy(
            number.get(),
            insurer.get(),
            insured.get(),
            producer,
            period.get(),
            issued.get(),
            forms,
            source));
  }

  private Optional<String> number(Fields file) {
    return file.scalar("policy")
        .flatMap(scalar -> {
          Optional<String> number = printed.line(scalar, "The policy number");
          if (number.isPresent() && number.get().length() > LONGEST_NUMBER) {
            diagnostics.report(
                Diagnostic.error(
                    Code.TOO_LARGE,
                    scalar.span(),
                    "The policy number is longer than the "
                        + LONGEST_NUMBER
                        + " characters that the head of a page holds."));
            return Optional.empty();
          }
          return number;
        });
  }

  private Optional<Party> party(Fields file, String key) {
    return file.mapping(key)
        .map(Fields::of)
        .flatMap(mapping -> {
          Optional<String> name =
              mapping.scalar("name").flatMap(n -> printed.line(n, "The name of the " + key));
          Optional<List<String>> address = address(mapping, key);
          return name.flatMap(n -> address.map(lines -> new Party(n, lines)));
        });
  }

  private Optional<List<String>> address(Fields party, String key) {
    String what = "The address of the " + key;
    List<String> lines = new ArrayList<>();
    switch (party.node("address").orElse(null)) {
      case null -> {
        return Optional.empty();
      }
      case Node.Scalar scalar ->
          printed
              .lines(scalar, what)
              .ifPresent(text -> text.lines().map(String::strip).forEach(lines::add));
      case Node.Sequence(var items, var span) -> {
        for (Node item : items) {
          if (item instanceof Node.Scalar line) {
            printed.line(line, "A line of the address of the " + key).ifPresent(lines::add);
          }
        }
        if (items.isEmpty()) {
          diagnostics.report(
              Diagnostic.error(Code.BAD_VALUE, span, what + " has no line.")
                  .hint("Write its lines, such as [410 Front Street, \"Columbus, OH 43215\"]."));
        }
      }
      case Node.Mapping _ -> {
        return Optional.empty();
      }
    }
    return lines.isEmpty() ? Optional.empty() : Optional.of(lines);
  }
}
