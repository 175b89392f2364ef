package proviso.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.fop.apps.io.ResourceResolverFactory;
import org.apache.fop.configuration.ConfigurationException;
import org.apache.fop.configuration.DefaultConfigurationBuilder;
import org.apache.fop.events.EventFormatter;
import org.apache.fop.events.model.EventSeverity;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.apache.xmlgraphics.util.MimeConstants;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Apache FOP with one factory for all documents, as its manual advises.
 *
 * <p>On JDK 25 FOP fails (FOP-3275) when it is driven through a {@code Transformer}, because it
 * reads its own event model by another one meanwhile. A SAX parser drives it here, which is the
 * shorter way anyway.
 */
final class FopPeer {
  private static final String FONT_SCHEME = "font:";

  private final FopFactory factory;
  private final SAXParserFactory parsers = SAXParserFactory.newDefaultNSInstance();

  FopPeer() {
    URI base = URI.create("bench:/");
    try {
      factory =
          new FopFactoryBuilder(base)
              .setConfiguration(
                  new DefaultConfigurationBuilder()
                      .build(
                          new ByteArrayInputStream(
                              configuration().getBytes(StandardCharsets.UTF_8))))
              // For Latin text FOP's manual advises so; after the configuration, or it has no
              // effect.
              .setComplexScriptFeatures(false)
              .build();
    } catch (ConfigurationException e) {
      throw new IllegalStateException(e);
    }
    // Only here does FOP ask for fonts by it; the builder's resolver is for the rest.
    factory
        .getFontManager()
        .setResourceResolver(
            ResourceResolverFactory.createInternalResourceResolver(base, new FontResolver()));
  }

  private static String configuration() {
    Markup out = new Markup().open("fop", "version=1.0");
    out.element("accessibility", "true");
    out.open("renderers").open("renderer", "mime=" + MimeConstants.MIME_PDF);
    out.element("pdf-ua-mode", "PDF/UA-1");
    out.element("pdf-a-mode", "PDF/A-2a");
    out.open("fonts");
    for (Fonts.Face face : Fonts.Face.values()) {
      out.open("font", "kerning=yes", "embed-url=" + FONT_SCHEME + face.file);
      out.empty(
          "font-triplet",
          "name=" + Fonts.FAMILY,
          "style=" + (face.italic ? "italic" : "normal"),
          "weight=" + (face.weight == 700 ? "bold" : "normal"));
      out.close();
    }
    return out.close().close().close().close().toString();
  }

  /**
   * The PDF of an XSL-FO text. A warning of FOP's is an error here: all of the document must print.
   */
  byte[] pdf(String fo) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(128 * 1024);
    try {
      FOUserAgent agent = factory.newFOUserAgent();
      agent
          .getEventBroadcaster()
          .addEventListener(event -> {
            if (event.getSeverity() != EventSeverity.INFO) {
              throw new IllegalStateException(EventFormatter.format(event));
            }
          });
      parsers
          .newSAXParser()
          .parse(
              new InputSource(new StringReader(fo)),
              factory.newFop(MimeConstants.MIME_PDF, agent, out).getDefaultHandler());
    } catch (SAXException | ParserConfigurationException | IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  /** Finds the fonts in memory. */
  private static final class FontResolver implements ResourceResolver {
    @Override
    public Resource getResource(URI uri) throws IOException {
      if (!uri.toString().startsWith(FONT_SCHEME)) {
        throw new FileNotFoundException("Not a font: " + uri);
      }
      return new Resource(Fonts.open(uri.getSchemeSpecificPart()));
    }

    @Override
    public OutputStream getOutputStream(URI uri) throws IOException {
      throw new IOException("Not writable: " + uri);
    }
  }
}
