package proviso.letter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import proviso.clause.CompiledForm;
import proviso.document.Block;
import proviso.document.Block.Align;
import proviso.document.Block.Size;
import proviso.document.Inline;
import proviso.form.Paragraph;
import proviso.form.Provision;
import proviso.form.Sentence;

/**
 * From sentences to quotations: whole sentences with their labels, below the words that lead in to
 * them, an ellipsis where something between them is left out. Not a word is ours.
 */
final class Quoter {
  private static final String ELLIPSIS = "…";

  private final CompiledForm form;

  Quoter(CompiledForm form) {
    this.form = form;
  }

  /**
   * The provision with which a quotation of a provision begins: itself, or the one whose words lead
   * in to it.
   */
  Provision root(Provision provision) {
    Optional<Provision> parent = form.parent(provision.id());
    return parent.filter(it -> leadIn(it).isPresent()).map(this::root).orElse(provision);
  }

  /** The sentence that runs on into the provisions below: the last one, when it ends in a colon. */
  private static Optional<Sentence> leadIn(Provision provision) {
    if (provision.opening().isEmpty() || provision.label().depth() == 0) {
      return Optional.empty();
    }
    Sentence last = provision.opening().getLast().sentences().getLast();
    return last.wording().plain().endsWith(":") ? Optional.of(last) : Optional.empty();
  }

  /**
   * The quotation of sentences below one root.
   *
   * @param root as {@link #root} says of their provisions
   * @param sentences the ids
   */
  Block.Quotation quotation(Provision root, Set<String> sentences) {
    Set<String> quoted = new LinkedHashSet<>();
    List<String> cited = new ArrayList<>();
    cite(root, sentences, cited);
    Block.Item item = item(root, sentences, quoted);
    return new Block.Quotation(
        form.id().printed(),
        cited.isEmpty() ? "introduction" : Prose.joined(cited),
        List.copyOf(quoted),
        item.label().isEmpty() ? item.body() : List.of(new Block.Outline(List.of(item))));
  }

  private static void cite(Provision provision, Set<String> sentences, List<String> cited) {
    String label = provision.label().cited();
    if (!label.isEmpty() && provision.sentences().anyMatch(it -> sentences.contains(it.id()))) {
      cited.add(label);
    }
    provision.children().forEach(child -> cite(child, sentences, cited));
  }

  private Block.Item item(Provision provision, Set<String> sentences, Set<String> quoted) {
    List<Block> body = new ArrayList<>();
    provision
        .heading()
        .ifPresent(heading -> body.add(paragraph(List.of(Inline.strong(heading.plain())))));
    boolean below = provision.children().stream().anyMatch(it -> holds(it, sentences));
    Set<String> own = new LinkedHashSet<>(sentences);
    if (below) {
      leadIn(provision).ifPresent(sentence -> own.add(sentence.id()));
    }
    paragraphs(provision.opening(), own, quoted, body);
    children(provision, sentences, quoted, body);
    paragraphs(provision.closing(), own, quoted, body);
    return new Block.Item(provision.label().own(), List.of(), 0, body, Optional.empty());
  }

  private void children(
      Provision provision, Set<String> sentences, Set<String> quoted, List<Block> body) {
    List<Block.Item> items = new ArrayList<>();
    boolean omitted = false;
    for (Provision child : provision.children()) {
      if (!holds(child, sentences)) {
        omitted = true;
        continue;
      }
      if (omitted) {
        flush(items, body);
        body.add(paragraph(List.of(Inline.text(ELLIPSIS))));
      }
      omitted = false;
      items.add(item(child, sentences, quoted));
    }
    flush(items, body);
  }

  private static void flush(List<Block.Item> items, List<Block> body) {
    if (!items.isEmpty()) {
      body.add(new Block.Outline(items));
      items.clear();
    }
  }

  private static boolean holds(Provision provision, Set<String> sentences) {
    return provision
        .all()
        .anyMatch(each -> each.sentences().anyMatch(it -> sentences.contains(it.id())));
  }

  private static void paragraphs(
      List<Paragraph> paragraphs, Set<String> chosen, Set<String> quoted, List<Block> body) {
    for (Paragraph paragraph : paragraphs) {
      StringBuilder words = new StringBuilder();
      boolean omitted = false;
      boolean any = false;
      for (Sentence sentence : paragraph.sentences()) {
        if (!chosen.contains(sentence.id())) {
          omitted = true;
          continue;
        }
        if (omitted) {
          words.append(words.isEmpty() ? "" : " ").append(ELLIPSIS);
        }
        omitted = false;
        any = true;
        words.append(words.isEmpty() ? "" : " ").append(sentence.wording().plain());
        quoted.add(sentence.id());
      }
      if (any) {
        body.add(paragraph(List.of(Inline.text(words + (omitted ? " " + ELLIPSIS : "")))));
      }
    }
  }

  private static Block paragraph(List<Inline> words) {
    return new Block.Paragraph(words, Align.LEFT, Size.BODY);
  }
}
