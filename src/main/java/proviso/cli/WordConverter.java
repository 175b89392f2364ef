package proviso.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import proviso.batch.BatchInput;
import proviso.issue.Format;
import proviso.text.Suggestion;

/**
 * A word of the command line that must be one of a few, in any case.
 *
 * @param <E> what the words stand for
 */
abstract class WordConverter<E extends Enum<E>> implements ITypeConverter<E> {
  private final E[] all;

  private WordConverter(E[] all) {
    this.all = all;
  }

  @Override
  public E convert(String word) {
    List<String> words =
        Arrays.stream(all).map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
    int at = words.indexOf(word.strip().toLowerCase(Locale.ROOT));
    if (at < 0) {
      String hint = Suggestion.hint(word, words);
      throw new TypeConversionException(
          "\""
              + word
              + "\" is not one of "
              + String.join(", ", words)
              + (hint.isEmpty() ? "" : ". " + hint));
    }
    return all[at];
  }

  /** Words for formats. */
  static final class Formats extends WordConverter<Format> {
    Formats() {
      super(Format.values());
    }
  }

  /** Words for reports. */
  static final class Reports extends WordConverter<Report> {
    Reports() {
      super(Report.values());
    }
  }

  /** Words for kinds of file to start from. */
  static final class Starts extends WordConverter<InitCommand.Start> {
    Starts() {
      super(InitCommand.Start.values());
    }
  }

  /** Words for what to make of a difference. */
  static final class Differences extends WordConverter<DiffCommand.As> {
    Differences() {
      super(DiffCommand.As.values());
    }
  }

  /** Words for kinds of file. */
  static final class Kinds extends WordConverter<SchemaCommand.Kind> {
    Kinds() {
      super(SchemaCommand.Kind.values());
    }
  }

  /** Words for the inputs of a batch. */
  static final class Inputs extends WordConverter<BatchInput.Format> {
    Inputs() {
      super(BatchInput.Format.values());
    }
  }
}
