package proviso.form;

import java.util.List;

/**
 * Sentences printed one after the other, a space between them.
 *
 * @param sentences at least one
 */
public record Paragraph(List<Sentence> sentences) {
  /** Copies the sentences. */
  public Paragraph {
    sentences = List.copyOf(sentences);
  }
}
