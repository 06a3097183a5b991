package com.intellisend.kernel;

import java.util.List;

/** One or more fields break a rule; every field at fault is named, not only the first. */
public class InvalidInput extends Refusal {

    public InvalidInput(List<FieldError> errors) {
        super(Kind.INVALID, "invalid-input", summary(errors));
        addAll(errors);
    }

    public InvalidInput(String field, String message) {
        this(List.of(new FieldError(field, message)));
    }

    private static String summary(List<FieldError> errors) {
        return errors.size() == 1
                ? errors.get(0).field() + ": " + errors.get(0).message()
                : errors.size() + " fields need a correction.";
    }
}
