/**
 * Brands, their numbers, the people who work for them, and the wall between one brand and the next.
 *
 * <p>The tenant is the first argument of every use case and every query; {@link com.intellisend.tenancy.UseCase} sets the
 * same tenant for PostgreSQL's row-level security, which is the second lock. No transaction ever touches two tenants.
 */
@NullMarked
package com.intellisend.tenancy;

import org.jspecify.annotations.NullMarked;
