package proviso.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.function.Function;
import proviso.document.Attachment;
import proviso.document.pdf.reading.PdfContent;
import proviso.issue.PolicyProvenance;
import proviso.issue.PolicyProvenanceJson;
import proviso.letter.Provenance;
import proviso.letter.ProvenanceJson;
import proviso.text.Checked;
import proviso.text.SourceText;

/** What a PDF says inside of its own making. */
sealed interface Embedded {
  /** Nothing: no program of ours wrote it, or a batch did. */
  record None() implements Embedded {}

  /**
   * Something that cannot be read.
   *
   * @param why a sentence
   */
  record Faulty(String why) implements Embedded {}

  /**
   * That it is a letter.
   *
   * @param provenance what it was made from
   */
  record OfLetter(Provenance provenance) implements Embedded {}

  /**
   * That it is an endorsement or the declarations.
   *
   * @param provenance what it was made from
   */
  record OfPolicy(PolicyProvenance provenance) implements Embedded {}

  /** Reads it. */
  static Embedded of(PdfContent received) {
    Optional<Attachment> file = received.attachment(Attachment.PROVENANCE);
    if (file.isEmpty()) {
      return new None();
    }
    SourceText source;
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(file.get().bytes())).toString();
      source = new SourceText(Attachment.PROVENANCE, text);
    } catch (CharacterCodingException notText) {
      return new Faulty(Attachment.PROVENANCE + " is no UTF-8 text.");
    }
    return PolicyProvenanceJson.isOne(source)
        ? of(PolicyProvenanceJson.read(source), OfPolicy::new)
        : of(ProvenanceJson.read(source), OfLetter::new);
  }

  private static <T> Embedded of(Checked<T> read, Function<T, Embedded> known) {
    return read.value().map(known).orElseGet(() -> new Faulty(Replay.first(read)));
  }
}
