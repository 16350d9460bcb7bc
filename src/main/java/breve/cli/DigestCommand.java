package breve.cli;

import breve.Version;
import breve.article.Articles;
import breve.digest.Digester;
import breve.render.DigestRenderer;
import breve.render.JsonRenderer;
import breve.render.MarkdownRenderer;
import breve.run.DigestRun;
import breve.run.OutputFolder;
import breve.run.ReportFile;
import breve.run.RunPlan;
import breve.run.RunReport;
import breve.run.RunSettings;
import breve.run.Stop;
import breve.run.SummaryLine;
import breve.run.UsageException;
import breve.summarize.BulletSelector;
import breve.summarize.LexRank;
import breve.translate.Translator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Digests articles: the main job. */
@Command(
    name = "digest",
    mixinStandardHelpOptions = true,
    description = {
      "Writes an English digest of every French article: a full translation, and three to five"
          + " bullets that cite it.",
      "One article that fails never stops the others."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  breve digest                               seeds/ to out/",
      "  breve digest inbox -o digests              everything below inbox/",
      "  breve digest a.txt b.txt --format md       Markdown only",
      "",
      "Exit codes: 0 all is well, 2 usage, 3 some articles failed, 5 the model is missing or",
      "altered; the others are in the manual."
    })
final class DigestCommand implements Callable<Integer> {
  private static final int SENTENCES_IN_FLIGHT = 400;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      defaultValue = "seeds",
      description = "Articles, and folders of articles. Default: ${DEFAULT-VALUE}")
  private List<Path> paths;

  @ArgGroup(validate = false, heading = "%nOutput:%n")
  private Output output = new Output();

  static final class Output {
    @Option(
        names = {"-o", "--out"},
        paramLabel = "DIR",
        defaultValue = "out",
        description = "Where digests go. Default: ${DEFAULT-VALUE}")
    private Path out;

    @Option(
        names = "--format",
        paramLabel = "FORMAT",
        split = ",",
        defaultValue = "json,md",
        description = "Formats of the digests: json, md. Default: ${DEFAULT-VALUE}")
    private List<String> formats;
  }

  @Mixin private TranslationOptions translation;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    List<DigestRenderer> formats = renderers();
    OutputFolder out = new OutputFolder(output.out);
    try {
      RunPlan plan = RunPlan.of(paths, output.out);
      try (Translator translator = translation.open(err)) {
        Digester digester =
            new Digester(translator, new BulletSelector(new LexRank()), Version.current());
        RunReport report =
            new DigestRun(
                    new Articles()::read,
                    digester,
                    formats,
                    out,
                    new RunSettings(
                        Version.current(), RunSettings.DEFAULT_MAX_BYTES, SENTENCES_IN_FLIGHT),
                    TerminalProgress.on(err))
                .run(plan, new Stop(), Clock.systemUTC());
        ReportFile.write(report, out.report());
        SummaryLine.of(report).forEach(line -> err.println("breve: " + line));
        return report.exitCode().number();
      }
    } catch (UsageException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private List<DigestRenderer> renderers() {
    List<DigestRenderer> known = List.of(new JsonRenderer(), new MarkdownRenderer());
    List<DigestRenderer> wanted = new ArrayList<>();
    for (String format : output.formats) {
      wanted.add(
          known.stream()
              .filter(r -> r.format().equals(format.strip()))
              .findFirst()
              .orElseThrow(
                  () ->
                      new ParameterException(
                          spec.commandLine(),
                          "unknown format '%s'; known are %s"
                              .formatted(
                                  format, known.stream().map(DigestRenderer::format).toList()))));
    }
    return wanted;
  }
}
