package fr.preau.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the method of a contract's page does, as that contract's own journal says it in French. A line is written
 * when the answer leads elsewhere or is a file: a page that is shown again did nothing, nor did an answer that says so
 * ({@code management.DoneRedirect}).
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Noted {

    String value();
}
