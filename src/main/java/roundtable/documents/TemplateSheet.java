package roundtable.documents;

import java.util.List;
import java.util.Set;

/**
 * A paper's templates for whoever looks after them.
 *
 * @param paper its kind, as in an address
 * @param names what a template may use: {@code {{名称}}}, and {@code {{清单.列}}} in a repeated row
 * @param versions the latest first; empty while the factory's is in force
 */
public record TemplateSheet(String paper, String label, Set<String> names, List<TemplateVersion> versions) {}
