package nl.aanwezig.transition.oso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OsoReaderTest {

    private static final String START = "<dossier xmlns=\"" + OsoDossier.NAMESPACE + "\">";
    private static final String RIGHT =
            new String(OsoWriter.write(ADossier.delivered(OsoProfile.POVO)), StandardCharsets.UTF_8);

    @Test
    void an_entity_bomb_is_refused_before_it_goes_off() throws IOException {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE dossier [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        String xml = RIGHT.replaceFirst("<dossier", bomb.append("]><dossier").toString())
                .replace("Achternaam-17", "&a29;");
        assertThat(codes(xml)).containsExactly("xml_doctype_forbidden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE dossier [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE dossier SYSTEM \"http://127.0.0.1:1/oso.dtd\">",
                "<!DOCTYPE dossier PUBLIC \"-//X//Y\" \"file:///etc/hostname\">",
                "<!DOCTYPE dossier [<!ENTITY % p SYSTEM \"file:///etc/hostname\"> %p;]>",
                "<!DOCTYPE dossier>"
            })
    void a_document_type_is_refused_whatever_it_points_at(String doctype) throws IOException {
        assertThat(codes(RIGHT.replaceFirst("<dossier", doctype + "<dossier")))
                .containsExactly("xml_doctype_forbidden");
    }

    @Test
    void an_entity_that_nobody_declared_is_refused() throws IOException {
        assertThat(codes(RIGHT.replace("Achternaam-17", "&naam;"))).hasSize(1);
    }

    @Test
    void what_another_file_would_bring_in_is_an_element_out_of_place() throws IOException {
        String include = "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/hostname\"/>";
        assertThat(codes(RIGHT.replace("<metadata>", "<metadata>" + include)))
                .containsExactly("namespace_not_supported");
    }

    @Test
    void a_dossier_of_200_megabytes_is_refused_after_the_first_of_them() throws IOException {
        Endless endless = new Endless(START + "<metadata><deeldossier>", "A".repeat(1024), 200L << 20);
        assertThat(codes(endless)).containsExactly("value_too_long");
        assertThat(endless.given).isLessThan(1 << 20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!--", "<metadata a=\"", "<?pi ", "   ", "<!-- x -->"})
    void however_it_is_filled_reading_stops_at_the_limit(String filling) throws IOException {
        OsoLimits limits = new OsoLimits(1 << 20, 20_000, 20_000, 14_000_000);
        Endless endless = new Endless(START, filling + "x".repeat(filling.isBlank() ? 0 : 100), 200L << 20);
        OsoReading reading = new OsoReader(limits).read(endless);
        assertThat(reading).isInstanceOf(OsoReading.Refused.class);
        assertThat(endless.given).isLessThan((1 << 20) + (1 << 17));
    }

    @Test
    void white_space_without_end_is_too_large() throws IOException {
        Endless endless = new Endless(START, " ".repeat(1024), 200L << 20);
        assertThat(codes(endless)).containsExactly("dossier_too_large");
        assertThat(endless.given).isLessThan(33 << 20);
    }

    @Test
    void a_document_within_a_dossier_has_its_own_limit() throws IOException {
        String before = RIGHT.substring(0, RIGHT.indexOf("<bestandsinhoud>") + "<bestandsinhoud>".length());
        assertThat(codes(new Endless(before, "QUJD".repeat(256), 200L << 20))).containsExactly("value_too_long");
    }

    @Test
    void elements_without_end_are_refused_when_there_are_too_many() throws IOException {
        String before = RIGHT.substring(0, RIGHT.indexOf("<voornaam>"));
        assertThat(codes(new Endless(before, "<voornaam>V</voornaam>", 200L << 20)))
                .containsExactly("dossier_too_large");
    }

    @Test
    void what_may_be_repeated_may_be_repeated_often() throws IOException {
        String grades = "<naam>Rapport</naam><score><waarde>7</waarde></score>".repeat(6_000);
        String before = "<cijferlijstTypelijst>";
        assertThat(read(stream(RIGHT.replace(before, before + grades)))).isInstanceOf(OsoReading.Read.class);
        assertThat(codes(RIGHT.replace(before, before + grades + "<naam>Rapport</naam>")))
                .hasSize(1);
    }

    @Test
    void depth_without_end_is_refused_at_the_first_step_off_the_path() throws IOException {
        Endless endless = new Endless(START + "<metadata>", "<metadata>", 200L << 20);
        assertThat(codes(endless)).containsExactly("element_not_expected");
        assertThat(endless.given).isLessThan(1 << 17);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "no xml",
                "<dossier",
                "<a/>",
                "<dossier/>",
                "<dossier xmlns=\"http://www.edustandaard.nl/oso_gegevensset/2017/dossier\"/>",
                "<dossiers xmlns=\"http://www.edustandaard.nl/oso_gegevensset/2019/dossier\"/>",
                "<dossier xmlns=\"http://www.edustandaard.nl/oso_gegevensset/2019/dossier\"/>",
                "<dossier xmlns=\"http://www.edustandaard.nl/oso_gegevensset/2019/dossier\"></metadata>",
                "{\"dossier\": 1}"
            })
    void what_is_no_dossier_is_refused(String xml) throws IOException {
        assertThat(codes(xml)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "ISO-8859-1"})
    void the_encoding_is_the_document_s_own(String encoding) throws IOException {
        String xml = RIGHT.replace("encoding=\"UTF-8\"", "encoding=\"" + encoding + "\"")
                .replace("Reden", "Één reden");
        OsoReading reading = read(new ByteArrayInputStream(
                (encoding.startsWith("UTF-16") ? "\ufeff" + xml : xml).getBytes(Charset.forName(encoding))));
        assertThat(((OsoReading.Read) reading).dossier().root().textAt("inzage", "redennietakkoord"))
                .hasValue("Één reden van de ouders");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "UTF-32", "EBCDIC-XML"})
    void an_encoding_that_does_not_fit_is_a_refusal(String encoding) throws IOException {
        assertThat(codes(RIGHT.replace("encoding=\"UTF-8\"", "encoding=\"" + encoding + "\"")))
                .hasSize(1);
    }

    @Test
    void bytes_that_are_no_text_are_a_refusal() throws IOException {
        byte[] xml = RIGHT.getBytes(StandardCharsets.UTF_8);
        xml[RIGHT.indexOf("Achternaam")] = (byte) 0xFF;
        assertThat(codes(new ByteArrayInputStream(xml))).containsExactly("xml_malformed");
    }

    @Test
    void wrong_values_are_all_told_each_with_its_place_and_none_repeated() throws IOException {
        List<OsoFault> faults = faults(RIGHT.replace("2014-03-17", "17-maart-2014")
                .replace("<brincode>99XX", "<brincode>geheim")
                .replace("<meerdan25percent>false", "<meerdan25percent>misschien"));
        assertThat(faults)
                .extracting(OsoFault::path)
                .containsExactly(
                        "/dossier/huidigeschool/brincode",
                        "/dossier/huidigeschool/leerling/geboortedatum",
                        "/dossier/huidigeschool/leerling/schoolloopbaanlijst/schoolloopbaan/brincode",
                        "/dossier/huidigeschool/leerling/verzuim/meerdan25percent");
        assertThat(faults).extracting(OsoFault::code).containsOnly("value_malformed");
        assertThat(faults.toString()).doesNotContain("maart", "geheim", "misschien");
    }

    @Test
    void vir_data_has_no_place_in_this_version_of_the_standard() throws IOException {
        assertThat(codes(RIGHT.replace("<medicijngebruik>", "<vir><vrij>x</vrij></vir><medicijngebruik>")))
                .containsExactly("element_not_expected");
    }

    @Test
    void comments_and_cdata_change_nothing() throws IOException {
        OsoReading plain = read(stream(RIGHT));
        assertThat(read(stream(RIGHT.replace("Achternaam-17", "Achter<!-- ? -->naam<![CDATA[-17]]>"))))
                .isEqualTo(plain);
    }

    @Test
    void neither_an_element_nor_a_dossier_prints_what_it_says() {
        assertThat(ADossier.delivered(OsoProfile.POVO).toString()).doesNotContain("Achternaam", ADossier.NUMBER);
    }

    @Test
    void a_stream_that_fails_is_a_failure_not_a_refusal() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("line lost");
            }
        };
        assertThatThrownBy(() -> read(broken)).isInstanceOf(IOException.class).hasMessage("line lost");
    }

    private static List<String> codes(String xml) throws IOException {
        return codes(stream(xml));
    }

    private static List<String> codes(InputStream in) throws IOException {
        return ((OsoReading.Refused) read(in))
                .faults().stream().map(OsoFault::code).toList();
    }

    private static List<OsoFault> faults(String xml) throws IOException {
        return ((OsoReading.Refused) read(stream(xml))).faults();
    }

    private static OsoReading read(InputStream in) throws IOException {
        return new OsoReader(OsoLimits.standard()).read(in);
    }

    private static InputStream stream(String xml) {
        return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    }

    /** A beginning and then the same again and again; it counts what was taken of it. */
    private static final class Endless extends InputStream {
        private final byte[] first;
        private final byte[] then;
        private final long length;
        private long given;

        Endless(String first, String then, long length) {
            this.first = first.getBytes(StandardCharsets.UTF_8);
            this.then = then.getBytes(StandardCharsets.UTF_8);
            this.length = length;
        }

        @Override
        public int read() {
            if (given >= length) {
                return -1;
            }
            long at = given++;
            return at < first.length ? first[(int) at] : then[(int) ((at - first.length) % then.length)];
        }
    }
}
