package proviso.issue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes several files of one folder so that either all are there whole or the folder is as it was.
 *
 * <p>Each file is first written beside its place under a temporary name and forced to disk; only
 * when all are, they are renamed into place one after the other. If a rename fails, those before it
 * are taken back. A power failure between two renames can leave some files new and some old, each
 * of them whole.
 *
 * <p>When the process is told to end, by Ctrl-C for instance, it ends after the files being written
 * are in place. What a process that was killed left behind is removed by the next write to the
 * folder.
 */
public final class WholeFiles {
  /** Those who write share it; who ends the process takes it for himself. */
  private static final ReentrantReadWriteLock WRITING = new ReentrantReadWriteLock(true);

  /** A disk that takes longer than this is not waited for. */
  private static final int LONGEST_WAIT_SECONDS = 10;

  private static final Pattern TEMPORARY = Pattern.compile("\\..+\\.([0-9]{1,18})\\.(?:new|old)");

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(WholeFiles::finish, "finish-writing"));
  }

  private final Deque<Step> undo = new ArrayDeque<>();

  /** Takes one step back. */
  private interface Step {
    void take() throws IOException;
  }

  /** A file written beside its place, and the second name of the one that stands there. */
  private record Replacement(Path temporary, Path path, Optional<Path> backup) {}

  private WholeFiles() {}

  /**
   * Writes files, replacing what stands there.
   *
   * @param folder where all of them stand; made when it is missing
   * @param files what to write where
   * @throws IOException when that failed; the folder is then as it was
   */
  public static void write(Path folder, Map<Path, byte[]> files) throws IOException {
    WRITING.readLock().lock();
    try {
      new WholeFiles().writeAll(folder, files);
    } finally {
      WRITING.readLock().unlock();
    }
  }

  /** Lets those finish who write, and nobody begin after them. */
  private static void finish() {
    try {
      boolean _ = WRITING.writeLock().tryLock(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void writeAll(Path folder, Map<Path, byte[]> files) throws IOException {
    try {
      makeFolders(folder);
      removeLeftovers(folder);
      List<Replacement> replacements = new ArrayList<>();
      for (Map.Entry<Path, byte[]> file : files.entrySet()) {
        Path temporary = writeBeside(file.getKey(), file.getValue());
        replacements.add(new Replacement(temporary, file.getKey(), backUp(file.getKey())));
      }
      for (Replacement replacement : replacements) {
        moveIntoPlace(replacement);
      }
      force(folder);
      for (Replacement replacement : replacements) {
        if (replacement.backup().isPresent()) {
          Files.deleteIfExists(replacement.backup().get());
        }
      }
    } catch (IOException | RuntimeException e) {
      takeBack(e);
      throw e;
    }
  }

  private void makeFolders(Path folder) throws IOException {
    Deque<Path> missing = new ArrayDeque<>();
    for (Path at = folder.toAbsolutePath();
        at != null && !Files.isDirectory(at);
        at = at.getParent()) {
      missing.push(at);
    }
    for (Path made : missing) {
      Files.createDirectory(made);
      undo.push(() -> {
        try {
          Files.deleteIfExists(made);
        } catch (DirectoryNotEmptyException othersUseItNow) {
          // Not ours alone any more.
        }
      });
    }
  }

  /** Removes what processes that no longer run were writing. */
  private static void removeLeftovers(Path folder) throws IOException {
    try (DirectoryStream<Path> hidden = Files.newDirectoryStream(folder, ".*.{new,old}")) {
      for (Path path : hidden) {
        Matcher name = TEMPORARY.matcher(path.getFileName().toString());
        if (name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
          Files.deleteIfExists(path);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private Path writeBeside(Path path, byte[] content) throws IOException {
    Path temporary = hidden(path, "new");
    undo.push(() -> Files.deleteIfExists(temporary));
    try (FileChannel channel =
        FileChannel.open(
            temporary,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    return temporary;
  }

  /** A second name for a file that will be replaced; empty for one that is new. */
  private Optional<Path> backUp(Path path) throws IOException {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileSystemException(path.toString(), null, "a folder of that name stands there");
    }
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    Path backup = hidden(path, "old");
    Files.deleteIfExists(backup);
    undo.push(() -> Files.deleteIfExists(backup));
    copyName(path, backup);
    return Optional.of(backup);
  }

  private static void copyName(Path path, Path backup) throws IOException {
    try {
      Files.createLink(backup, path);
    } catch (UnsupportedOperationException | IOException noLinksHere) {
      Files.copy(path, backup, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    }
  }

  private void moveIntoPlace(Replacement replacement) throws IOException {
    Path path = replacement.path();
    Files.move(replacement.temporary(), path, StandardCopyOption.ATOMIC_MOVE);
    undo.push(() -> {
      if (replacement.backup().isPresent()) {
        Files.move(replacement.backup().get(), path, StandardCopyOption.ATOMIC_MOVE);
      } else {
        Files.deleteIfExists(path);
      }
    });
  }

  private void takeBack(Exception cause) {
    while (!undo.isEmpty()) {
      try {
        undo.pop().take();
      } catch (IOException e) {
        cause.addSuppressed(e);
      }
    }
  }

  /** Forces the renames to disk where the platform lets a folder be opened. */
  private static void force(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException notOnThisPlatform) {
      // Windows has no such call and needs none.
    }
  }

  private static Path hidden(Path path, String what) {
    return path.resolveSibling(
        "." + path.getFileName() + "." + ProcessHandle.current().pid() + "." + what);
  }
}
