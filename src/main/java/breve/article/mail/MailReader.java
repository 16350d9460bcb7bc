package breve.article.mail;

import breve.article.ArticleReader;
import breve.article.Draft;
import breve.article.Draft.Part;
import breve.article.Format;
import breve.article.Input;
import breve.article.PartialDate;
import breve.article.PlainTextReader;
import breve.article.Reading.Failed.FailReason;
import breve.article.UnusableInputException;
import breve.article.WrittenDate;
import breve.article.html.HtmlReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;

/**
 * Reads a mail message: its subject is the title, its texts the article, each as plain text, or as
 * a web page where there is no plain text worth the name. Of a message that forwards another, the
 * other one is the article, with its own subject, date and sender. Attachments stay closed;
 * pictures stay where they are.
 */
public final class MailReader implements ArticleReader {
  /** Some mailers put "see the web version" where the plain text belongs. */
  private static final int LEAST_LETTERS = 200;

  private static final String FORWARDED = "fw|fwd|tr|wg|i|enc";
  private static final Pattern PREFIX =
      Pattern.compile(
          "(?iu)^\\s*((re|ré|rép|rep|aw|sv|" + FORWARDED + ")\\s*(\\[\\d+\\])?\\s*:\\s*)+");
  private static final Pattern FORWARD =
      Pattern.compile("(?iu)^\\s*(" + FORWARDED + ")\\s*(\\[\\d+\\])?\\s*:.*");

  /** "Name" and address: the name is who wrote it. */
  private static final Pattern ADDRESS =
      Pattern.compile("\\s*(?:<[^>]*>|\\[mailto:[^\\]]*\\])\\s*$");

  private final PlainTextReader plain = new PlainTextReader();
  private final HtmlReader pages = new HtmlReader();

  /** A part of what a message says, and the header over it if it was forwarded. */
  private record Text(Draft draft, Optional<QuotedHeader> forwarded) {}

  @Override
  public Format format() {
    return Format.MAIL;
  }

  @Override
  public List<Draft> read(Input input) throws UnusableInputException {
    return Mailbox.messages(input.bytes()).size() > 1
        ? new MailboxReader().read(input)
        : List.of(draftOf(message(input.bytes())));
  }

  /** The article that a message is, or forwards. */
  Draft draftOf(MailMessage message) {
    List<MailMessage> enclosed =
        message.enclosed().stream().filter(m -> !m.sections().isEmpty()).toList();
    if (!enclosed.isEmpty()) {
      return forwardedIn(message, enclosed);
    }
    boolean forward = message.subject().filter(s -> FORWARD.matcher(s).matches()).isPresent();
    List<Text> texts = message.sections().stream().map(s -> text(s, forward)).toList();
    Optional<QuotedHeader> about = texts.stream().flatMap(t -> t.forwarded().stream()).findFirst();
    List<Part> parts = texts.stream().flatMap(t -> t.draft().parts().stream()).toList();
    Optional<PartialDate> date =
        about
            .flatMap(QuotedHeader::date)
            .flatMap(WrittenDate::in)
            .or(() -> message.date().flatMap(WrittenDate::in))
            .or(() -> texts.stream().flatMap(t -> t.draft().date().stream()).findFirst());
    Optional<String> title =
        about.flatMap(QuotedHeader::subject).or(message::subject).flatMap(MailReader::title);
    Optional<String> from =
        about.flatMap(QuotedHeader::from).or(message::from).map(MailReader::name);
    return new Draft(
        Optional.empty(),
        date,
        from.filter(n -> !n.isEmpty())
            .or(() -> texts.stream().flatMap(t -> t.draft().byline().stream()).findFirst()),
        texts.stream().flatMap(t -> t.draft().caption().stream()).findFirst(),
        HtmlReader.titled(title, parts));
  }

  /** One forwarded message is the article; of several, all are, under the subject of the whole. */
  private Draft forwardedIn(MailMessage message, List<MailMessage> enclosed) {
    List<Draft> drafts = enclosed.stream().map(this::draftOf).toList();
    List<Part> parts = new ArrayList<>();
    for (MailMessage.Section section : message.sections()) {
      parts.addAll(text(section, false).draft().parts());
    }
    // "Pour information, voir l'article joint" is no article.
    boolean says =
        parts.stream().flatMapToInt(p -> p.text().chars()).filter(Character::isLetter).count()
            >= LEAST_LETTERS;
    if (!says && drafts.size() == 1) {
      return drafts.get(0);
    }
    if (!says) {
      parts.clear();
    }
    drafts.forEach(draft -> parts.addAll(draft.parts()));
    return Draft.of(
        message.date().flatMap(WrittenDate::in),
        message.from().map(MailReader::name),
        HtmlReader.titled(message.subject().flatMap(MailReader::title), parts));
  }

  static MailMessage message(byte[] bytes) throws UnusableInputException {
    try {
      MailMessage message = MailMessage.parse(bytes);
      if (message.isEmpty()) {
        throw UnusableInputException.failed(
            FailReason.DAMAGED,
            "not a mail message, though its name says so",
            "save the message again, or leave it out");
      }
      return message;
    } catch (IOException | MimeException | RuntimeException e) {
      throw UnusableInputException.failed(
          FailReason.DAMAGED,
          "the mail message is damaged ("
              + String.valueOf(e.getMessage()).replaceAll("\\s+", " ")
              + ")",
          "save it again, or give its text as .txt");
    }
  }

  private Text text(MailMessage.Section section, boolean forward) {
    Optional<MailText> text = section.plain().map(t -> MailText.of(t, forward));
    boolean enough =
        text.filter(t -> t.text().chars().filter(Character::isLetter).count() >= LEAST_LETTERS)
            .isPresent();
    if (section.page().isPresent() && !enough) {
      MailPage page = MailPage.of(section.page().get(), forward);
      return new Text(pages.draftOf(page.html()), page.forwarded());
    }
    return new Text(
        plain.draftOf(text.map(MailText::text).orElse("")), text.flatMap(MailText::forwarded));
  }

  private static Optional<String> title(String subject) {
    return Optional.of(PREFIX.matcher(subject).replaceFirst("").strip()).filter(s -> !s.isEmpty());
  }

  private static String name(String from) {
    return ADDRESS.matcher(from).replaceFirst("").replaceAll("^\"|\"$", "").strip();
  }
}
