package roundtable.returns;

import java.util.List;
import org.springframework.data.repository.Repository;

interface ListLines extends Repository<ListLine, Long> {

  List<ListLine> saveAll(Iterable<ListLine> lines);

  List<ListLine> findByBatchOrderById(String batch);

  List<ListLine> findByBatchAndStateOrderById(String batch, ListState state);
}
