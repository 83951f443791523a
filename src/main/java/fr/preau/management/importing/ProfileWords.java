package fr.preau.management.importing;

import fr.preau.management.importing.days.HandWords;
import fr.preau.registration.Profile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How lists call the profiles. */
final class ProfileWords {

    private static final Map<String, Profile> PROFILES = profiles();

    private ProfileWords() {}

    static Optional<Profile> profile(String text) {
        return Optional.ofNullable(PROFILES.get(HandWords.plain(text)));
    }

    private static Map<String, Profile> profiles() {
        var words = new HashMap<String, Profile>();
        for (var profile : Profile.values()) {
            words.put(HandWords.plain(profile.label()), profile);
            words.put(HandWords.plain(profile.name()), profile);
        }
        List.of(
                        "agent collectivite",
                        "agent de collectivite",
                        "agent territorial",
                        "agente territoriale",
                        "collectivite",
                        "collectivite territoriale")
                .forEach(word -> words.put(word, Profile.LOCAL_AGENT));
        List.of("agent etat", "agent d etat", "etat", "service de l etat")
                .forEach(word -> words.put(word, Profile.STATE_AGENT));
        List.of("elu", "elue", "elu e", "elu local", "elue locale")
                .forEach(word -> words.put(word, Profile.ELECTED_OFFICIAL));
        words.put("autres", Profile.OTHER);
        return Map.copyOf(words);
    }
}
