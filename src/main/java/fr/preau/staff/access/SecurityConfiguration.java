package fr.preau.staff.access;

import fr.preau.platform.Settings;
import fr.preau.staff.Account;
import fr.preau.staff.Accounts;
import fr.preau.staff.StaffSession;
import fr.preau.staff.access.AccessRules.Who;
import jakarta.servlet.DispatcherType;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Two houses: the staff's pages know a session, everybody else's never do. Who opens what stands in
 * {@link AccessRules}. Posts are guarded by where they come from ({@code platform.web.PostGuard}), so no form
 * carries a token of its own.
 */
@Configuration(proxyBeanMethods = false)
@Profile("serve")
class SecurityConfiguration {

    @Bean
    @Order(1)
    SecurityFilterChain staffPages(HttpSecurity http, Accounts accounts, EndedSession ended, RefusedAccess shut) {
        common(http)
                .securityMatcher(AccessRules.HOUSES.stream()
                        .flatMap(house -> Stream.of(house, house + "/**"))
                        .toArray(String[]::new))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(ended).accessDeniedHandler(shut))
                .addFilterBefore(new StaffSession(accounts), AuthorizationFilter.class);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain everybodysPages(HttpSecurity http) {
        common(http).exceptionHandling(handling -> handling.authenticationEntryPoint(nothingThere()));
        return http.build();
    }

    /**
     * {@code __Host-}: browsers take that cookie by https alone, for this host alone, and no neighbour sets it
     * in its place. The session's number as it is: decoded, a forged one could hold what the database refuses as text.
     */
    @Bean
    CookieSerializer sessionCookie(Settings settings) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(settings.isSecure() ? "__Host-preau" : "preau");
        cookie.setCookiePath("/");
        cookie.setUseBase64Encoding(false);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseSecureCookie(settings.isSecure());
        return cookie;
    }

    /** 216 random bits, in the 36 characters that the table has for them; the usual number, a UUID, holds 122. */
    @Bean
    SessionIdGenerator sessionNumbers() {
        var random = new SecureRandom();
        var encoder = Base64.getUrlEncoder();
        return () -> {
            var bytes = new byte[27];
            random.nextBytes(bytes);
            return encoder.encodeToString(bytes);
        };
    }

    private static HttpSecurity common(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // What goes on after the answer began was decided when the request came.
                .authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .access(SecurityConfiguration::byTheTable));
    }

    private static AuthorizationDecision byTheTable(
            Supplier<? extends @Nullable Authentication> reader, RequestAuthorizationContext context) {
        var request = context.getRequest();
        var path = ServletRequestPathUtils.parse(request).pathWithinApplication();
        return new AuthorizationDecision(AccessRules.row(request.getMethod(), path)
                .filter(row -> row.who() == Who.EVERYBODY || signedIn(reader.get(), row.who()))
                .isPresent());
    }

    private static boolean signedIn(@Nullable Authentication reader, Who who) {
        return reader != null
                && reader.getPrincipal() instanceof Account account
                && who.roles().contains(account.role());
    }

    /** Visitors are not asked to sign in for an address that nobody has. */
    private static AuthenticationEntryPoint nothingThere() {
        return (request, response, _) -> {
            var methods =
                    AccessRules.methods(ServletRequestPathUtils.parse(request).pathWithinApplication());
            if (methods.isEmpty()) {
                response.sendError(HttpStatus.NOT_FOUND.value());
            } else {
                response.setHeader("Allow", String.join(", ", methods));
                response.sendError(HttpStatus.METHOD_NOT_ALLOWED.value());
            }
        };
    }

    /** Accounts are this module's own; without this Spring Boot would make one and print its password. */
    @Bean
    UserDetailsService noOtherAccounts() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }
}
