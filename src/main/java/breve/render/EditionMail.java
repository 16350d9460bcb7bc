package breve.render;

import breve.edition.Edition;
import breve.edition.EditionArticle;
import breve.edition.Story;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code edition.eml}: a mail (RFC 5322, MIME) of what is new, as text and as HTML; without
 * pictures, scripts or anything to fetch.
 *
 * <p>Its date is the edition's, so that the same articles give the same bytes; who delivers it puts
 * the day and the addresses in.
 */
final class EditionMail implements EditionRenderer {
  /** An inbox is no archive: so many stories are told, and how many others there are. */
  static final int MOST_STORIES = 40;

  private static final int LONGEST_TITLE = 100;

  /** No line of quoted-printable text can hold it. */
  private static final String BOUNDARY = "=_breve_edition";

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final Templates templates = new Templates();
  private final String css = Style.named("mail.css").css();
  private final StoryText stories = new StoryText(article -> Optional.empty());

  /**
   * What a mail tells.
   *
   * @param untold how many stories it leaves out
   */
  record Told(List<Story> stories, int untold) {
    /** The stories with something new; all of them where nothing is newer than the rest. */
    static Told of(Edition edition) {
      List<Story> fresh =
          edition.stories().stream()
              .filter(story -> story.articles().anyMatch(EditionArticle::fresh))
              .toList();
      List<Story> told = fresh.isEmpty() ? edition.stories() : fresh;
      List<Story> first = told.subList(0, Math.min(MOST_STORIES, told.size()));
      return new Told(List.copyOf(first), edition.stories().size() - first.size());
    }

    /** What is left out, in words; empty where nothing is. */
    String rest() {
      return untold == 0
          ? ""
          : untold + (untold == 1 ? " more story is" : " more stories are") + " in the edition.";
    }
  }

  @Override
  public String fileName() {
    return "edition.eml";
  }

  @Override
  public void write(Edition edition, Digests digests, OutputStream out) throws IOException {
    Told told = Told.of(edition);
    StringBuilder mail = new StringBuilder();
    header("Date", DATE.format(edition.updated()), mail);
    header("From", MailHeader.of("Brève") + " <breve@localhost>", mail);
    header("Subject", MailHeader.of(subject(edition, told)), mail);
    header("Message-ID", "<" + id(edition, told) + "@breve.invalid>", mail);
    header("Auto-Submitted", "auto-generated", mail);
    header("Content-Language", "en", mail);
    header("MIME-Version", "1.0", mail);
    header("Content-Type", "multipart/alternative;\r\n boundary=\"" + BOUNDARY + "\"", mail);
    part("text/plain", text(edition, told), mail);
    part("text/html", html(edition, told), mail);
    mail.append("\r\n--").append(BOUNDARY).append("--\r\n");
    out.write(mail.toString().getBytes(StandardCharsets.US_ASCII));
  }

  private static void header(String name, String value, StringBuilder mail) {
    mail.append(name).append(": ").append(value).append("\r\n");
  }

  private static void part(String type, String text, StringBuilder mail) {
    mail.append("\r\n--").append(BOUNDARY).append("\r\n");
    header("Content-Type", type + "; charset=utf-8", mail);
    header("Content-Transfer-Encoding", "quoted-printable", mail);
    mail.append("\r\n").append(QuotedPrintable.of(text));
  }

  /** {@code Brève, 16 March 2026: A wolf filmed in the Cévras massif, and 2 more}. */
  private static String subject(Edition edition, Told told) {
    if (told.stories().isEmpty()) {
      return "Brève: no articles";
    }
    int more = told.stories().size() - 1;
    return "Brève, "
        + day(edition)
        + ": "
        + shortened(PlainText.oneLine(told.stories().get(0).lead().title().shown()))
        + (more == 0 ? "" : ", and " + more + " more");
  }

  private static String shortened(String title) {
    int[] letters = title.codePoints().toArray();
    return letters.length <= LONGEST_TITLE
        ? title
        : new String(letters, 0, LONGEST_TITLE - 1) + "…";
  }

  private static String day(Edition edition) {
    return EnglishDate.of(LocalDate.ofInstant(edition.updated(), ZoneOffset.UTC));
  }

  /** The same for a mail that tells of the same articles, so that an inbox holds it once. */
  private static String id(Edition edition, Told told) {
    String articles =
        told.stories().stream()
            .flatMap(Story::articles)
            .map(EditionArticle::text)
            .sorted()
            .collect(Collectors.joining("\n"));
    return EditionAtom.urn("mail " + edition.updated() + "\n" + articles)
        .replaceFirst("^urn:uuid:", "");
  }

  private String text(Edition edition, Told told) {
    StringBuilder text = new StringBuilder();
    PlainText.wrap("", Notice.OF_AN_EDITION, text);
    PlainText.wrap("", PlainText.oneLine(edition.health()), text);
    int number = 0;
    for (Story story : told.stories()) {
      stories.tell(++number, story, edition, text);
    }
    text.append(told.rest().isEmpty() ? "" : "\n" + told.rest() + "\n");
    return PageText.of(text.toString());
  }

  private String html(Edition edition, Told told) {
    return templates.render(
        "mail.jte",
        Map.of(
            "stories",
            told.stories(),
            "health",
            edition.health(),
            "rest",
            told.rest(),
            "title",
            "Brève, " + day(edition),
            "css",
            css));
  }
}
