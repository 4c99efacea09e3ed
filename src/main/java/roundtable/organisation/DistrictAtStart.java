package roundtable.organisation;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Takes the district from the folder named by {@code roundtable.district} at every start; its files are the master. A
 * folder with a bad row changes nothing, and the log names every one, and
 * every street that has no leading body (R4).
 */
@Component
class DistrictAtStart implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(DistrictAtStart.class);
  private static final String ON_CLASSPATH = "classpath:";
  private final DistrictImport district;
  private final Organisation organisation;
  private final Clock clock;
  private final String folder;

  DistrictAtStart(DistrictImport district, Organisation organisation, Clock clock,
      @Value("${roundtable.district:}") String folder) {
    this.district = district;
    this.organisation = organisation;
    this.clock = clock;
    this.folder = folder.strip();
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!folder.isEmpty()) {
      take();
    }
    var streets = organisation.streetsWithoutBody(LocalDate.now(clock));
    if (!streets.isEmpty()) {
      LOG.warn("以下街道（镇）还没有成立“幸福圆桌会”领导机构：{}",
          streets.stream().map(Unit::name).collect(Collectors.joining("、")));
    }
  }

  private void take() {
    var report = district.importFrom(files());
    if (report.imported()) {
      LOG.info("组织机构：{}", report.summary());
    } else {
      LOG.error("组织机构沿用原有的：{}", report.summary());
    }
  }

  private DistrictFiles files() {
    return folder.startsWith(ON_CLASSPATH) ? DistrictFiles.onClasspath(folder.substring(ON_CLASSPATH.length()))
        : DistrictFiles.in(Path.of(folder));
  }
}
