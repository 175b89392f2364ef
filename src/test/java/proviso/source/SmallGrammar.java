package proviso.source;

import java.util.LinkedHashMap;
import java.util.Map;

/** Like a form file, but smaller: a provision holds provisions. */
final class SmallGrammar {
  static final Shape PROVISION =
      Shape.record(
          "provision",
          "One labelled unit of the outline.",
          Shape.Key.required("id", Shape.text("Its name.", "[a-z]+(-[a-z]+)*", "loss-payment")),
          Shape.Key.optional("heading", Shape.text("Printed bold.", "Introduction")),
          Shape.Key.optional(
              "text",
              Shape.oneOf(
                  Shape.text("The words.", "We will pay."),
                  Shape.listOf("Sentences.", Shape.text("A sentence.", "We will pay.")))),
          Shape.Key.optional("kind", new Shape.Choice("What it does.", kinds())),
          Shape.Key.optional(
              "notes",
              new Shape.MapOf("Notes by name.", "a name", Shape.text("A note.", "See A."))),
          Shape.Key.optional(
              "provisions",
              Shape.listOf(
                  "Its children.", new Shape.Ref("provision", () -> SmallGrammar.PROVISION))));

  private SmallGrammar() {}

  private static Map<String, String> kinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("exclusion", "takes cover away");
    kinds.put("condition", "must hold");
    kinds.put("no", "nothing");
    return kinds;
  }
}
