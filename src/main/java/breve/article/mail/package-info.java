/** Articles out of mail messages. */
package breve.article.mail;
