package vn.hoinghi.programme.feeds;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** {@code schedule.xml}: the schedule of frab as most apps read it. */
final class FrabXml {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Frab frab;
    private final Edition edition;
    private final XMLStreamWriter xml;

    private FrabXml(Frab frab, XMLStreamWriter xml) {
        this.frab = frab;
        this.edition = frab.edition();
        this.xml = xml;
    }

    static byte[] of(Frab frab) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new FrabXml(frab, xml).write();
            xml.close();
            return bytes.toByteArray();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void write() throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("schedule");
        xml.writeEmptyElement("generator");
        xml.writeAttribute("name", "hoinghi");
        xml.writeAttribute("version", "1");
        element("url", edition.address() + "/programme/schedule.xml");
        element("version", String.valueOf(edition.programme().version()));
        writeConference();
        for (Frab.Day day : frab.days()) {
            writeDay(day);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void writeConference() throws XMLStreamException {
        xml.writeStartElement("conference");
        element("title", edition.title());
        element("acronym", frab.acronym());
        element("start", frab.start().toString());
        element("end", frab.end().toString());
        element("days", String.valueOf(frab.days().size()));
        element("timeslot_duration", "00:05");
        element("base_url", edition.address() + "/");
        if (frab.zoneName() != null) {
            element("time_zone_name", frab.zoneName());
        }
        xml.writeEndElement();
    }

    private void writeDay(Frab.Day day) throws XMLStreamException {
        xml.writeStartElement("day");
        xml.writeAttribute("index", String.valueOf(day.index()));
        xml.writeAttribute("date", day.date().toString());
        xml.writeAttribute("start", Frab.instant(day.start()));
        xml.writeAttribute("end", Frab.instant(day.end()));
        for (String room : day.rooms().keySet()) {
            writeRoom(room, day.rooms().getOrDefault(room, List.of()));
        }
        xml.writeEndElement();
    }

    private void writeRoom(String name, List<Frab.Event> events) throws XMLStreamException {
        xml.writeStartElement("room");
        attribute("name", name);
        var room = events.get(0).session().room();
        if (room != null) {
            xml.writeAttribute("guid", room.id().toString());
        }
        for (Frab.Event event : events) {
            writeEvent(event);
        }
        xml.writeEndElement();
    }

    private void writeEvent(Frab.Event event) throws XMLStreamException {
        Words words = edition.words();
        xml.writeStartElement("event");
        xml.writeAttribute("guid", event.session().id().toString());
        xml.writeAttribute("id", String.valueOf(event.id()));
        element("room", event.room());
        element("title", words.of(event.session().title()));
        element("subtitle", "");
        element("type", event.session().kind().name().toLowerCase(Locale.ROOT));
        element("date", Frab.instant(event.date()));
        element("start", TIME.format(event.date()));
        element("duration", event.duration());
        element("abstract", "");
        element("slug", event.slug());
        element("track", words.kind(event.session().kind()));
        if (event.language() != null) {
            element("language", event.language());
        }
        element("description", edition.description(event.session()));
        element("url", event.url());
        xml.writeStartElement("persons");
        for (var person : event.persons()) {
            writePerson(person.delegate(), person.fullName());
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void writePerson(UUID guid, String name) throws XMLStreamException {
        xml.writeStartElement("person");
        xml.writeAttribute("guid", guid.toString());
        xml.writeCharacters(printable(name));
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(printable(text));
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, printable(value));
    }

    /** XML has no way to write these, not even escaped (XML 1.0, section 2.2). */
    private static String printable(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "");
    }
}
