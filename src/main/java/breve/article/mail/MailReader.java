package breve.article.mail;

import breve.article.ArticleReader;
import breve.article.Draft.Part;
import breve.article.Draft;
import breve.article.Format;
import breve.article.Input;
import breve.article.PartialDate;
import breve.article.PlainTextReader;
import breve.article.Reading.Failed.FailReason;
import breve.article.UnusableInputException;
import breve.article.WrittenDate;
import breve.article.html.HtmlReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;

/**
 * Reads a mail message: its subject is the title, its first plain text the article, or its web page
 * where there is no plain text worth the name. Attachments stay closed; pictures stay where they
 * are.
 */
public final class MailReader implements ArticleReader {
  /** Some mailers put "see the web version" where the plain text belongs. */
  private static final int LEAST_LETTERS = 200;

  private static final Pattern REPLY =
      Pattern.compile("(?i)^\\s*((re|fw|fwd|tr|rép|rep)\\s*(\\[\\d+\\])?\\s*:\\s*)+");

  /** "Name" and address: the name is who wrote it. */
  private static final Pattern ADDRESS = Pattern.compile("\\s*<[^>]*>\\s*$");

  private final PlainTextReader plain = new PlainTextReader();
  private final HtmlReader pages = new HtmlReader();

  @Override
  public Format format() {
    return Format.MAIL;
  }

  @Override
  public List<Draft> read(Input input) throws UnusableInputException {
    MailMessage message = message(input);
    Draft body = body(message);
    Optional<PartialDate> date = message.date().flatMap(WrittenDate::in).or(body::date);
    Optional<String> title =
        message
            .subject()
            .map(s -> REPLY.matcher(s).replaceFirst("").strip())
            .filter(s -> !s.isEmpty());
    List<Part> parts = HtmlReader.titled(title, body.parts());
    Optional<String> from = message.from().map(MailReader::name).filter(n -> !n.isEmpty());
    return List.of(new Draft(Optional.empty(), date, from.or(body::byline), body.caption(), parts));
  }

  private static MailMessage message(Input input) throws UnusableInputException {
    try {
      MailMessage message = MailMessage.parse(input.bytes());
      if (message.isEmpty()) {
        throw UnusableInputException.failed(
            FailReason.DAMAGED,
            "not a mail message, though its name says so: save the message again, or leave it out");
      }
      return message;
    } catch (IOException | MimeException | RuntimeException e) {
      throw UnusableInputException.failed(
          FailReason.DAMAGED,
          "the mail message is damaged ("
              + String.valueOf(e.getMessage()).replaceAll("\\s+", " ")
              + "): save it again, or give its text as .txt");
    }
  }

  private Draft body(MailMessage message) {
    Optional<String> text = message.plainText().map(MailText::withoutSignature);
    Optional<String> page = message.page();
    boolean enough =
        text.filter(t -> t.chars().filter(Character::isLetter).count() >= LEAST_LETTERS)
            .isPresent();
    if (page.isPresent() && !enough) {
      return pages.draftOf(page.get());
    }
    return plain.draftOf(text.orElse(""));
  }

  private static String name(String from) {
    return ADDRESS.matcher(from).replaceFirst("").replaceAll("^\"|\"$", "").strip();
  }
}
