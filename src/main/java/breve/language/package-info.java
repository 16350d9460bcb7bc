/** Language without articles: spans, words, word lists, sentence and clause cutting, hashes. */
package breve.language;
