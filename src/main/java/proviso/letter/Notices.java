package proviso.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import proviso.claim.Correspondence;
import proviso.claim.Correspondence.Event;
import proviso.document.Block;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.Span;

/** The paragraphs that a letter must carry, and whether it does. */
final class Notices {
  /**
   * A paragraph.
   *
   * @param notice the rule
   * @param text the words, days filled in
   */
  record Required(StateRules.Notice notice, String text) {}

  private Notices() {}

  /** What a letter must carry; what cannot be said for want of a day is reported. */
  static List<Required> of(
      StateRules rules, LetterRequest request, Span place, Diagnostics diagnostics) {
    Correspondence with = request.correspondence();
    List<Required> all = new ArrayList<>();
    for (StateRules.Notice notice : rules.notices()) {
      if (!notice.letters().contains(request.kind()) || !notice.force().on(request.date())) {
        continue;
      }
      String text = notice.paragraph();
      for (Event event : notice.needs()) {
        if (with.events().containsKey(event)) {
          text = text.replace("{" + event.key() + "}", LetterModel.day(with.events().get(event)));
        } else {
          diagnostics.report(
              Diagnostic.error(
                      Code.MISSING_NOTICE,
                      place,
                      "The letter must carry the notice \"%s\" of %s (%s), which names the day \"%s\"."
                          .formatted(notice.id(), rules.name(), notice.source(), event.key()))
                  .hint(
                      "Give it in the claim file under correspondence, events, "
                          + event.key()
                          + ". "
                          + event.words()));
        }
      }
      all.add(new Required(notice, text));
    }
    return all;
  }

  /** For templates. */
  static List<Map<String, Object>> models(List<Required> required) {
    return required.stream()
        .map(it ->
            Map.<String, Object>of(
                "id", it.notice().id(), "text", it.text(), "source", it.notice().source()))
        .toList();
  }

  /** Reports what the letter does not say, though it must. */
  static void check(
      StateRules rules,
      List<Required> required,
      List<Block> blocks,
      String template,
      Span place,
      Diagnostics diagnostics) {
    StringBuilder said = new StringBuilder();
    blocks.forEach(block -> say(block, said));
    String all = spaced(said.toString());
    for (Required each : required) {
      if (!all.contains(spaced(each.text()))) {
        diagnostics.report(
            Diagnostic.error(
                    Code.MISSING_NOTICE,
                    place,
                    "The letter does not carry the notice \"%s\" that %s requires (%s)."
                        .formatted(each.notice().id(), rules.name(), each.notice().source()))
                .hint(each.notice().requires())
                .hint(
                    "Let the template \"%s\" print the text of each of `notices`."
                        .formatted(template)));
      }
    }
  }

  /** The letter's own words; what it quotes is not said by it. */
  private static void say(Block block, StringBuilder said) {
    switch (block) {
      case Block.Paragraph paragraph ->
          said.append(Readability.plain(paragraph.words())).append(' ');
      case Block.Quotation _ -> {}
      case Block.Heading _,
          Block.Outline _,
          Block.Bullets _,
          Block.Table _,
          Block.Box _,
          Block.Together _,
          Block.Quote _ ->
          QuotedWords.inner(block).forEach(each -> say(each, said));
    }
  }

  private static String spaced(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
