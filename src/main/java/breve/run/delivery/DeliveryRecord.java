package breve.run.delivery;

import breve.run.folder.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Up to which arrival each recipient has been told, so that nobody gets the same news twice however
 * often a night is run again. One line a recipient: the time, a space, the recipient.
 */
final class DeliveryRecord {
  private final Path file;
  private final Map<String, Instant> told = new TreeMap<>();

  private DeliveryRecord(Path file) {
    this.file = file;
  }

  /**
   * Reads the record.
   *
   * @param file need not be there yet
   */
  static DeliveryRecord read(Path file) throws IOException {
    DeliveryRecord record = new DeliveryRecord(file);
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        String[] words = line.split(" ", 2);
        instant(words[0]).ifPresent(told -> record.told.put(words[words.length - 1], told));
      }
    }
    return record;
  }

  /** Empty for what is no line of ours: who stands there is told once more. */
  private static Optional<Instant> instant(String written) {
    try {
      return Optional.of(Instant.parse(written));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The newest arrival that a recipient was told of. */
  Optional<Instant> told(Recipient recipient) {
    return Optional.ofNullable(told.get(recipient.toString()));
  }

  /** Notes that a recipient was told, and brings that to the disk. */
  void tell(Recipient recipient, Instant arrival) throws IOException {
    told.put(recipient.toString(), arrival);
    StringBuilder lines = new StringBuilder();
    told.forEach((who, when) -> lines.append(when).append(' ').append(who).append('\n'));
    AtomicFile.write(file, lines.toString().getBytes(StandardCharsets.UTF_8));
  }
}
