package io.haproof.report;

import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML with each element on a line of its own. Characters that XML forbids are shown by their number. */
final class XmlOutput {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter xml;
    private int depth;
    private boolean hasChildren = true;

    private XmlOutput(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** What writes a document below its first line. */
    @FunctionalInterface
    interface Content {
        void write(XmlOutput xml) throws XMLStreamException;
    }

    /** Writes a whole document, with a line feed at its end. */
    static void write(Writer out, Content content) throws IOException {
        try {
            XMLStreamWriter xml = FACTORY.createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            content.write(new XmlOutput(xml));
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException failure) {
            throw failure.getNestedException() instanceof IOException cause ? cause : new IOException(failure);
        }
        out.append('\n');
    }

    /** Begins an element with attributes: names and values in turns. */
    XmlOutput start(String name, Object... attributes) throws XMLStreamException {
        line();
        xml.writeStartElement(name);
        attributes(attributes);
        depth++;
        hasChildren = false;
        return this;
    }

    XmlOutput end() throws XMLStreamException {
        depth--;
        if (hasChildren) {
            line();
        }
        xml.writeEndElement();
        hasChildren = true;
        return this;
    }

    /** An element with nothing in it. */
    XmlOutput empty(String name, Object... attributes) throws XMLStreamException {
        line();
        xml.writeEmptyElement(name);
        attributes(attributes);
        hasChildren = true;
        return this;
    }

    /** Lines of text, of which an element has nothing else. */
    XmlOutput text(Iterable<String> lines) throws XMLStreamException {
        String between = "";
        for (String line : lines) {
            xml.writeCharacters(between + Visible.text(line));
            between = "\n";
        }
        return this;
    }

    XmlOutput comment(String text) throws XMLStreamException {
        line();
        xml.writeComment(' ' + text + ' ');
        hasChildren = true;
        return this;
    }

    private void attributes(Object... attributes) throws XMLStreamException {
        for (int at = 0; at < attributes.length; at += 2) {
            xml.writeAttribute(attributes[at].toString(), Visible.text(attributes[at + 1].toString()));
        }
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
