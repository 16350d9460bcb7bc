package breve.check.name;

import breve.check.Rule;

/** What changes how much trust in a name is enough to tell that it went astray. */
enum TrustChange implements Rule {
  /** A name that another sentence's English keeps is expected in this one too. */
  KEPT_ELSEWHERE,

  /** A people in small letters, whose learnt share is lower: l'armée syrienne. */
  SMALL_PEOPLE,

  /** A common noun with a capital in whose place a country or a name of the article stands. */
  REPLACED_BY_NAME,

  /** An acronym in whose place another stands may be its translation: CJUE, ECJ. */
  TRANSLATED_ACRONYM
}
