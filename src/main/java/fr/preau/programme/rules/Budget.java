package fr.preau.programme.rules;

import fr.preau.platform.FieldError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The planned budget of an action in the accounts of the CERFA 12156: charges 60 to 69, products 70 to 79, and the
 * voluntary contributions 86 and 87, which balance apart and are no part of the cost.
 */
public final class Budget {

    private static final Map<String, String> ACCOUNTS = new LinkedHashMap<>();

    static {
        ACCOUNTS.put("60", "Achats");
        ACCOUNTS.put("61", "Services extérieurs");
        ACCOUNTS.put("62", "Autres services extérieurs");
        ACCOUNTS.put("63", "Impôts et taxes");
        ACCOUNTS.put("64", "Charges de personnel");
        ACCOUNTS.put("65", "Autres charges de gestion courante");
        ACCOUNTS.put("66", "Charges financières");
        ACCOUNTS.put("67", "Charges exceptionnelles");
        ACCOUNTS.put("68", "Dotations aux amortissements, provisions et engagements");
        ACCOUNTS.put("69", "Impôt sur les bénéfices, participation des salariés");
        ACCOUNTS.put("70", "Ventes, prestations de services");
        ACCOUNTS.put("73", "Dotations et produits de tarification");
        ACCOUNTS.put("74", "Subventions d’exploitation");
        ACCOUNTS.put("75", "Autres produits de gestion courante");
        ACCOUNTS.put("76", "Produits financiers");
        ACCOUNTS.put("77", "Produits exceptionnels");
        ACCOUNTS.put("78", "Reprises sur amortissements et provisions");
        ACCOUNTS.put("79", "Transferts de charges");
        ACCOUNTS.put("86", "Emplois des contributions volontaires");
        ACCOUNTS.put("87", "Contributions volontaires en nature");
    }

    private Budget() {}

    /**
     * One side of the budget.
     *
     * @param figure that its accounts begin with
     */
    public record Side(String name, char figure, Map<String, String> accounts) {}

    /** What is spent, what is received, and what is given in kind, in the form's order. */
    public static List<Side> sides() {
        return List.of(side("Charges", '6'), side("Produits", '7'), side("Contributions volontaires", '8'));
    }

    private static Side side(String name, char figure) {
        var accounts = new LinkedHashMap<>(ACCOUNTS);
        accounts.keySet().removeIf(account -> account.charAt(0) != figure);
        return new Side(name, figure, accounts);
    }

    /** Each with its name, in the form's order. */
    public static Map<String, String> accounts() {
        return ACCOUNTS;
    }

    /** The sum of the accounts that begin with that figure, contributions apart. */
    public static long sum(Map<String, Long> lines, char side) {
        return lines.entrySet().stream()
                .filter(line -> line.getKey().charAt(0) == side)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** What is to be put right before it is submitted, for the field of the side that lacks something. */
    public static List<FieldError> faults(Map<String, Long> lines) {
        var charges = sum(lines, '6');
        var products = sum(lines, '7');
        var used = lines.getOrDefault("86", 0L);
        var given = lines.getOrDefault("87", 0L);
        if (charges == 0) {
            return List.of(new FieldError("b60", "Écrivez le budget de l’action, compte par compte."));
        }
        return Stream.of(
                        unbalanced("Les charges et les produits", charges, products, "b70"),
                        unbalanced("Les contributions volontaires", used, given, "b87"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<FieldError> unbalanced(String what, long left, long right, String field) {
        return left == right
                ? Optional.empty()
                : Optional.of(new FieldError(
                        field,
                        "%s ne s’équilibrent pas : %s d’un côté, %s de l’autre, soit %s d’écart."
                                .formatted(
                                        what,
                                        Euros.words(left),
                                        Euros.words(right),
                                        Euros.words(Math.abs(left - right)))));
    }
}
