/** Which feeds there are: lists of them as feed readers exchange them. */
package breve.fetch.list;
