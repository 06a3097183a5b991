package com.intellisend.messaging;

import com.intellisend.kernel.InvalidInput;
import java.util.List;

/** A body names a field that does not exist, or its braces do not close. */
public class InvalidTemplate extends InvalidInput {

    public InvalidTemplate(List<String> faults) {
        super(faults.stream()
                .map(fault -> new FieldError("bodyTemplate", fault))
                .toList());
    }
}
