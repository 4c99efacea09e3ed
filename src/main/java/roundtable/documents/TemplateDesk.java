package roundtable.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.kernel.AccessRefusal;
import roundtable.kernel.Refusal;
import roundtable.organisation.DutyRoster;
import roundtable.organisation.Role;

/** 文书模板: looked after by the policy staff; a version put in force holds for every paper written from then on. */
@Service
@Transactional
public class TemplateDesk {

  private static final String FACTORY = "出厂模板";
  private static final int LONGEST_NAME = 120;
  private final Templates templates;
  private final PaperNames names;
  private final DutyRoster roster;
  private final Clock clock;

  TemplateDesk(Templates templates, PaperNames names, DutyRoster roster, Clock clock) {
    this.templates = templates;
    this.names = names;
    this.roster = roster;
    this.clock = clock;
  }

  /** Every paper with what its template may name and the versions so far. */
  @Transactional(readOnly = true)
  public List<TemplateSheet> sheets(String person) {
    refuseOthers(person);
    return Arrays.stream(Paper.values())
        .map(paper -> new TemplateSheet(paper.code(), paper.label(), names.of(paper), templates.versions(paper))).toList();
  }

  /** The template in force, to be changed in Word. */
  @Transactional(readOnly = true)
  public PaperFile inForce(Paper paper, String person) {
    refuseOthers(person);
    return new PaperFile("%s模板.docx".formatted(paper.label()), templates.inForce(paper));
  }

  /** The template that the product brought along. */
  @Transactional(readOnly = true)
  public PaperFile factory(Paper paper, String person) {
    refuseOthers(person);
    return new PaperFile("%s（%s）.docx".formatted(paper.label(), FACTORY), templates.factory(paper));
  }

  /** An earlier template. */
  @Transactional(readOnly = true)
  public PaperFile version(Paper paper, int version, String person) {
    refuseOthers(person);
    return new PaperFile("%s模板（第%d版）.docx".formatted(paper.label(), version), templates.version(paper, version)
        .orElseThrow(() -> new AccessRefusal("没有“%s”的第%d版模板".formatted(paper.label(), version))));
  }

  /**
   * Puts a template in force.
   *
   * @throws Refusal when it is no plain Word file, or names what the paper does not have
   */
  public void replace(Paper paper, String fileName, byte[] content, String person) {
    refuseOthers(person);
    var name = plain(fileName);
    TemplateCheck.check(name, content);
    refuseUnknown(paper, new WordTemplate(content));
    new WordTemplate(content).filled(names.nothing(paper));
    var sha256 = sha256(content);
    if (sha256.equals(sha256(templates.inForce(paper)))) {
      throw new Refusal("“%s”与现用的模板相同，不必再换".formatted(name));
    }
    templates.put(paper, templates.latest(paper) + 1, name, content, sha256, person);
  }

  /** Back to the factory's template. */
  public void restore(Paper paper, String person) {
    refuseOthers(person);
    var factory = sha256(templates.factory(paper));
    if (factory.equals(sha256(templates.inForce(paper)))) {
      throw new Refusal("“%s”现在用的就是出厂模板".formatted(paper.label()));
    }
    templates.put(paper, templates.latest(paper) + 1, FACTORY, null, factory, person);
  }

  private void refuseUnknown(Paper paper, WordTemplate template) {
    var broken = template.broken();
    if (!broken.isEmpty()) {
      throw new Refusal("模板里“%s”的花括号不成对，应写成{{名称}}".formatted(broken.get(0)));
    }
    var known = names.of(paper);
    var unknown = template.names().stream().filter(name -> !known.contains(name)).limit(5)
        .map("{{%s}}"::formatted).collect(Collectors.joining("、"));
    if (!unknown.isEmpty()) {
      throw new Refusal("“%s”模板里有不认识的%s；可以用的有：%s".formatted(paper.label(), unknown, String.join("、", known)));
    }
    refuseMixedLists(template);
  }

  private static void refuseMixedLists(WordTemplate template) {
    template.mixedLists().stream().findFirst().ifPresent(mixed -> {
      throw new Refusal("模板的同一行里用了两个清单（%s），一行只能用一个清单".formatted(String.join("、", mixed)));
    });
  }

  private void refuseOthers(String person) {
    roster.unitActedFor(person, Role.POLICY_OFFICER, LocalDate.now(clock))
        .orElseThrow(() -> new AccessRefusal("文书模板由政策规则管理员管理"));
  }

  private static String plain(String fileName) {
    var name = fileName == null ? "" : fileName.replaceAll(".*[/\\\\]", "").replaceAll("[\\p{C}\"<>|:*?]", "").strip();
    return name.isEmpty() ? "未命名" : name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
