package fr.preau.management.settings;

import fr.preau.management.Difference;
import fr.preau.platform.centre.CentreProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What one save makes of the settings, in words. */
final class SettingsWords {

    private static final int LONGEST = 60;

    private SettingsWords() {}

    static List<Difference> differences(CentreProfile before, CentreProfile after) {
        var all = new ArrayList<Difference>();
        all.add(new Difference("Nom du centre", before.name(), after.name()));
        all.add(new Difference(
                "Article du nom", before.article().label(), after.article().label()));
        all.add(new Difference("Logo", logo(before), logo(after)));
        all.add(new Difference(
                "Couleur profonde",
                before.palette().deep().hex(),
                after.palette().deep().hex()));
        all.add(new Difference(
                "Couleur chaude",
                before.palette().warm().hex(),
                after.palette().warm().hex()));
        all.add(new Difference("Nom de l’expéditeur", before.sender(), after.sender()));
        all.add(new Difference("Adresse de l’expéditeur", before.mailFrom(), after.mailFrom()));
        all.add(new Difference(
                "Adresse de réponse",
                before.replyTo().orElse(""),
                after.replyTo().orElse("")));
        text(all, "Qui publie ce site", before.legalNotice(), after.legalNotice());
        text(all, "Données personnelles", before.privacy(), after.privacy());
        text(all, "Accessibilité", before.accessibility(), after.accessibility());
        all.add(new Difference(
                "Déclaration d’accessibilité", declaration(before.declared()), declaration(after.declared())));
        number(
                all,
                "Jauge d’une nouvelle journée",
                before.defaults().capacity(),
                after.defaults().capacity());
        number(
                all,
                "Heures d’une offre",
                before.defaults().offerHours(),
                after.defaults().offerHours());
        number(
                all,
                "Heures avant une journée",
                before.defaults().substituteHours(),
                after.defaults().substituteHours());
        all.removeIf(one -> one.before().equals(one.after()));
        return all;
    }

    private static String declaration(boolean declared) {
        return declared ? "confirmée par le centre" : "non confirmée";
    }

    private static String logo(CentreProfile profile) {
        return profile.logo()
                .map(logo -> "image n° " + Integer.toHexString(Arrays.hashCode(logo.png()))
                        + (logo.saysName() ? ", avec le nom" : ""))
                .orElse("aucun");
    }

    private static void number(List<Difference> all, String label, int before, int after) {
        all.add(new Difference(label, Integer.toString(before), Integer.toString(after)));
    }

    /** Long texts by their beginning, and whole where only the rest differs. */
    private static void text(List<Difference> all, String label, String before, String after) {
        var alike = beginning(before).equals(beginning(after));
        all.add(new Difference(
                label,
                alike && !before.equals(after) ? beginning(before) + " (texte d’avant)" : beginning(before),
                alike && !before.equals(after) ? beginning(after) + " (texte changé)" : beginning(after)));
    }

    private static String beginning(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
