package breve.article.mail;

import breve.article.ArticleReader;
import breve.article.Draft;
import breve.article.Format;
import breve.article.Input;
import breve.article.Reading.Skipped.SkipReason;
import breve.article.UnusableInputException;
import breve.language.Sha256;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a mailbox (mbox): each message is an article of its own, named by its Message-ID. */
public final class MailboxReader implements ArticleReader {
  private static final int MAX_MESSAGES = 1000;
  private static final int DIGITS = 12;

  @Override
  public Format format() {
    return Format.MAILBOX;
  }

  @Override
  public List<Draft> read(Input input) throws UnusableInputException {
    List<byte[]> messages = Mailbox.messages(input.bytes());
    if (messages.size() > MAX_MESSAGES) {
      throw UnusableInputException.skipped(
          SkipReason.TOO_LARGE,
          "%,d messages are more than the limit of %,d".formatted(messages.size(), MAX_MESSAGES),
          "split the mailbox");
    }
    MailReader reader = new MailReader();
    Set<String> ids = new HashSet<>();
    List<Draft> drafts = new ArrayList<>();
    for (byte[] bytes : messages) {
      MailMessage message = MailReader.message(bytes);
      String whole = Sha256.hex(bytes);
      String id = message.messageId().map(Sha256::hex).orElse(whole).substring(0, DIGITS);
      // Two messages of one id are two messages, unless they are the same byte by byte.
      String item = ids.contains(id) ? whole.substring(0, DIGITS) : id;
      if (ids.add(item)) {
        drafts.add(reader.draftOf(message).asItem(item));
      }
    }
    return drafts;
  }
}
