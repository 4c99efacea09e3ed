package roundtable.delay;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Delays extends Repository<Delay, Long> {

  Delay save(Delay delay);

  Optional<Delay> findById(Long id);

  Optional<Delay> findByTaskAndEndedAtIsNull(String task);

  List<Delay> findByEndedAtIsNullAndNextOnLessThanEqualOrderById(LocalDate day);

  List<Delay> findByEndedAtIsNullAndSupervisorIsNotNullOrderById();

  List<Delay> findByEndedAtIsNullOrderById();
}
