/** 每月交账、年度考核 for officials, on the screen and in Excel (R41, R42, R101). */
package roundtable.web.returns;
