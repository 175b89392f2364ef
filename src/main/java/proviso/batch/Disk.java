package proviso.batch;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * Makes many files durable at once. Linux can write back a whole file system in one call, {@code
 * syncfs}, which for a thousand files is ten times as fast as asking for each; elsewhere each file
 * is forced.
 */
final class Disk {
  private static final Optional<Calls> CALLS = Calls.find();

  private Disk() {}

  /** The calls of the C library. */
  private record Calls(MethodHandle open, MethodHandle sync, MethodHandle close) {
    // Restricted because a wrong signature would crash the process: these are those of POSIX.
    @SuppressWarnings("restricted")
    static Optional<Calls> find() {
      if (!System.getProperty("os.name", "").equals("Linux")) {
        return Optional.empty();
      }
      try {
        Linker linker = Linker.nativeLinker();
        SymbolLookup library = linker.defaultLookup();
        var one = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
        var path =
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
        return Optional.of(
            new Calls(
                linker.downcallHandle(
                    library.findOrThrow("open"), path, Linker.Option.firstVariadicArg(2)),
                linker.downcallHandle(library.findOrThrow("syncfs"), one),
                linker.downcallHandle(library.findOrThrow("close"), one)));
      } catch (RuntimeException | IllegalAccessError notHere) {
        // Another C library, or native access is forbidden.
        return Optional.empty();
      }
    }

    boolean sync(Path folder) {
      try (Arena arena = Arena.ofConfined()) {
        MemorySegment name = arena.allocateFrom(folder.toString());
        int file = (int) open.invokeExact(name, 0);
        if (file < 0) {
          return false;
        }
        int failed = (int) sync.invokeExact(file);
        int ignored = (int) close.invokeExact(file);
        return failed == 0 && ignored == 0;
      } catch (Throwable unexpected) {
        return false;
      }
    }
  }

  /**
   * Waits until the disk has files.
   *
   * @param folder where all of them stand, on one file system
   */
  static void force(Path folder, List<Path> files) throws IOException {
    boolean many = folder.getFileSystem().equals(FileSystems.getDefault()) && files.size() > 1;
    if (many && CALLS.isPresent() && CALLS.get().sync(folder.toAbsolutePath())) {
      return;
    }
    for (Path file : files) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
    }
  }
}
