package roundtable.commonorder;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface CommonOrders extends Repository<CommonOrder, Long> {

  CommonOrder save(CommonOrder order);

  Optional<CommonOrder> findById(Long id);

  List<CommonOrder> findByStateInOrderById(List<CommonOrderState> states);

  /** The same, so that nobody else changes it before this transaction ends: the last topic that leaves knows it is the last. */
  @Query("select * from common_order where id = :id for update")
  Optional<CommonOrder> lock(long id);
}
