package breve.run.delivery;

import breve.run.delivery.Recipient.Address;
import breve.run.delivery.Recipient.Drop;
import breve.run.folder.AtomicFile;
import breve.run.folder.OutputFolder;
import breve.run.outcome.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings the mail of an edition to those who want it, once for each night that brought something:
 *
 * <pre>{@code
 * new Delivery(out, Path.of("/usr/sbin/sendmail"), Optional.empty())
 *     .deliver(List.of(Recipient.of("reader@example.org")), newest, Instant.now());
 * }</pre>
 *
 * <p>When the machine dies between a mail and the note that it is sent, it is sent again: twice is
 * better than never.
 */
public final class Delivery {
  /** The mail, below the output folder. */
  public static final String MAIL = "edition.eml";

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /**
   * What came of it for one recipient.
   *
   * @param line in words, with the remedy where it failed
   */
  public record Told(Recipient recipient, boolean failed, String line) {}

  private final OutputFolder out;
  private final Sendmail sendmail;
  private final Optional<String> from;

  /**
   * A delivery.
   *
   * @param sendmail the program that addresses are handed to
   * @param from the sender's address, where it is not to be the system's choice
   */
  public Delivery(OutputFolder out, Path sendmail, Optional<String> from) {
    this.out = out;
    this.sendmail = new Sendmail(sendmail, PATIENCE);
    this.from = from;
  }

  /**
   * Delivers the edition that lies in the output folder to all who have not been told of it.
   *
   * @param newest when the newest articles in it were first seen
   * @param now goes into the mails' heads
   * @return one for each recipient; a failure with one never costs another
   */
  public List<Told> deliver(List<Recipient> recipients, Instant newest, Instant now)
      throws IOException, InterruptedException {
    MailFile mail = new MailFile(out.read(MAIL).getBytes(StandardCharsets.US_ASCII));
    DeliveryRecord record = DeliveryRecord.read(out.delivered());
    List<Told> all = new ArrayList<>();
    for (Recipient recipient : recipients) {
      if (knows(recipient, record, newest)) {
        all.add(new Told(recipient, false, recipient + ": nothing new since the last mail"));
        continue;
      }
      try {
        hand(recipient, mail, now);
        record.tell(recipient, newest);
        all.add(new Told(recipient, false, "the edition was delivered to " + recipient));
      } catch (IOException e) {
        all.add(
            new Told(
                recipient,
                true,
                "the edition was not delivered to "
                    + recipient
                    + " ("
                    + Problem.text(e)
                    + "); the next run tries again"));
      }
    }
    return all;
  }

  private static boolean knows(Recipient recipient, DeliveryRecord record, Instant newest) {
    boolean there = !(recipient instanceof Drop drop) || Files.exists(drop.file());
    return there && record.told(recipient).filter(told -> !told.isBefore(newest)).isPresent();
  }

  private void hand(Recipient recipient, MailFile mail, Instant now)
      throws IOException, InterruptedException {
    if (recipient instanceof Address to) {
      byte[] addressed = mail.addressed(from, Optional.of(to.mailbox()), now);
      sendmail.send(addressed, from, to.mailbox());
    } else if (recipient instanceof Drop drop) {
      AtomicFile.write(drop.file(), mail.addressed(from, Optional.empty(), now));
    }
  }
}
