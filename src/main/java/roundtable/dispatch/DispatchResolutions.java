package roundtable.dispatch;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface DispatchResolutions extends Repository<DispatchResolution, Long> {

  DispatchResolution save(DispatchResolution resolution);

  Optional<DispatchResolution> findById(long id);

  List<DispatchResolution> findByMeetingOrderById(long meeting);
}
