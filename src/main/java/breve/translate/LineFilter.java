package breve.translate;

import breve.check.Edit;
import breve.check.glossary.Glossary;
import breve.check.number.NumberForms;
import breve.language.SentenceSplitter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Translates a text line by line. A line may hold several sentences; it comes out as one line
 * again, and a blank line as a blank line.
 */
public final class LineFilter {
  /** Enough lines to fill batches from, few enough to see output soon and stay in memory. */
  private static final int LINES_AT_ONCE = 256;

  private final Translator translator;
  private final Glossary glossary;
  private final UnaryOperator<String> capitals;
  private final NumberForms numberForms = new NumberForms();
  private final SentenceSplitter splitter = new SentenceSplitter();

  /**
   * @param translator stays the caller's to close
   */
  public LineFilter(Translator translator) {
    this(translator, Glossary.none());
  }

  /**
   * @param translator stays the caller's to close
   * @param glossary the one that it checks with, whose terms are put in place
   */
  public LineFilter(Translator translator, Glossary glossary) {
    this(translator, glossary, UnaryOperator.identity());
  }

  /**
   * @param translator stays the caller's to close
   * @param glossary the one that it checks with, whose terms are put in place
   * @param capitals restores the case of what is shouted
   */
  public LineFilter(Translator translator, Glossary glossary, UnaryOperator<String> capitals) {
    this.translator = translator;
    this.glossary = glossary;
    this.capitals = capitals;
  }

  /**
   * Reads {@code in} to its end, or until {@code out} takes no more, which it tells; lines end in a
   * line feed there.
   */
  public void run(BufferedReader in, PrintWriter out) throws IOException {
    List<String> lines = next(in);
    while (!lines.isEmpty()) {
      translated(lines).forEach(line -> out.print(line + "\n"));
      lines = out.checkError() ? List.of() : next(in);
    }
  }

  private static List<String> next(BufferedReader in) throws IOException {
    List<String> lines = new ArrayList<>();
    while (lines.size() < LINES_AT_ONCE) {
      String line = in.readLine();
      if (line == null) {
        break;
      }
      lines.add(line);
    }
    return lines;
  }

  private List<String> translated(List<String> lines) {
    List<List<String>> sentences = lines.stream().map(this::sentences).toList();
    List<String> french = sentences.stream().flatMap(List::stream).map(capitals).toList();
    List<Translation> all = translator.translate(french).join();
    List<String> english = new ArrayList<>();
    int from = 0;
    for (List<String> line : sentences) {
      english.add(
          all.subList(from, from + line.size()).stream()
              .map(this::english)
              .collect(Collectors.joining(" ")));
      from += line.size();
    }
    return english;
  }

  private String english(Translation t) {
    List<Edit> edits = new ArrayList<>(glossary.edits(t.french(), t.english(), t.findings()));
    numberForms.edits(t.french(), t.english()).stream()
        .filter(form -> edits.stream().noneMatch(form::overlaps))
        .forEach(edits::add);
    edits.sort(Comparator.comparingInt(edit -> edit.span().start()));
    return Edit.applied(t.english(), edits).orElse(t.english());
  }

  private List<String> sentences(String line) {
    return splitter.split(line).stream().map(range -> range.of(line)).toList();
  }
}
