package breve.digest;

import breve.article.SentenceId;
import breve.check.Edit;
import breve.digest.Digest.OneName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Gathers the names of an article that were given one form. */
final class NameList {
  private final Map<String, Set<String>> variants = new LinkedHashMap<>();
  private final Map<String, Set<SentenceId>> sentences = new LinkedHashMap<>();

  /** Takes down what was changed in the title. */
  void addTitle(List<Edit> renamed) {
    renamed.forEach(
        edit -> variants.computeIfAbsent(edit.to(), n -> new TreeSet<>()).add(edit.from()));
  }

  /** Takes down what was changed in a sentence. */
  void add(SentenceId sentence, List<Edit> renamed) {
    addTitle(renamed);
    renamed.forEach(
        edit -> sentences.computeIfAbsent(edit.to(), n -> new LinkedHashSet<>()).add(sentence));
  }

  /** The names in the order in which they were met. */
  List<OneName> names() {
    List<OneName> names = new ArrayList<>();
    variants.forEach(
        (form, others) ->
            names.add(
                new OneName(
                    form,
                    List.copyOf(others),
                    List.copyOf(sentences.getOrDefault(form, Set.of())))));
    return names;
  }
}
