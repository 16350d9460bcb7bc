/** Articles out of PDF files. */
package breve.article.pdf;
