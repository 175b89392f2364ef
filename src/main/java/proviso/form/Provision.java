package proviso.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import proviso.text.Span;

/**
 * A labelled unit of the outline.
 *
 * <p>It prints its label, its heading, its opening paragraphs, its children and its closing
 * paragraphs, in that order.
 *
 * @param id its name in the file, stable across editions
 * @param label computed from its place
 * @param heading the bold words beside the label
 * @param opening paragraphs before the children
 * @param children the provisions one level in
 * @param closing paragraphs after the children
 * @param span the whole provision in the file
 */
public record Provision(
    String id,
    Label label,
    Optional<Wording> heading,
    List<Paragraph> opening,
    List<Provision> children,
    List<Paragraph> closing,
    Span span) {
  /** Copies the lists. */
  public Provision {
    opening = List.copyOf(opening);
    children = List.copyOf(children);
    closing = List.copyOf(closing);
  }

  /** Its own sentences in printed order, without those of its children. */
  public Stream<Sentence> sentences() {
    return Stream.concat(opening.stream(), closing.stream()).flatMap(p -> p.sentences().stream());
  }

  /** Itself and all below it, in printed order of labels. */
  public Stream<Provision> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Provision::all));
  }
}
