package breve.summarize.compress;

/** What an English word does in a sentence, so far as a closed list tells. */
enum WordClass {
  /** Opens a phrase that may go. */
  PREPOSITION,
  /** Opens a clause that may go. */
  SUBORDINATOR,
  /** A preposition that opens an adverbial before -ing, where others open a complement. */
  ADVERBIAL,
  RELATIVE,
  /** A preposition whose phrase speaks of the whole clause: when, where, how. */
  FREE,
  /** Stands for a name as the subject. */
  PRONOUN,
  DAY,
  MONTH,
  /** Would turn the sense round if it were lost. */
  NEGATION,
  /** Would make a claim surer, or a number more exact, if it were lost. */
  HEDGE,
  /** Tells who says so. */
  SAYING,
  DETERMINER,
  CONJUNCTION,
  /** Belongs to what follows it. */
  LEANING,
  /** Is incomplete without the preposition behind it. */
  GOVERNING,
  /** A form that hardly ever is anything but a finite verb. */
  FINITE,
  /** A stretch of time: months, morning. */
  TIME,
  /** Begins an aside between commas. */
  ASIDE
}
