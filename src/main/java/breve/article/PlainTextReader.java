package breve.article;

import breve.article.Reading.Failed;
import breve.article.Reading.Failed.FailReason;
import java.util.List;
import java.util.Optional;

/**
 * Reads plain text: an optional metadata line ({@link MetadataLine}), then blocks set apart by
 * blank lines ({@link PlainBlocks}). Takes whatever no other reader wants.
 */
final class PlainTextReader implements ArticleReader {
  private final TextDecoder decoder = new TextDecoder();
  private final TextCleaner cleaner = new TextCleaner();
  private final PlainBlocks blocks = new PlainBlocks();
  private final Composer composer;

  PlainTextReader(Composer composer) {
    this.composer = composer;
  }

  @Override
  public boolean accepts(Input input) {
    return true;
  }

  @Override
  public List<Reading> read(Input input) {
    Optional<String> text = decoder.decode(input.bytes());
    return List.of(
        text.isPresent()
            ? read(input, cleaner.clean(text.get()))
            : new Failed(
                FailReason.NOT_TEXT, "not a text file: give its text as UTF-8, or leave it out"));
  }

  private Reading read(Input input, String text) {
    List<String> lines = text.lines().map(line -> line.strip().replaceAll(" {2,}", " ")).toList();
    int first = 0;
    while (first < lines.size() && lines.get(first).isEmpty()) {
      first++;
    }
    Optional<MetadataLine> metadata =
        first < lines.size() ? MetadataLine.parse(lines.get(first)) : Optional.empty();
    return composer.compose(
        new Draft(
            input.id(),
            new Source(input.path(), input.sha256(), "fr"),
            Optional.empty(),
            metadata.flatMap(MetadataLine::date),
            metadata.flatMap(MetadataLine::caption),
            blocks.parse(lines.subList(metadata.isPresent() ? first + 1 : first, lines.size()))));
  }
}
