package proviso.redline;

import java.util.List;
import proviso.diff.words.Edit;
import proviso.diff.words.Edit.Act;

/** HTML being written; every text passes through here, and is escaped here only. */
final class Markup {
  private final StringBuilder out = new StringBuilder(1 << 16);

  /** HTML of ours. */
  Markup raw(String ours) {
    out.append(ours);
    return this;
  }

  /** Words of somebody else's. */
  Markup text(String words) {
    for (int i = 0; i < words.length(); ) {
      int c = words.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.appendCodePoint(isUnfit(c) ? 0xFFFD : c);
      }
    }
    return this;
  }

  private static boolean isUnfit(int c) {
    return (Character.isISOControl(c) && c != '\n' && c != '\t') || (c >= 0xD800 && c <= 0xDFFF);
  }

  /** Edits, those of one edition left out when {@code without} names its act. */
  Markup edits(List<Edit> edits, Act... without) {
    List<Act> left = List.of(without);
    for (Edit edit : edits) {
      if (left.contains(edit.act())) {
        continue;
      }
      switch (edit.act()) {
        case KEPT -> text(edit.text());
        case STRUCK ->
            raw("<del><span class=v>[struck: </span>")
                .text(edit.text())
                .raw("<span class=v>]</span></del>");
        case ADDED ->
            raw("<ins><span class=v>[added: </span>")
                .text(edit.text())
                .raw("<span class=v>]</span></ins>");
      }
    }
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
