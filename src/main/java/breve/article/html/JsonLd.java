package breve.article.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page tells search engines of its article, as schema.org has it (JSON-LD). */
final class JsonLd {
  private static final int MAX_DEPTH = 50;
  private static final int MAX_NODES = 5000;

  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
              .build());

  private final Optional<JsonNode> article;

  private JsonLd(Optional<JsonNode> article) {
    this.article = article;
  }

  /** The first article that a page describes; nothing when it describes none. */
  static JsonLd of(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        Optional<JsonNode> article = articleIn(JSON.readTree(script.data()));
        if (article.isPresent()) {
          return new JsonLd(article);
        }
      } catch (JsonProcessingException e) {
        // Written by hand, or by a broken program: the page has to speak for itself.
      }
    }
    return new JsonLd(Optional.empty());
  }

  private static Optional<JsonNode> articleIn(JsonNode root) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(root);
    for (int seen = 0; !open.isEmpty() && seen < MAX_NODES; seen++) {
      JsonNode node = open.poll();
      if (node.isObject() && isArticle(node.path("@type"))) {
        return Optional.of(node);
      }
      node.forEach(
          child -> {
            if (child.isContainerNode()) {
              open.add(child);
            }
          });
    }
    return Optional.empty();
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isArticle(one)) {
          return true;
        }
      }
      return false;
    }
    String name = type.asText().toLowerCase(Locale.ROOT);
    return name.endsWith("article") || name.endsWith("blogposting") || name.equals("report");
  }

  /** A member's text, if there is any. */
  Optional<String> text(String member) {
    return article.map(a -> a.path(member)).flatMap(JsonLd::textOf);
  }

  /** The names of those who wrote it. */
  Optional<String> authors() {
    return article.map(a -> a.path("author")).flatMap(JsonLd::names);
  }

  private static Optional<String> names(JsonNode author) {
    if (!author.isArray()) {
      return textOf(author.isObject() ? author.path("name") : author);
    }
    StringBuilder names = new StringBuilder();
    for (JsonNode one : author) {
      textOf(one.isObject() ? one.path("name") : one)
          .ifPresent(name -> names.append(names.isEmpty() ? "" : ", ").append(name));
    }
    return Optional.of(names.toString()).filter(n -> !n.isEmpty());
  }

  private static Optional<String> textOf(JsonNode node) {
    return Optional.of(node.asText("").strip()).filter(text -> !text.isEmpty());
  }
}
