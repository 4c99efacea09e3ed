package roundtable.discipline;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import roundtable.kernel.TopicNumber;

interface Referrals extends Repository<Referral, String> {

  Referral save(Referral referral);

  Optional<Referral> findByNumber(String number);

  List<Referral> findByState(ReferralState state);

  List<Referral> findAllByOrderByNumberDesc();

  Optional<Referral> findFirstByTopicAndStateInOrderByNumber(TopicNumber topic, Collection<ReferralState> states);
}
