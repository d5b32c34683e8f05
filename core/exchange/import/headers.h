// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/field.h"

#include <map>
#include <optional>
#include <unordered_map>

namespace sanpi {

enum class ImportKind {
    Ledger, ///< projects with their year's amounts
    Months, ///< one row a project, a column a month
    MonthReturn, ///< one month, as units send it
    Batches, ///< members of the three batches, by period
    Rebuild, ///< the reconstruction library
    Issues, ///< the issue ledger
    Weekly, ///< inspections
    Funds, ///< 向上争取资金
    Appraisals, ///< 上级考评: places in the city
};
/// A list of records that are not projects, with headers of their own: memberships, which never touch the
/// projects' own facts where those have a value, issues, inspections.
[[nodiscard]] constexpr bool isList(ImportKind kind)
{
    return kind >= ImportKind::Batches;
}
/// Its rows speak of projects that are there; the others bring projects that are new.
[[nodiscard]] constexpr bool refersToProjects(ImportKind kind)
{
    return kind == ImportKind::Issues || kind == ImportKind::Weekly;
}

/// Its rows are records of their own that may name a project, and never bring one.
[[nodiscard]] constexpr bool standsAlone(ImportKind kind)
{
    return kind == ImportKind::Funds || kind == ImportKind::Appraisals;
}

/// What a column of a sheet stands for.
struct ColumnTarget {
    enum class Kind {
        Unknown, ///< shown to the person, not taken
        Ignored, ///< serial numbers and the like
        Computed, ///< we compute it ourselves: 完成比例, 合计
        Context, ///< known, but not what this kind of sheet brings
        Field, ///< a field of the project, or of its membership in a list
        Month, ///< the investment of one month
    };
    Kind kind = Kind::Unknown;
    QString field; ///< key, for Field and Context
    int month = 0; ///< 1 to 12 for Month; 0: the sheet's own month (本月)
    std::optional<Unit> unit; ///< that the header names: 总投资(亿元)
    int through = 0; ///< 1-10月累计完成投资: 10
    sanpi::Kind of = sanpi::Kind::Project; ///< whose field it is

    [[nodiscard]] bool taken() const { return kind == Kind::Field || kind == Kind::Month; }
    bool operator==(const ColumnTarget&) const = default;
};

/// Header names of the catalogue, folded, ready for looking up what units write.
class HeaderDictionary {
public:
    explicit HeaderDictionary(const Catalogue& catalogue);
    /// \p path is a header of one or more levels joined by "/". \p year makes 2021年计划投资 the year's,
    /// 2020年底 the one before.
    /// What it means depends on the kind of sheet: the total of a list is the membership's own.
    [[nodiscard]] ColumnTarget find(
        const QString& path, int year, ImportKind kind = ImportKind::Ledger) const;
    /// A header of any kind of sheet.
    [[nodiscard]] bool knows(const QString& path, int year) const;
    /// The list that a sheet with these headers is; empty for none.
    [[nodiscard]] std::optional<ImportKind> listWith(const QStringList& paths, int year) const;
    /// Whether the key names a field of the list's membership, not of the project.
    [[nodiscard]] bool listOwns(ImportKind list, const QString& key) const;
    /// Whether one of the headers stands in this list alone, so that a person may say it is one.
    [[nodiscard]] bool hasOwnHeader(ImportKind list, const QStringList& paths, int year) const;

private:
    using Targets = std::unordered_map<QString, ColumnTarget>;
    void addList(ImportKind kind, const Catalogue& catalogue);
    [[nodiscard]] ColumnTarget findIn(const Targets& targets, const QString& path, int year) const;
    [[nodiscard]] bool bringsField(
        ImportKind list, const QStringList& paths, int year, const QStringList& keys) const;
    [[nodiscard]] bool isFundSheet(const QStringList& paths, int year) const;
    Targets m_targets;
    std::map<ImportKind, Targets> m_lists; ///< their own headers and what they take of the project's
    std::map<ImportKind, QStringList> m_taken; ///< keys of the project's fields that a list takes
};

/// A header as it is compared: half-width, no white space, its unit in brackets taken off into \p unit.
[[nodiscard]] QString foldHeader(const QString& header, std::optional<Unit>* unit = nullptr);

} // namespace sanpi
