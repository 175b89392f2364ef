package proviso.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import proviso.document.Block;
import proviso.document.Document;
import proviso.document.Inline;

/**
 * How long a letter is and how hard its own words are to read.
 *
 * @param words how many words of its own, tables left out
 * @param quotedWords how many words of the form
 * @param sentences how many sentences of its own
 * @param grade the Flesch–Kincaid grade level of its own sentences: the years of school, in the
 *     United States, after which they are understood; 0 when there are none
 */
public record Readability(int words, int quotedWords, int sentences, double grade) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’.,$%-]*");
  private static final Pattern SENTENCE_END =
      Pattern.compile("(?<=[.!?:;])[”\"]?\\s+(?=[\\p{Lu}“\"$])");
  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

  /** Counts a document. Paragraphs of fewer than four words are no sentences. */
  static Readability of(Document document) {
    List<String> own = new ArrayList<>();
    int[] quoted = new int[1];
    document
        .sections()
        .forEach(section -> section.blocks().forEach(block -> collect(block, own, quoted)));
    int words = 0;
    int sentences = 0;
    int counted = 0;
    int syllables = 0;
    for (String paragraph : own) {
      words += count(paragraph);
      for (String sentence : SENTENCE_END.split(paragraph, -1)) {
        int length = count(sentence);
        if (length > 3) {
          sentences++;
          counted += length;
          syllables += syllables(sentence);
        }
      }
    }
    double grade =
        sentences == 0 ? 0 : 0.39 * counted / sentences + 11.8 * syllables / counted - 15.59;
    return new Readability(words, quoted[0], sentences, Math.round(grade * 10) / 10.0);
  }

  private static void collect(Block block, List<String> own, int[] quoted) {
    switch (block) {
      case Block.Heading heading -> {}
      case Block.Paragraph paragraph -> own.add(plain(paragraph.words()));
      case Block.Quotation quotation -> {
        List<String> words = new ArrayList<>();
        quotation.words().forEach(each -> collect(each, words, quoted));
        words.forEach(each -> quoted[0] += count(each));
      }
      case Block.Table _ -> {}
      case Block.Outline _, Block.Bullets _, Block.Box _, Block.Together _, Block.Quote _ ->
          QuotedWords.inner(block).forEach(each -> collect(each, own, quoted));
    }
  }

  /** The words as a reader sees them. */
  static String plain(List<? extends Inline> words) {
    StringBuilder text = new StringBuilder();
    for (Inline inline : words) {
      switch (inline) {
        case Inline.Text of -> text.append(of.text());
        case Inline.Link link -> text.append(plain(link.words()));
        case Inline.Revised revised -> text.append(plain(revised.words()));
        case Inline.Break _ -> text.append(' ');
        case Inline.PageNumber _, Inline.PageCount _ -> {}
      }
    }
    return text.toString();
  }

  private static int count(String text) {
    int words = 0;
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words++;
    }
    return words;
  }

  /** Groups of vowels, a silent e at the end left out; of a number one for each two digits. */
  private static int syllables(String text) {
    int syllables = 0;
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = matcher.group().toLowerCase(Locale.ROOT);
      String letters = word.replaceAll("[^a-z]", "");
      if (letters.isEmpty()) {
        syllables += Math.max(1, word.replaceAll("[^0-9]", "").length() / 2);
        continue;
      }
      int groups = (int) VOWELS.matcher(letters).results().count();
      boolean silent = letters.endsWith("e") && !letters.endsWith("le") && groups > 1;
      syllables += Math.max(1, silent ? groups - 1 : groups);
    }
    return syllables;
  }
}
