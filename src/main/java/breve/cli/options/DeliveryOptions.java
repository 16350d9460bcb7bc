package breve.cli.options;

import breve.run.delivery.Recipient;
import breve.run.outcome.UsageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** To whom the edition goes when it has something new. */
public final class DeliveryOptions {
  @Option(
      names = "--deliver",
      paramLabel = "TO",
      split = ",",
      description =
          "Send what is new as a mail: reader@example.org hands it to sendmail, anything else is a"
              + " file to write. Once for each night that brought something.")
  List<String> deliver = List.of();

  @Option(
      names = "--mail-from",
      paramLabel = "ADDRESS",
      description = "The sender's address. Default: the mail system's choice")
  String from;

  @Option(
      names = "--sendmail",
      paramLabel = "PROGRAM",
      defaultValue = "/usr/sbin/sendmail",
      description =
          "What addresses are handed to: sendmail or msmtp, which keep the password."
              + " Default: ${DEFAULT-VALUE}")
  public Path sendmail = Path.of("/usr/sbin/sendmail");

  /**
   * All who are to get a mail, each once.
   *
   * @param output has to write the mail that is handed on
   */
  public List<Recipient> recipients(OutputOptions output, CommandLine command) {
    List<Recipient> recipients = new ArrayList<>();
    try {
      for (String to : deliver.stream().map(String::strip).distinct().toList()) {
        recipients.add(Recipient.of(to));
      }
    } catch (UsageException e) {
      throw new ParameterException(command, e.getMessage(), e);
    }
    if (!recipients.isEmpty() && !output.writesMail()) {
      throw new ParameterException(
          command, "--deliver sends edition.eml: add eml to --edition, and json to --format");
    }
    return List.copyOf(recipients);
  }

  /** The sender's address, where one was named. */
  public Optional<String> from(CommandLine command) {
    try {
      return from == null ? Optional.empty() : Optional.of(Recipient.address(from.strip()));
    } catch (UsageException e) {
      throw new ParameterException(command, e.getMessage(), e);
    }
  }
}
