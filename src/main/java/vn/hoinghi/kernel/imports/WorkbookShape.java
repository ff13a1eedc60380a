package vn.hoinghi.kernel.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
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
 * Looks for what would make the reader of workbooks fill the memory from a file of ten kilobytes: a cell that names the
 * two-billionth shared string of three, and a cell in a column that no spreadsheet has; and for cells of many megabytes,
 * which it reads ever more slowly.
 */
final class WorkbookShape {

    private static final XMLInputFactory XML = factory();

    /** {@code XFD} is the last column (ECMA-376, part 1, section 18.3.1.4). */
    private static final int LONGEST_LETTERS = 3;

    /** As spreadsheets have it (ECMA-376, part 1, section 18.3.1.96). */
    private static final int LONGEST_TEXT = 32_767;

    /** What a cell's text is made of: runs with their looks. */
    private static final Set<String> TEXTS = Set.of("is", "r", "rPr", "t", "v", "f");

    private WorkbookShape() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** @throws IOException where it is damaged so, or is no XML */
    static void check(ZipFile archive) throws IOException {
        List<? extends ZipEntry> parts = Collections.list(archive.entries());
        long sharedStrings = 0;
        for (ZipEntry part : parts) {
            if (isXml(part) && !isSheet(part)) {
                sharedStrings += new Walk(archive, part).countSharedStrings();
            }
        }
        for (ZipEntry part : parts) {
            if (isXml(part) && isSheet(part)) {
                new Walk(archive, part).checkCells(sharedStrings);
            }
        }
    }

    private static boolean isXml(ZipEntry part) {
        return part.getName().toLowerCase(Locale.ROOT).endsWith(".xml");
    }

    private static boolean isSheet(ZipEntry part) {
        return part.getName().toLowerCase(Locale.ROOT).contains("worksheets/");
    }

    /** One way through a part. */
    private record Walk(ZipFile archive, ZipEntry part) {

        private interface Visit {
            void element(XMLStreamReader xml) throws IOException, XMLStreamException;
        }

        long countSharedStrings() throws IOException {
            long[] count = {0};
            elements(xml -> count[0] += xml.getLocalName().equals("si") ? 1 : 0);
            return count[0];
        }

        void checkCells(long sharedStrings) throws IOException {
            boolean[] isShared = {false};
            elements(xml -> {
                if (xml.getLocalName().equals("c")) {
                    isShared[0] = "s".equals(xml.getAttributeValue(null, "t"));
                    checkColumn(xml.getAttributeValue(null, "r"));
                } else if (isShared[0] && xml.getLocalName().equals("v")) {
                    checkIndex(xml.getElementText().strip(), sharedStrings);
                }
            });
        }

        private static void checkColumn(@org.jspecify.annotations.Nullable String address) throws IOException {
            if (address != null
                    && address.length() > LONGEST_LETTERS
                    && Character.isLetter(address.charAt(LONGEST_LETTERS))) {
                throw new IOException("no such column");
            }
        }

        private static void checkIndex(String index, long sharedStrings) throws IOException {
            boolean isNumber = index.length() < 10 && index.chars().allMatch(Character::isDigit);
            if (!index.isEmpty() && !(isNumber && Long.parseLong(index) < sharedStrings)) {
                throw new IOException("no such shared string");
            }
        }

        private static void checkLength(long length) {
            if (length > LONGEST_TEXT) {
                throw Sheet.notReadable(
                        "Có ô dài hơn " + LONGEST_TEXT + " ký tự.",
                        "A cell is longer than " + LONGEST_TEXT + " characters.");
            }
        }

        private void elements(Visit visit) throws IOException {
            try (InputStream stream = archive.getInputStream(part)) {
                XMLStreamReader xml = XML.createXMLStreamReader(stream);
                long length = 0;
                while (xml.hasNext()) {
                    int event = xml.next();
                    if (event == XMLStreamConstants.CHARACTERS) {
                        length += xml.isWhiteSpace() ? 0 : xml.getTextLength();
                        checkLength(length);
                    } else if (event == XMLStreamConstants.START_ELEMENT) {
                        length = TEXTS.contains(xml.getLocalName()) ? length : 0;
                        visit.element(xml);
                    }
                }
                xml.close();
            } catch (XMLStreamException damaged) {
                throw new IOException(damaged);
            }
        }
    }
}
