/** Checks of the wording: negation, repetition, length, French left over, quotation marks. */
package breve.check.text;
