package roundtable.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import roundtable.organisation.DutyRoster;

/** 本单位: a person sees what the posts of their unit have to do, and does only what their own posts have. */
@Component
public class UnitPosts {

  // asked for late: it needs the database, the engine's settings do not
  private final ObjectProvider<DutyRoster> roster;
  private final Clock clock;

  UnitPosts(ObjectProvider<DutyRoster> roster, Clock clock) {
    this.roster = roster;
    this.clock = clock;
  }

  /** The groups of who asks, and the posts of their units; for the Tasklist's filters. */
  public List<String> ofCurrentUser() {
    return of(Context.getCommandContext().getAuthentication());
  }

  List<String> of(Authentication who) {
    Set<String> posts = new LinkedHashSet<>(who.getGroupIds() == null ? List.of() : who.getGroupIds());
    posts.addAll(roster.getObject().unitPostsOf(who.getUserId(), LocalDate.now(clock)));
    return List.copyOf(posts);
  }
}
