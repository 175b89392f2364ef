package proviso.letter;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import proviso.document.Brand;
import proviso.document.Colour;
import proviso.document.Logo;
import proviso.particulars.PrintedText;
import proviso.source.Fields;
import proviso.source.Node;
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

  /** The file of the logo. */
  static final Shape LOGO =
      Shape.text(
          "The file of the logo, PNG or JPEG, beside this one.",
          "[A-Za-z0-9][A-Za-z0-9._-]{0,99}",
          "logo.png");

  /** What is said of it. */
  static final Shape LOGO_TEXT =
      Shape.text("What the logo shows, for those who do not see it.", "Merrow Mutual");

  private final Path folder;
  private final PrintedText printed;
  private final Diagnostics diagnostics;

  BrandFromSource(Path folder, PrintedText printed, Diagnostics diagnostics) {
    this.folder = folder;
    this.printed = printed;
    this.diagnostics = diagnostics;
  }

  /** The brand; what cannot be used is reported and left out. */
  Brand brand(Fields fields) {
    return new Brand(fields.text("colour").flatMap(this::colour), logo(fields));
  }

  private Optional<Logo> logo(Fields fields) {
    Optional<LocatedText> file = fields.text("logo").map(LocatedText::strip);
    Optional<Node.Scalar> text = fields.scalar("logo-text");
    if (file.isEmpty()) {
      if (!fields.has("logo")) {
        text.ifPresent(it ->
            diagnostics.report(
                Diagnostic.error(
                        Code.MISSING_KEY,
                        it.span(),
                        "The settings have a text for a logo and no logo.")
                    .hint("Name its file with \"logo\", or take the text out.")));
      }
      return Optional.empty();
    }
    LocatedText name = file.get();
    if (text.isEmpty() && !fields.has("logo-text")) {
      diagnostics.report(
          Diagnostic.error(
                  Code.MISSING_KEY,
                  name.span(0, name.length()),
                  "Nothing says what the logo shows, and not everybody sees it.")
              .hint("Say it with \"logo-text\", such as the carrier's name."));
    }
    Optional<BufferedImage> picture = new LogoFile(folder, diagnostics).read(name);
    return text.flatMap(it -> printed.line(it, "The logo-text"))
        .flatMap(words -> picture.map(it -> new Logo(it, words)));
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
