package fr.preau.staff;

import fr.preau.platform.Settings;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * Two houses: the staff's pages know a session, everybody else's never do. Posts are guarded by where
 * they come from ({@code platform.web.PostGuard}), so no form carries a token of its own.
 */
@Configuration(proxyBeanMethods = false)
@Profile("serve")
class SecurityConfiguration {

    @Bean
    @Order(1)
    SecurityFilterChain staffPages(HttpSecurity http, Accounts accounts) {
        common(http)
                .securityMatcher("/gestion", "/gestion/**", "/connexion", "/deconnexion", "/premiere-connexion/**")
                .authorizeHttpRequests(rules -> rules.requestMatchers("/gestion", "/gestion/**")
                        .hasRole("ADMINISTRATOR")
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(toSignIn()))
                .addFilterBefore(new StaffSession(accounts), AuthorizationFilter.class);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain everybodysPages(HttpSecurity http) {
        common(http).authorizeHttpRequests(rules -> rules.anyRequest().permitAll());
        return http.build();
    }

    /** The session's number as it is: decoded, a forged one could hold what the database refuses as text. */
    @Bean
    CookieSerializer sessionCookie(Settings settings) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("preau");
        cookie.setUseBase64Encoding(false);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseSecureCookie(settings.url().startsWith("https:"));
        return cookie;
    }

    private static HttpSecurity common(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    private static AuthenticationEntryPoint toSignIn() {
        return (request, response, _) -> response.sendRedirect(
                "/connexion?suite=" + URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8));
    }

    /** Accounts are this module's own; without this Spring Boot would make one and print its password. */
    @Bean
    UserDetailsService noOtherAccounts() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }
}
