// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "report/document.h"
#include "report/pagemetrics.h"
#include "report/wordxml.h"
#include "report/writesteps.h"

#include <QByteArray>
#include <QList>
#include <QSizeF>

namespace sanpi::docx {

/// A picture of the document: its vector and its fallback, with the ids by which the body names them.
struct Media {
    QString pngId;
    QString svgId;
    QByteArray png;
    QByteArray svg; ///< empty: there is no vector
    QString ending = QStringLiteral("png"); ///< of the first
};

/// Ids of the parts that every document has.
inline constexpr char oddFooterId[] = "rId10";
inline constexpr char evenFooterId[] = "rId11";

/// Pitches of the grid in whole twips: the line rounded down, so that 22 of them fit.
inline const int characterTwips = qRound(pagemetrics::characterPitch);
inline constexpr int lineTwips = static_cast<int>(pagemetrics::linePitch);

/// The character style of a tone; empty for the normal one.
[[nodiscard]] QString toneStyle(doc::Tone tone);

/// What a paragraph has beyond its style, in twips.
struct Indent {
    int left = 0;
    int right = 0;
    int hanging = 0;
    int before = 0;
};

/// document.xml, block by block; the pictures are gathered on the way.
class Body {
public:
    /// Written to \p out as it is made: the XML of a long table is a hundred times its package.
    Body(const Document& document, QIODevice& out) : m_document(document), m_xml(out) { }
    /// WrongUse when a chart has not been drawn, Cancelled when the job was, CannotWrite.
    [[nodiscard]] Result<void> write(const WriteJob& job);
    [[nodiscard]] const QList<Media>& media() const { return m_media; }

private:
    void put(const doc::RedHead& head);
    void put(const doc::BulletinHead& head);
    void put(const doc::Title& title);
    void put(const doc::Salutation& salutation);
    void put(const doc::Heading& heading);
    void put(const doc::Paragraph& paragraph);
    void put(const doc::Note& note) { simple(QStringLiteral("TableRemark"), note.text); }
    void put(const doc::Table& table);
    [[nodiscard]] bool goOn() { return m_steps == nullptr || m_steps->step(); }
    void put(const doc::Chart& chart);
    void put(const doc::PhotoRow& row);
    void put(const doc::Attachments& attachments);
    void put(const doc::Signature& signature);
    void put(const doc::AnnexHead& head);
    void put(const doc::PageBreak&) { m_breakNext = true; }
    /// A picture in the line; its media is the last of m_media.
    void drawing(const QSizeF& mm, const QString& title, const QString& description);
    void putPhoto(const doc::Photo& photo, const QSizeF& place);
    void putImprint(const doc::Imprint& imprint);
    void putSectionProperties();
    void putSectionEnd();

    void begin(const QString& style, const Indent& indent = {}, const QString& align = {});
    void end() { m_xml.end(); }
    void run(const QString& text, const QString& style = {}, double size = 0);
    void lines(const QStringList& parts);
    void simple(const QString& style, const QString& text);
    void tabbed(const QString& style, const QString& left, const QString& right, int indent);

    void putCaption(const doc::Table& table);
    void putHeader(const doc::Table& table, const QList<int>& widths, double size);
    void putRow(const doc::Table& table, const doc::Row& row, const QList<int>& widths, double size);
    void beginRow(bool header);
    void putCell(int width, int span, const QString& merge, const QString& style, const QString& text,
        const QString& tone, double size);
    [[nodiscard]] double textWidth() const; ///< mm

    const Document& m_document;
    WordXml m_xml;
    WriteSteps* m_steps = nullptr; // while write() runs
    QList<Media> m_media;
    doc::Orientation m_orientation = doc::Orientation::Portrait;
    doc::PageForm m_form = doc::PageForm::Official;
    bool m_breakNext = false;
    bool m_keepNext = false; // the signature never stands on a page of its own
};

} // namespace sanpi::docx
