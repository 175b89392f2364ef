package proviso.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import proviso.document.Block;
import proviso.document.Document;
import proviso.document.Document.Band;
import proviso.document.Document.Furniture;
import proviso.document.Document.Meta;
import proviso.document.html.HtmlWriter;
import proviso.document.text.TextWriter;
import proviso.text.Diagnostics;

/** The declarations that we deliver, on a policy that nobody has. */
class DeclarationsTest {
  @Test
  void everyTextOfTheModelIsPrinted() {
    Map<String, Object> model = DeclarationsModel.example();
    String printed = Plain.blocks(blocks(rendered(model)));
    List<String> texts = new ArrayList<>();
    collect(model, texts);
    texts.removeAll(List.of("text", "addresses", "money", "indicator", "table"));
    assertThat(texts).hasSizeGreaterThan(40).allSatisfy(text -> assertThat(printed).contains(text));
  }

  @Test
  void theValuesStandBesideTheirEntries() {
    assertThat(TextWriter.write(rendered(DeclarationsModel.example())))
        .contains(
            """
            QZP 7731204-03  December 1, 2026 to December 1, 2027  November 20, 2026

            The policy period begins and ends at 12:01 a.m. local time at the location of
            the named insured (time zone America/New_York).
            """)
        .contains(
            """
            B. Location Of Business     410 Front Street, Columbus, OH 43215  Schedule
                                        9 Mill Lane, Toledo, OH 43604

            C. Annual Limit             $100,000                              Schedule
            """)
        .contains(
            """
            Number  Address             Daily Sales
            1       410 Front Street    $12,000
            2       9 Mill Lane | rear
            """)
        .contains(
            """
            D. Shield Waiver

                D.2.d.(1) This exclusion does not apply if the Shield Waiver is indicated in
                the Schedule.
            """);
  }

  @Test
  void theListOfFormsLeadsToWhatTheirSchedulesSay() {
    String page = HtmlWriter.write(rendered(DeclarationsModel.example()));
    assertThat(page)
        .contains("<a href=\"#form-1\" title=\"What the schedule of this form says\">QZ 10 01</a>")
        .contains(
            "<h2 id=\"form-1\" class=\"large\">QZ 10 01 01 26 ONLINE PAYMENT INTERRUPTION</h2>")
        .contains("<td>QZ 00 01</td>")
        .contains("<blockquote>\n<p><strong>E.5.</strong> We subtract");
  }

  @Test
  void theProducerMayBeAbsentAndAPolicyMayHaveNoForms() {
    Map<String, Object> model = DeclarationsModel.example();
    Map<String, Object> policy = new LinkedHashMap<>(DeclarationsModel.policyOf(model));
    policy.remove("producer");
    model.put("policy", policy);
    model.put("forms", List.of());
    assertThat(TextWriter.write(rendered(model)))
        .contains("Named Insured And Mailing Address", "Insurer")
        .doesNotContain("Producer", "What The Entries Govern");
  }

  private static List<Block> blocks(Document document) {
    return document.sections().stream().flatMap(s -> s.blocks().stream()).toList();
  }

  private static void collect(Object value, List<String> texts) {
    switch (value) {
      case Map<?, ?> map -> map.values().forEach(inner -> collect(inner, texts));
      case List<?> list -> list.forEach(inner -> collect(inner, texts));
      default -> texts.add(value.toString());
    }
  }

  private static Document rendered(Map<String, Object> model) {
    Diagnostics diagnostics = new Diagnostics();
    TemplateFolder folder = TemplateFolder.find(Optional.empty(), diagnostics).orElseThrow();
    Optional<Document> document =
        DocumentFromTemplate.render(
            folder,
            "declarations.md.ftl",
            model,
            new Meta("Policy Declarations", "en-US", "", "", ""),
            new Furniture(Band.EMPTY, Band.EMPTY),
            diagnostics);
    assertThat(diagnostics.sorted()).isEmpty();
    return document.orElseThrow();
  }
}
