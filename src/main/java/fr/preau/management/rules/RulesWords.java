package fr.preau.management.rules;

import fr.preau.management.Difference;
import fr.preau.platform.French;
import fr.preau.registration.Departments;
import fr.preau.registration.Profile;
import fr.preau.registration.rules.Audience;
import fr.preau.registration.rules.Audience.Verdict;
import fr.preau.registration.rules.Reserve;
import fr.preau.registration.rules.Rules;
import fr.preau.registration.rules.Rules.Asked;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;

/** The rules of registration, in words. */
@NamedInterface("seats")
public final class RulesWords {

    private RulesWords() {}

    public static String verdict(Verdict verdict) {
        return switch (verdict) {
            case ADMITTED -> "Admises aussitôt";
            case REVIEWED -> "À l’étude";
            case REFUSED -> "Refusées";
        };
    }

    public static String asked(Asked asked) {
        return switch (asked) {
            case REQUIRED -> "Demandé, obligatoire";
            case OPTIONAL -> "Demandé, facultatif";
            case HIDDEN -> "Pas demandé";
        };
    }

    /** What a form asks besides who one is, as rules have it: « Téléphone (facultatif) ». */
    static List<String> askedBy(Rules rules) {
        var all = new ArrayList<String>();
        all.add("Nom, courriel, profil et structure");
        add(all, "Téléphone", rules.phone());
        add(all, "Fonction", rules.job());
        if (rules.audience().reviews()) {
            all.add("Pourquoi venir, quand l’inscription est à l’étude");
        }
        add(all, "Ce qu’il faut prévoir", rules.accessNeeds());
        return all;
    }

    private static void add(List<String> all, String label, Asked asked) {
        switch (asked) {
            case REQUIRED -> all.add(label);
            case OPTIONAL -> all.add(label + " (facultatif)");
            case HIDDEN -> {}
        }
    }

    /** « 01 Ain, 69 Rhône », in the usual order; empty for all of them. */
    static String departments(Audience audience) {
        return Departments.NAMES.entrySet().stream()
                .filter(entry -> audience.departments().contains(entry.getKey()))
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    static List<Difference> differences(Rules before, Rules after) {
        var all = new ArrayList<Difference>();
        for (var profile : Profile.values()) {
            all.add(new Difference(
                    "Inscriptions : " + profile.label(),
                    verdict(before.audience().verdict(profile)),
                    verdict(after.audience().verdict(profile))));
        }
        all.add(new Difference("Départements", where(before.audience()), where(after.audience())));
        all.add(new Difference("Autres départements", elsewhere(before.audience()), elsewhere(after.audience())));
        all.add(new Difference(
                "Durée d’une offre",
                before.offerTime().toHours() + " h",
                after.offerTime().toHours() + " h"));
        all.add(new Difference(
                "Dernier moment pour se faire remplacer",
                before.substituteFreeze().toHours() + " h avant",
                after.substituteFreeze().toHours() + " h avant"));
        all.add(new Difference("Téléphone", asked(before.phone()), asked(after.phone())));
        all.add(new Difference("Fonction", asked(before.job()), asked(after.job())));
        all.add(new Difference("Ce qu’il faut prévoir", asked(before.accessNeeds()), asked(after.accessNeeds())));
        return Difference.among(all);
    }

    private static String where(Audience audience) {
        return audience.departments().isEmpty() ? "Tous" : departments(audience);
    }

    private static String elsewhere(Audience audience) {
        return audience.departments().isEmpty() ? "Sans objet" : verdict(audience.elsewhere());
    }

    public static List<Difference> differences(
            int capacity, List<Reserve> reserves, int newCapacity, List<Reserve> newReserves, ZoneId zone) {
        var all = new ArrayList<Difference>();
        all.add(new Difference("Jauge", Integer.toString(capacity), Integer.toString(newCapacity)));
        for (var profile : Profile.values()) {
            all.add(new Difference(
                    "Places réservées : " + profile.label(),
                    reserve(of(reserves, profile), zone),
                    reserve(of(newReserves, profile), zone)));
        }
        return Difference.among(all);
    }

    static Optional<Reserve> of(List<Reserve> reserves, Profile profile) {
        return reserves.stream().filter(reserve -> reserve.profile() == profile).findFirst();
    }

    private static String reserve(Optional<Reserve> reserve, ZoneId zone) {
        return reserve.map(one -> words(one, zone)).orElse("");
    }

    /** « 5 places jusqu’au mardi 24 septembre 2024 à 18 h ». */
    static String words(Reserve reserve, ZoneId zone) {
        return French.count(reserve.seats(), "place", "places") + " jusqu’au "
                + French.moment(LocalDateTime.ofInstant(reserve.until(), zone));
    }
}
