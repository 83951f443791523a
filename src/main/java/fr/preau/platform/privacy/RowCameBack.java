package fr.preau.platform.privacy;

/**
 * A restoration may have brought back a row that was {@link RowForgotten} since: whoever keeps that table forgets it
 * again, if it is there.
 */
public record RowCameBack(String table, long id) {

    /** Whether it is of that table. */
    public boolean isOf(String one) {
        return table.equals(one);
    }
}
