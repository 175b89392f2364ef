package proviso.diff.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into sentences; joined they give the text again. */
public final class Sentences {
  /** The end of a sentence with the space after it, or the end of a paragraph. */
  private static final Pattern END =
      Pattern.compile(
          "(?<=[\\p{L}\\p{N})”\"’%]{2}[.;!?]|[.!?][”\"])(?<! (?:No|St|Mr|Dr|vs)\\.)"
              + "\\s+(?=[\\p{Lu}“\"(])|\\n+");

  private Sentences() {}

  /** The sentences, each with the space after it. */
  public static List<String> of(String text) {
    List<String> sentences = new ArrayList<>();
    Matcher end = END.matcher(text);
    int from = 0;
    while (end.find()) {
      if (end.start() > from) {
        sentences.add(text.substring(from, end.end()));
        from = end.end();
      }
    }
    if (from < text.length()) {
      sentences.add(text.substring(from));
    }
    return sentences;
  }
}
