package breve.run.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The program that this machine sends its mail with: Postfix's, Exim's or OpenSMTPD's sendmail, or
 * msmtp. It knows the way and the password; Brève knows neither.
 */
final class Sendmail {
  private static final int LONGEST_COMPLAINT = 200;

  private final Path program;
  private final Duration patience;

  /**
   * The program.
   *
   * @param patience how long it may take to accept a mail
   */
  Sendmail(Path program, Duration patience) {
    this.program = program;
    this.patience = patience;
  }

  /**
   * Hands over a mail, and waits until it is accepted.
   *
   * @param mail its lines may end in CRLF; the program gets plain line feeds, as a pipe to it has
   * @throws IOException when the program is not there, takes too long, or refuses
   */
  void send(byte[] mail, Optional<String> from, String to)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program.toString(), "-i"));
    from.ifPresent(sender -> command.addAll(List.of("-f", sender)));
    command.addAll(List.of("--", to));
    Path said = Files.createTempFile("breve-sendmail", ".txt");
    Path handed = Files.createTempFile("breve-mail", ".eml");
    try {
      Files.write(handed, withLineFeeds(mail));
      Process process = begin(command, handed, said);
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
        throw new IOException(program + " took longer than " + patience.toSeconds() + " s");
      }
      if (process.exitValue() != 0) {
        throw new IOException(
            program + " ended with code " + process.exitValue() + complaint(said));
      }
    } finally {
      Files.deleteIfExists(handed);
      Files.deleteIfExists(said);
    }
  }

  private Process begin(List<String> command, Path handed, Path said) throws IOException {
    if (!Files.isExecutable(program)) {
      throw new IOException(
          "no program " + program + "; install one such as msmtp-mta, or name it with --sendmail");
    }
    return new ProcessBuilder(command)
        .redirectInput(handed.toFile())
        .redirectErrorStream(true)
        .redirectOutput(said.toFile())
        .start();
  }

  private static byte[] withLineFeeds(byte[] mail) {
    return new String(mail, StandardCharsets.US_ASCII)
        .replace("\r\n", "\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static String complaint(Path said) throws IOException {
    String text = new String(Files.readAllBytes(said), StandardCharsets.UTF_8).strip();
    return text.isEmpty()
        ? ""
        : ": " + text.substring(Math.max(0, text.length() - LONGEST_COMPLAINT));
  }
}
