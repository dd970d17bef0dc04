package nl.aanwezig.starter.problem;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Import;

/** Puts {@link ProblemAdvice} into every web application. */
@AutoConfiguration
@ConditionalOnWebApplication
@Import(ProblemAdvice.class)
public class ProblemAutoConfiguration {}
