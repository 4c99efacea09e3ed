package roundtable.whistle;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import roundtable.kernel.TopicNumber;

interface ReportIns extends Repository<ReportIn, Long> {

  ReportIn save(ReportIn reportIn);

  Optional<ReportIn> findById(Long id);

  List<ReportIn> findByWhistleOrderById(String whistle);

  List<ReportIn> findByStateInOrderById(List<ReportInState> states);

  List<ReportIn> findByTopicAndStateInOrderById(TopicNumber topic, List<ReportInState> states);
}
