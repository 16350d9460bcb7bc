package breve;

import breve.article.Reading;
import breve.digest.Digest;
import breve.digest.Digester;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;

/**
 * What came of an input.
 *
 * @param all a digest for each article, in the input's order
 * @param others what gave no article: passed over, such as an item that isn't French, or unreadable
 */
public record Digests(List<Digest> all, List<Reading> others) implements Iterable<Digest> {
  public Digests {
    all = List.copyOf(all);
    others = List.copyOf(others);
  }

  /** Digests what was read; the articles of one input share batches. */
  static Digests of(List<Reading> readings, Digester digester) {
    List<CompletableFuture<Digest>> begun = new ArrayList<>();
    List<Reading> others = new ArrayList<>();
    for (Reading reading : readings) {
      if (reading instanceof Reading.Read read) {
        begun.add(digester.digest(read.article()));
      } else {
        others.add(reading);
      }
    }
    return new Digests(begun.stream().map(CompletableFuture::join).toList(), others);
  }

  /**
   * The first digest; most inputs are one article.
   *
   * @throws java.util.NoSuchElementException when there is none; {@link #others} tells why
   */
  public Digest first() {
    return all.stream()
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(others.toString()));
  }

  @Override
  public Iterator<Digest> iterator() {
    return all.iterator();
  }
}
