package proviso.template;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Text;
import proviso.document.Block;
import proviso.document.Block.Align;
import proviso.document.Block.Size;
import proviso.document.HeadingLevels;
import proviso.document.Inline;

/** Headings of CommonMark as headings of a document: levels without gaps, and anchors. */
final class HeadingsFromMarkdown {
  private static final Pattern ANCHOR = Pattern.compile("\\s*\\{#([^{}\\s]+)}\\s*$");

  private final Slots slots;
  private final InlinesFromMarkdown inlines;
  private final MarkdownFaults faults;
  private final Set<String> anchors = new HashSet<>();
  private final HeadingLevels levels = new HeadingLevels();

  HeadingsFromMarkdown(Slots slots, InlinesFromMarkdown inlines, MarkdownFaults faults) {
    this.slots = slots;
    this.inlines = inlines;
    this.faults = faults;
  }

  /** The heading; none when it has no words. */
  Optional<Block> of(Heading heading, Look look) {
    Optional<String> anchor = takeAnchor(heading);
    List<Inline> words = inlines.of(heading);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    int level = levels.next(heading.getLevel());
    Align align = look.align().orElse(level == 1 ? Align.CENTRE : Align.LEFT);
    Size usual = level == 1 ? Size.TITLE : level == 2 ? Size.LARGE : Size.BODY;
    return Optional.of(new Block.Heading(level, words, align, look.size().orElse(usual), anchor));
  }

  /** The anchors of all headings so far. */
  Set<String> anchors() {
    return Set.copyOf(anchors);
  }

  private Optional<String> takeAnchor(Heading heading) {
    if (!(heading.getLastChild() instanceof Text last)) {
      return Optional.empty();
    }
    Matcher matcher = ANCHOR.matcher(last.getLiteral());
    if (!matcher.find()) {
      return Optional.empty();
    }
    String anchor = slots.filled(matcher.group(1));
    last.setLiteral(last.getLiteral().substring(0, matcher.start()));
    if (!anchors.add(anchor)) {
      faults.add(
          "{#" + matcher.group(1), "Two headings have the anchor \"#%s\".".formatted(anchor), "");
    }
    return Optional.of(anchor);
  }
}
