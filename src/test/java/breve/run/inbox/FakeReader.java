package breve.run.inbox;

import breve.article.Article;
import breve.article.ArticleId;
import breve.article.Block;
import breve.article.BlockKind;
import breve.article.Input;
import breve.article.Reading;
import breve.article.Sentence;
import breve.article.Source;
import breve.article.Title;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** An article of three sentences, or what the input's name asks for. */
public final class FakeReader implements BiFunction<String, byte[], List<Reading>> {
  @Override
  public List<Reading> apply(String path, byte[] bytes) {
    Input input = new Input(path, bytes);
    int sentences = input.path().endsWith("empty.txt") ? 0 : 3;
    if (sentences == 0) {
      return List.of(new Reading.Skipped(Reading.Skipped.SkipReason.EMPTY, "no text"));
    }
    if (input.path().endsWith(".bin")) {
      return List.of(
          new Reading.Failed(Reading.Failed.FailReason.NOT_TEXT, "binary", "leave it out"));
    }
    if (input.path().contains("breaks-the-reader")) {
      throw new IllegalStateException("a bug");
    }
    if (input.path().contains("never-ends")) {
      waitForever();
    }
    if (input.path().endsWith("feed.xml")) {
      return List.of(article(input, Optional.of("1")), article(input, Optional.of("2")));
    }
    return List.of(article(input, Optional.empty()));
  }

  private static void waitForever() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("given up", e);
    }
  }

  private static Reading article(Input input, Optional<String> item) {
    ArticleId id = ArticleId.ofPath(input.path(), item);
    List<Sentence> sentences =
        IntStream.rangeClosed(1, 3)
            .mapToObj(
                i -> new Sentence("b1s" + i, "Phrase " + i + " de " + id + " " + input.sha256()))
            .toList();
    return new Reading.Read(
        new Article(
            id,
            new Source(input.path(), input.sha256(), "fr"),
            Optional.empty(),
            new Title("Titre de " + id, false),
            Optional.empty(),
            List.of(new Block("b1", BlockKind.TEXT, sentences))));
  }
}
