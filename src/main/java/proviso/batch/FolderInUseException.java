package proviso.batch;

import java.io.IOException;
import java.nio.file.Path;

/** Another batch is issuing into the folder. */
public final class FolderInUseException extends IOException {
  private static final long serialVersionUID = 1;

  FolderInUseException(Path folder, String owner) {
    super(
        "Another batch is issuing into \""
            + folder
            + "\""
            + (owner.isBlank() ? "" : " (process " + owner.strip() + ")")
            + "; wait until it is done, or give another folder");
  }
}
