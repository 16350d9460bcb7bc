/**
 * Quantities of French and English: one reader for both languages finds numbers, times of day,
 * lengths of time, measures, money, dates, ordinals and telephone numbers, and says what each is
 * worth. The words of the two languages lie in resource files.
 */
package breve.language.quantity;
