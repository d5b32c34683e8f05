// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/wordxml.h"

#include "report/officialpage.h"

namespace sanpi {

using namespace Qt::StringLiterals;

int twipsOfMm(double mm)
{
    return qRound(mm * official::twipsPerMm);
}

int twipsOfPt(double pt)
{
    return qRound(pt * 20);
}

WordXml::WordXml() : m_writer(&m_bytes)
{
    m_writer.writeStartDocument(u"1.0"_s, true);
}

WordXml::WordXml(QIODevice& out) : m_writer(&out)
{
    m_writer.writeStartDocument(u"1.0"_s, true);
}

void WordXml::start(QLatin1String name, Attributes attributes)
{
    m_writer.writeStartElement(name);
    for (const auto& [key, text] : attributes)
        m_writer.writeAttribute(key, xmlSafe(text));
}

void WordXml::leaf(QLatin1String name, Attributes attributes)
{
    m_writer.writeEmptyElement(name);
    for (const auto& [key, text] : attributes)
        m_writer.writeAttribute(key, xmlSafe(text));
}

void WordXml::words(QLatin1String name, const QString& text, Attributes attributes)
{
    start(name, attributes);
    m_writer.writeCharacters(xmlSafe(text));
    end();
}

void WordXml::value(QLatin1String name, const QString& text)
{
    leaf(name, {{"w:val"_L1, text}});
}

QByteArray WordXml::take()
{
    m_writer.writeEndDocument();
    return m_bytes;
}

} // namespace sanpi
