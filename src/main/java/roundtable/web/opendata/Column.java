package roundtable.web.opendata;

import java.util.function.Function;

/**
 * A column of a data set: told once, for its data, its dictionary and its description alike.
 *
 * @param name in JSON, in CSV and in the dictionary
 * @param label in Chinese
 * @param meaning what it says, with its codes and its unit
 */
record Column<T>(String name, String label, ColumnType type, String meaning, Function<T, Object> value) {}
