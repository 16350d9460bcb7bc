package breve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import breve.cli.SoakPlot.Sample;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many articles with the model that ships: all are done, and memory stays flat.
 *
 * <p>{@code mvn test -Dtest=SoakTest -Dbreve.soak=10000} takes many; samples, plot and what they
 * tell in a sentence are in {@code target/soak.tsv}, {@code target/soak.svg} and {@code
 * target/soak.txt}.
 */
@EnabledOnOs(OS.LINUX)
class SoakTest {
  private static final int ARTICLES = Integer.getInteger("breve.soak", 10);
  private static final int ENOUGH_TO_BE_FLAT = 1000;
  private static final double LIMIT_MEGABYTES = 1000;

  @TempDir Path dir;
  private final List<Sample> samples = new CopyOnWriteArrayList<>();

  @Test
  void memory_stays_flat_and_below_a_gigabyte() throws Exception {
    SoakArticles.write(dir.resolve("in"), ARTICLES);
    Path out = dir.resolve("out");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Java's heap is all there from the start, so that what grows is not it.
                "-Xms300m",
                "-Xmx300m",
                "-XX:+AlwaysPreTouch",
                "-Xlog:gc:file=" + dir.resolve("gc.log"),
                "-cp",
                System.getProperty("java.class.path"),
                "breve.cli.Main",
                "digest",
                dir.resolve("in").toString(),
                "-o",
                out.toString(),
                "--threads",
                "1",
                // Greedy, to take minutes, not hours; what checks reject is searched with 4.
                "--beam",
                "1",
                "--events")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    AtomicInteger done = new AtomicInteger();
    Thread sampler = new Thread(() -> sample(process, done), "sampler");
    sampler.start();
    try (BufferedReader events = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = events.readLine(); line != null; line = events.readLine()) {
        if (line.contains("\"outcome\":\"done\"")) {
          done.incrementAndGet();
        }
      }
    }
    sampler.join();
    keep();
    assertThat(process.waitFor()).isZero();

    JsonNode report = new ObjectMapper().readTree(out.resolve("run.json").toFile());
    assertThat(report.path("totals").path("done").asInt()).isEqualTo(ARTICLES);
    String told =
        String.format(
            Locale.ROOT,
            "%,d articles, %,d sentences, %.0f s, %s: never more than %.0f MB resident; %.0f MB in"
                + " the second quarter, %.0f MB in the last; from the second quarter on, %+.1f MB"
                + " for each 1,000 articles; of Java's heap, %d MB were in use after a collection in"
                + " the second quarter, %d MB in the last",
            ARTICLES,
            report.path("totals").path("sentences").asInt(),
            report.path("seconds").asDouble(),
            report.path("signature").asText().replaceFirst(".*translation:([^,]+).*", "$1"),
            most(0, 1),
            most(0.25, 0.5),
            most(0.75, 1),
            slope(0.25) * 1000,
            leastHeap(0.25, 0.5),
            leastHeap(0.75, 1));
    System.out.println("soak: " + told);
    Files.writeString(Path.of("target/soak.txt"), told + "\n");
    assertThat(most(0, 1)).isLessThan(LIMIT_MEGABYTES);
    if (ARTICLES >= ENOUGH_TO_BE_FLAT) {
      assertThat(most(0.75, 1)).as("flat").isLessThan(1.05 * most(0.25, 0.5));
    }
  }

  /** The largest sample between two shares of the articles. */
  private double most(double from, double to) {
    return samples.stream()
        .filter(s -> s.articles() >= from * ARTICLES && s.articles() <= to * ARTICLES)
        .mapToDouble(Sample::megabytes)
        .max()
        .orElse(0);
  }

  /** What a collection left in use of Java's heap, in MB, between two shares of the run. */
  private int leastHeap(double from, double to) throws IOException {
    List<Integer> left =
        Files.readAllLines(dir.resolve("gc.log")).stream()
            .map(Pattern.compile("->(\\d+)M\\(")::matcher)
            .filter(Matcher::find)
            .map(used -> Integer.valueOf(used.group(1)))
            .toList();
    return left.subList((int) (from * left.size()), (int) (to * left.size())).stream()
        .min(Comparator.naturalOrder())
        .orElse(0);
  }

  /** Megabytes an article from some share of them on, by least squares. */
  private double slope(double from) {
    List<Sample> late = samples.stream().filter(s -> s.articles() >= from * ARTICLES).toList();
    double articles = late.stream().mapToDouble(Sample::articles).average().orElse(0);
    double megabytes = late.stream().mapToDouble(Sample::megabytes).average().orElse(0);
    double square = late.stream().mapToDouble(s -> Math.pow(s.articles() - articles, 2)).sum();
    double both =
        late.stream()
            .mapToDouble(s -> (s.articles() - articles) * (s.megabytes() - megabytes))
            .sum();
    return square == 0 ? 0 : both / square;
  }

  private void sample(Process process, AtomicInteger done) {
    long start = System.nanoTime();
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    try {
      while (process.isAlive()) {
        for (String line : Files.readAllLines(status)) {
          if (line.startsWith("VmRSS:")) {
            double megabytes = Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1e6;
            samples.add(new Sample((System.nanoTime() - start) / 1e9, done.get(), megabytes));
          }
        }
        Thread.sleep(ARTICLES < ENOUGH_TO_BE_FLAT ? 50 : 1000);
      }
    } catch (NoSuchFileException e) {
      return; // it has ended
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void keep() throws IOException {
    List<String> lines = new ArrayList<>(List.of("seconds\tarticles\tmegabytes"));
    for (Sample s : samples) {
      lines.add(
          String.format(Locale.ROOT, "%.1f\t%d\t%.1f", s.seconds(), s.articles(), s.megabytes()));
    }
    Path target = Files.createDirectories(Path.of("target"));
    Files.write(target.resolve("soak.tsv"), lines);
    String title =
        String.format(
            Locale.ROOT,
            "Resident set of breve digest over %,d articles",
            samples.get(samples.size() - 1).articles());
    Files.writeString(target.resolve("soak.svg"), new SoakPlot(samples).svg(title));
  }
}
