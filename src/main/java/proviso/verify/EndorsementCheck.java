package proviso.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import proviso.claim.Claim;
import proviso.clause.CompiledForm;
import proviso.clause.CompiledForm.Citation;
import proviso.document.pdf.reading.PdfContent;
import proviso.letter.Provenance;
import proviso.letter.Provenance.Quoted;
import proviso.letter.Provenance.Words;
import proviso.verify.Item.Check;

/** Finds every sentence quoted on the pages of the endorsement that was issued. */
final class EndorsementCheck {
  private EndorsementCheck() {}

  static List<Item> of(
      CompiledForm form, Optional<Claim> claim, Provenance provenance, PdfContent endorsement) {
    String alone =
        Embedded.of(endorsement) instanceof Embedded.None
            ? " It carries no data of its own, as a batch prints it, so nothing more of it was"
                + " held."
            : "";
    List<Item> items = new ArrayList<>();
    endorsement
        .oddities()
        .forEach(it -> items.add(Item.fails(Check.ENDORSEMENT, "The endorsement", it)));
    if (endorsement.pictured()) {
      items.add(
          Item.fails(
              Check.ENDORSEMENT,
              "The endorsement",
              "It has a picture, which could hide words; Proviso prints forms without one."));
    }
    String furniture = String.join("\n", endorsement.furniture());
    printed(furniture, form.id().printed(), "form", items);
    claim.ifPresent(it -> printed(furniture, it.policy().number(), "policy", items));
    List<String> paragraphs = Passage.of(endorsement.root()).stream().map(Passage::text).toList();
    int found = 0;
    for (Quoted quoted : provenance.quotations()) {
      for (Words words : quoted.sentences()) {
        Optional<Citation> citation = form.sentence(words.sentence());
        String plain = citation.map(it -> it.sentence().wording().plain()).orElse("");
        if (citation.isPresent() && paragraphs.stream().anyMatch(it -> it.contains(plain))) {
          found++;
        } else {
          items.add(
              Item.fails(
                  Check.ENDORSEMENT,
                  "The endorsement, " + quoted.citation(),
                  nearest(paragraphs, plain)));
        }
      }
    }
    if (items.stream().noneMatch(it -> it.status() == Item.Status.FAILS)) {
      items.add(
          Item.holds(
              Check.ENDORSEMENT,
              "The endorsement as issued",
              "It has all " + found + " sentences quoted, word for word." + alone));
    }
    return items;
  }

  private static void printed(String furniture, String number, String what, List<Item> items) {
    if (!furniture.contains(number)) {
      items.add(
          Item.fails(
              Check.ENDORSEMENT,
              "The endorsement",
              "Its pages are not of " + what + " " + number + "."));
    }
  }

  /** What stands there instead: the paragraph that has the longest beginning in common. */
  private static String nearest(List<String> paragraphs, String words) {
    String best = "";
    int most = 0;
    for (String paragraph : paragraphs) {
      for (int at = 0; at >= 0; at = paragraph.indexOf(". ", at + 1)) {
        String from = at == 0 ? paragraph : paragraph.substring(at + 2);
        int same = 0;
        while (same < Math.min(from.length(), words.length())
            && from.charAt(same) == words.charAt(same)) {
          same++;
        }
        if (same > most) {
          most = same;
          best = from;
        }
      }
    }
    return most < 8
        ? "It does not have these words: \"" + PageComparison.cut(words) + "\"."
        : Difference.between(best, words).told();
  }
}
