package roundtable.policy;

import java.util.List;
import java.util.Map;

/** What a draft would decide: the rows that fire and their outputs, in the table's order. */
public record DraftTrial(List<String> rules, List<Map<String, Object>> rows) {}
