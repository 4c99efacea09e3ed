package roundtable.returns;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface UnitSheets extends Repository<UnitSheet, Long> {

  UnitSheet save(UnitSheet sheet);

  List<UnitSheet> saveAll(Iterable<UnitSheet> sheets);

  Optional<UnitSheet> findById(long id);

  List<UnitSheet> findByBatchOrderByUnit(String batch);

  List<UnitSheet> findByBatchAndStateOrderByUnit(String batch, SheetState state);
}
