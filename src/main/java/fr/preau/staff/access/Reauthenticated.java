package fr.preau.staff.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.modulith.NamedInterface;

/**
 * Says of a page that takes a form that it changes who may come in: an open session is not enough for it, its
 * owner shows again who they are unless they did within ten minutes ({@code staff.signin.Reauthentication}).
 */
@NamedInterface("access")
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Reauthenticated {}
