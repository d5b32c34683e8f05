// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/text.h"

#include <QByteArray>
#include <QString>
#include <QXmlStreamWriter>

#include <initializer_list>
#include <utility>

namespace sanpi {

/// A part of a DOCX in the making: elements by their prefixed names, attributes in the order given.
class WordXml {
public:
    using Attributes = std::initializer_list<std::pair<QLatin1String, QString>>;

    WordXml();
    /// Goes straight to \p out, which is open; take() gives nothing.
    explicit WordXml(QIODevice& out);
    WordXml(const WordXml&) = delete;
    WordXml& operator=(const WordXml&) = delete;

    void start(QLatin1String name, Attributes attributes = {});
    void end() { m_writer.writeEndElement(); }
    void leaf(QLatin1String name, Attributes attributes = {});
    /// An element with nothing but a text.
    void words(QLatin1String name, const QString& text, Attributes attributes = {});
    /// <name w:val="value"/>
    void value(QLatin1String name, const QString& value);
    void value(QLatin1String name, int number) { value(name, QString::number(number)); }

    /// Closes everything and hands the bytes over; nothing may be written afterwards.
    [[nodiscard]] QByteArray take();
    /// Whether something could not be written to the device.
    [[nodiscard]] bool failed() const { return m_writer.hasError(); }

private:
    QByteArray m_bytes;
    QXmlStreamWriter m_writer;
};

/// A number as an attribute's value.
[[nodiscard]] inline QString num(int number)
{
    return QString::number(number);
}

/// Twips of mm or pt, for attributes.
[[nodiscard]] int twipsOfMm(double mm);
[[nodiscard]] int twipsOfPt(double pt);

inline constexpr char wordNamespace[] = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline constexpr char relationNamespace[]
    = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

} // namespace sanpi
