package proviso.letter;

import java.util.Locale;
import java.util.Optional;
import proviso.document.Brand;
import proviso.document.Colour;
import proviso.source.Fields;
import proviso.source.Shape;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.LocatedText;

/** Reads from a carrier's settings how its paper looks. */
final class BrandFromSource {
  /** The colour, by the red, green and blue in it. */
  static final Shape COLOUR =
      Shape.text(
          "The colour of the headings and of the line under the letterhead, in quotes.",
          "#[0-9A-Fa-f]{6}",
          "\"#1F3A5F\"");

  private final Diagnostics diagnostics;

  BrandFromSource(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The brand; what cannot be used is reported and left out. */
  Brand brand(Fields fields) {
    return new Brand(fields.text("colour").flatMap(this::colour));
  }

  /** Of another pattern it is reported with the shape. */
  private Optional<Colour> colour(LocatedText written) {
    LocatedText text = written.strip();
    Optional<Colour> colour = Colour.of(text.value());
    if (colour.isPresent() && !colour.get().isReadable()) {
      diagnostics.report(
          Diagnostic.error(
                  Code.BAD_VALUE,
                  text.span(0, text.length()),
                  String.format(
                      Locale.ROOT,
                      "The colour \"%s\" is too pale to be read on white paper: its contrast is"
                          + " %.1f to 1, and words need %.1f to 1.",
                      text.value(),
                      // Down, so that a colour that just fails is not said to reach the bound.
                      Math.floor(colour.get().contrastWithWhite() * 10) / 10,
                      Colour.LEAST_CONTRAST))
              .hint("Take a darker colour, such as \"#1F3A5F\"."));
      return Optional.empty();
    }
    return colour;
  }
}
