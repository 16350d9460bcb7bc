package breve.article.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import breve.article.Format;
import breve.article.Reading.Failed.FailReason;
import breve.article.UnusableInputException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

  /** Messages, and what is written as one. */
  private static final Set<Format> MAIL = Set.of(Format.MAIL, Format.MAILBOX, Format.SAVED_PAGE);

  /** What is so plain to see that a name which also fits says less. */
  private static final Set<Format> SEEN_FIRST = Set.of(Format.SUBTITLES, Format.SAVED_PAGE);

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

  /** How browsers head the pages that they save as one file. */
  private static final Pattern SAVED =
      Pattern.compile("(?im)^(?:Snapshot-Content-Location:|From: *\"?<?Saved by )");

  private static final Pattern CUE =
      Pattern.compile(
          "WEBVTT(?=[\\s]|$)|\\s*(?:\\d+[ \\t]*\\R)?(?:\\d{1,2}:)?\\d{1,2}:\\d{2}[.,]\\d{1,3}\\s*-->\\s*\\d");
  private static final Pattern JSON = Pattern.compile("\\s*(?:\\{\\s*[\"}]|\\[\\s*[\\[{\"\\]])");
  private static final Pattern JSON_FEED =
      Pattern.compile("\"version\"\\s*:\\s*\"https?:\\\\?/\\\\?/(?:www\\.)?jsonfeed\\.org");

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
          "it is " + seen.get().phrase() + ", though its name says " + named.get().phrase(),
          "rename it to end in " + seen.get().ending());
    }
    if (named.isPresent() && seen.isPresent() && SEEN_FIRST.contains(seen.get())) {
      return seen.get();
    }
    return named.or(() -> seen).orElse(Format.TEXT);
  }

  /** A text may begin like a letter, and Markdown with a tag; a whole page is neither. */
  private static boolean agree(Format named, Format seen, byte[] bytes) {
    boolean words = named == Format.TEXT || named == Format.MARKDOWN;
    return named == seen
        || (words && (MAIL.contains(seen) || seen == Format.SUBTITLES))
        || (MAIL.contains(named) && MAIL.contains(seen))
        || (words && seen == Format.HTML && !isWholePage(start(bytes)));
  }

  private static Optional<Format> seen(byte[] bytes) throws UnusableInputException {
    String start = start(bytes);
    if (start.startsWith("%PDF-")) {
      return Optional.of(Format.PDF);
    }
    if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
      if (new String(bytes, ISO_8859_1).contains("word/")) {
        return Optional.of(Format.WORD);
      }
      throw UnusableInputException.failed(
          FailReason.NOT_TEXT,
          "it is an archive, or a document of another program",
          "unpack or export it");
    }
    if (start.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
      throw UnusableInputException.failed(
          FailReason.NOT_TEXT, "it is a document of an old Office program", "save it as .docx");
    }
    if (start.startsWith("\u001F\u008B")) {
      throw UnusableInputException.failed(
          FailReason.NOT_TEXT, "it is compressed with gzip", "unpack it (gunzip)");
    }
    if (start.stripLeading().startsWith("{\\rtf")) {
      return Optional.of(Format.RTF);
    }
    if (CUE.matcher(start).lookingAt()) {
      return Optional.of(Format.SUBTITLES);
    }
    return json(start, bytes).or(() -> markup(start)).or(() -> mail(start));
  }

  /** A JSON feed; other JSON is nothing that somebody reads. */
  private static Optional<Format> json(String start, byte[] bytes) throws UnusableInputException {
    if (!JSON.matcher(start).lookingAt() || !isJson(bytes)) {
      return Optional.empty();
    }
    if (JSON_FEED.matcher(new String(bytes, ISO_8859_1)).find()) {
      return Optional.of(Format.JSON_FEED);
    }
    throw UnusableInputException.failed(
        FailReason.NOT_TEXT, "it is JSON, but no JSON feed", "give the text that is in it");
  }

  private static boolean isJson(byte[] bytes) {
    try (JsonParser parser = new JsonFactory().createParser(bytes)) {
      while (parser.nextToken() != null) {
        parser.skipChildren();
      }
      return true;
    } catch (IOException e) {
      return false; // prose that begins with a brace
    }
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
    if (start.startsWith("From ")) {
      return Optional.of(Format.MAILBOX);
    }
    String header = start.replace("\r\n", "\n").split("\n\n", 2)[0];
    return Optional.of(SAVED.matcher(header).find() ? Format.SAVED_PAGE : Format.MAIL);
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
