package breve.article.formats;

import breve.article.ArticleReader;
import breve.article.Composer;
import breve.article.Draft;
import breve.article.Format;
import breve.article.Input;
import breve.article.PlainTextReader;
import breve.article.Reading;
import breve.article.Reading.Failed;
import breve.article.Reading.Failed.FailReason;
import breve.article.Reading.Skipped;
import breve.article.Reading.Skipped.SkipReason;
import breve.article.UnusableInputException;
import breve.article.feed.FeedReader;
import breve.article.feed.JsonFeedReader;
import breve.article.html.HtmlReader;
import breve.article.mail.MailReader;
import breve.article.mail.MailboxReader;
import breve.article.mail.SavedPageReader;
import breve.article.markdown.MarkdownReader;
import breve.article.pdf.PdfReader;
import breve.article.rtf.RtfReader;
import breve.article.subtitles.SubtitlesReader;
import breve.article.word.WordReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Articles in: the way from a file to its articles. Never throws for what it finds in a file; safe
 * for use by several threads.
 *
 * <p>Making one takes about half a second (it reads language profiles), so make one and share it.
 *
 * <pre>{@code
 * for (Reading reading : new Articles().read(Path.of("inbox"), Path.of("inbox/2020/idlib.txt"))) {
 *   if (reading instanceof Reading.Read read) {
 *     System.out.println(read.article().id()); // 2020/idlib
 *   }
 * }
 * }</pre>
 */
public final class Articles {
  /** Larger files are skipped, unless another limit is given: 2 MB, some 300,000 words. */
  public static final long DEFAULT_LIMIT = 2_000_000;

  private final Map<Format, ArticleReader> readers;
  private final FormatSniffer sniffer = new FormatSniffer();
  private final Composer composer = new Composer();
  private final long limit;

  /** With the default limit. */
  public Articles() {
    this(DEFAULT_LIMIT);
  }

  /**
   * @param limit the largest file to read, in bytes
   */
  public Articles(long limit) {
    if (limit < 1 || limit > Integer.MAX_VALUE - 16) {
      throw new IllegalArgumentException("the size limit must be 1 byte to 2 GB, not " + limit);
    }
    this.limit = limit;
    this.readers =
        Stream.of(
                new PlainTextReader(),
                new MarkdownReader(),
                new HtmlReader(),
                new MailReader(),
                new MailboxReader(),
                new SavedPageReader(),
                new FeedReader(),
                new JsonFeedReader(),
                new WordReader(),
                new RtfReader(),
                new SubtitlesReader(),
                new PdfReader())
            .collect(Collectors.toUnmodifiableMap(ArticleReader::format, Function.identity()));
  }

  /**
   * Reads one file.
   *
   * @param root the input folder that the file lies in; the file itself (or its folder) when it was
   *     named on its own
   * @param file the file
   * @return what came of it, at least one reading; several for a file that holds several articles
   */
  public List<Reading> read(Path root, Path file) {
    String path = relativePath(root, file);
    try {
      if (!Files.exists(file)) {
        return failed("is not there", "check the path, or run again when it is complete");
      }
      if (Files.isDirectory(file)) {
        return failed("is a folder", "name the files in it, or give it as an input folder");
      }
      if (!Files.isRegularFile(file)) {
        return failed("is a device or pipe", "copy what it gives to a file, or use standard input");
      }
      if (!Files.isReadable(file)) {
        return failed("permission denied", "make it readable (chmod +r)");
      }
      long size = Files.size(file);
      if (size > limit) {
        return List.of(tooLarge(size));
      }
      // Not Files.newInputStream: its channel loads the JDK's network library, which tries sockets.
      try (InputStream in = new FileInputStream(file.toFile())) {
        // One more than allowed: the file may be growing.
        return read(path, in.readNBytes((int) limit + 1));
      }
    } catch (IOException e) {
      return failed("cannot be read (" + oneLine(e) + ")", "check the disk, or copy it elsewhere");
    }
  }

  /**
   * Reads one input that is in memory already.
   *
   * @param path the name it is to have, with {@code /} between folders
   * @param bytes its content; not to be written to afterwards
   * @return what came of it, at least one reading
   */
  public List<Reading> read(String path, byte[] bytes) {
    if (bytes.length > limit) {
      return List.of(tooLarge(bytes.length));
    }
    if (bytes.length == 0) {
      return List.of(new Skipped(SkipReason.EMPTY, "there is nothing in it"));
    }
    Input input = new Input(path, bytes);
    try {
      List<Draft> drafts = readers.get(sniffer.formatOf(path, bytes)).read(input);
      List<Optional<String>> languages = composer.otherLanguages(drafts);
      return IntStream.range(0, drafts.size())
          .mapToObj(i -> composed(drafts.get(i), input, languages.get(i)))
          .toList();
    } catch (UnusableInputException e) {
      return List.of(e.reading());
    }
  }

  /** What is packed may hold more text than its file has bytes. */
  private Reading composed(Draft draft, Input input, Optional<String> otherLanguage) {
    return draft.length() > limit
        ? tooLarge(draft.length())
        : composer.compose(draft, input, otherLanguage);
  }

  private Reading tooLarge(long size) {
    return new Skipped(
        SkipReason.TOO_LARGE,
        megabytes(size) + " is more than the limit of " + megabytes(limit),
        "split the file, or raise the limit");
  }

  private static String megabytes(long bytes) {
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%,d bytes", bytes)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  private static List<Reading> failed(String fault, String remedy) {
    return List.of(new Failed(FailReason.UNREADABLE, fault, remedy));
  }

  private static String oneLine(IOException e) {
    return String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
  }

  /** Relative to the root, with {@code /}; the file's own name when it isn't below the root. */
  private static String relativePath(Path root, Path file) {
    Path from = root.toAbsolutePath().normalize();
    Path to = file.toAbsolutePath().normalize();
    if (!to.startsWith(from) || to.equals(from)) {
      return String.valueOf(to.getFileName());
    }
    List<String> names = new ArrayList<>();
    from.relativize(to).forEach(name -> names.add(name.toString()));
    return String.join("/", names);
  }
}
