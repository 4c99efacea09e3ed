package roundtable.portal;

import roundtable.ledger.Statistics;

/**
 * A place's statistics.
 *
 * @param code of the district, a street or town, a community or village
 * @param street the name of its street; empty for the district and the streets themselves
 * @param year the topics received within the year
 * @param total all topics received until the year's end
 */
public record PlaceStatistics(String code, String street, String name, Statistics year, Statistics total) {}
