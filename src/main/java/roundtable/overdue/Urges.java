package roundtable.overdue;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Urges extends Repository<Urge, Long> {

  Urge save(Urge urge);

  Optional<Urge> findFirstByClockIdOrderByIdDesc(long clockId);
}
