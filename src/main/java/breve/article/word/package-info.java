/** Articles out of Word documents. */
package breve.article.word;
