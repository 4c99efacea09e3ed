package roundtable.documents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import roundtable.discipline.ReferralLetter;
import roundtable.documents.PaperContent.PaperRows;

/** 移送书: its facts come from the discipline desk alone, which has asked who may read them. */
final class LetterContent {

  private LetterContent() {}

  static PaperContent names() {
    return of(new ReferralLetter("", "", "", "", "", "", "", "", "", "", List.of()));
  }

  static PaperContent of(ReferralLetter letter) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("移送编号", letter.number());
    fields.put("议题编号", letter.topic());
    fields.put("议题名称", letter.title());
    fields.put("移送情形", letter.ground());
    fields.put("事实", letter.facts());
    fields.put("涉及单位", letter.units());
    fields.put("确认意见", letter.reason());
    fields.put("签收期限", letter.acknowledgeBy());
    fields.put("案卷封印", letter.seal());
    fields.put("成文日期", letter.referredOn());
    var bundle = IntStream.range(0, letter.bundle().size())
        .mapToObj(n -> Map.of("序号", String.valueOf(n + 1), "材料", letter.bundle().get(n))).toList();
    return new PaperContent(fields, Map.of("案卷", new PaperRows(List.of("序号", "材料"), bundle)));
  }
}
