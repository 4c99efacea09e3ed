package roundtable.policy;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RuleDrafts extends Repository<RuleDraft, Long> {

  RuleDraft save(RuleDraft draft);

  Optional<RuleDraft> findById(Long id);

  Optional<RuleDraft> findByOpenFor(String table);

  List<RuleDraft> findByOpenForIsNotNull();
}
