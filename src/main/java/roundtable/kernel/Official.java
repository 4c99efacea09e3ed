package roundtable.kernel;

/**
 * Who acts: a person for a post (R7: posts, not names).
 *
 * @param person login of the person, {@code system} for what happens by itself
 * @param post code of the post acted for, such as {@code XH-NZ-TLSC.community-secretary}; empty for the system
 */
public record Official(String person, String post) {

  public static final Official SYSTEM = new Official("system", "");
  /** 公众页面: what a resident sent without being signed in; no official's login has that form. */
  public static final Official PORTAL = new Official("@portal", "");

  public Official {
    if (person == null || person.isBlank()) {
      throw new Refusal("请先登录");
    }
    post = post == null ? "" : post;
  }
}
