package fr.preau.staff.journal;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.modulith.NamedInterface;

/** Says of a page that takes a form why the {@link Journal} has nothing to tell of it. */
@NamedInterface("journal")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ChangesNothing {

    /** Why, in a few words. */
    String value();
}
