package vn.hoinghi.kernel.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Asks an archive by its list of contents (ECMA-376, part 2, section 7.3) which document it is. Of its parts nothing else
 * is unpacked, so it cannot unfold to more than it may.
 */
final class OfficePackage {

    private static final String LIST = "[Content_Types].xml";
    private static final int LONGEST_LIST = 256 * 1024;
    private static final String MACROS = "vbaproject";
    private static final XMLInputFactory XML = factory();

    private OfficePackage() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Whether one of its parts is of that type, and none is a programme. */
    static boolean isMainly(Path file, String type) {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            ZipEntry list = archive.getEntry(LIST);
            if (list == null) {
                return false;
            }
            Set<String> types = types(archive, list);
            return types.contains(type) && !hasMacros(types) && !hasMacros(names(archive));
        } catch (IOException | XMLStreamException | IllegalArgumentException damaged) {
            return false;
        }
    }

    private static Set<String> types(ZipFile archive, ZipEntry list) throws IOException, XMLStreamException {
        byte[] read;
        try (InputStream stream = archive.getInputStream(list)) {
            read = stream.readNBytes(LONGEST_LIST);
        }
        Set<String> types = new HashSet<>();
        XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(read));
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                types.add(String.valueOf(xml.getAttributeValue(null, "ContentType")));
            }
        }
        xml.close();
        return types;
    }

    private static List<String> names(ZipFile archive) {
        return Collections.list(archive.entries()).stream()
                .map(ZipEntry::getName)
                .toList();
    }

    private static boolean hasMacros(Collection<String> said) {
        return said.stream().anyMatch(each -> each.toLowerCase(Locale.ROOT).contains(MACROS));
    }
}
