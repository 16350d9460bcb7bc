package breve.run.work;

import breve.article.Reading;
import breve.digest.Digest;
import java.util.concurrent.CompletableFuture;

/** One of the things that an input holds, as reading it showed. */
public sealed interface Held {
  /** An article, of which a digest can be had. */
  record Text(TextHeader header, Making making) implements Held {}

  /** Something that needs no digest, or can have none. */
  record Nothing(Reading reading) implements Held {}

  /** Makes a digest. */
  interface Making {
    /**
     * Makes the digest of this name.
     *
     * @param name of the digest
     * @return completes exceptionally when a model fails on this article
     */
    CompletableFuture<Digest> digest(String name);
  }
}
