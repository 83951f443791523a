package fr.preau.staff.journal;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.modulith.NamedInterface;

/**
 * What the method of a page does, for the {@link Journal}: a line is written when it did it, which is told
 * by its answer.
 *
 * <ul>
 *   <li>It sends the reader elsewhere: done, unless its answer says that nothing changed ({@code management.DoneRedirect}).
 *   <li>It gives a file or data: done.
 *   <li>It shows a page (a form again, a question, a preview): not done, unless it said {@link AuditContext#done}.
 * </ul>
 *
 * <p>The cycle, the person and the day are those of the address; {@link AuditContext} says more, or otherwise.
 */
@NamedInterface("journal")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Journaled {

    AuditAction value();
}
