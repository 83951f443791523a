package fr.preau.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which scope a program's token needs for what a method answers; the guard ({@code token.TokenGuard}) asks for it. A
 * method of the API without it or {@link ForEverybody} answers nobody.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface NeedsScope {

    Scope value();
}
