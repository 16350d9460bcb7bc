package breve.check.list;

import breve.check.Check;
import breve.check.Finding;
import breve.check.Pair;
import breve.check.glossary.Glossary;
import java.util.List;

/** Whether the user's terms are called as the user wants. */
record GlossaryCheck(Glossary glossary) implements Check {
  @Override
  public List<Finding> check(Pair pair) {
    return glossary.findings(pair.french(), pair.english());
  }
}
