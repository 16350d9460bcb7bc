package breve.cli;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A soak's resident set over its articles, as an SVG picture for light and dark pages. */
final class SoakPlot {
  /** The process at one moment. */
  record Sample(double seconds, int articles, double megabytes) {}

  private static final int WIDTH = 760;
  private static final int HEIGHT = 380;
  private static final int LEFT = 70;
  private static final int TOP = 40;
  private static final int RIGHT = WIDTH - 20;
  private static final int BOTTOM = HEIGHT - 50;
  private static final int MOST_MEGABYTES = 1100;
  private static final int LIMIT = 1000;

  private final List<Sample> samples;
  private final double mostArticles;

  SoakPlot(List<Sample> samples) {
    this.samples = samples;
    this.mostArticles = Math.max(1, samples.get(samples.size() - 1).articles());
  }

  String svg(String title) {
    StringBuilder svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-label="%s">
        <style>
        text { font: 13px sans-serif; fill: #333 } line, path { stroke: #999; fill: none }
        .rss { stroke: #0a58ca; stroke-width: 2 } .limit { stroke: #b02a37; stroke-dasharray: 6 4 }
        rect { fill: #fff }
        @media (prefers-color-scheme: dark) {
          rect { fill: #111 } text { fill: #ddd } .rss { stroke: #6ea8fe }
        }
        </style>
        <rect width="100%%" height="100%%"/>
        <text x="%d" y="22">%s</text>
        """
            .formatted(WIDTH, HEIGHT, title, LEFT, title));
    for (int mb = 0; mb <= LIMIT; mb += 200) {
      line(svg, mb == LIMIT ? "limit" : "", LEFT, y(mb), RIGHT, y(mb));
      text(svg, LEFT - 8, y(mb) + 4, "end", mb + " MB");
    }
    for (int fifth = 0; fifth <= 5; fifth++) {
      double articles = mostArticles * fifth / 5;
      text(svg, x(articles), BOTTOM + 20, "middle", "%,.0f".formatted(articles));
    }
    text(svg, (LEFT + RIGHT) / 2.0, BOTTOM + 42, "middle", "articles done");
    svg.append("<path class=\"rss\" d=\"").append(path()).append("\"/>\n</svg>\n");
    return svg.toString();
  }

  private String path() {
    ToDoubleFunction<Sample> x = s -> x(s.articles());
    StringBuilder path = new StringBuilder();
    // No more points than the picture has columns; of each column the highest.
    double column = -1;
    double highest = 0;
    for (Sample sample : samples) {
      highest = Math.max(highest, sample.megabytes());
      if (Math.floor(x.applyAsDouble(sample)) > column) {
        column = Math.floor(x.applyAsDouble(sample));
        path.append(path.isEmpty() ? "M" : "L")
            .append(String.format(Locale.ROOT, "%.0f,%.1f", column, y(highest)));
        highest = 0;
      }
    }
    return path.toString();
  }

  private static void line(
      StringBuilder svg, String kind, double x1, double y1, double x2, double y2) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line class=\"%s\" x1=\"%.0f\" y1=\"%.0f\" x2=\"%.0f\" y2=\"%.0f\"/>%n",
            kind,
            x1,
            y1,
            x2,
            y2));
  }

  private static void text(StringBuilder svg, double x, double y, String anchor, String text) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.0f\" y=\"%.0f\" text-anchor=\"%s\">%s</text>%n",
            x,
            y,
            anchor,
            text));
  }

  private double x(double articles) {
    return LEFT + (RIGHT - LEFT) * articles / mostArticles;
  }

  private static double y(double megabytes) {
    return BOTTOM - (BOTTOM - TOP) * megabytes / MOST_MEGABYTES;
  }
}
