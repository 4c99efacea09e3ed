package roundtable.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Under which address residents open this site: what is printed, shared or subscribed to leads there for years. */
@Component
public class PublicAddress {

  private final String configured;

  PublicAddress(@Value("${roundtable.public-address}") String configured) {
    this.configured = configured.strip().replaceAll("/+$", "");
  }

  /** Of one page; production has an address of its own (it does not start without), elsewhere it is the asked one. */
  public String of(String path) {
    return (configured.isEmpty() ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() : configured) + path;
  }
}
