package fr.preau.articulation;

import fr.preau.articulation.Scheme.SchemeLink;
import fr.preau.contract.CityContract.Theme;
import fr.preau.programme.YearActions.YearAction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Theme × scheme × action, with commitments. A theme is under-worked when it has no voted action and no commitment that
 * is signed or under way; fragile when one carrier alone holds it.
 *
 * @param rows one a theme
 */
record Matrix(List<Row> rows) {

    /** @param cells one a scheme, in order; the last holds what goes with none */
    record Row(Theme theme, List<Cell> cells, boolean underWorked, boolean fragile) {}

    /** @param scheme none of the last cell */
    record Cell(Optional<Scheme> scheme, List<YearAction> actions, List<Commitment> commitments) {

        boolean empty() {
            return actions.isEmpty() && commitments.isEmpty();
        }
    }

    static Matrix of(
            List<Theme> themes,
            List<Scheme> schemes,
            Collection<YearAction> actions,
            Collection<SchemeLink> links,
            Collection<Commitment> commitments) {
        return new Matrix(themes.stream()
                .map(theme -> {
                    var acting = actions.stream()
                            .filter(one ->
                                    one.theme().filter(id -> id == theme.id()).isPresent())
                            .toList();
                    var engaged = commitments.stream()
                            .filter(one -> one.themeId() == theme.id())
                            .toList();
                    var voted = acting.stream().filter(one -> one.voted() > 0).toList();
                    return new Row(
                            theme,
                            cells(schemes, acting, links, engaged),
                            voted.isEmpty()
                                    && engaged.stream()
                                            .noneMatch(one -> one.state().runs()),
                            voted.stream().map(YearAction::carrier).distinct().count() == 1);
                })
                .toList());
    }

    private static List<Cell> cells(
            List<Scheme> schemes, List<YearAction> acting, Collection<SchemeLink> links, List<Commitment> engaged) {
        var cells = new ArrayList<Cell>();
        for (var scheme : schemes) {
            cells.add(new Cell(
                    Optional.of(scheme),
                    acting.stream()
                            .filter(one -> links.stream()
                                    .anyMatch(link -> link.schemeId() == scheme.id() && link.lineId() == one.line()))
                            .toList(),
                    engaged.stream()
                            .filter(one -> one.schemeId()
                                    .filter(id -> id == scheme.id())
                                    .isPresent())
                            .toList()));
        }
        cells.add(new Cell(
                Optional.empty(),
                acting.stream()
                        .filter(one -> links.stream().noneMatch(link -> link.lineId() == one.line()))
                        .toList(),
                engaged.stream().filter(one -> one.schemeId().isEmpty()).toList()));
        return List.copyOf(cells);
    }

    List<String> underWorked() {
        return rows.stream()
                .filter(Row::underWorked)
                .map(row -> row.theme().name())
                .toList();
    }

    List<String> fragile() {
        return rows.stream().filter(Row::fragile).map(row -> row.theme().name()).toList();
    }
}
