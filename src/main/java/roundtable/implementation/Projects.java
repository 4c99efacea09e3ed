package roundtable.implementation;

import org.springframework.data.repository.CrudRepository;
import roundtable.kernel.TopicNumber;

interface Projects extends CrudRepository<Project, TopicNumber> {}
