package casework.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Keeps files in a folder of this machine, or of a file system that all nodes share. */
final class LocalFolder implements FileStore {

  private final Path root;

  LocalFolder(Path root) throws IOException {
    this.root = Files.createDirectories(root.toAbsolutePath().normalize());
  }

  @Override
  public void put(String key, InputStream content) throws IOException {
    Path file = fileOf(key);
    Path folder = Files.createDirectories(file.getParent());
    Path part = folder.resolve(key + ".part");
    try {
      write(part, content);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      // The name must survive a power cut too, not only what it stands for.
      try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
        names.force(true);
      }
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void write(Path part, InputStream content) throws IOException {
    try (FileChannel channel =
            FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var out = Channels.newOutputStream(channel)) {
      content.transferTo(out);
      channel.force(true);
    }
  }

  @Override
  public InputStream open(String key) throws IOException {
    return Files.newInputStream(fileOf(key));
  }

  @Override
  public void delete(String key) throws IOException {
    Files.deleteIfExists(fileOf(key));
    Files.deleteIfExists(fileOf(key).resolveSibling(key + ".part"));
  }

  /** Spread over 256 folders. */
  private Path fileOf(String key) {
    if (!key.matches("[0-9a-z]{8,64}")) {
      throw new IllegalArgumentException("no key of ours: " + key);
    }
    return root.resolve(key.substring(0, 2)).resolve(key);
  }
}
