package com.intellisend.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MediaTypeTest {

    private static byte[] file(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void a_file_is_what_its_first_bytes_say() {
        assertThat(MediaType.of(file("\u00ff\u00d8\u00ff\u00e0"))).isEqualTo(MediaType.JPEG);
        assertThat(MediaType.of(file("\u0089PNG\r\n\u001a\n...."))).isEqualTo(MediaType.PNG);
        assertThat(MediaType.of(file("GIF89a"))).isEqualTo(MediaType.GIF);
        assertThat(MediaType.of(file("RIFF1234WEBPVP8 "))).isEqualTo(MediaType.WEBP);
    }

    @Test
    void a_page_that_is_called_a_picture_is_only_a_file() {
        assertThat(MediaType.of(file("<svg onload=alert(1)>"))).isEqualTo(MediaType.FILE);
        assertThat(MediaType.of(file("<!doctype html>")).isPicture()).isFalse();
        assertThat(MediaType.of(new byte[0])).isEqualTo(MediaType.FILE);
    }
}
