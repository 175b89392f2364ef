package proviso.compile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import proviso.form.Form;
import proviso.form.Provision;
import proviso.form.ScheduleEntry;
import proviso.text.Diagnostic;

/** Finds the legal path of faults that were found before there was an outline. */
final class LegalPaths {
  private LegalPaths() {}

  /**
   * The diagnostics, each at the provision or schedule entry in whose text it lies, if there is
   * one.
   */
  static List<Diagnostic> locate(List<Diagnostic> diagnostics, Form form) {
    return diagnostics.stream()
        .map(diagnostic ->
            diagnostic.path().isEmpty()
                ? diagnostic.at(path(diagnostic.span().start(), form))
                : diagnostic)
        .toList();
  }

  private static String path(int offset, Form form) {
    for (ScheduleEntry entry : form.schedule().entries()) {
      if (entry.span().start() <= offset && offset < entry.span().end()) {
        return "Schedule " + entry.label().cited();
      }
    }
    Provision at = form.body();
    for (Provision next = at; next != null; next = childAt(next, offset)) {
      at = next;
    }
    return at.label().cited();
  }

  /** The child whose text holds an offset, found by halving: children stand one after the other. */
  private static @Nullable Provision childAt(Provision parent, int offset) {
    List<Provision> children = parent.children();
    int low = 0;
    int high = children.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Provision child = children.get(middle);
      if (offset < child.span().start()) {
        high = middle - 1;
      } else if (offset >= child.span().end()) {
        low = middle + 1;
      } else {
        return child;
      }
    }
    return null;
  }
}
