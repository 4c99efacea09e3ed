package roundtable.web.portal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import roundtable.portal.PublicPlaces;
import roundtable.portal.PublicTopics;
import roundtable.portal.TopicSearch;
import roundtable.survey.PublicSurveyDesk;
import roundtable.topic.Category;
import roundtable.web.PublicAddress;

/** 议题: search by community, category and words, and one topic on its way through the seven steps. */
@Controller
@RequestMapping("/topics")
class TopicPages {

  private final PublicTopics topics;
  private final PublicPlaces places;
  private final PublicSurveyDesk surveys;
  private final PublicAddress address;

  TopicPages(PublicTopics topics, PublicPlaces places, PublicSurveyDesk surveys, PublicAddress address) {
    this.topics = topics;
    this.places = places;
    this.surveys = surveys;
    this.address = address;
  }

  @GetMapping
  String list(@RequestParam(required = false) String community, @RequestParam(required = false) Category category,
      @RequestParam(required = false) String words, @RequestParam(defaultValue = "1") @Min(1) @Max(PortalPaging.LAST) int page,
      Model model) {
    var search = new TopicSearch(community, category, words);
    model.addAttribute("search", search);
    model.addAttribute("streets", places.streets());
    model.addAttribute("categories", Category.values());
    model.addAttribute("found", topics.search(search, page));
    model.addAttribute("same", UriComponentsBuilder.fromPath("/topics").queryParam("community", search.community())
        .queryParam("category", category == null ? "" : category).queryParam("words", search.words()).encode().toUriString() + "&");
    return "topics";
  }

  @GetMapping("/{number}")
  String topic(@PathVariable String number, Model model) {
    var topic = topics.topic(number);
    var page = address.of("/topics/" + topic.line().number());
    model.addAttribute("topic", topic);
    model.addAttribute("address", page);
    model.addAttribute("share", ShareText.of(topic.line(), page));
    model.addAttribute("survey", surveys.ofTopic(topic.line().number()).orElse(null));
    return "topic";
  }
}
