package breve.article;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A format that articles come in, with the endings that a file name says it by. */
public enum Format {
  TEXT("plain text", "txt text"),
  MARKDOWN("Markdown", "md markdown"),
  HTML("a web page", "html htm xhtml"),
  MAIL("a mail message", "eml"),
  MAILBOX("a mailbox", "mbox mbx"),
  SAVED_PAGE("a saved web page", "mhtml mht"),
  FEED("a feed", "xml rss atom rdf"),
  JSON_FEED("a JSON feed", "json jsonfeed"),
  WORD("a Word document", "docx"),
  RTF("an RTF document", "rtf"),
  SUBTITLES("subtitles", "srt vtt"),
  PDF("a PDF", "pdf");

  private final String phrase;
  private final String endings;

  Format(String phrase, String endings) {
    this.phrase = phrase;
    this.endings = endings;
  }

  /** What to call a file of this format: {@code a web page}. */
  public String phrase() {
    return phrase;
  }

  /** The usual ending: {@code .html}. */
  public String ending() {
    return "." + endings.split(" ", -1)[0];
  }

  /** The format that a name says, in capitals or not; empty when its ending says nothing. */
  public static Optional<Format> byName(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return name.contains(".")
        ? Arrays.stream(values())
            .filter(f -> List.of(f.endings.split(" ", -1)).contains(ending))
            .findFirst()
        : Optional.empty();
  }
}
