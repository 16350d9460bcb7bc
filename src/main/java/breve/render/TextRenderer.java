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
  @Override
  public String format() {
    return "txt";
  }

  @Override
  public String render(Digest digest) {
    DigestView view = DigestView.of(digest);
    StringBuilder out = new StringBuilder();
    String title = PlainText.oneLine(digest.title().shown());
    PlainText.underlined(title, '=', out);
    PlainText.wrap("", PlainText.oneLine(digest.title().french()), out);
    PlainText.wrap(
        "",
        view.date().map(date -> date + ", ").orElse("") + PlainText.oneLine(digest.source().path()),
        out);
    SourceLine.of(digest.source())
        .ifPresent(line -> PlainText.wrap("", "Source: " + PlainText.oneLine(line.plain()), out));
    PlainText.wrap("", Notice.of(digest.source(), PlainText::oneLine), out);
    PlainText.wrap("", PlainText.oneLine(Notice.care(digest)), out);
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
      PlainText.wrap("    ", note + "\n\"" + text(sentence.french()) + "\"", out);
    }
    out.append(doubtful.isEmpty() ? "" : "\n");
    return out.append("-- \n")
        .append(PlainText.oneLine(digest.signature()))
        .append('\n')
        .toString();
  }

  private static void bullet(BulletView bullet, StringBuilder out) {
    String cited =
        bullet.citations().stream().map(Citation::label).collect(Collectors.joining(", "));
    String text = "* " + PlainText.oneLine(bullet.text()) + " (" + cited + ")";
    PlainText.wrap(
        "  ", bullet.findings().isEmpty() ? text : text + "\n! " + reasons(bullet.findings()), out);
  }

  private static void block(BlockKind kind, BlockView block, StringBuilder out) {
    String text =
        block.sentences().stream()
            .map(s -> text(s.english()) + (s.doubtful() ? " [" + s.note() + "]" : ""))
            .collect(Collectors.joining(" "));
    switch (kind) {
      case HEADING -> {
        PlainText.underlined(text, '-', out);
        out.append('\n');
      }
      case ITEM -> PlainText.wrap("  ", "- " + text, out);
      case CAPTION -> {
        PlainText.wrap("", "[" + text + "]", out);
        out.append('\n');
      }
      case TEXT -> {
        PlainText.wrap("", text, out);
        out.append('\n');
      }
    }
  }

  private static String reasons(List<Finding> findings) {
    return findings.stream()
        .map(
            finding ->
                FindingLabel.label(finding) + ": " + PlainText.oneLine(finding.message()) + ".")
        .collect(Collectors.joining(" "));
  }

  private static String text(List<Piece> pieces) {
    return PlainText.oneLine(pieces.stream().map(Piece::text).collect(Collectors.joining()));
  }
}
