package fr.preau.mail;

import fr.preau.platform.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where mail goes. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    MailTransport carrier(Settings settings) {
        return settings.smtp()
                .<MailTransport>map(SmtpTransport::new)
                .orElseGet(() -> new FolderTransport(settings.data().resolve("outbox")));
    }
}
