/** Contacts, their tags and their imports over REST. */
@NullMarked
package com.intellisend.contacts.rest;

import org.jspecify.annotations.NullMarked;
