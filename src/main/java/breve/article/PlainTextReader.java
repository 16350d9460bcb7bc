package breve.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads plain text: an optional metadata line ({@link MetadataLine}), then blocks set apart by
 * blank lines ({@link PlainBlocks}).
 */
public final class PlainTextReader implements ArticleReader {
  /** Where a word was divided, and only there, a soft hyphen can be seen. */
  private static final Pattern SOFT_BREAK = Pattern.compile("\u00AD[ \\t]*\\R[ \\t]*(?=\\p{L})");

  private final TextCleaner cleaner = new TextCleaner();
  private final PlainBlocks blocks = new PlainBlocks();

  @Override
  public Format format() {
    return Format.TEXT;
  }

  @Override
  public List<Draft> read(Input input) throws UnusableInputException {
    String raw =
        TextDecoder.asItIs(input.bytes())
            .orElseThrow(
                () ->
                    UnusableInputException.notText(
                        "not a text file", "give its text as UTF-8, or leave it out"));
    String text = Mojibake.repaired(raw);
    List<String> repairs = new ArrayList<>();
    if (!text.equals(raw)) {
      repairs.add("letters that were encoded twice");
    }
    if (!PlainEntities.decoded(text).equals(text)) {
      repairs.add("HTML entities");
    }
    Optional<String> repair =
        repairs.isEmpty()
            ? Optional.empty()
            : Optional.of("repaired " + String.join(" and ", repairs));
    return List.of(draftOf(text).repaired(repair));
  }

  /** The draft of a text that is decoded already. */
  public Draft draftOf(String text) {
    List<String> lines =
        cleaner
            .clean(SOFT_BREAK.matcher(PlainEntities.decoded(text)).replaceAll(""))
            .lines()
            .map(line -> line.strip().replaceAll(" {2,}", " "))
            .toList();
    int first = 0;
    while (first < lines.size() && lines.get(first).isEmpty()) {
      first++;
    }
    Optional<MetadataLine> metadata =
        first < lines.size() ? MetadataLine.parse(lines.get(first)) : Optional.empty();
    return new Draft(
        Optional.empty(),
        metadata.flatMap(MetadataLine::date),
        Optional.empty(),
        metadata.flatMap(MetadataLine::caption),
        blocks.parse(lines.subList(metadata.isPresent() ? first + 1 : first, lines.size())));
  }

  /**
   * The draft of paragraphs that another format has, of which the first may be a metadata line, as
   * in plain text.
   */
  public Draft draftOf(List<Draft.Part> parts) {
    if (parts.isEmpty()) {
      return draftOf("");
    }
    Draft first = draftOf(parts.get(0).text());
    boolean metadata = first.parts().isEmpty();
    return new Draft(
        first.item(),
        first.date(),
        first.byline(),
        first.caption(),
        metadata ? parts.subList(1, parts.size()) : parts);
  }
}
