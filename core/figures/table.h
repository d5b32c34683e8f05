// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/field.h"
#include "store/ledger.h"

#include <map>
#include <unordered_map>
#include <vector>

namespace sanpi {

/// What a reference is shown as, and how it sorts: units in the district's order.
struct Named {
    QString name;
    QString code;
    QString folded; ///< name and aliases, folded, joined by 、
    QString pinyin;
    qint64 order = 0;
};

/// Records as rows of values by field. Rates are hundredths of a per cent, gaps hundredths of a 百分点 (both
/// as rounded to two decimals), amounts 元.
struct TableRow {
    RecordId id;
    std::vector<Value> cells; ///< by Table::fields
    QString pinyin; ///< search key of the name
    QString folded; ///< folded name
    QString searched; ///< folded: name, short name, code and developer, a line each
};

struct Table {
    Kind kind = Kind::Project;
    int year = 0;
    QDate asOf;
    std::vector<Field> fields; ///< columns, in the catalogue's order
    std::vector<TableRow> rows;
    std::unordered_map<qint64, Named> units;
    std::unordered_map<qint64, Named> projects; ///< for facts: whom they belong to
    std::unordered_map<qint64, Named> lists; ///< for memberships
    std::map<Kind, std::unordered_map<qint64, Named>> documents; ///< issues, orders and notices, by number

    [[nodiscard]] int column(QStringView key) const; ///< −1 when there is none
    [[nodiscard]] const Named* named(Kind kind, qint64 id) const;
    /// The cell as people read it: amounts in \p unit with the digits they have, rates with two decimals,
    /// names, labels.
    [[nodiscard]] QString text(const TableRow& row, size_t column, Unit unit, bool english = false) const;
};

/// Compares two cells of a column as people sort: names by pinyin, units by the district's order, numbers
/// inside codes naturally, nothing last.
[[nodiscard]] bool cellLess(const Table& table, size_t column, const TableRow& a, const TableRow& b);

/// Sorts \p rows (indices into the table) by a column; equal rows keep their order, nothing stands last in
/// both directions.
void sortRows(const Table& table, std::vector<int>& rows, size_t column, bool descending);

/// All projects with what they show for \p year as of \p asOf; year fields are empty where the project has no
/// entry.
[[nodiscard]] Result<Table> projectTable(Ledger& ledger, int year, QDate asOf);
/// The same where no year was asked for: each project shows the year of \p asOf, or the newest that it has an
/// entry in when that year has none.
[[nodiscard]] Result<Table> newestProjectTable(Ledger& ledger, QDate asOf);
/// The year of \p asOf, or the newest with entries when that one has none.
[[nodiscard]] Result<int> newestYear(Ledger& ledger, QDate asOf);
/// The records of any other kind; facts carry their project's code and name in the first columns.
[[nodiscard]] Result<Table> recordTable(Ledger& ledger, Kind kind, int year, QDate asOf);

} // namespace sanpi
