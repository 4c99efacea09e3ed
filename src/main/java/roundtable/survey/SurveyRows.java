package roundtable.survey;

import org.springframework.data.repository.CrudRepository;

interface SurveyRows extends CrudRepository<Survey, String> {}
