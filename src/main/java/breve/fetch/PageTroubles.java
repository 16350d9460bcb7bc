package breve.fetch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pages of a feed that could not be had: one line for each kind of trouble, not for each page. */
final class PageTroubles {
  private final Map<String, List<String>> pages = new LinkedHashMap<>();

  /**
   * Tells of a page.
   *
   * @param trouble what is wrong
   */
  void add(String page, String trouble) {
    pages.computeIfAbsent(trouble, key -> new ArrayList<>()).add(page);
  }

  /**
   * Such as {@code the page https://... could not be had: it is not there (404); ...}.
   *
   * @param remedy what is done about it
   */
  List<String> lines(String remedy) {
    return pages.entrySet().stream()
        .map(
            each ->
                subject(each.getValue()) + " could not be had: " + each.getKey() + "; " + remedy)
        .toList();
  }

  private static String subject(List<String> all) {
    return all.size() == 1
        ? "the page " + all.get(0)
        : all.size() + " pages (the first is " + all.get(0) + ")";
  }
}
