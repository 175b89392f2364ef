package proviso.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import proviso.clause.FormLibrary;
import proviso.text.Checked;
import proviso.text.Code;

/** CSV (RFC 4180) in UTF-8 with a line of column names: each further record a policy. */
final class CsvRows implements Rows {
  private static final int LONGEST_RECORD = 1_000_000;

  private final String name;
  private final CountedInput in;
  private final Iterator<CsvRecord> records;
  private Optional<CsvColumns> columns = Optional.empty();
  private int line = 1;
  private boolean ended;

  CsvRows(String name, CountedInput in) {
    this.name = name;
    this.in = in;
    // What is no UTF-8 becomes U+FFFD, which no font prints: the row is rejected, not the file.
    this.records =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.NONE)
            .skipEmptyLines(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .maxBufferSize(LONGEST_RECORD)
            .ofCsvRecord(new InputStreamReader(in, UTF_8))
            .iterator();
  }

  private record CsvRow(int line, String source, CsvColumns columns, List<String> fields)
      implements Row {
    @Override
    public Form form() {
      return Form.FIELDS;
    }

    @Override
    public Checked<Order> read(FormLibrary library) {
      return new OrderFromCsv(columns, fields, library).read();
    }
  }

  @Override
  public Optional<Row> next() throws IOException {
    try {
      while (!ended && records.hasNext()) {
        CsvRecord record = records.next();
        line = (int) record.getStartingLineNumber();
        if (columns.isEmpty()) {
          columns = Optional.of(CsvColumns.of(name, record.getFields()));
          Optional<String> fault = columns.get().fault();
          if (fault.isPresent()) {
            ended = true;
            return Optional.of(new Faulty(line, name, Code.UNKNOWN_KEY, fault.get()));
          }
        } else {
          return Optional.of(new CsvRow(line, name, columns.get(), record.getFields()));
        }
      }
      return Optional.empty();
    } catch (UncheckedIOException e) {
      throw new IOException(e);
    } catch (CsvParseException e) {
      ended = true;
      String message =
          "The records after line "
              + line
              + " cannot be told apart: one is longer than "
              + LONGEST_RECORD
              + " characters, or quotation marks are not closed.";
      return Optional.of(new Faulty(line, name, Code.TOO_LARGE, message));
    }
  }

  @Override
  public Optional<Double> share() {
    return in.share();
  }

  @Override
  public void close() throws IOException {
    // Not the reader, which would wait for a thread that still reads.
    in.close();
  }
}
