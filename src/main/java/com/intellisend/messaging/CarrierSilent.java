package com.intellisend.messaging;

/** The carrier was asked and gave no usable answer; asking later is harmless. */
public class CarrierSilent extends RuntimeException {

    public CarrierSilent(String message, Throwable cause) {
        super(message, cause);
    }
}
