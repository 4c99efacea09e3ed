package roundtable.topic;

import org.springframework.data.repository.CrudRepository;
import roundtable.kernel.TopicNumber;

interface Topics extends CrudRepository<Topic, TopicNumber> {}
