package proviso.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import proviso.document.Block;
import proviso.document.Block.Align;
import proviso.document.Block.Size;
import proviso.document.Document.Section;
import proviso.document.Inline;
import proviso.text.Diagnostics;

/**
 * CommonMark as blocks.
 *
 * <p>A heading of the first level is the title, centred; one of the second is large. Its anchor
 * stands at its end: {@code ## Forms {#forms}}. Levels are counted by how deep a heading stands.
 */
final class BlocksFromMarkdown {
  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          // Without indented code: templates indent what stands in a list or a condition.
          .enabledBlockTypes(
              Set.of(
                  Heading.class,
                  HtmlBlock.class,
                  ThematicBreak.class,
                  FencedCodeBlock.class,
                  BlockQuote.class,
                  ListBlock.class))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .maxOpenBlockParsers(40)
          .maxInlineNesting(40)
          .build();

  private final Slots slots;
  private final MarkdownFaults faults;
  private final InlinesFromMarkdown inlines;
  private final TablesFromMarkdown tables;
  private final HeadingsFromMarkdown headings;

  BlocksFromMarkdown(Slots slots, WrittenPlaces places, Diagnostics diagnostics) {
    this.slots = slots;
    this.faults = new MarkdownFaults(places, diagnostics);
    this.inlines = new InlinesFromMarkdown(slots, faults);
    this.tables = new TablesFromMarkdown(inlines, faults);
    this.headings = new HeadingsFromMarkdown(slots, inlines, faults);
  }

  /** The sections, in order; what stands outside of any is in one column. */
  List<Section> sections(String markdown) {
    tables.setMarkdown(markdown);
    List<Section> sections = new ArrayList<>();
    List<Block> outside = new ArrayList<>();
    Nodes nodes = new Nodes(PARSER.parse(markdown));
    while (nodes.hasNext()) {
      Node node = nodes.next();
      if (mark(node).orElse(null) instanceof Mark.Section(int columns, boolean newPage)) {
        addSection(new Section(1, false, outside), sections);
        outside.clear();
        addSection(new Section(columns, newPage, marked(nodes, Look.USUAL)), sections);
      } else {
        addBlock(node, nodes, Look.USUAL, outside);
      }
    }
    addSection(new Section(1, false, outside), sections);
    checkAnchors();
    return List.copyOf(sections);
  }

  private static void addSection(Section section, List<Section> sections) {
    if (!section.blocks().isEmpty()) {
      sections.add(section);
    }
  }

  private void checkAnchors() {
    Set<String> missing = new HashSet<>(inlines.anchorsUsed());
    missing.removeAll(headings.anchors());
    for (String anchor : missing) {
      faults.add(
          "(#" + anchor,
          "No heading has the anchor \"#%s\".".formatted(anchor),
          "Write \"{#%s}\" at the end of the heading it means.".formatted(anchor));
    }
  }

  /** The blocks up to the end of the mark that has begun. */
  private List<Block> marked(Nodes nodes, Look look) {
    List<Block> blocks = new ArrayList<>();
    while (nodes.hasNext()) {
      Node node = nodes.next();
      if (only(node).filter(Slots::ends).isPresent()) {
        return blocks;
      }
      addBlock(node, nodes, look, blocks);
    }
    return blocks;
  }

  private List<Block> children(Node parent, Look look) {
    List<Block> blocks = new ArrayList<>();
    Nodes nodes = new Nodes(parent);
    while (nodes.hasNext()) {
      addBlock(nodes.next(), nodes, look, blocks);
    }
    return blocks;
  }

  private void addBlock(Node node, Nodes nodes, Look look, List<Block> blocks) {
    Optional<Mark> mark = mark(node);
    if (mark.isPresent()) {
      addMarked(mark.get(), nodes, look, blocks);
      return;
    }
    switch (node) {
      case Paragraph paragraph -> addParagraph(inlines.of(paragraph), look, blocks);
      case Heading heading -> headings.of(heading, look).ifPresent(blocks::add);
      case BulletList list -> blocks.add(new Block.Bullets(false, items(list, look)));
      case OrderedList list -> {
        if (list.getMarkerStartNumber() != null && list.getMarkerStartNumber() != 1) {
          faults.add(
              list.getMarkerStartNumber() + list.getMarkerDelimiter(),
              "A numbered list counts from 1.",
              "Write \""
                  + list.getMarkerStartNumber()
                  + "\\"
                  + list.getMarkerDelimiter()
                  + "\" for the number itself.");
        }
        blocks.add(new Block.Bullets(true, items(list, look)));
      }
      case BlockQuote quote -> blocks.add(new Block.Quote(children(quote, look)));
      case TableBlock table -> tables.of(table, look).ifPresent(blocks::add);
      // Nothing is drawn for these two.
      case ThematicBreak _, LinkReferenceDefinition _ -> {}
      case HtmlBlock html ->
          faults.add(
              html.getLiteral().lines().findFirst().orElse(""),
              "HTML has no place in a template.",
              "Write \"\\<\" for the sign itself.");
      case FencedCodeBlock _ ->
          faults.add("```", "A block of code has no place in a template.", "Take the fence away.");
      default -> faults.add("", "The template uses Markdown that documents do without.", "");
    }
  }

  private void addMarked(Mark mark, Nodes nodes, Look look, List<Block> blocks) {
    switch (mark) {
      case Mark.Quoted(Block.Quotation quotation) -> {
        // The tag has no content of its own.
        List<Block> _ = marked(nodes, look);
        blocks.add(quotation);
      }
      case Mark.Box _ -> blocks.add(new Block.Box(marked(nodes, look)));
      case Mark.Together _ -> blocks.add(new Block.Together(marked(nodes, look)));
      case Mark.Set set -> blocks.addAll(marked(nodes, look.with(set)));
      case Mark.Table table -> blocks.addAll(marked(nodes, look.with(table)));
      // The tag itself sees to it that no section stands in another tag.
      case Mark.Section _ -> blocks.addAll(marked(nodes, look));
    }
  }

  private static void addParagraph(List<Inline> words, Look look, List<Block> blocks) {
    if (!words.isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              words, look.align().orElse(Align.LEFT), look.size().orElse(Size.BODY)));
    }
  }

  private List<List<Block>> items(ListBlock list, Look look) {
    List<List<Block>> items = new ArrayList<>();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      items.add(children(item, look));
    }
    return items;
  }

  private Optional<Mark> mark(Node node) {
    return only(node).flatMap(slots::beginning);
  }

  /** The text of a paragraph that is nothing but text. */
  private static Optional<String> only(Node node) {
    return node instanceof Paragraph
            && node.getFirstChild() instanceof Text text
            && text.getNext() == null
        ? Optional.of(text.getLiteral())
        : Optional.empty();
  }
}
