package roundtable.returns;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface PublishedCorrections extends Repository<PublishedCorrection, Long> {

  PublishedCorrection save(PublishedCorrection correction);

  Optional<PublishedCorrection> findByOpenBatch(String batch);

  @Query("select max(decided_at) from published_correction where batch = :batch and state = 'ACCEPTED'")
  Optional<Instant> correctedAt(String batch);
}
