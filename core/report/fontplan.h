// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/officialpage.h"
#include "report/writejob.h"

#include <QFont>
#include <QHash>
#include <QRawFont>
#include <QSet>
#include <QString>
#include <QStringList>

#include <map>
#include <memory>
#include <vector>

namespace sanpi {

/// Which of the families at hand stand for the faces of the standard. A value; made once, used by any layout.
class FontPlan {
public:
    /// From the families that the font database has. Needs a QGuiApplication.
    [[nodiscard]] static FontPlan fromSystem();
    /// From a list of families, for tests and for a choice by hand.
    explicit FontPlan(const QStringList& families);

    /// The families for a face, best first, last resorts included. Empty only where there is no font at all.
    [[nodiscard]] const QStringList& families(official::Face face) const;
    [[nodiscard]] const QStringList& latinFamilies() const { return m_latin; }

    /// What stands in for the standard's families, in the order of the faces; a missing one has used = "".
    [[nodiscard]] QList<FontReplacement> replacements() const;

private:
    QStringList m_faces[official::faceCount];
    QStringList m_latin;
};

/// The fonts of one layout, chosen character by character and on purpose: Qt's own merging is off, so the
/// text that a search finds is known. Sizes are in twips (1/20 pt). Belongs to one thread.
class FontSet {
public:
    explicit FontSet(FontPlan plan) : m_plan(std::move(plan)) { }

    /// Number of the font for a character in a style. A character that no font has takes the first font's box
    /// and is remembered as missing.
    [[nodiscard]] int pick(const official::TextStyle& style, char32_t character);
    [[nodiscard]] double advance(int font, char32_t character);
    [[nodiscard]] int count() const { return static_cast<int>(m_fonts.size()); }
    [[nodiscard]] const QFont& font(int number) const { return m_fonts[asIndex(number)]->font; }
    [[nodiscard]] double ascent(int number) const { return m_fonts[asIndex(number)]->raw.ascent(); }
    [[nodiscard]] double descent(int number) const { return m_fonts[asIndex(number)]->raw.descent(); }

    /// For text that others draw (charts): counts as used, so that it can be found too.
    void use(const QString& family, bool bold, const QString& text);

    [[nodiscard]] const QString& missing() const { return m_missing; }
    /// Standard families that were asked for by the text and are not at hand.
    [[nodiscard]] QList<FontReplacement> replaced() const;
    /// Characters that a PDF of these fonts would name wrongly (⽬ for 目), each with the right one: a font
    /// may hold one glyph under several characters, and Qt takes the first.
    [[nodiscard]] QHash<char16_t, char16_t> corrections() const;

private:
    struct Loaded {
        QFont font;
        QRawFont raw;
        QString family;
        QHash<char32_t, double> advances;
        QSet<char32_t> used;
    };
    using StyleKey = std::tuple<int, int, bool, bool>; // face, twips, bold, latin

    static size_t asIndex(int number) { return static_cast<size_t>(number); }
    [[nodiscard]] int load(const QString& family, int twips, bool bold);
    [[nodiscard]] int find(const official::TextStyle& style, char32_t character, bool latin);

    FontPlan m_plan;
    std::vector<std::unique_ptr<Loaded>> m_fonts;
    std::map<std::tuple<QString, int, bool>, int> m_byFamily;
    std::map<StyleKey, QHash<char32_t, int>> m_picked;
    QSet<int> m_facesUsed; // -1: Western
    QString m_missing;
};

} // namespace sanpi
