package roundtable.dispatch;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface DispatchMeetings extends Repository<DispatchMeeting, Long> {

  DispatchMeeting save(DispatchMeeting meeting);

  Optional<DispatchMeeting> findById(long id);

  @Query("select * from dispatch_meeting order by meeting_on desc, id desc limit :most")
  List<DispatchMeeting> latest(int most);

  boolean existsByMeetingOnAndStateIn(LocalDate day, List<DispatchState> states);
}
