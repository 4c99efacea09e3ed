/** 调度会 for officials (R8). */
package roundtable.web.dispatch;
