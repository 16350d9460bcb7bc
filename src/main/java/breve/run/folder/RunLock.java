package breve.run.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One run at a time for each output folder. The operating system holds the lock and lets go of it
 * when its owner dies, however it dies, so no stale lock is ever left.
 */
public final class RunLock implements AutoCloseable {
  /** Beyond the owner's words, so that others may read them while the lock is held. */
  private static final long LOCKED_BYTE = 1L << 30;

  private static final int LONGEST_OWNER = 200;

  private final FileChannel channel;

  private RunLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Another run holds the lock; says which. */
  public static final class LockedException extends Exception {
    LockedException(String owner) {
      super("another run is at work here (" + owner + "); wait for it, or stop it");
    }
  }

  /**
   * Takes the lock, without waiting.
   *
   * @throws LockedException when another run holds it
   */
  public static RunLock take(Path file) throws IOException, LockedException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      if (!locked(channel)) {
        throw new LockedException(owner(channel));
      }
      String owner =
          "pid %d, started %s"
              .formatted(
                  ProcessHandle.current().pid(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)), 0);
      return new RunLock(channel);
    } catch (IOException | LockedException e) {
      channel.close();
      throw e;
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false; // another run in this same process
    }
  }

  private static String owner(FileChannel channel) throws IOException {
    ByteBuffer words = ByteBuffer.allocate(LONGEST_OWNER);
    channel.read(words, 0);
    String owner = new String(words.array(), 0, words.position(), StandardCharsets.UTF_8);
    return owner.isBlank() ? "it has only just begun" : owner;
  }

  @Override
  public String toString() {
    return "the lock of this output folder";
  }

  /** Lets go of the lock; its file stays. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
