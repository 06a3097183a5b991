package com.intellisend.tenancy;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** What a page does here is for admins; an agent who asks for it gets {@link AdminsOnly} and nothing has happened. */
@InterceptorBinding
@Target({TYPE, METHOD})
@Retention(RUNTIME)
public @interface ForAdmins {}
