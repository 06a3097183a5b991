package com.intellisend.platform.pages;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link FacesFailures} around every request of a page. */
public class FacesFailuresFactory extends ExceptionHandlerFactory {

    public FacesFailuresFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new FacesFailures(getWrapped().getExceptionHandler());
    }
}
