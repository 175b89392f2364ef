package proviso.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import proviso.text.SourceText;
import proviso.text.Span;

/**
 * Finds words of the Markdown in the templates that wrote them. What a template puts together from
 * pieces is found by its first piece, or else at the template's beginning.
 */
final class WrittenPlaces {
  private final List<SourceText> sources = new ArrayList<>();

  /**
   * Makes it.
   *
   * @param used the templates that took part
   * @param first the one that was asked for
   */
  WrittenPlaces(TemplateFolder folder, Collection<String> used, String first) {
    folder.file(first).source().ifPresent(sources::add);
    used.stream()
        .filter(name -> !name.equals(first))
        .sorted()
        .forEach(name -> folder.file(name).source().ifPresent(sources::add));
  }

  /** The first place that has these words, up to the first slot in them. */
  Span of(String written) {
    int slot = 0;
    while (slot < written.length() && !Slots.isOurs(written.charAt(slot))) {
      slot++;
    }
    String words = written.substring(0, slot).strip();
    if (!words.isEmpty()) {
      for (SourceText source : sources) {
        int at = source.content().indexOf(words);
        if (at >= 0) {
          return source.span(at, at + words.length());
        }
      }
    }
    return sources.getFirst().span(0, 0);
  }
}
