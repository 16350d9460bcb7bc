package breve.render;

import breve.article.BlockKind;
import breve.check.Finding;
import breve.digest.Digest;
import breve.digest.Digest.DigestBlock;
import breve.digest.Digest.DigestSentence;
import breve.language.Span;
import breve.summarize.Bullet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A digest laid out for a page: doubtful sentences numbered through, list items gathered into
 * lists, what the checks found cut out of its sentence.
 *
 * @param parts the translation in document order
 */
record DigestView(Digest digest, List<BulletView> bullets, List<Part> parts) {

  /** A block, or a list of consecutive items. */
  record Part(BlockKind kind, List<BlockView> blocks) {}

  /** A block and what was found in it. */
  record BlockView(String id, List<SentenceView> sentences) {
    /** The paragraph's number, with which its sentences' labels begin. */
    String number() {
      return id.substring(1);
    }

    List<SentenceView> doubtful() {
      return sentences.stream().filter(SentenceView::doubtful).toList();
    }
  }

  /**
   * A sentence and what was found in it.
   *
   * @param label paragraph and sentence, {@code 3.2}
   * @param note the number of its note on the page; 0 where nothing was found
   */
  record SentenceView(
      String id,
      String label,
      int note,
      List<Finding> findings,
      List<Piece> english,
      List<Piece> french) {
    boolean doubtful() {
      return note > 0;
    }
  }

  /** A bullet with the sentences it cites. */
  record BulletView(String text, List<Citation> citations, List<Finding> findings) {}

  /** A way from a bullet to a sentence. */
  record Citation(String id, String label) {}

  /** A stretch of a sentence; marked where a check points at it. */
  record Piece(String text, boolean marked) {}

  static DigestView of(Digest digest) {
    List<Part> parts = new ArrayList<>();
    int note = 0;
    for (DigestBlock block : digest.blocks()) {
      List<SentenceView> sentences = new ArrayList<>();
      for (DigestSentence sentence : block.sentences()) {
        List<Finding> shown = shown(sentence.findings());
        note += shown.isEmpty() ? 0 : 1;
        sentences.add(view(sentence, shown, shown.isEmpty() ? 0 : note));
      }
      BlockView view = new BlockView(block.id(), sentences);
      Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
      if (last != null && last.kind() == BlockKind.ITEM && block.kind() == BlockKind.ITEM) {
        last.blocks().add(view);
      } else {
        parts.add(new Part(block.kind(), new ArrayList<>(List.of(view))));
      }
    }
    return new DigestView(
        digest, digest.bullets().stream().map(DigestView::view).toList(), List.copyOf(parts));
  }

  /** All sentences in document order. */
  List<SentenceView> sentences() {
    return parts.stream()
        .flatMap(part -> part.blocks().stream())
        .flatMap(block -> block.sentences().stream())
        .toList();
  }

  /** The article's date in English words, as far as it is known. */
  Optional<String> date() {
    return digest.date().map(EnglishDate::of);
  }

  private static SentenceView view(DigestSentence sentence, List<Finding> shown, int note) {
    // The checks looked at the model's English; an edited sentence may have moved everything.
    List<Span> english =
        sentence.edited().isPresent()
            ? List.of()
            : shown.stream().flatMap(f -> f.english().stream()).toList();
    List<Span> french = shown.stream().flatMap(f -> f.french().stream()).toList();
    return new SentenceView(
        sentence.id(),
        label(sentence.id()),
        note,
        shown,
        pieces(sentence.shown(), english),
        pieces(sentence.french(), french));
  }

  private static BulletView view(Bullet bullet) {
    return new BulletView(
        bullet.text(),
        bullet.sentences().stream().map(id -> new Citation(id, label(id))).toList(),
        shown(bullet.findings()));
  }

  private static List<Finding> shown(List<Finding> findings) {
    return findings.stream().filter(Finding::shown).toList();
  }

  /** {@code b3s2} as {@code 3.2}. */
  static String label(String sentenceId) {
    return sentenceId.substring(1).replace('s', '.');
  }

  /** The text cut at the spans' ends; spans may overlap, and may lie beyond the text. */
  static List<Piece> pieces(String text, List<Span> spans) {
    Map<Integer, Integer> depthChange = new HashMap<>();
    for (Span span : spans) {
      depthChange.merge(Math.min(span.start(), text.length()), 1, Integer::sum);
      depthChange.merge(Math.min(span.end(), text.length()), -1, Integer::sum);
    }
    List<Piece> pieces = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int at = 0; at <= text.length(); at++) {
      int change = depthChange.getOrDefault(at, 0);
      boolean turns = (depth > 0) != (depth + change > 0);
      if ((turns || at == text.length()) && at > from) {
        pieces.add(new Piece(text.substring(from, at), depth > 0));
        from = at;
      }
      depth += change;
    }
    return List.copyOf(pieces);
  }
}
