package roundtable.evidence;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;

/** 照片公开: residents see a photo only after the secretary or the cadre of its community looked at it and published it (R55). */
@Service
@Transactional
public class PhotoPublicationDesk {

  private static final int LINK_BYTES = 24;
  private final PhotosToDecide photos;
  private final JdbcClient jdbc;
  private final Journal journal;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  PhotoPublicationDesk(PhotosToDecide photos, JdbcClient jdbc, Journal journal, Clock clock) {
    this.photos = photos;
    this.jdbc = jdbc;
    this.journal = journal;
    this.clock = clock;
  }

  /** Photos of the person's community: those that nobody decided about first, the latest first. */
  @Transactional(readOnly = true)
  public List<PhotoLine> of(String person) {
    return photos.of(person, LocalDate.now(clock));
  }

  /** The photo as residents would see it, for whoever may decide about it. */
  @Transactional(readOnly = true)
  public byte[] preview(long number, String person) {
    var photo = photos.one(number, person, LocalDate.now(clock));
    return PublishedPicture.of(photo.name(), photos.content(number));
  }

  /**
   * Publishes a photo, keeps it back or takes it back.
   *
   * @return its topic
   * @throws Refusal when it is not the person's to decide, is decided so already, or no reason says why it is not shown
   */
  public TopicNumber decide(PhotoChoice form, String person) {
    var number = number(form);
    photos.lock(number);
    var photo = photos.one(number, person, LocalDate.now(clock));
    refuseIdle(photo, form);
    var by = new Official(person, photos.post(number, person, LocalDate.now(clock)).orElseThrow());
    if (form.photoDecision() == PhotoDecision.PUBLISH) {
      refuseUnlessTakenUp(photo);
      publish(photo, by);
    } else {
      withhold(photo, form.withheldReason().strip(), by);
    }
    return photo.topic();
  }

  private void publish(PhotoLine photo, Official by) {
    var picture = PublishedPicture.of(photo.name(), photos.content(photo.number()));
    var link = new byte[LINK_BYTES];
    random.nextBytes(link);
    keep(photo, PhotoDecision.PUBLISH, null, HexFormat.of().formatHex(link), picture, by);
    journal.record(photo.topic(), by, EventKind.PHOTO_PUBLISHED, "公开第%d号照片“%s”".formatted(photo.number(), photo.name()));
  }

  private void withhold(PhotoLine photo, String reason, Official by) {
    keep(photo, PhotoDecision.WITHHOLD, reason, null, null, by);
    journal.record(photo.topic(), by, EventKind.PHOTO_WITHHELD, "%s第%d号照片“%s”：%s".formatted(
        photo.decision() == PhotoDecision.PUBLISH ? "收回" : "不公开", photo.number(), photo.name(), reason));
  }

  private void keep(PhotoLine photo, PhotoDecision decision, String reason, String link, byte[] picture, Official by) {
    jdbc.sql("delete from photo_publication where photo = ?").param(photo.number()).update();
    jdbc.sql("""
            insert into photo_publication (photo, decision, reason, link, content, sha256, decided_at, decided_by, decided_post)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(photo.number(), decision.name(), reason, link, picture, picture == null ? null : EvidenceDesk.sha256(picture),
            clock.instant().atOffset(ZoneOffset.UTC), by.person(), by.post())
        .update();
  }

  private static long number(PhotoChoice form) {
    var listed = Optional.ofNullable(form.listedPhoto()).map(line -> line.split(PhotoLine.BETWEEN)[0])
        .filter(number -> number.matches("\\d{1,18}")).map(Long::valueOf);
    var written = Optional.ofNullable(form.photoNumber()).map(Integer::longValue);
    if (listed.isPresent() && written.isPresent() && !listed.equals(written)) {
      throw new Refusal("选择的照片和填写的编号不一致，只填一处即可");
    }
    return listed.or(() -> written).orElseThrow(() -> new Refusal("请选择照片，不在列表中的填写照片编号"));
  }

  private static void refuseIdle(PhotoLine photo, PhotoChoice form) {
    if (form.photoDecision() == photo.decision()) {
      throw new Refusal("第%d号照片现在就是“%s”，不必重复".formatted(photo.number(), photo.decision().label()));
    }
    if (form.photoDecision() == PhotoDecision.WITHHOLD && (form.withheldReason() == null || form.withheldReason().isBlank())) {
      throw new Refusal("不公开或者收回照片，请写明理由（例如：拍到了人脸、门牌、车牌）");
    }
  }

  private void refuseUnlessTakenUp(PhotoLine photo) {
    if (!photos.isOfATopicUnderWay(photo.topic())) {
      throw new Refusal("议题%s还没有受理，或者已经转办、不予受理，照片不公开".formatted(photo.topic()));
    }
  }
}
