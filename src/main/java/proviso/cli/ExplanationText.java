package proviso.cli;

import java.util.List;
import java.util.regex.Pattern;
import proviso.form.Provision;
import proviso.form.Reading;
import proviso.form.Sentence;
import proviso.form.Statement;
import proviso.rule.Rule;
import proviso.rule.RulePrinter;

/** Prints an explanation for people. */
final class ExplanationText {
  private static final int WIDTH = 100;
  private static final int SCENARIOS_SHOWN = 24;
  private static final Pattern WORD = Pattern.compile("\\s+");

  private final Explanation explanation;
  private final StringBuilder out = new StringBuilder();

  private ExplanationText(Explanation explanation) {
    this.explanation = explanation;
  }

  static String print(Explanation explanation) {
    return new ExplanationText(explanation).all();
  }

  private String all() {
    Provision provision = explanation.provision();
    line(
        Explanation.label(provision)
            + provision.heading().map(it -> "  " + it.plain()).orElse("")
            + "  ("
            + provision.id()
            + "), "
            + explanation.form().id());
    provision.sentences().forEach(this::sentence);
    facts();
    list("Refers to", explanation.refersTo());
    list("Referred to by", explanation.referredToBy());
    readings();
    scenarios();
    return out.toString();
  }

  private void sentence(Sentence sentence) {
    line("");
    paragraph("  ", "\u201C" + sentence.wording().plain() + "\u201D");
    List<Rule> rules = explanation.form().rules(sentence.id());
    for (Rule rule : rules) {
      paragraph(
          "    ",
          rule.verb().key() + "  " + RulePrinter.print(rule) + "  (line " + line(rule) + ")");
    }
    if (rules.isEmpty() && sentence.statements().isEmpty()) {
      line("    Not encoded yet.");
    }
    for (Statement statement : sentence.statements()) {
      if (statement.verb().isProse() && rules.isEmpty()) {
        paragraph("    ", statement.verb().key() + "  " + statement.text().value().strip());
      }
    }
  }

  private static int line(Rule rule) {
    return rule.span().line();
  }

  private void facts() {
    if (explanation.facts().isEmpty()) {
      return;
    }
    line("");
    line("Facts it asks for");
    for (Explanation.Asked asked : explanation.facts()) {
      paragraph(
          "  ",
          asked.fact().id()
              + ": "
              + asked.fact().question()
              + (asked.fact().answeredBy().isEmpty() ? "" : " (" + asked.fact().answeredBy() + ")")
              + (asked.through().isEmpty()
                  ? ""
                  : " By way of "
                      + String.join(", ", asked.through().stream().distinct().toList())
                      + "."));
    }
  }

  private void readings() {
    if (explanation.readings().isEmpty()) {
      return;
    }
    line("");
    line("Readings");
    for (Reading reading : explanation.readings()) {
      paragraph(
          "  ",
          reading.id()
              + ": "
              + reading.question()
              + " "
              + reading.defaultOption().value()
              + " unless chosen otherwise. "
              + reading.why());
    }
  }

  private void scenarios() {
    List<String> all = explanation.scenarios();
    line("");
    if (all.isEmpty()) {
      line("The outcome of no scenario rests on it.");
      return;
    }
    String more =
        all.size() > SCENARIOS_SHOWN ? " and " + (all.size() - SCENARIOS_SHOWN) + " more" : "";
    line(
        all.size() == 1
            ? "The outcome of one scenario rests on it"
            : "The outcomes of " + all.size() + " scenarios rest on it");
    paragraph("  ", String.join(", ", all.stream().limit(SCENARIOS_SHOWN).toList()) + more + ".");
  }

  private void list(String heading, List<String> labels) {
    if (!labels.isEmpty()) {
      line("");
      paragraph("", heading + " " + String.join("; ", labels) + ".");
    }
  }

  private void paragraph(String indent, String text) {
    StringBuilder line = new StringBuilder(indent);
    boolean first = true;
    for (String word : WORD.splitAsStream(text).toList()) {
      if (!first && line.length() + 1 + word.length() > WIDTH) {
        line(line.toString());
        line.setLength(0);
        line.append(indent).append("  ").append(word);
      } else {
        line.append(first ? "" : " ").append(word);
      }
      first = false;
    }
    line(line.toString());
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
