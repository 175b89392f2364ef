package proviso.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import proviso.clause.CompiledForm;
import proviso.document.Block;
import proviso.document.Block.Align;
import proviso.document.Block.Size;
import proviso.document.Document;
import proviso.document.Inline;
import proviso.document.Inline.Style;
import proviso.form.Form;
import proviso.form.Paragraph;
import proviso.form.Provision;
import proviso.form.Wording;
import proviso.policy.AttachedForm;
import proviso.policy.Policy;

/**
 * A form as it is printed: change notice, title, what it modifies, the schedule, then the
 * provisions in two columns.
 *
 * <p>Every printed word comes from the form's file, except the policy's number and values, "POLICY
 * NUMBER:", "See Declarations" and the page numbers.
 */
public final class EndorsementDocument {
  private final CompiledForm compiled;
  private final Form form;

  private EndorsementDocument(CompiledForm compiled) {
    this.compiled = compiled;
    this.form = compiled.form();
  }

  /** The endorsement of a policy, its schedule filled. */
  public static Document of(CompiledForm form, Policy policy, AttachedForm attached) {
    return new EndorsementDocument(form)
        .document(
            policy.number(),
            new Document.Meta(
                title(form.form()) + " – Policy " + policy.number(),
                form.form().language(),
                policy.insurer().name(),
                "Endorsement to policy " + policy.number(),
                PolicyDates.issued(policy)),
            SchedulePrint.filled(form, attached));
  }

  /** The form as it comes from the printer, with nothing filled in. */
  public static Document specimen(CompiledForm form) {
    return new EndorsementDocument(form)
        .document(
            "",
            new Document.Meta(title(form.form()), form.form().language(), "", "Specimen", ""),
            SchedulePrint.blank(form));
  }

  private static String title(Form form) {
    return form.id().printed() + " " + form.title().plain();
  }

  private Document document(String policyNumber, Document.Meta meta, List<Block> schedule) {
    List<Block> front = new ArrayList<>();
    form.notice()
        .ifPresent(notice ->
            front.add(
                new Block.Paragraph(inlines(notice, Style.STRONG), Align.CENTRE, Size.LARGE)));
    front.add(
        new Block.Heading(
            1, inlines(form.title(), Style.PLAIN), Align.CENTRE, Size.TITLE, Optional.empty()));
    form.modifies().ifPresent(modifies -> front.add(line(inlines(modifies, Style.PLAIN))));
    form.base().titles().forEach(base -> front.add(line(List.of(Inline.text(base)))));
    front.addAll(schedule);
    return new Document(
        meta,
        furniture(policyNumber),
        List.of(
            new Document.Section(1, false, front),
            new Document.Section(2, false, content(form.body(), 2))));
  }

  private static Block line(List<Inline> words) {
    return new Block.Paragraph(words, Align.LEFT, Size.BODY);
  }

  private Document.Furniture furniture(String policyNumber) {
    List<List<Inline>> corner = new ArrayList<>();
    if (!form.program().isBlank()) {
      corner.add(List.of(Inline.strong(form.program())));
    }
    corner.add(List.of(Inline.strong(form.id().printed())));
    Inline number = Inline.text(("POLICY NUMBER: " + policyNumber).strip());
    return new Document.Furniture(
        new Document.Band(List.of(List.of(number)), List.of(), corner),
        Footer.of(form.id().printed(), form.copyright()));
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
