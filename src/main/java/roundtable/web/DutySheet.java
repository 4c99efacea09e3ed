package roundtable.web;

import java.util.List;

/**
 * 履职统计 as a page or spreadsheet shows it.
 *
 * @param title such as 2022年1月圆桌会履职统计
 * @param asOf up to which day it counts
 */
record DutySheet(String title, String asOf, List<Table> tables) {

  /**
   * A list with its heading.
   *
   * @param note what its numbers mean
   * @param rows as many texts or numbers in each as there are columns
   */
  record Table(String title, String note, List<String> columns, List<List<Object>> rows) {}
}
