package breve.article.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page tells search engines of its article, as schema.org has it (JSON-LD). A page may
 * describe others too, in a list or as mentioned: its own is the one whose headline or address is
 * the page's.
 */
final class JsonLd {
  private static final int MAX_DEPTH = 50;
  private static final int MAX_NODES = 5000;

  /** Hand-made and half-broken as it is in the wild. */
  private static final ObjectMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                  .build())
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  /** Script and comment signs around it: {@code //<![CDATA[}, {@code <!--}. */
  private static final Pattern WRAPPING =
      Pattern.compile(
          "\\A\\s*(?:(?://|/\\*)?\\s*(?:<!\\[CDATA\\[|<!--)\\s*(?:\\*/|//)?\\s*)+"
              + "|\\s*(?:(?://|/\\*)?\\s*(?:\\]\\]>|-->)\\s*(?:\\*/)?\\s*)+;?\\s*\\z|;\\s*\\z");

  /** Members that lead to other pages than this. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "itemlistelement",
          "mentions",
          "haspart",
          "ispartof",
          "relatedlink",
          "citation",
          "isbasedon",
          "about",
          "subjectof",
          "blogpost",
          "blogposts",
          "datafeedelement",
          "comment",
          "review",
          "workexample",
          "significantlink",
          "isrelatedto");

  private static final Set<String> LISTS =
      Set.of(
          "itemlist", "collectionpage", "blog", "breadcrumblist", "datafeed", "searchresultspage");

  private final Optional<JsonNode> article;

  private JsonLd(Optional<JsonNode> article) {
    this.article = article;
  }

  /** An article that is described, and whether as one among others. */
  private record Described(JsonNode node, boolean elsewhere) {}

  /**
   * The article that a page describes as its own; nothing when it describes none.
   *
   * @param page a whole page
   * @param titles what the page is called, by itself and others
   */
  static JsonLd of(Document page, List<String> titles) {
    List<Described> all = new ArrayList<>();
    for (Element script : page.select("script[type~=(?i)^\\s*application/ld\\+json]")) {
      String json = WRAPPING.matcher(script.data()).replaceAll("");
      try (MappingIterator<JsonNode> roots = JSON.readerFor(JsonNode.class).readValues(json)) {
        while (roots.hasNextValue()) {
          collect(roots.nextValue(), all);
        }
      } catch (JsonProcessingException e) {
        // Written by hand, or by a broken program: the page has to speak for itself.
      } catch (IOException e) {
        throw new IllegalStateException("a text in memory was read", e);
      }
    }
    Set<String> addresses =
        Stream.of(
                page.select("link[rel=canonical]").attr("href"),
                page.select("meta[property=og:url]").attr("content"))
            .map(JsonLd::address)
            .filter(a -> !a.isEmpty())
            .collect(Collectors.toSet());
    Optional<Described> fitting =
        all.stream()
            .filter(d -> fit(d, titles, addresses) > 0)
            .max(
                Comparator.comparingInt(
                    d -> 2 * fit(d, titles, addresses) - (d.elsewhere() ? 1 : 0)));
    List<Described> own = all.stream().filter(d -> !d.elsewhere()).toList();
    return new JsonLd(
        fitting
            .or(() -> own.size() == 1 ? Optional.of(own.get(0)) : Optional.empty())
            .map(Described::node));
  }

  /** 2 for an address that is the page's, 1 for a headline, 3 for both. */
  private static int fit(Described described, List<String> titles, Set<String> addresses) {
    JsonNode node = described.node();
    boolean here =
        Stream.of(
                node.path("url"),
                node.path("@id"),
                node.path("mainEntityOfPage"),
                node.path("mainEntityOfPage").path("@id"),
                node.path("mainEntityOfPage").path("url"))
            .map(n -> address(n.asText("")))
            .anyMatch(addresses::contains);
    boolean called =
        textOf(node.path("headline"))
            .map(EscapedText::line)
            .filter(h -> titles.stream().anyMatch(t -> Words.alike(h, t)))
            .isPresent();
    return (here ? 2 : 0) + (called ? 1 : 0);
  }

  private static String address(String url) {
    return url.strip()
        .replaceFirst("(?i)^https?:", "")
        .replaceFirst("[?#].*$", "")
        .replaceFirst("/+$", "");
  }

  private static void collect(JsonNode root, List<Described> found) {
    Deque<Described> open = new ArrayDeque<>();
    open.add(new Described(root, false));
    for (int seen = 0; !open.isEmpty() && seen < MAX_NODES; seen++) {
      Described at = open.poll();
      JsonNode node = at.node();
      if (node.isObject() && isOneOf(node.path("@type"), JsonLd::isArticle)) {
        found.add(at);
      }
      boolean list = at.elsewhere() || isOneOf(node.path("@type"), LISTS::contains);
      if (node.isArray()) {
        node.forEach(child -> add(child, list, open));
      } else {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
          boolean away = ELSEWHERE.contains(member.getKey().toLowerCase(Locale.ROOT));
          add(member.getValue(), list || away, open);
        }
      }
    }
  }

  private static void add(JsonNode child, boolean elsewhere, Deque<Described> open) {
    if (child.isContainerNode()) {
      open.add(new Described(child, elsewhere));
    }
  }

  private static boolean isOneOf(JsonNode type, Predicate<String> kind) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isOneOf(one, kind)) {
          return true;
        }
      }
      return false;
    }
    return kind.test(type.asText().toLowerCase(Locale.ROOT));
  }

  private static boolean isArticle(String name) {
    return name.endsWith("article") || name.endsWith("blogposting") || name.equals("report");
  }

  /** A member's text on one line, if there is any. */
  Optional<String> text(String member) {
    return article
        .map(a -> a.path(member))
        .flatMap(JsonLd::textOf)
        .map(EscapedText::line)
        .filter(line -> !line.isEmpty());
  }

  /** The article's text, which may be markup. */
  Optional<String> body() {
    return article
        .map(a -> a.path("articleBody"))
        .flatMap(JsonLd::textOf)
        .map(EscapedText::unescaped);
  }

  /** The names of those who wrote it. */
  Optional<String> authors() {
    return article.map(a -> a.path("author")).flatMap(JsonLd::names).map(EscapedText::line);
  }

  /** Whose page it is. */
  Optional<String> publisher() {
    return article.map(a -> a.path("publisher")).flatMap(JsonLd::names).map(EscapedText::line);
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
