package roundtable.overdue;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface OrderParties extends Repository<OrderParty, Long> {

  OrderParty save(OrderParty party);

  List<OrderParty> saveAll(Iterable<OrderParty> parties);

  Optional<OrderParty> findById(Long id);

  List<OrderParty> findByOrderNumberOrderById(String orderNumber);
}
