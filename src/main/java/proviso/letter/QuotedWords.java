package proviso.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import proviso.clause.CompiledForm;
import proviso.document.Block;
import proviso.template.Quotations;

/** Gives a template the words on which the decision rests, and no others. */
final class QuotedWords implements Quotations {
  private final CompiledForm form;
  private final Map<String, Block.Quotation> offered;

  QuotedWords(CompiledForm form, Map<String, Block.Quotation> offered) {
    this.form = form;
    this.offered = offered;
  }

  @Override
  public Answer of(String reference) {
    String written = reference.strip();
    return Optional.ofNullable(offered.get(written))
        .or(() -> byLabel(written))
        .<Answer>map(Answer.Quoted::new)
        .orElseGet(() -> refused(written));
  }

  /** By the label or id of a provision, or the id of a sentence, that is quoted alone. */
  private Optional<Block.Quotation> byLabel(String written) {
    String label =
        form.byLabel(written)
            .or(() -> form.provision(written))
            .map(it -> it.label().cited())
            .orElse("");
    return offered.values().stream()
        .filter(it -> it.citation().equals(label) || it.sentences().equals(List.of(written)))
        .findFirst();
  }

  private Answer refused(String written) {
    boolean exists =
        form.byLabel(written).isPresent()
            || form.provision(written).isPresent()
            || form.sentence(written).isPresent();
    String can =
        offered.isEmpty()
            ? "This decision rests on no words that a letter quotes."
            : "This letter can quote: " + String.join("; ", offered.keySet()) + ".";
    return new Answer.Refused(
        exists
            ? "The decision does not rest on \"" + written + "\", so the letter does not quote it."
            : "The form has no provision \"" + written + "\".",
        can);
  }

  /** The quotations of a document, in reading order. */
  static List<Block.Quotation> in(List<Block> blocks) {
    List<Block.Quotation> found = new ArrayList<>();
    blocks.forEach(block -> find(block, found));
    return found;
  }

  private static void find(Block block, List<Block.Quotation> found) {
    if (block instanceof Block.Quotation quotation) {
      found.add(quotation);
    } else {
      inner(block).forEach(each -> find(each, found));
    }
  }

  /** The blocks inside a block. */
  static Stream<Block> inner(Block block) {
    return switch (block) {
      case Block.Heading _, Block.Paragraph _ -> Stream.empty();
      case Block.Outline outline -> outline.items().stream().flatMap(it -> it.body().stream());
      case Block.Bullets bullets -> bullets.items().stream().flatMap(List::stream);
      case Block.Table table ->
          Stream.concat(Stream.of(table.header()), table.rows().stream())
              .flatMap(List::stream)
              .flatMap(cell -> cell.blocks().stream());
      case Block.Box box -> box.blocks().stream();
      case Block.Together together -> together.blocks().stream();
      case Block.Quote quote -> quote.blocks().stream();
      case Block.Quotation quotation -> quotation.words().stream();
    };
  }
}
