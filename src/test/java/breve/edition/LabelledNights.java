package breve.edition;

import breve.article.BlockKind;
import breve.article.Origin;
import breve.article.PartialDate;
import breve.article.SentenceId;
import breve.article.Source;
import breve.digest.Digest;
import breve.digest.Digest.DigestBlock;
import breve.digest.Digest.DigestSentence;
import breve.digest.Digest.DigestTitle;
import breve.summarize.Bullet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The labelled articles of {@code src/test/resources/breve/stories}, made by hand. */
public final class LabelledNights {
  public static final int NIGHTS = 5;
  private static final Path FOLDER = Path.of("src/test/resources/breve/stories");

  private LabelledNights() {}

  /**
   * An article and what a person says of it.
   *
   * @param night 1 to 5
   * @param story its label
   */
  public record Labelled(
      String name, int night, String story, String date, String outlet, List<Line> lines) {
    public String title() {
      return lines.get(0).french();
    }

    /** The article as a file that is read: its date, its title, its sentences. */
    public String file() {
      return "date "
          + date
          + "\n\n"
          + title()
          + "\n\n"
          + lines.stream().skip(1).map(Line::french).collect(Collectors.joining("\n"))
          + "\n";
    }

    /** The article as a digest whose English is its French, each sentence a bullet. */
    public Digest digest() {
      List<DigestSentence> sentences = new ArrayList<>();
      List<Bullet> bullets = new ArrayList<>();
      for (Line line : lines.subList(1, lines.size())) {
        String id = "b1s" + (sentences.size() + 1);
        sentences.add(
            new DigestSentence(id, line.french(), line.french(), Optional.empty(), -1, List.of()));
        bullets.add(new Bullet(line.french(), List.of(SentenceId.of(id)), List.of()));
      }
      return new Digest(
          name,
          new Source(name + ".txt", "", "fr", Origin.of(Optional.empty(), Optional.of(outlet))),
          PartialDate.parse(date),
          new DigestTitle(title(), title(), false),
          List.of(new DigestBlock("b1", BlockKind.TEXT, sentences)),
          bullets,
          "made by hand");
    }
  }

  /** A sentence and whether no earlier night of its story told what it tells. */
  public record Line(String french, boolean isNew) {}

  /** All articles of a set, in the order of its file: mars or novembre. */
  public static List<Labelled> of(String set) {
    List<Labelled> all = new ArrayList<>();
    for (String paragraph : text(set).split("\n\n", -1)) {
      List<String> lines = paragraph.lines().filter(line -> !line.startsWith("# ")).toList();
      if (lines.isEmpty()) {
        continue;
      }
      String[] head = lines.get(0).split(" ", 5);
      List<Line> told = new ArrayList<>(List.of(new Line(lines.get(1), true)));
      for (String line : lines.subList(2, lines.size())) {
        told.add(new Line(line.substring(2), line.startsWith("+")));
      }
      String name = "%s-%02d-%s".formatted(head[1], all.size() + 1, head[2]);
      all.add(new Labelled(name, Integer.parseInt(head[1]), head[2], head[3], head[4], told));
    }
    return all;
  }

  private static String text(String set) {
    try {
      return Files.readString(FOLDER.resolve(set + ".txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
