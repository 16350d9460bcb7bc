package breve.render;

import breve.article.BlockKind;
import breve.article.PartialDate;
import breve.article.SentenceId;
import breve.article.Source;
import breve.check.Finding;
import breve.check.Finding.Confidence;
import breve.check.Finding.Kind;
import breve.digest.Digest;
import breve.digest.Digest.DigestBlock;
import breve.digest.Digest.DigestSentence;
import breve.digest.Digest.DigestTitle;
import breve.edition.Edition;
import breve.edition.EditionBuilder;
import breve.language.Span;
import breve.summarize.Bullet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The twelve articles of {@code src/test/resources/edition} as digests, made without a model. */
public final class EditionFixture {
  private static final Path FOLDER = Path.of("src/test/resources/edition");
  private static final Set<String> FRESH =
      Set.of("loup-cevras", "crue-montbrac-depeche", "greve-ferries");
  private static final Pattern BULLET = Pattern.compile("- (.*) \\[([b\\ds ]+)]");
  private static final Pattern FINDING = Pattern.compile("(.*) \\{([a-z-]+): (.*)}");
  private static final Pattern QUOTED = Pattern.compile("“([^”]*)”");

  private EditionFixture() {}

  /** All twelve, by name. */
  public static List<Digest> digests() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Digest> all = new ArrayList<>();
      for (String file : files.map(p -> p.getFileName().toString()).sorted().toList()) {
        if (file.endsWith(".txt") && !file.endsWith(".en.txt")) {
          all.add(digest(file.substring(0, file.length() - 4)));
        }
      }
      return all;
    }
  }

  /** The twelve as an edition; three of them are new. */
  public static Edition edition() throws IOException {
    return edition(digests());
  }

  /** The same from the digests in another order. */
  public static Edition edition(List<Digest> digests) {
    EditionBuilder builder = new EditionBuilder();
    for (Digest digest : digests) {
      boolean fresh = FRESH.contains(digest.id());
      builder.add(digest, Instant.parse(fresh ? "2026-03-16T05:00:00Z" : "2026-03-15T05:00:00Z"));
    }
    return builder.build(builder.trust().needCare() + " of 12 articles need care. 1 skipped.");
  }

  /** Finds the digests of {@link #edition} again. */
  public static EditionRenderer.Digests whole() {
    return article -> digest(article.name());
  }

  /** One of them. */
  public static Digest digest(String name) throws IOException {
    byte[] bytes = Files.readAllBytes(FOLDER.resolve(name + ".txt"));
    List<List<String>> french = paragraphs(new String(bytes, StandardCharsets.UTF_8));
    List<List<String>> english = paragraphs(Files.readString(FOLDER.resolve(name + ".en.txt")));
    Optional<PartialDate> date = Optional.empty();
    if (french.get(0).get(0).startsWith("date ")) {
      date = PartialDate.parse(french.remove(0).get(0).substring(5));
    }
    DigestTitle title = new DigestTitle(french.remove(0).get(0), english.remove(0).get(0), false);
    List<Bullet> bullets = bullets(english.remove(english.size() - 1));
    List<DigestBlock> blocks = new ArrayList<>();
    for (int i = 0; i < french.size(); i++) {
      blocks(french.get(i), english.get(i), blocks);
    }
    return new Digest(
        name,
        new Source(name + ".txt", sha256(bytes), "fr"),
        date,
        title,
        blocks,
        bullets,
        "breve:test|made by hand");
  }

  private static List<List<String>> paragraphs(String text) {
    List<List<String>> all = new ArrayList<>();
    for (String paragraph : text.strip().split("\n\n", -1)) {
      all.add(List.of(paragraph.split("\n", -1)));
    }
    return all;
  }

  private static void blocks(List<String> french, List<String> english, List<DigestBlock> blocks) {
    boolean items = french.get(0).startsWith("- ");
    BlockKind kind =
        items
            ? BlockKind.ITEM
            : french.get(0).startsWith("Photo")
                ? BlockKind.CAPTION
                : french.get(0).endsWith(".") ? BlockKind.TEXT : BlockKind.HEADING;
    List<DigestSentence> sentences = new ArrayList<>();
    for (int i = 0; i < french.size(); i++) {
      int block = blocks.size() + 1;
      String id = "b" + block + "s" + (sentences.size() + 1);
      int from = items ? 2 : 0;
      sentences.add(sentence(id, french.get(i).substring(from), english.get(i).substring(from)));
      if (items || i == french.size() - 1) {
        blocks.add(new DigestBlock("b" + block, kind, List.copyOf(sentences)));
        sentences.clear();
      }
    }
  }

  private static DigestSentence sentence(String id, String french, String line) {
    Matcher found = FINDING.matcher(line);
    String english = found.matches() ? found.group(1) : line;
    List<Finding> findings = new ArrayList<>();
    if (found.matches()) {
      String message = found.group(3);
      List<String> quoted = QUOTED.matcher(message).results().map(r -> r.group(1)).toList();
      findings.add(
          new Finding(
              Kind.valueOf(found.group(2).toUpperCase(Locale.ROOT).replace('-', '_')),
              quoted.isEmpty() ? Confidence.LIKELY : Confidence.SURE,
              quoted.isEmpty() ? Optional.empty() : span(quoted.get(0), french),
              quoted.isEmpty() ? Optional.empty() : span(quoted.get(1), english),
              message));
    }
    return new DigestSentence(id, french, english, Optional.empty(), -0.75, findings);
  }

  private static Optional<Span> span(String piece, String text) {
    int at = text.indexOf(piece);
    return at < 0 ? Optional.empty() : Optional.of(new Span(at, at + piece.length()));
  }

  private static List<Bullet> bullets(List<String> lines) {
    List<Bullet> bullets = new ArrayList<>();
    for (String line : lines) {
      Matcher m = BULLET.matcher(line);
      if (!m.matches()) {
        throw new IllegalArgumentException(line);
      }
      bullets.add(
          new Bullet(
              m.group(1),
              Stream.of(m.group(2).split(" ", -1)).map(SentenceId::of).toList(),
              List.of()));
    }
    return bullets;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
