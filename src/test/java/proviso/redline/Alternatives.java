package proviso.redline;

import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** What the tags of a PDF say in place of their words, one a line. */
@NullMarked
final class Alternatives {
  private final StringBuilder out = new StringBuilder();
  private final Set<COSBase> seen = new HashSet<>();

  private Alternatives() {}

  static String of(COSDictionary tags) {
    Alternatives alternatives = new Alternatives();
    alternatives.walk(tags);
    return alternatives.out.toString();
  }

  private void walk(@Nullable COSBase node) {
    switch (node) {
      case COSObject reference -> walk(reference.getObject());
      case COSArray array -> array.forEach(this::walk);
      case COSDictionary dictionary when seen.add(dictionary) -> {
        String words = dictionary.getString(COSName.ALT);
        if (words != null && dictionary.getDictionaryObject(COSName.A) instanceof COSDictionary a) {
          out.append(words)
              .append(' ')
              .append(a.getNameAsString("TextDecorationType"))
              .append('\n');
        }
        walk(dictionary.getDictionaryObject(COSName.K));
      }
      case null, default -> {}
    }
  }
}
