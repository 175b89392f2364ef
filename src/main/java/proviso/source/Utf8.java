package proviso.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import proviso.text.Code;
import proviso.text.Diagnostic;
import proviso.text.Diagnostics;
import proviso.text.SourceText;
import proviso.text.Span;

/** Bytes to characters: UTF-8 and nothing else, with or without a byte order mark. */
final class Utf8 {
  private static final int MOST_REPORTS = 5;
  private static final String SAVE = "Save the file as UTF-8.";

  private Utf8() {}

  /** A byte that is not UTF-8, and where the character put in its place stands. */
  private record Bad(int offset, byte value) {}

  /**
   * Decodes a file. Bytes that are not UTF-8 are reported, each at its place, and read as the
   * replacement character, so that the rest of the file is still looked at.
   *
   * @return the text, absent when the bytes are not text at all
   */
  static Optional<SourceText> decode(String name, byte[] bytes, Diagnostics out) {
    Optional<String> otherKind = otherKind(bytes);
    if (otherKind.isPresent()) {
      Span nowhere = new SourceText(name, "").span(0, 0);
      out.report(
          Diagnostic.error(Code.BAD_ENCODING, nowhere, otherKind.get())
              .hint("Save it as plain text in UTF-8, or look whether it is the right file."));
      return Optional.empty();
    }
    int bom = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    ByteBuffer in = ByteBuffer.wrap(bytes, bom, bytes.length - bom);
    List<Bad> bad = new ArrayList<>();
    SourceText source = new SourceText(name, decode(in, bad));
    bad.stream().limit(MOST_REPORTS).forEach(b -> out.report(diagnostic(source, b)));
    if (bad.size() > MOST_REPORTS) {
      int offset = bad.get(MOST_REPORTS).offset();
      out.report(
          Diagnostic.error(
                  Code.BAD_ENCODING,
                  source.span(offset, offset + 1),
                  "From here on " + (bad.size() - MOST_REPORTS) + " more bytes are not UTF-8.")
              .hint(SAVE));
    }
    return Optional.of(source);
  }

  private static Optional<String> otherKind(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of("The file is in UTF-16, as its first two bytes say; it must be in UTF-8.");
    }
    if (startsWith(bytes, '%', 'P', 'D', 'F') || startsWith(bytes, 'P', 'K', 3, 4)) {
      return Optional.of("This is a PDF, Word or archive file, not a text file.");
    }
    int looked = Math.min(bytes.length, 1000);
    int nuls = 0;
    int controls = 0;
    for (int i = 0; i < looked; i++) {
      nuls += bytes[i] == 0 ? 1 : 0;
      controls += bytes[i] >= 0 && bytes[i] < ' ' && "\n\r\t".indexOf(bytes[i]) < 0 ? 1 : 0;
    }
    if (nuls >= 2 && nuls * 3 > looked && nuls == controls) {
      return Optional.of("The file seems to be in UTF-16 or UTF-32; it must be in UTF-8.");
    }
    if (controls > 10 && controls * 20 > looked) {
      return Optional.of("This is not a text file.");
    }
    return Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  private static String decode(ByteBuffer in, List<Bad> bad) {
    CharsetDecoder decoder =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    // UTF-8 never has more UTF-16 units than bytes, and a bad byte becomes one unit.
    CharBuffer chars = CharBuffer.allocate(in.remaining() + 1);
    while (true) {
      CoderResult result = decoder.decode(in, chars, true);
      if (!result.isError()) {
        break;
      }
      bad.add(new Bad(chars.position(), in.get(in.position())));
      chars.put('\uFFFD');
      in.position(in.position() + result.length());
    }
    return chars.flip().toString();
  }

  private static Diagnostic diagnostic(SourceText source, Bad bad) {
    String hex = "0x" + HexFormat.of().withUpperCase().toHexDigits(bad.value());
    String meant = new String(new byte[] {bad.value()}, Charset.forName("windows-1252"));
    String hint =
        meant.codePointAt(0) >= 0xA0 && !meant.equals("\uFFFD")
            ? "In Windows-1252 it would be \"" + meant + "\". " + SAVE
            : SAVE;
    return Diagnostic.error(
            Code.BAD_ENCODING,
            source.span(bad.offset(), bad.offset() + 1),
            "The byte " + hex + " is not UTF-8.")
        .hint(hint);
  }
}
