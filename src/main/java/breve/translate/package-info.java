/** Sentences in, checked translations out; batching. */
package breve.translate;
