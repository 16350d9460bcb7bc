package breve.article.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import breve.article.Format;
import breve.article.Reading.Failed.FailReason;
import breve.article.UnusableInputException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells an input's format by its name, and by its first bytes where the name says nothing. A name
 * that says one format over the bytes of another is a mistake that somebody should know of, and no
 * reason to read markup as prose.
 */
final class FormatSniffer {
  /** Enough to see past a byte order mark, comments and a document type. */
  private static final int SAMPLE = 4096;

  private static final Pattern PROLOG =
      Pattern.compile(
          "\\A(?:\\s+|<\\?(?s:.{0,2000}?)\\?>|<!--(?s:.{0,4000}?)-->|<!(?i:doctype)\\s[^>\\[]{0,500}"
              + "(?:\\[(?s:.{0,3000}?)\\])?\\s*>)");

  private static final Pattern ROOT = Pattern.compile("\\A<([A-Za-z][\\w:.-]*)[\\s/>]");
  private static final Pattern MARKUP =
      Pattern.compile("(?i)head|body|title|meta|div|article|main|section|p|h1");

  private static final Pattern HEADER_LINE = Pattern.compile("[A-Za-z][A-Za-z0-9-]*:.*|[ \\t].*");
  private static final Pattern MAIL_HEADER =
      Pattern.compile(
          "(?im)^(?:from|subject|date|received|return-path|message-id|mime-version|delivered-to):");

  /**
   * The format of an input.
   *
   * @throws UnusableInputException when the name says another format than the bytes do
   */
  Format formatOf(String path, byte[] bytes) throws UnusableInputException {
    Optional<Format> named = Format.byName(path);
    Optional<Format> seen = seen(bytes);
    if (named.isPresent() && seen.isPresent() && !agree(named.get(), seen.get(), bytes)) {
      throw UnusableInputException.failed(
          FailReason.WRONG_ENDING,
          "it is "
              + seen.get().phrase()
              + ", though its name says "
              + named.get().phrase()
              + ": rename it to end in "
              + seen.get().ending());
    }
    return named.or(() -> seen).orElse(Format.TEXT);
  }

  /** A text may begin like a letter, and Markdown with a tag; a whole page is neither. */
  private static boolean agree(Format named, Format seen, byte[] bytes) {
    boolean words = named == Format.TEXT || named == Format.MARKDOWN;
    return named == seen
        || (words && (seen == Format.MAIL || seen == Format.MAILBOX))
        || (named == Format.MAIL && seen == Format.MAILBOX)
        || (named == Format.MAILBOX && seen == Format.MAIL)
        || (words && seen == Format.HTML && !isWholePage(start(bytes)));
  }

  private static Optional<Format> seen(byte[] bytes) throws UnusableInputException {
    String start = start(bytes);
    if (start.startsWith("%PDF-")) {
      return Optional.of(Format.PDF);
    }
    if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
      if (new String(bytes, ISO_8859_1).contains("word/document.xml")) {
        return Optional.of(Format.WORD);
      }
      throw UnusableInputException.failed(
          FailReason.NOT_TEXT,
          "it is an archive, or a document of another program: unpack or export it");
    }
    if (start.startsWith("{\\rtf")) {
      throw UnusableInputException.failed(
          FailReason.NOT_TEXT, "it is a rich text document (RTF): save it as .docx");
    }
    if (start.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
      throw UnusableInputException.failed(
          FailReason.NOT_TEXT, "it is a document of an old Office program: save it as .docx");
    }
    return markup(start).or(() -> mail(start));
  }

  private static Optional<Format> markup(String start) {
    if (isWholePage(start)) {
      return Optional.of(Format.HTML);
    }
    Matcher root = ROOT.matcher(withoutProlog(start));
    if (!root.find()) {
      return Optional.empty();
    }
    return switch (root.group(1).toLowerCase(Locale.ROOT)) {
      case "rss", "feed", "rdf:rdf" -> Optional.of(Format.FEED);
      case "html" -> Optional.of(Format.HTML);
      default ->
          MARKUP.matcher(root.group(1)).matches() ? Optional.of(Format.HTML) : Optional.empty();
    };
  }

  private static boolean isWholePage(String start) {
    String head = start.stripLeading().toLowerCase(Locale.ROOT);
    return head.startsWith("<!doctype html")
        || withoutProlog(start).toLowerCase(Locale.ROOT).matches("(?s)<html[\\s>].*");
  }

  private static String withoutProlog(String start) {
    String rest = start;
    for (Matcher m = PROLOG.matcher(rest); m.find(); m = PROLOG.matcher(rest)) {
      rest = rest.substring(m.end());
    }
    return rest;
  }

  private static Optional<Format> mail(String start) {
    if (!isMail(start)) {
      return Optional.empty();
    }
    return Optional.of(start.startsWith("From ") ? Format.MAILBOX : Format.MAIL);
  }

  /** Only header lines before the first blank one, two of them such as mail has. */
  private static boolean isMail(String raw) {
    String start = raw.replace("\r\n", "\n"); // \R\R would part a single CRLF in two
    String head = start.replaceFirst("\\AFrom .*\\R", "").split("\\R\\R", 2)[0];
    int cut = head.length() == start.length() ? head.lastIndexOf('\n') : head.length();
    String whole = head.substring(0, Math.max(0, cut)); // its last line may be cut
    return whole.lines().allMatch(line -> HEADER_LINE.matcher(line).matches())
        && MAIL_HEADER.matcher(whole).results().count() >= 2;
  }

  private static String start(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE);
    String latin = new String(bytes, 0, length, ISO_8859_1);
    if (latin.startsWith("\u00FF\u00FE")) {
      return new String(bytes, 2, length - 2, UTF_16LE);
    }
    if (latin.startsWith("\u00FE\u00FF")) {
      return new String(bytes, 2, length - 2, UTF_16BE);
    }
    return latin.startsWith("\u00EF\u00BB\u00BF") ? latin.substring(3) : latin;
  }
}
