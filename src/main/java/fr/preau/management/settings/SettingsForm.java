package fr.preau.management.settings;

import fr.preau.platform.FieldError;
import fr.preau.platform.address.EmailAddress;
import fr.preau.platform.centre.Article;
import fr.preau.platform.centre.CentreName;
import fr.preau.platform.centre.CentreProfile;
import fr.preau.platform.centre.CentreProfile.Defaults;
import fr.preau.platform.centre.CentreProfile.Logo;
import fr.preau.platform.centre.Colour;
import fr.preau.platform.centre.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings as they were typed. */
public record SettingsForm(
        String name,
        String article,
        String sender,
        String mailFrom,
        String replyTo,
        boolean logoSaysName,
        String deep,
        String warm,
        String legalNotice,
        String privacy,
        String accessibility,
        boolean declared,
        String capacity,
        String offerHours,
        String substituteHours) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 10_000;

    static SettingsForm of(CentreProfile profile) {
        return new SettingsForm(
                profile.name(),
                profile.article().stored(),
                profile.sender(),
                profile.mailFrom(),
                profile.replyTo().orElse(""),
                profile.logo().filter(Logo::saysName).isPresent(),
                profile.palette().deep().hex(),
                profile.palette().warm().hex(),
                profile.legalNotice(),
                profile.privacy(),
                profile.accessibility(),
                profile.declared(),
                Integer.toString(profile.defaults().capacity()),
                Integer.toString(profile.defaults().offerHours()),
                Integer.toString(profile.defaults().substituteHours()));
    }

    static SettingsForm typed(Map<String, String> sent) {
        return new SettingsForm(
                line(sent, "name"),
                line(sent, "article"),
                line(sent, "sender"),
                line(sent, "mailFrom"),
                line(sent, "replyTo"),
                sent.containsKey("logoSaysName"),
                line(sent, "deep"),
                line(sent, "warm"),
                text(sent, "legalNotice"),
                text(sent, "privacy"),
                text(sent, "accessibility"),
                sent.containsKey("declared"),
                line(sent, "capacity"),
                line(sent, "offerHours"),
                line(sent, "substituteHours"));
    }

    private static String line(Map<String, String> sent, String name) {
        return sent.getOrDefault(name, "").replaceAll("\\p{Cntrl}", "").strip();
    }

    private static String text(Map<String, String> sent, String name) {
        return sent.getOrDefault(name, "")
                .replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                .strip();
    }

    /** The same with another colour in that field. */
    SettingsForm with(String field, Colour colour) {
        return new SettingsForm(
                name,
                article,
                sender,
                mailFrom,
                replyTo,
                logoSaysName,
                field.equals("deep") ? colour.hex() : deep,
                field.equals("warm") ? colour.hex() : warm,
                legalNotice,
                privacy,
                accessibility,
                declared,
                capacity,
                offerHours,
                substituteHours);
    }

    /** The name with its article, as sentences say it. */
    CentreName named() {
        return new CentreName(name, Article.read(article).orElse(Article.GUESSED));
    }

    /** The two colours, if both can be read at all. */
    Optional<Palette> palette() {
        return Colour.read(deep).flatMap(one -> Colour.read(warm).map(other -> new Palette(one, other)));
    }

    /** What is wrong with it, in the order of the form. */
    List<FieldError> faults() {
        var faults = new ArrayList<FieldError>();
        named(faults, "name", name, "Écrivez le nom du centre.");
        if (Article.read(article).isEmpty()) {
            faults.add(new FieldError("article", "Choisissez l’article dans la liste."));
        }
        named(faults, "sender", sender, "Écrivez le nom que les messages portent.");
        address(faults, "mailFrom", mailFrom);
        if (!replyTo.isEmpty()) {
            address(faults, "replyTo", replyTo);
        }
        colour(faults, "deep", deep);
        colour(faults, "warm", warm);
        written(faults, "legalNotice", legalNotice);
        written(faults, "privacy", privacy);
        written(faults, "accessibility", accessibility);
        number(faults, "capacity", capacity, 0, 100_000);
        number(faults, "offerHours", offerHours, 1, 720);
        number(faults, "substituteHours", substituteHours, 0, 720);
        return faults;
    }

    private static void named(List<FieldError> faults, String field, String text, String missing) {
        if (text.isEmpty()) {
            faults.add(new FieldError(field, missing));
        } else if (text.length() > LONGEST_NAME) {
            faults.add(new FieldError(field, "Raccourcissez ce nom : %d caractères au plus.".formatted(LONGEST_NAME)));
        }
    }

    private static void address(List<FieldError> faults, String field, String text) {
        if (EmailAddress.readOwn(text) instanceof EmailAddress.Reading.Wrong wrong) {
            faults.add(new FieldError(field, wrong.message()));
        }
    }

    private static void colour(List<FieldError> faults, String field, String text) {
        var colour = Colour.read(text);
        if (colour.isEmpty()) {
            faults.add(new FieldError(field, "Écrivez une couleur comme #0b4f5c."));
        } else if (!Palette.readable(colour.get())) {
            faults.add(new FieldError(
                    field,
                    "Cette couleur se lit mal sur le fond des pages : son contraste est de %s pour 1, il en faut 4,5."
                            .formatted(ratio(Palette.contrast(colour.get())))));
        }
    }

    /** Rounded down, so that what is refused never looks like enough. */
    static String ratio(double contrast) {
        return "%.1f".formatted(Math.floor(contrast * 10) / 10).replace('.', ',');
    }

    private static void written(List<FieldError> faults, String field, String text) {
        if (text.length() > LONGEST_TEXT) {
            faults.add(new FieldError(field, "Raccourcissez ce texte : 10 000 caractères au plus."));
        }
    }

    private static void number(List<FieldError> faults, String field, String text, int least, int most) {
        if (!text.matches("\\d{1,6}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            faults.add(new FieldError(field, "Écrivez un nombre entre %d et %d.".formatted(least, most)));
        }
    }

    /** What it says, once nothing is wrong with it. */
    CentreProfile profile(int seen, Optional<Logo> logo) {
        return new CentreProfile(
                seen,
                name,
                Article.read(article).orElseThrow(),
                sender,
                mailFrom,
                Optional.of(replyTo).filter(text -> !text.isEmpty()),
                palette().orElseThrow(),
                logo.map(one -> new Logo(one.png(), logoSaysName)),
                legalNotice,
                privacy,
                accessibility,
                declared,
                new Defaults(
                        Integer.parseInt(capacity), Integer.parseInt(offerHours), Integer.parseInt(substituteHours)));
    }

    /** A colour of that field that would do, where the one that was typed does not. */
    Optional<Colour> nearest(String field) {
        return Colour.read(field.equals("deep") ? deep : warm).flatMap(Palette::nearest);
    }
}
