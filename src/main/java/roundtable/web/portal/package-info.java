/** 公众页面: what a resident opens on a phone, without a login; made on the server, works without scripts. */
package roundtable.web.portal;
