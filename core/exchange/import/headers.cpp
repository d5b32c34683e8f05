// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/import/headers.h"

#include "domain/text.h"
#include "exchange/import/importfields.h"

#include <QRegularExpression>

#include <algorithm>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

/// 2021年 → {Y}年, 2020年 → {P}年, 1-12月 → 1-{m}月, 12月 → {m}月; the month found goes to \p month.
QString toPattern(QString header, int year, int& month)
{
    header.replace(QString::number(year), u"{y}"_s).replace(QString::number(year - 1), u"{p}"_s);
    static const QRegularExpression range(u"1月?[-—–~～至](\\d{1,2})月"_s);
    static const QRegularExpression single(u"(?<![\\d-])(\\d{1,2})月"_s);
    for (const auto& [expression, replacement] :
        {std::pair {&range, u"1-{m}月"_s}, std::pair {&single, u"{m}月"_s}}) {
        const QRegularExpressionMatch match = expression->match(header);
        const int found = match.hasMatch() ? match.captured(1).toInt() : 0;
        if (found >= 1 && found <= 12) {
            month = found;
            return header.replace(match.capturedStart(), match.capturedLength(), replacement);
        }
    }
    return header;
}

} // namespace

QString foldHeader(const QString& header, std::optional<Unit>* unit)
{
    QString folded = toHalfWidth(header).toLower();
    folded.removeIf([](QChar c) { return c.isSpace(); });
    static const QRegularExpression unitBracket(u"[(\\[](?:单位[:：]?)?(万元|亿元|元|万|亿|%)[)\\]]"_s);
    const QRegularExpressionMatch match = unitBracket.match(folded);
    if (match.hasMatch()) {
        if (unit)
            *unit = unitNamed(match.captured(1));
        folded.remove(match.capturedStart(), match.capturedLength());
    }
    return folded;
}

HeaderDictionary::HeaderDictionary(const Catalogue& catalogue)
{
    for (const Field& field : catalogue.kind(Kind::Project).fields) {
        const auto kind = field.isInput() ? ColumnTarget::Kind::Field : ColumnTarget::Kind::Computed;
        for (const QString& header : field.headers)
            m_targets.emplace(foldHeader(header), ColumnTarget {kind, field.key, 0, {}, 0});
    }
    for (const QString& header : catalogue.field(Kind::Investment, u"amount").headers)
        m_targets.emplace(
            foldHeader(header), ColumnTarget {ColumnTarget::Kind::Month, u"amount"_s, 0, {}, 0});
    // Last: a ledger may have a field of its own under such a name (备注).
    for (const QString& name : {u"序号"_s, u"编号"_s, u"备注"_s, u"no"_s, u"no."_s})
        m_targets.emplace(name, ColumnTarget {ColumnTarget::Kind::Ignored, {}, 0, {}, 0});
    for (const QString& name : {u"合计"_s, u"累计"_s, u"全年合计"_s})
        m_targets.emplace(name, ColumnTarget {ColumnTarget::Kind::Computed, {}, 0, {}, 0});
    addList(ImportKind::Batches, catalogue);
    addList(ImportKind::Rebuild, catalogue);
    addList(ImportKind::Issues, catalogue);
    addList(ImportKind::Weekly, catalogue);
    addList(ImportKind::Funds, catalogue);
    addList(ImportKind::Appraisals, catalogue);
}

void HeaderDictionary::addList(ImportKind kind, const Catalogue& catalogue)
{
    Targets& own = m_lists[kind];
    QStringList& taken = m_taken[kind]; // there for lists that take no field of the project, too
    for (const ColumnTarget& target : importTargets(catalogue, kind)) {
        if (target.of == Kind::Project) {
            taken << target.field;
            continue;
        }
        for (const QString& header : importField(catalogue, target).headers)
            own.emplace(foldHeader(header), target);
    }
    if (refersToProjects(kind) || standsAlone(kind))
        return;
    // The list's total and progress are the membership's, under the headers that the project's have.
    const QStringList shared
        = kind == ImportKind::Batches ? QStringList {u"total"_s, u"progress"_s} : QStringList {u"total"_s};
    for (const QString& key : shared) {
        const ColumnTarget target {ColumnTarget::Kind::Field, key, 0, {}, 0, recordKindOf(kind)};
        for (const QString& header : catalogue.field(Kind::Project, key).headers)
            own.emplace(foldHeader(header), target);
    }
}

ColumnTarget HeaderDictionary::findIn(const Targets& targets, const QString& path, int year) const
{
    std::optional<Unit> unit;
    int month = 0;
    const QString full = toPattern(foldHeader(path, &unit), year, month);
    const QString last = full.section(u'/', -1);
    QString bare = last;
    static const QRegularExpression bracket(u"\\([^)]*\\)"_s);
    bare.remove(bracket);
    for (const QString& form : {full, last, bare}) {
        const auto found = form.isEmpty() ? targets.end() : targets.find(form);
        if (found == targets.end())
            continue;
        ColumnTarget target = found->second;
        target.unit = unit;
        if (target.kind == ColumnTarget::Kind::Month)
            target.month = form.contains("{m}"_L1) ? month : 0;
        else if (form.contains("{m}"_L1))
            target.through = month;
        return target;
    }
    // January is not reported alone: 1-2月 is February's figure and holds both.
    if (last == "1-{m}月"_L1 && month == 2)
        return {ColumnTarget::Kind::Month, u"amount"_s, 2, unit, 0};
    return {ColumnTarget::Kind::Unknown, {}, 0, unit, 0};
}

ColumnTarget HeaderDictionary::find(const QString& path, int year, ImportKind kind) const
{
    if (!isList(kind))
        return findIn(m_targets, path, year);
    const ColumnTarget own = findIn(m_lists.at(kind), path, year);
    if (own.kind == ColumnTarget::Kind::Field)
        return own;
    ColumnTarget common = findIn(m_targets, path, year);
    const bool foreign = common.kind == ColumnTarget::Kind::Field && !m_taken.at(kind).contains(common.field);
    if (foreign || common.kind == ColumnTarget::Kind::Month)
        common.kind = ColumnTarget::Kind::Context;
    return common;
}

bool HeaderDictionary::knows(const QString& path, int year) const
{
    if (find(path, year).kind != ColumnTarget::Kind::Unknown)
        return true;
    return std::ranges::any_of(m_lists,
        [&](const auto& list) { return findIn(list.second, path, year).kind == ColumnTarget::Kind::Field; });
}

bool HeaderDictionary::bringsField(
    ImportKind list, const QStringList& paths, int year, const QStringList& keys) const
{
    return std::ranges::any_of(paths, [&](const QString& path) {
        const ColumnTarget target = findIn(m_lists.at(list), path, year);
        return target.kind == ColumnTarget::Kind::Field && keys.contains(target.field);
    });
}

std::optional<ImportKind> HeaderDictionary::listWith(const QStringList& paths, int year) const
{
    if (bringsField(ImportKind::Batches, paths, year, {u"period"_s})
        && bringsField(ImportKind::Batches, paths, year, {u"batch"_s}))
        return ImportKind::Batches;
    if (bringsField(ImportKind::Rebuild, paths, year, {u"in_library"_s})
        || (bringsField(ImportKind::Rebuild, paths, year, {u"started"_s}) && paths.contains(u"类别"_s)))
        return ImportKind::Rebuild;
    if (bringsField(ImportKind::Weekly, paths, year, {u"site"_s})
        && bringsField(ImportKind::Weekly, paths, year, {u"on"_s}))
        return ImportKind::Weekly;
    if (bringsField(ImportKind::Issues, paths, year, {u"number"_s})
        && bringsField(ImportKind::Issues, paths, year, {u"collected_on"_s}))
        return ImportKind::Issues;
    if (isFundSheet(paths, year))
        return ImportKind::Funds;
    // A ledger may rank its projects, but names no indicator.
    if (bringsField(ImportKind::Appraisals, paths, year, {u"indicator"_s})
        && bringsField(ImportKind::Appraisals, paths, year, {u"place"_s}))
        return ImportKind::Appraisals;
    return {};
}

/// A ledger of projects may say where their money comes from; a sheet of funds says nothing of a year's work.
bool HeaderDictionary::isFundSheet(const QStringList& paths, int year) const
{
    static const QStringList work {u"target"_s, u"stated"_s, u"amount"_s, u"done"_s};
    const bool ofProjects = std::ranges::any_of(
        paths, [&](const QString& path) { return work.contains(findIn(m_targets, path, year).field); });
    return !ofProjects && bringsField(ImportKind::Funds, paths, year, {u"name"_s})
        && bringsField(ImportKind::Funds, paths, year, {u"applied"_s, u"granted"_s})
        && bringsField(
            ImportKind::Funds, paths, year, {u"kind"_s, u"applied_on"_s, u"granted_on"_s, u"document"_s});
}

bool HeaderDictionary::listOwns(ImportKind list, const QString& key) const
{
    return std::ranges::any_of(m_lists.at(list), [&](const auto& own) { return own.second.field == key; });
}

bool HeaderDictionary::hasOwnHeader(ImportKind list, const QStringList& paths, int year) const
{
    switch (list) {
    case ImportKind::Batches:
        return bringsField(list, paths, year, {u"period"_s, u"batch"_s});
    case ImportKind::Issues:
        return bringsField(list, paths, year, {u"kind"_s, u"weight"_s, u"collected_on"_s});
    case ImportKind::Weekly:
        return bringsField(list, paths, year, {u"site"_s, u"rating"_s, u"inspectors"_s});
    case ImportKind::Funds:
        return bringsField(list, paths, year, {u"applied"_s, u"granted"_s});
    case ImportKind::Appraisals:
        return bringsField(list, paths, year, {u"place"_s});
    default:
        return bringsField(list, paths, year, {u"category"_s, u"in_library"_s, u"started"_s});
    }
}

} // namespace sanpi
