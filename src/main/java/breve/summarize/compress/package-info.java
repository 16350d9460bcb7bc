/** Shorter English by dropping words: a tagger says which, rules say what may go together. */
package breve.summarize.compress;
