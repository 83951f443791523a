package fr.preau.mail;

import fr.preau.platform.Settings;
import jakarta.mail.util.StreamProvider;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where mail goes. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    static {
        // Looked for in every archive of the class path for each part of each message otherwise: a fifth of the work.
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    @Bean
    MailTransport carrier(Settings settings) {
        return settings.smtp()
                .<MailTransport>map(SmtpTransport::new)
                .orElseGet(() -> new FolderTransport(settings.data().resolve("outbox")));
    }
}
