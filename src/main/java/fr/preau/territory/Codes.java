package fr.preau.territory;

import java.util.Locale;
import java.util.regex.Pattern;

/** How the State numbers its priority neighbourhoods: three characters for the department, whatever it is. */
public final class Codes {

    /** « QP069001 »: the list of 2015. */
    private static final Pattern OF_2015 = Pattern.compile("QP(\\d{3}|02[AB])\\d{3}");

    /** « QN06941N »: the list of 2024; a letter for what became of it, and longer words in Mayotte. */
    private static final Pattern OF_2024 = Pattern.compile("QN(\\d{3}|02[AB])(\\d{2,3}[A-Z]|\\d*COMMUNE)");

    private static final int DEPARTMENT_FROM = 2;
    private static final int DEPARTMENT_TO = 5;

    private Codes() {}

    public static boolean isOf2015(String code) {
        return OF_2015.matcher(code).matches();
    }

    public static boolean isOf2024(String code) {
        return OF_2024.matcher(code).matches();
    }

    /** The year of the list that numbers so: 2015 or 2024; 0 for what is no neighbourhood’s code. */
    public static int vintage(String code) {
        if (isOf2024(code)) {
            return 2024;
        }
        return isOf2015(code) ? 2015 : 0;
    }

    /** As it is written in the lists, from what somebody typed. */
    public static String written(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }

    /** The department of a neighbourhood or a contract, as INSEE writes it: « 01 », « 2A », « 976 ». */
    public static String department(String code) {
        var three = code.substring(DEPARTMENT_FROM, Math.min(DEPARTMENT_TO, code.length()));
        return three.startsWith("0") ? three.substring(1) : three;
    }
}
