package org.amends.outbox.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiverUrlTest {

    @Test
    void a_url_is_a_scheme_a_host_a_port_and_what_is_asked_for() {
        assertThat(ReceiverUrl.read("https://Shop.Example/hooks?of=amends").url())
                .contains(new ReceiverUrl(true, "shop.example", 443, "/hooks?of=amends"));
        assertThat(ReceiverUrl.read("http://[2001:DB8::1]:8080").url())
                .contains(new ReceiverUrl(false, "2001:db8::1", 8080, "/"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            shop.example/hooks              | SCHEME
            gopher://shop.example/          | SCHEME
            file:///etc/passwd              | SCHEME
            ftp://shop.example/             | SCHEME
            javascript:alert(1)             | SCHEME
            https://anna:pw@shop.example/   | USER_INFO
            https://shop.example@10.0.0.1/  | USER_INFO
            https://@shop.example/          | USER_INFO
            https://shop.example/#top       | FRAGMENT
            https:///hooks                  | HOST
            https:shop.example              | HOST
            https://2130706433/             | HOST
            https://0x7f000001/             | HOST
            https://0x7f.1/                 | HOST
            https://0177.0.0.1/             | HOST
            https://127.1/                  | HOST
            https://127.0.0.1./             | HOST
            https://[fe80::1%25eth0]/       | HOST
            https://shop.example:0/         | HOST
            https://shop.example:70000/     | HOST
            https://shop_example/           | HOST
            https://shop example/           | NO_URL
            https://[::1/                   | NO_URL
            https://shop.example\\@10.0.0.1/ | NO_URL
            """)
    void what_programs_read_differently_is_none(String text, ReceiverUrl.Fault fault) {
        assertThat(ReceiverUrl.read(text).fault()).contains(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:a9fe:a9fe",
                "::127.0.0.1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd00::1",
                "fdff::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void an_address_that_is_kept_for_something_special_is_not_public(String literal) throws UnknownHostException {
        assertThat(PublicAddresses.contain(InetAddress.getByName(literal))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "193.40.5.73",
                "198.17.0.1",
                "198.20.0.1",
                "223.255.255.255",
                "2001:200::1",
                "2001:67c:2e8::1",
                "2606:4700::1111",
                "2a00:1450::1"
            })
    void an_address_of_the_internet_is(String literal) throws UnknownHostException {
        assertThat(PublicAddresses.contain(InetAddress.getByName(literal))).isTrue();
    }
}
