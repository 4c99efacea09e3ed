package roundtable.access;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may enter where: the engine's REST interface with a password, its web applications by their own login, nothing else. */
@Configuration(proxyBeanMethods = false)
class AccessSettings {

  private static final String CONTENT =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

  /** 其他系统 call the engine; each call brings its password, no session is kept. */
  @Bean
  @Order(1)
  SecurityFilterChain engineRest(HttpSecurity http, Credentials credentials) throws Exception {
    // as a string it would not match the path of the JAX-RS servlet
    return withoutSession(answering(http.securityMatcher(withDefaults().matcher("/engine-rest/**"))))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .httpBasic(basic -> basic.authenticationEntryPoint(new PlainAnswer()))
        .addFilterAfter(new EngineIdentityFilter(credentials), AuthorizationFilter.class)
        .build();
  }

  /** Tasklist, Cockpit and Admin: the engine's own filters ask for the login, the CSRF token and send the headers. */
  @Bean
  @Order(2)
  SecurityFilterChain webApplications(HttpSecurity http) throws Exception {
    return http
        .securityMatcher(withDefaults().matcher("/camunda/**"))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .addFilterBefore(new OneNonce(), AnonymousAuthenticationFilter.class)
        .build();
  }

  /** What the product adds to a task's page in the Tasklist, the policy desk, the ledger and the overview: by the Tasklist's own login. */
  @Bean
  @Order(3)
  SecurityFilterChain tasklistPages(HttpSecurity http, Credentials credentials) throws Exception {
    return answering(http.securityMatchers(paths -> paths.requestMatchers(Stream.of("/api/tasks/**", "/api/policy/**", "/api/ledger/**",
                "/api/overview/**", "/api/returns/**", "/api/dispatch/**")
            .map(path -> withDefaults().matcher(path)).toArray(RequestMatcher[]::new))))
        .csrf(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .addFilterBefore(new WebSessionFilter(), AnonymousAuthenticationFilter.class)
        .addFilterAfter(new EngineIdentityFilter(credentials), AuthorizationFilter.class)
        .build();
  }

  /** 演示: no login, and therefore nobody but this machine. */
  @Bean
  @Order(4)
  @Profile("demo")
  SecurityFilterChain demo(HttpSecurity http) throws Exception {
    return withoutSession(answering(http.securityMatcher(withDefaults().matcher("/demo/**"))))
        .authorizeHttpRequests(requests -> requests.anyRequest().access(loopback()))
        .build();
  }

  /** The link of an invitation is its own key: no login, no session that a foreign page could ride on. */
  @Bean
  @Order(5)
  SecurityFilterChain invitationLinkPages(HttpSecurity http) throws Exception {
    return withoutSession(answering(http.securityMatcher(withDefaults().matcher("/reply/{link}"))))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }

  /** 开放数据: read only, for everybody and from every page; nothing that a session or a token would add. */
  @Bean
  @Order(6)
  SecurityFilterChain openData(HttpSecurity http) throws Exception {
    return withoutSession(answering(http.securityMatcher(withDefaults().matcher("/api/public/**"))))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }

  /** Everything else: the public page and what it needs; what nobody has opened is closed. */
  @Bean
  @Order(7)
  SecurityFilterChain everythingElse(HttpSecurity http) throws Exception {
    var open = Stream.of("/", "/notices/**", "/topics/**", "/calendar/**", "/text-size", "/raise", "/follow", "/follow/evaluate", "/tip-off",
            FormAnswer.PAGE, "/assets/**", "/webjars/picocss__pico/**", "/statistics", "/meetings", "/results", "/open-data", "/notices.rss", "/evaluate",
            "/evaluate/*", "/photos/*", "/surveys", "/surveys/**", "/policy", "/ledger", "/ledger/**",
            "/favicon.ico", "/error", "/actuator/health")
        .map(path -> withDefaults().matcher(path)).toArray(RequestMatcher[]::new);
    return answering(http)
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.csrfTokenRepository(formKey()))
        .exceptionHandling(handling -> handling.accessDeniedHandler(new FormAnswer()))
        .authorizeHttpRequests(requests -> requests.requestMatchers(open).permitAll().anyRequest().denyAll())
        .build();
  }

  // residents have no session: a form is sent by whoever got its page, known by a cookie and the same key in the form
  private static CookieCsrfTokenRepository formKey() {
    var key = new CookieCsrfTokenRepository();
    key.setCookieName("form-key");
    key.setCookieCustomizer(cookie -> cookie.path("/").httpOnly(true).sameSite("Lax"));
    return key;
  }

  private static HttpSecurity answering(HttpSecurity http) throws Exception {
    var answer = new PlainAnswer();
    return http
        .exceptionHandling(handling -> handling.authenticationEntryPoint(answer).accessDeniedHandler(answer))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(AccessSettings::headers);
  }

  // without a session there is nothing for a foreign page to ride on
  private static HttpSecurity withoutSession(HttpSecurity http) throws Exception {
    return http
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable);
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
        .contentTypeOptions(Customizer.withDefaults());
  }

  private static AuthorizationManager<RequestAuthorizationContext> loopback() {
    var v4 = new IpAddressMatcher("127.0.0.0/8");
    var v6 = new IpAddressMatcher("::1");
    return (who, context) ->
        new AuthorizationDecision(v4.matches(context.getRequest()) || v6.matches(context.getRequest()));
  }
}
