package fr.preau.programme.importing;

import fr.preau.programme.ActionSheet;
import fr.preau.programme.ActionSheet.Audience;
import fr.preau.programme.ActionSheet.Text;
import fr.preau.programme.Continuity;
import fr.preau.programme.sheet.Sheets.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a sheet holds of an action that a row told. */
final class BroughtContent {

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
        return renewed(content.text(), content.themeId(), content.neighbourhoods(), content.audience());
    }

    /** What is renewed of a sheet, as it was when a file made it. */
    static Content renewed(ActionSheet sheet) {
        return renewed(sheet.text(), sheet.themeId(), sheet.neighbourhoods(), sheet.audience());
    }

    private static Content renewed(Text text, Optional<Long> theme, List<String> neighbourhoods, Audience audience) {
        return new Content(
                text, theme, Continuity.RENEWED, neighbourhoods, audience, Optional.empty(), Map.of(), false);
    }

    static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
