package com.intellisend.tenancy;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * A noun of the business whose public methods are its use cases: one instance, one transaction a call, and in it the rows
 * of one tenant: the one given as the first argument.
 */
@Stereotype
@ApplicationScoped
@Transactional
@WithinTenant
@Target(TYPE)
@Retention(RUNTIME)
public @interface UseCase {}
