package fr.preau.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Takes long and seldom fails alone: left to {@code ./preau test --full}, which continuous integration runs. A class
 * that is named ({@code -Dtest=…}) is run whatever it costs.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(InFull.OrNamed.class)
public @interface InFull {

    /** What would fail beside it in the shorter suite. */
    String beside();

    /** Whether this run is the shorter suite. */
    final class OrNamed implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return Effort.isShort()
                    ? ConditionEvaluationResult.disabled("only in full")
                    : ConditionEvaluationResult.enabled("in full, or named");
        }
    }
}
