package com.intellisend.audience;

import java.io.Serializable;
import java.util.UUID;

/** Something that a rule can speak of, by its name. */
public record Choice(UUID id, String name) implements Serializable {}
