package fr.preau.programme.importing;

import fr.preau.programme.ActionSheet.Audience;
import fr.preau.programme.ActionSheet.Text;
import fr.preau.programme.Continuity;
import fr.preau.programme.sheet.Sheets.Content;
import java.util.Map;
import java.util.Optional;

/** What a sheet holds of an action that a row told. */
class BroughtContent {

    private static final int LONGEST = 300;

    private BroughtContent() {}

    static Content of(BroughtAction action, Optional<Long> theme) {
        return new Content(
                new Text(
                        cut(action.title()),
                        cut(action.carrier()),
                        CarrierNames.kind(action.carrier()),
                        action.siret().orElse(""),
                        "",
                        "",
                        "",
                        "",
                        "",
                        ""),
                theme,
                action.continuity().orElse(Continuity.NEW),
                action.neighbourhoods(),
                Audience.UNKNOWN,
                action.cost(),
                Map.of(),
                false);
    }

    /** The same in the year after, which has no cost yet. */
    static Content renewed(Content content) {
        return new Content(
                content.text(),
                content.themeId(),
                Continuity.RENEWED,
                content.neighbourhoods(),
                content.audience(),
                Optional.empty(),
                Map.of(),
                false);
    }

    static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
