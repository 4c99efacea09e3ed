package roundtable.dispatch;

import java.util.List;
import org.springframework.data.repository.Repository;

interface DispatchAgendaItems extends Repository<DispatchAgendaItem, Long> {

  List<DispatchAgendaItem> saveAll(Iterable<DispatchAgendaItem> items);

  List<DispatchAgendaItem> findByMeetingOrderById(long meeting);
}
