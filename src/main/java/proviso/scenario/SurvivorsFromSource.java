package proviso.scenario;

import static proviso.source.Shape.Key.required;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import proviso.source.Fields;
import proviso.source.Node;
import proviso.source.Shape;
import proviso.source.ShapeCheck;
import proviso.source.SourceReader;
import proviso.text.Checked;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;

/**
 * From the file beside a form's scenarios that says why some mutants are not noticed: because the
 * form so changed would decide every claim alike.
 */
public final class SurvivorsFromSource {
  private static final Shape.Record FILE =
      Shape.record(
          "survivors file",
          "Why changes to the rules of a form go unnoticed.",
          required(
              "survivors",
              Shape.listOf(
                  "The mutants that no scenario notices.",
                  Shape.record(
                      "survivor",
                      "A mutant that no scenario notices.",
                      required(
                          "mutant",
                          Shape.text(
                              "The mutant as \"proviso test\" names it.",
                              "waiting/1: \"when\" left out")),
                      required(
                          "why",
                          Shape.text(
                              "Why no claim can tell it from the form.",
                              "The amount is zero in any case."))))));

  private SurvivorsFromSource() {}

  /** The reasons by the mutants' names, and where each mutant is named. */
  public static Checked<Map<String, LocatedText>> read(Path file, String shownName) {
    Diagnostics found = new Diagnostics();
    Optional<Node.Mapping> root = SourceReader.read(file, shownName, found);
    root.ifPresent(node -> ShapeCheck.check(node, FILE, found));
    Map<String, LocatedText> reasons = new LinkedHashMap<>();
    root.ifPresent(node ->
        Fields.of(node)
            .records("survivors")
            .forEach(each -> {
              Fields fields = Fields.of(each);
              fields
                  .text("mutant")
                  .ifPresent(
                      name -> fields.text("why").ifPresent(why -> reasons.put(name.value(), why)));
            }));
    return Checked.of(reasons, found);
  }
}
