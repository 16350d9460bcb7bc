package breve.render;

import breve.article.BlockKind;
import breve.check.Finding;
import breve.digest.Digest;
import breve.digest.DigestRenderer;
import breve.render.DigestView.BlockView;
import breve.render.DigestView.BulletView;
import breve.render.DigestView.Citation;
import breve.render.DigestView.Part;
import breve.render.DigestView.Piece;
import breve.render.DigestView.SentenceView;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A digest as plain text of at most 78 columns, for terminals and mail. Doubtful sentences carry a
 * number in brackets that leads to a note at the end.
 */
public final class TextRenderer implements DigestRenderer {
  private static final int COLUMNS = 78;

  @Override
  public String format() {
    return "txt";
  }

  @Override
  public String render(Digest digest) {
    DigestView view = DigestView.of(digest);
    StringBuilder out = new StringBuilder();
    String title = oneLine(digest.title().shown());
    wrap("", title, out);
    out.append("=".repeat(Math.min(COLUMNS, Math.max(1, title.length())))).append('\n');
    wrap("", oneLine(digest.title().french()), out);
    wrap(
        "", view.date().map(date -> date + ", ").orElse("") + oneLine(digest.source().path()), out);
    SourceLine.of(digest.source())
        .ifPresent(line -> wrap("", "Source: " + oneLine(line.plain()), out));
    wrap("", Notice.of(digest.source(), TextRenderer::oneLine), out);
    wrap("", oneLine(Notice.care(digest)), out);
    out.append('\n');
    for (BulletView bullet : view.bullets()) {
      bullet(bullet, out);
    }
    out.append(view.bullets().isEmpty() ? "" : "\n");
    for (Part part : view.parts()) {
      for (BlockView block : part.blocks()) {
        block(part.kind(), block, out);
      }
      out.append(part.kind() == BlockKind.ITEM ? "\n" : "");
    }
    List<SentenceView> doubtful = view.sentences().stream().filter(SentenceView::doubtful).toList();
    for (SentenceView sentence : doubtful) {
      String note = "[" + sentence.note() + "] " + reasons(sentence.findings());
      wrap("    ", note + "\n\"" + text(sentence.french()) + "\"", out);
    }
    out.append(doubtful.isEmpty() ? "" : "\n");
    return out.append("-- \n").append(oneLine(digest.signature())).append('\n').toString();
  }

  private static void bullet(BulletView bullet, StringBuilder out) {
    String cited =
        bullet.citations().stream().map(Citation::label).collect(Collectors.joining(", "));
    String text = "* " + oneLine(bullet.text()) + " (" + cited + ")";
    wrap(
        "  ", bullet.findings().isEmpty() ? text : text + "\n! " + reasons(bullet.findings()), out);
  }

  private static void block(BlockKind kind, BlockView block, StringBuilder out) {
    String text =
        block.sentences().stream()
            .map(s -> text(s.english()) + (s.doubtful() ? " [" + s.note() + "]" : ""))
            .collect(Collectors.joining(" "));
    switch (kind) {
      case HEADING -> {
        wrap("", text, out);
        out.append("-".repeat(Math.min(COLUMNS, Math.max(1, text.length())))).append("\n\n");
      }
      case ITEM -> wrap("  ", "- " + text, out);
      case CAPTION -> {
        wrap("", "[" + text + "]", out);
        out.append('\n');
      }
      case TEXT -> {
        wrap("", text, out);
        out.append('\n');
      }
    }
  }

  private static String reasons(List<Finding> findings) {
    return findings.stream()
        .map(finding -> FindingLabel.label(finding) + ": " + oneLine(finding.message()) + ".")
        .collect(Collectors.joining(" "));
  }

  private static String text(List<Piece> pieces) {
    return oneLine(pieces.stream().map(Piece::text).collect(Collectors.joining()));
  }

  /** Without line ends, and without what would steer a terminal. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
  }

  /** Breaks at spaces, keeping words whole; lines after the first begin with the indent. */
  private static void wrap(String indent, String text, StringBuilder out) {
    String first = "";
    for (String paragraph : text.split("\n", -1)) {
      StringBuilder line = new StringBuilder(first);
      for (String word : paragraph.split(" +", -1)) {
        if (line.length() + word.length() >= COLUMNS && !line.toString().isBlank()) {
          out.append(line.toString().stripTrailing()).append('\n');
          line.setLength(0);
          line.append(indent);
        }
        line.append(word).append(' ');
      }
      out.append(line.toString().stripTrailing()).append('\n');
      first = indent;
    }
  }
}
