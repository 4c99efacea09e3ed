package roundtable.organisation;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Takes the district from the folder named by {@code roundtable.district} at every start; its files are the master. A
 * folder with a bad row changes nothing, and the log names every one.
 */
@Component
class DistrictAtStart implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(DistrictAtStart.class);
  private static final String ON_CLASSPATH = "classpath:";
  private final DistrictImport district;
  private final String folder;

  DistrictAtStart(DistrictImport district, @Value("${roundtable.district:}") String folder) {
    this.district = district;
    this.folder = folder.strip();
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (folder.isEmpty()) {
      return;
    }
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
