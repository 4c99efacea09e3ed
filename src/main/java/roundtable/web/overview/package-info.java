/** 总览 on the screen, for the Cockpit's first page and its diagram, by the Tasklist's login (R3, R8, R94). */
package roundtable.web.overview;
