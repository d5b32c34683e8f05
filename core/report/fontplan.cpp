// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/fontplan.h"

#include <QFontDatabase>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;
using official::Face;

namespace {

constexpr Face allFaces[] {Face::XiaoBiaoSong, Face::FangSong, Face::KaiTi, Face::HeiTi, Face::SongTi};

QStringList lastResorts()
{
    return {u"WenQuanYi Micro Hei"_s, u"AR PL UMing CN"_s, u"WenQuanYi Zen Hei"_s, u"Droid Sans Fallback"_s,
        u"Noto Sans CJK SC"_s, u"Noto Serif CJK SC"_s, u"DejaVu Sans"_s};
}

QStringList present(const QStringList& wanted, const QSet<QString>& have)
{
    QStringList found;
    for (const QString& family : wanted) {
        if (have.contains(family) && !found.contains(family))
            found.append(family);
    }
    return found;
}

// 小标宋 is heavier than a text face: what stands in for it is taken bold where it has a bold.
bool standsInBold(Face face, const QString& family)
{
    return face == Face::XiaoBiaoSong
        && (family.startsWith(u"Noto Serif"_s) || family.startsWith(u"Source Han Serif"_s));
}

// The first candidates of a face are the face itself under its several names.
qsizetype ownNames(Face face)
{
    return face == Face::HeiTi || face == Face::SongTi ? 2 : 4;
}

bool isWestern(char32_t character)
{
    return character < 0x80 || (character < 0x250 && QChar::isLetter(character));
}

} // namespace

FontPlan FontPlan::fromSystem()
{
    return FontPlan(QFontDatabase::families());
}

FontPlan::FontPlan(const QStringList& families)
{
    const QSet<QString> have(families.begin(), families.end());
    for (const Face face : allFaces)
        m_faces[static_cast<int>(face)] = present(official::candidates(face) + lastResorts(), have);
    m_latin = present(official::latinCandidates() + lastResorts(), have);
}

const QStringList& FontPlan::families(Face face) const
{
    return m_faces[static_cast<int>(face)];
}

QList<FontReplacement> FontPlan::replacements() const
{
    QList<FontReplacement> list;
    for (const Face face : allFaces) {
        const QString used = families(face).value(0);
        const qsizetype rank = official::candidates(face).indexOf(used);
        if (rank < 0 || rank >= ownNames(face))
            list.append({official::familyOf(face), used});
    }
    if (m_latin.value(0) != official::latinFamily())
        list.append({official::latinFamily(), m_latin.value(0)});
    return list;
}

int FontSet::load(const QString& family, int twips, bool bold)
{
    const auto [place, isNew]
        = m_byFamily.try_emplace({family, twips, bold}, static_cast<int>(m_fonts.size()));
    if (!isNew)
        return place->second;
    QFont font(family);
    font.setPixelSize(twips);
    font.setBold(bold);
    font.setKerning(false);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(static_cast<QFont::StyleStrategy>(
        QFont::NoFontMerging | QFont::PreferNoShaping | QFont::PreferOutline));
    auto loaded = std::make_unique<Loaded>();
    loaded->raw = QRawFont::fromFont(font);
    loaded->font = std::move(font);
    loaded->family = family;
    m_fonts.push_back(std::move(loaded));
    return place->second;
}

int FontSet::find(const official::TextStyle& style, char32_t character, bool latin)
{
    const int twips = qRound(style.size * 20);
    const QStringList& families = latin ? m_plan.latinFamilies() : m_plan.families(style.face);
    const QString chinese = m_plan.families(style.face).value(0);
    for (const QString& family : families) {
        const bool bold = style.bold || standsInBold(style.face, latin ? chinese : family);
        const int number = load(family, twips, bold);
        if (m_fonts[asIndex(number)]->raw.supportsCharacter(character))
            return number;
    }
    const QString shown = QString::fromUcs4(&character, 1);
    if (!m_missing.contains(shown))
        m_missing += shown;
    return load(families.value(0), twips, style.bold);
}

int FontSet::pick(const official::TextStyle& wanted, char32_t character)
{
    const bool latin = isWestern(character);
    official::TextStyle style = wanted;
    // The Chinese faces have no bold of their own; their emphasis is 黑体.
    if (style.bold && !latin && style.face != Face::XiaoBiaoSong)
        style = {Face::HeiTi, wanted.size, false};
    auto& picked = m_picked[{static_cast<int>(style.face), qRound(style.size * 20), style.bold, latin}];
    auto place = picked.constFind(character);
    if (place == picked.constEnd()) {
        place = picked.insert(character, find(style, character, latin));
        m_facesUsed.insert(latin ? -1 : static_cast<int>(style.face));
        m_fonts[asIndex(*place)]->used.insert(character);
    }
    return *place;
}

double FontSet::advance(int number, char32_t character)
{
    Loaded& loaded = *m_fonts[asIndex(number)];
    auto place = loaded.advances.constFind(character);
    if (place == loaded.advances.constEnd()) {
        double width = 0;
        const auto glyphs = loaded.raw.glyphIndexesForString(QString::fromUcs4(&character, 1));
        for (const QPointF& step : loaded.raw.advancesForGlyphIndexes(glyphs))
            width += step.x();
        place = loaded.advances.insert(character, width);
    }
    return *place;
}

void FontSet::use(const QString& family, bool bold, const QString& text)
{
    const int number = load(family, 320, bold);
    for (const char32_t character : text.toUcs4())
        m_fonts[asIndex(number)]->used.insert(character);
}

QList<FontReplacement> FontSet::replaced() const
{
    QList<FontReplacement> list;
    for (const FontReplacement& one : m_plan.replacements()) {
        const bool asked = std::any_of(std::begin(allFaces), std::end(allFaces), [&](Face face) {
            return m_facesUsed.contains(static_cast<int>(face)) && official::familyOf(face) == one.wanted;
        });
        if (asked || (m_facesUsed.contains(-1) && one.wanted == official::latinFamily()))
            list.append(one);
    }
    return list;
}

QHash<char16_t, char16_t> FontSet::corrections() const
{
    QString plane;
    plane.reserve(0x10000);
    for (uint code = 0; code < 0x10000; ++code)
        plane += QChar::isSurrogate(code) ? QChar(u' ') : QChar(static_cast<char16_t>(code));

    QHash<char16_t, char16_t> wrong;
    QSet<char32_t> usedAnywhere;
    std::map<std::pair<QString, bool>, std::pair<const QRawFont*, QSet<char32_t>>> families;
    for (const auto& loaded : m_fonts) {
        usedAnywhere += loaded->used;
        auto& entry = families[{loaded->family, loaded->font.bold()}];
        entry.first = &loaded->raw;
        entry.second += loaded->used;
    }
    for (const auto& [name, entry] : families) {
        if (entry.second.isEmpty())
            continue;
        const auto glyphs = entry.first->glyphIndexesForString(plane);
        if (glyphs.size() != plane.size())
            continue;
        QHash<quint32, char16_t> first;
        for (qsizetype code = 0; code < plane.size(); ++code) {
            if (plane[code] == QChar(static_cast<char16_t>(code)) && !first.contains(glyphs[code]))
                first.insert(glyphs[code], static_cast<char16_t>(code));
        }
        for (const char32_t character : entry.second) {
            if (character > 0xFFFF)
                continue;
            const char16_t named = first.value(glyphs[static_cast<qsizetype>(character)]);
            if (named != character && named != 0 && !usedAnywhere.contains(named))
                wrong.insert(named, static_cast<char16_t>(character));
        }
    }
    return wrong;
}

} // namespace sanpi
