/**
 * Fetches models that others exported from a model hub. Besides this and the fetching of feeds
 * nothing in Brève reaches the network, and no command but {@code breve models install} reaches
 * this package.
 */
package breve.model.install;
