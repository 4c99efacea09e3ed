/** 台账 on the screen, on paper and in Excel, for officials (R83, R98). */
package roundtable.web.ledger;
