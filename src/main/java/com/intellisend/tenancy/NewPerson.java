package com.intellisend.tenancy;

import com.intellisend.kernel.InvalidInput;
import com.intellisend.kernel.Refusal.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody who is to work with the product. */
public record NewPerson(String email, String name, Role role) {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}");

    public NewPerson {
        email = email.strip();
        name = name.strip();
        List<FieldError> errors = new ArrayList<>();
        if (!EMAIL.matcher(email).matches()) {
            errors.add(new FieldError("email", "is not an e-mail address"));
        }
        if (name.isEmpty() || name.length() > 100) {
            errors.add(new FieldError("name", "must have 1 to 100 characters"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    void check(String password) {
        PasswordRules.check(password, List.of(email, email.substring(0, email.indexOf('@')), name));
    }
}
