package breve.translate;

import breve.check.Edit;
import breve.check.Finding;
import breve.check.glossary.Glossary;
import breve.check.number.NumberForms;
import breve.check.quality.Estimate;
import breve.language.SentenceSplitter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
   * A line and what became of it.
   *
   * @param number counted from 1
   */
  public record Line(long number, List<Sentence> sentences) {
    public Line {
      sentences = List.copyOf(sentences);
    }

    /** Its English, as one line; none of a blank one. */
    public String english() {
      return sentences.stream().map(Sentence::english).collect(Collectors.joining(" "));
    }
  }

  /**
   * A sentence and its English.
   *
   * @param source the French as it stands in the line
   * @param english with glossary terms and forms of numbers put right
   * @param findings what the checks found
   * @param estimate how likely it is right; empty where the model brings no estimator
   */
  public record Sentence(
      String source, String english, List<Finding> findings, Optional<Estimate> estimate) {
    public Sentence {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Reads {@code in} to its end, or until {@code out} takes no more, which it tells; lines end in a
   * line feed there.
   */
  public void run(BufferedReader in, PrintWriter out) throws IOException {
    run(in, out, line -> line.english() + "\n");
  }

  /**
   * The same in another form.
   *
   * @param form what is written of a line, its line feed included
   */
  public void run(BufferedReader in, PrintWriter out, Function<Line, String> form)
      throws IOException {
    long number = 1;
    List<String> lines = next(in);
    while (!lines.isEmpty()) {
      translated(lines, number).forEach(line -> out.print(form.apply(line)));
      number += lines.size();
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

  /**
   * Translates lines.
   *
   * @param first number of the first one
   */
  public List<Line> translated(List<String> lines, long first) {
    List<List<String>> sources = lines.stream().map(this::sentences).toList();
    List<String> french = sources.stream().flatMap(List::stream).map(capitals).toList();
    Iterator<Translation> all = translator.translate(french).join().iterator();
    List<Line> translated = new ArrayList<>();
    for (List<String> line : sources) {
      List<Sentence> sentences = new ArrayList<>();
      for (String source : line) {
        Translation t = all.next();
        sentences.add(new Sentence(source, english(t), t.findings(), t.estimate()));
      }
      translated.add(new Line(first + translated.size(), sentences));
    }
    return translated;
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
