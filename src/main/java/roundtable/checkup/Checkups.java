package roundtable.checkup;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Checkups extends Repository<Checkup, Long> {

  Checkup save(Checkup checkup);

  Optional<Checkup> findById(long id);

  Optional<Checkup> findByOpenUnit(String unit);
}
