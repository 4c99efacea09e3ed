package roundtable.commonorder;

import java.util.List;

/**
 * Running topics of the district of one kind.
 *
 * @param category Chinese, such as 安全防护
 * @param field Chinese, such as 公共安全
 * @param department the department that was named for them; empty when none was
 */
public record CommonTopics(String category, String field, String department, List<CommonTopic> topics) {}
