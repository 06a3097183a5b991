package com.intellisend.contacts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that has been stored and is to be imported.
 *
 * @param location where the store has it
 * @param dryRun only say what would happen
 */
public record NewImport(
        @Nullable String fileName,
        String location,
        long bytes,
        FileShape shape,
        boolean dryRun,
        @Nullable UUID appliedFrom,
        @Nullable UUID byUser) {}
