package breve.render;

import breve.digest.DigestRenderer;
import breve.digest.JsonRenderer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The formats a digest can be written in, by the names used on the command line. */
public final class Renderers {
  /** What a run writes unless told otherwise. */
  public static final List<String> DEFAULT = List.of("json", "md", "html");

  private static final Map<String, Supplier<DigestRenderer>> BY_NAME = byName();

  private Renderers() {}

  private static Map<String, Supplier<DigestRenderer>> byName() {
    Map<String, Supplier<DigestRenderer>> all = new LinkedHashMap<>();
    all.put("json", JsonRenderer::new);
    all.put("md", MarkdownRenderer::new);
    all.put("html", HtmlRenderer::new);
    all.put("txt", TextRenderer::new);
    all.put("xliff", XliffRenderer::new);
    return Collections.unmodifiableMap(all);
  }

  /** All names, the canonical format first. */
  public static Set<String> names() {
    return BY_NAME.keySet();
  }

  /** A renderer, which may be used for any number of digests from any thread; empty if unknown. */
  public static Optional<DigestRenderer> named(String format) {
    return Optional.ofNullable(BY_NAME.get(format)).map(Supplier::get);
  }
}
