package proviso.compile;

import static proviso.compile.ReferenceCheck.wrong;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import proviso.compile.PrintedReference.Direction;
import proviso.compile.PrintedReference.LabelName;
import proviso.compile.PrintedReference.Name;
import proviso.compile.PrintedReference.SectionName;
import proviso.form.Provision;
import proviso.text.Diagnostic;

/**
 * The printed words of one reference against the provisions it points at.
 *
 * @param outline the form's provisions
 * @param labels what a label looks like
 * @param passage where the reference stands
 * @param marked the reference
 * @param targets the provision, or the first and the last
 */
record NamedTargets(
    Outline outline,
    LabelGrammar labels,
    Passage passage,
    MarkedReference marked,
    List<Provision> targets) {

  /** What is wrong with the words, if anything. */
  Optional<Diagnostic> fault() {
    PrintedReference printed =
        PrintedReference.parse(marked.words(), marked.before(), marked.after(), labels);
    if (printed.names().isEmpty()) {
      return namesHeading() ? direction(printed) : Optional.of(namesNothing());
    }
    if (targets.size() == 2 && !outline.inOrder(targets.getFirst(), targets.getLast())) {
      return Optional.of(
          wrong(marked, "The reference runs from a later provision to an earlier one.")
              .hint("Name the provision that is printed first before \"..\"."));
    }
    List<Name> names = deciding(printed);
    if (names.size() < targets.size()) {
      return Optional.of(
          wrong(
                  marked,
                  "%s names one provision, but the reference points at %s to %s."
                      .formatted(quoted(), label(targets.getFirst()), label(targets.getLast())))
              .hint("Write \"#" + targets.getFirst().id() + "\", or print both labels."));
    }
    if (names.size() > 1 && targets.size() == 1) {
      return Optional.of(
          wrong(
                  marked,
                  "%s names several provisions, but the reference points at %s only."
                      .formatted(quoted(), label(targets.getFirst())))
              .hint(
                  "Write \"#first..last\" with the ids of both ends, or mark each label by"
                      + " itself."));
    }
    for (int i = 0; i < names.size(); i++) {
      Optional<Provision> target = target(i, names.size());
      boolean right =
          target.isPresent() ? names(names.get(i), target.get()) : named(names.get(i)).isPresent();
      if (!right) {
        return Optional.of(misnamed(printed, names, i));
      }
    }
    return direction(printed);
  }

  /**
   * The names that must name the targets: in "C.1. of Section II" the section only says where to
   * look.
   */
  private static List<Name> deciding(PrintedReference printed) {
    List<Name> labels = printed.names().stream().filter(name -> name instanceof LabelName).toList();
    return labels.isEmpty() ? printed.names() : labels;
  }

  /** The target of the {@code i}th of some names; none for those between the first and the last. */
  private Optional<Provision> target(int i, int names) {
    return i == 0
        ? Optional.of(targets.getFirst())
        : i == names - 1 ? Optional.of(targets.getLast()) : Optional.empty();
  }

  private boolean names(Name name, Provision target) {
    return switch (name) {
      case LabelName label -> outline.names(label.printed(), passage.within(), target);
      case SectionName section ->
          Outline.section(target).filter(it -> it.printed().equals(section.section())).isPresent();
    };
  }

  /** What a name names, wherever the reference points. */
  private Optional<Provision> named(Name name) {
    return switch (name) {
      case LabelName label -> outline.named(label.printed(), passage.within());
      case SectionName section -> outline.bySection(section.section());
    };
  }

  private boolean namesHeading() {
    String words = marked.words().replaceAll("\\s+(above|below)$", "");
    return targets.size() == 1
        && targets
            .getFirst()
            .heading()
            .filter(heading -> heading.plain().equalsIgnoreCase(words))
            .isPresent();
  }

  private Diagnostic namesNothing() {
    Provision target = targets.getFirst();
    return wrong(marked, quoted() + " does not say the label of its target.")
        .note(target.span(), "\"" + target.id() + "\" is " + label(target))
        .hint("Print \"" + label(target) + "\" in it, or refer to it by its heading.");
  }

  private Diagnostic misnamed(PrintedReference printed, List<Name> names, int wrong) {
    Name name = names.get(wrong);
    Optional<Provision> other = named(name);
    String shown = name instanceof SectionName section ? section.section() : name.printed();
    String is =
        target(wrong, names.size())
            .map(target -> ", which is " + target.label().cited())
            .orElse("");
    Diagnostic fault = wrong(marked, quoted() + " does not name its target" + is + ".");
    for (Provision target : targets) {
      fault = fault.note(target.span(), "\"" + target.id() + "\" is " + label(target));
    }
    if (other.isPresent()) {
      return fault
          .note(other.get().span(), shown + " is \"" + other.get().id() + "\"")
          .hint(
              "Print \"%s\", or refer to \"#%s\"."
                  .formatted(rightWords(printed, names), other.get().id()));
    }
    return fault.hint(
        "Print \"%s\"; there is no %s.".formatted(rightWords(printed, names), bare(shown)));
  }

  /** "C.9." ends no sentence twice. */
  private static String bare(String label) {
    return label.endsWith(".") ? label.substring(0, label.length() - 1) : label;
  }

  private Optional<Diagnostic> direction(PrintedReference printed) {
    if (printed.direction().isEmpty()) {
      return Optional.empty();
    }
    Direction said = printed.direction().get();
    Direction right =
        switch (said) {
          case ABOVE ->
              outline.isAbove(targets.getLast(), passage) ? Direction.ABOVE : Direction.BELOW;
          case BELOW ->
              outline.isBelow(targets.getFirst(), passage) ? Direction.BELOW : Direction.ABOVE;
        };
    if (said == right) {
      return Optional.empty();
    }
    boolean inside = marked.words().contains(said.word());
    return Optional.of(
        wrong(
                marked,
                "%s says \"%s\", but %s stands %s."
                    .formatted(quoted(), said.word(), label(targets.getFirst()), right.word()))
            .hint(
                inside
                    ? "Print \"" + rightWords(printed, deciding(printed)) + "\"."
                    : "Print \"" + right.word() + "\" after it."));
  }

  /** The words as they should be printed, in the manner the author chose. */
  private String rightWords(PrintedReference printed, List<Name> deciding) {
    List<String> replacements = new ArrayList<>();
    for (Name name : printed.names()) {
      int at = deciding.indexOf(name);
      replacements.add(
          at < 0
              ? name.printed()
              : target(at, deciding.size())
                  .map(target -> rightName(name, target))
                  .orElse(name.printed()));
    }
    Direction right =
        outline.isBelow(targets.getFirst(), passage) ? Direction.BELOW : Direction.ABOVE;
    return printed.with(replacements, printed.direction().map(_ -> right));
  }

  private String rightName(Name name, Provision target) {
    if (name instanceof SectionName section) {
      return Outline.section(target)
          .filter(it -> it.kind().equals(section.kind()))
          .map(Outline.Section::number)
          .orElse(label(target));
    }
    String label = label(target);
    for (int level : labels.levels(name.printed())) {
      String shorter = outline.printed(target, passage.within(), level);
      if (!shorter.equals(label)) {
        label = shorter;
        break;
      }
    }
    return name.printed().endsWith(".") ? label : bare(label);
  }

  private String quoted() {
    return "\"" + marked.words() + "\"";
  }

  private static String label(Provision provision) {
    return provision.label().path();
  }
}
