package breve.render;

import breve.article.BlockKind;
import breve.article.SentenceId;
import breve.check.Finding;
import breve.digest.Digest;
import breve.digest.Digest.DigestBlock;
import breve.digest.Digest.DigestSentence;
import breve.digest.DigestRenderer;
import breve.summarize.Bullet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A digest to read, as CommonMark with a few inline HTML tags that GitHub keeps: bullets first,
 * each linking to the paragraphs it comes from, then the translation. Where the checks found
 * something, a mark stands behind the sentence and the reason, with the French, under the
 * paragraph.
 */
public final class MarkdownRenderer implements DigestRenderer {
  @Override
  public String format() {
    return "md";
  }

  @Override
  public String render(Digest digest) {
    return new Page(digest).write();
  }

  /** One page being written. */
  private static final class Page {
    private final Digest digest;
    private final StringBuilder out = new StringBuilder();
    private int notes;

    Page(Digest digest) {
      this.digest = digest;
    }

    String write() {
      head();
      if (!digest.bullets().isEmpty()) {
        out.append("## In brief\n\n");
        digest.bullets().forEach(this::bullet);
        out.append('\n');
      }
      out.append("## Translation\n\n");
      BlockKind before = null;
      for (DigestBlock block : digest.blocks()) {
        if (before == BlockKind.ITEM && block.kind() != BlockKind.ITEM) {
          out.append('\n');
        }
        block(block);
        before = block.kind();
      }
      if (before == BlockKind.ITEM) {
        out.append('\n');
      }
      out.append("---\n\n<small>").append(MarkdownText.of(digest.signature())).append("</small>\n");
      return out.toString();
    }

    private void head() {
      out.append("# ").append(MarkdownText.of(digest.title().shown())).append("\n\n");
      out.append("<small>").append(MarkdownText.french(digest.title().french()));
      out.append(digest.title().derived() ? " (first words of the article)" : "");
      out.append("</small>\n\n");
      digest.date().ifPresent(date -> out.append(EnglishDate.of(date)).append(" · "));
      out.append("Source: ");
      SourceLine.of(digest.source()).ifPresent(l -> out.append(l.markdown()).append(" · "));
      out.append(MarkdownText.of(digest.source().path())).append("\n\n");
      out.append("*").append(Notice.of(digest.source(), MarkdownText::of)).append("*\n\n");
      out.append(digest.needsCare() ? "⚠ " : "");
      out.append(MarkdownText.of(Notice.care(digest))).append("\n\n");
    }

    private void bullet(Bullet bullet) {
      out.append("- ").append(MarkdownText.of(bullet.text())).append(' ');
      out.append(
          bullet.sentences().stream()
              .map(SentenceId::block)
              .distinct()
              .map(block -> "[¶" + block + "](#b" + block + ")")
              .collect(Collectors.joining(" ")));
      List<Finding> shown = bullet.findings().stream().filter(Finding::shown).toList();
      shown.forEach(finding -> out.append("\\\n  ⚠ ").append(reason(finding)));
      out.append('\n');
    }

    private void block(DigestBlock block) {
      StringBuilder reasons = new StringBuilder();
      String text =
          block.sentences().stream()
              .map(sentence -> sentence(sentence, reasons, block.kind()))
              .collect(Collectors.joining(" "));
      String anchored = "<a id=\"" + block.id() + "\"></a>";
      switch (block.kind()) {
        case HEADING -> out.append("### ").append(anchored).append(text).append("\n\n");
        case ITEM -> out.append("- ").append(anchored).append(text).append('\n');
        case CAPTION, TEXT -> out.append(anchored).append(text).append("\n\n");
      }
      if (!reasons.isEmpty() && block.kind() == BlockKind.ITEM) {
        out.append(reasons.toString().replaceAll("(?m)^", "  ").stripTrailing()).append("\n");
      } else if (!reasons.isEmpty()) {
        out.append(reasons).append('\n');
      }
    }

    private String sentence(DigestSentence sentence, StringBuilder reasons, BlockKind kind) {
      String english = MarkdownText.of(sentence.shown());
      String text = kind == BlockKind.CAPTION ? "*" + english + "*" : english;
      List<Finding> shown = sentence.findings().stream().filter(Finding::shown).toList();
      if (shown.isEmpty()) {
        return text;
      }
      notes++;
      reasons.append(reasons.isEmpty() ? "" : ">\n");
      reasons.append("> <a id=\"n").append(notes).append("\"></a>⚠ ").append(notes).append(". ");
      reasons.append(shown.stream().map(Page::reason).collect(Collectors.joining("; ")));
      reasons.append(" — ").append(MarkdownText.french(sentence.french())).append('\n');
      return text + " [⚠ " + notes + "](#n" + notes + ")";
    }

    private static String reason(Finding finding) {
      return "**" + FindingLabel.label(finding) + "**: " + MarkdownText.of(finding.message());
    }
  }
}
