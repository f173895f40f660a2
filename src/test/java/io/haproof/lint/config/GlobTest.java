package io.haproof.lint.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "*.cfg a.cfg true",
                "*.cfg deep/down/a.cfg true",
                "*.cfg a.cfg.bak false",
                "a.cfg ba.cfg false",
                "vendor vendor/x/a.cfg true",
                "vendor x/vendor/a.cfg true",
                "vendor/ vendor/a.cfg true",
                "vendor vendors/a.cfg false",
                "/vendor vendor/a.cfg true",
                "conf.d/*.cfg conf.d/a.cfg true",
                "conf.d/*.cfg conf.d/x/a.cfg false",
                "conf.d/*.cfg x/conf.d/a.cfg false",
                "./conf.d/*.cfg conf.d/a.cfg true",
                "conf.d/**/*.cfg conf.d/a.cfg true",
                "conf.d/**/*.cfg conf.d/x/y/a.cfg true",
                "conf.d/** conf.d/x/y/a.cfg true",
                "**/a.cfg a.cfg true",
                "**/a.cfg x/y/a.cfg true",
                "x/**y/a.cfg x/1/2y/a.cfg true",
                "?.cfg a.cfg true",
                "?.cfg ab.cfg false",
                "[a-c].cfg b.cfg true",
                "[!a-c].cfg b.cfg false",
                "[!a-c].cfg d.cfg true",
                "x[/]a.cfg x/a.cfg false",
                "a.{cfg,conf} a.conf true",
                "a.{cfg,conf} a.txt false",
                "{a,b{c,d}}.cfg bd.cfg true",
                "a,b.cfg a,b.cfg true",
                "a+(b).cfg a+(b).cfg true",
                "*.cfg ../other/a.cfg true",
            })
    void a_pattern_is_about_some_paths(String pattern, String path, boolean expected) {
        assertEquals(expected, Glob.of(pattern).matches(path));
    }
}
