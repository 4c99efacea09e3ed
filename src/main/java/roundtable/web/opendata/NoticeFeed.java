package roundtable.web.opendata;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import roundtable.portal.NoticeLine;

/** RSS 2.0 of notices; whatever people typed stays text. */
final class NoticeFeed {

  private static final DateTimeFormatter RFC_822 = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
  private final XMLStreamWriter xml;
  private final String address;
  private final Clock clock;

  private NoticeFeed(XMLStreamWriter xml, String address, Clock clock) {
    this.xml = xml;
    this.address = address;
    this.clock = clock;
  }

  /** @param address of the first page, without a slash at its end */
  static byte[] of(String title, List<NoticeLine> notices, String address, Clock clock) {
    var bytes = new ByteArrayOutputStream();
    try {
      var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      new NoticeFeed(xml, address, clock).write(title, notices);
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return bytes.toByteArray();
  }

  private void write(String title, List<NoticeLine> notices) throws XMLStreamException {
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    xml.writeStartElement("rss");
    xml.writeAttribute("version", "2.0");
    xml.writeStartElement("channel");
    element("title", title);
    element("link", address + "/notices");
    element("description", "公示的期限逐日列出，公示期内可以提出异议");
    element("language", "zh-cn");
    for (var notice : notices) {
      item(notice);
    }
    xml.writeEndDocument();
  }

  private void item(NoticeLine notice) throws XMLStreamException {
    xml.writeStartElement("item");
    element("title", "%s（%s）".formatted(notice.title(), notice.state().label()));
    element("link", "%s/notices/%s".formatted(address, notice.number()));
    xml.writeStartElement("guid");
    xml.writeAttribute("isPermaLink", "false");
    xml.writeCharacters(notice.number());
    xml.writeEndElement();
    element("pubDate", RFC_822.format(notice.publishedAt().atZone(clock.getZone())));
    element("description", "%s %s。%s".formatted(notice.street(), notice.community(), notice.countedDays()));
    xml.writeEndElement();
  }

  // XML has no place for control characters, escaped or not
  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text.replaceAll("[\\p{Cntrl}\\uFFFE\\uFFFF&&[^\\t\\n]]", " "));
    xml.writeEndElement();
  }
}
