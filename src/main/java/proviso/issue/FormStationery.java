package proviso.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import proviso.clause.CompiledForm;
import proviso.document.Block;
import proviso.document.Block.Align;
import proviso.document.Block.Size;
import proviso.document.Document;
import proviso.document.Imprint;
import proviso.document.Inline;
import proviso.document.Inline.Style;
import proviso.document.Stationery;
import proviso.form.Form;
import proviso.form.Paragraph;
import proviso.form.Provision;
import proviso.form.Wording;
import proviso.policy.AttachedForm;
import proviso.policy.Policy;

/**
 * A form as paper that is printed already: change notice, title, what it modifies, the schedule
 * with empty cells, then the provisions in two columns. A policy adds its number, its values and
 * its metadata.
 *
 * <p>Every printed word comes from the form's file, except the policy's number and values, "POLICY
 * NUMBER:", "See Declarations" and the page numbers. Immutable; for any number of threads.
 */
public final class FormStationery implements Stationery {
  private final CompiledForm compiled;
  private final Form form;
  private final SchedulePrint schedule;
  private final List<Block> front;
  private final Document.Section provisions;
  private final Document.Band foot;
  private final List<List<Inline>> corner;
  private final String title;

  /** The paper of a form. */
  public FormStationery(CompiledForm compiled) {
    this.compiled = compiled;
    this.form = compiled.form();
    this.schedule = new SchedulePrint(compiled);
    this.front = front();
    this.provisions = new Document.Section(2, false, content(form.body(), 2));
    this.foot = Footer.of(form.id().printed(), form.copyright());
    this.corner = corner();
    this.title = form.id().printed() + " " + form.title().plain();
  }

  /** What a policy adds. */
  public Imprint imprint(Policy policy, AttachedForm attached) {
    var meta =
        new Document.Meta(
            title + " – Policy " + policy.number(),
            form.language(),
            policy.insurer().name(),
            "Endorsement to policy " + policy.number(),
            PolicyDates.issued(policy));
    return new Imprint(meta, head(policy.number()), schedule.filled(attached));
  }

  /** What is added to show the form with nothing filled in. */
  Imprint specimen() {
    var meta = new Document.Meta(title, form.language(), "", "Specimen", "");
    return new Imprint(meta, head(""), schedule.blank());
  }

  @Override
  public Document document(Imprint imprint) {
    List<Block> first = new ArrayList<>(front);
    first.addAll(schedule.box(imprint.cells()));
    return new Document(
        imprint.meta(),
        new Document.Furniture(imprint.head(), foot),
        List.of(new Document.Section(1, false, first), provisions));
  }

  private List<Block> front() {
    List<Block> blocks = new ArrayList<>();
    form.notice()
        .ifPresent(notice ->
            blocks.add(
                new Block.Paragraph(inlines(notice, Style.STRONG), Align.CENTRE, Size.LARGE)));
    blocks.add(
        new Block.Heading(
            1, inlines(form.title(), Style.PLAIN), Align.CENTRE, Size.TITLE, Optional.empty()));
    form.modifies().ifPresent(modifies -> blocks.add(line(inlines(modifies, Style.PLAIN))));
    form.base().titles().forEach(base -> blocks.add(line(List.of(Inline.text(base)))));
    return List.copyOf(blocks);
  }

  private static Block line(List<Inline> words) {
    return new Block.Paragraph(words, Align.LEFT, Size.BODY);
  }

  private Document.Band head(String policyNumber) {
    Inline number = Inline.text(("POLICY NUMBER: " + policyNumber).strip());
    return new Document.Band(List.of(List.of(number)), List.of(), corner);
  }

  private List<List<Inline>> corner() {
    List<List<Inline>> lines = new ArrayList<>();
    if (!form.program().isBlank()) {
      lines.add(List.of(Inline.strong(form.program())));
    }
    lines.add(List.of(Inline.strong(form.id().printed())));
    return List.copyOf(lines);
  }

  /** A provision's content without its label and heading. */
  private List<Block> content(Provision provision, int headingLevel) {
    List<Block> blocks = new ArrayList<>();
    provision.opening().forEach(paragraph -> blocks.add(block(paragraph)));
    if (!provision.children().isEmpty()) {
      blocks.add(
          new Block.Outline(
              provision.children().stream().map(child -> item(child, headingLevel)).toList()));
    }
    provision.closing().forEach(paragraph -> blocks.add(block(paragraph)));
    return blocks;
  }

  private Block.Item item(Provision provision, int headingLevel) {
    boolean headed = provision.heading().isPresent();
    return new Block.Item(
        provision.label().own(),
        provision.heading().map(heading -> inlines(heading, Style.PLAIN)).orElse(List.of()),
        headed ? headingLevel : 0,
        content(provision, headed ? headingLevel + 1 : headingLevel),
        Optional.of(WordingInlines.anchor(provision)));
  }

  private Block block(Paragraph paragraph) {
    return new Block.Paragraph(WordingInlines.of(compiled, paragraph), Align.JUSTIFY, Size.BODY);
  }

  private List<Inline> inlines(Wording wording, Style style) {
    return WordingInlines.of(compiled, wording, style);
  }
}
