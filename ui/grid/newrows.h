// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/table.h"
#include "store/newrecords.h"

#include <QList>
#include <QSet>

namespace sanpi {

/// What a new row was typed as, and the row that it stands in.
struct NewRow {
    RecordId row;
    NewRecord record;
};

/// Rows at the end of a grid that are typed and are no records yet. As long as rows are offered the last one
/// is empty: typing into it begins a record. Whom a fact belongs to is typed by the project's name or code.
class NewRows {
public:
    /// Takes the columns of \p table; what was typed keeps its column.
    void shape(const Table& table, const KindInfo& kind);
    void setOffered(bool offered) { m_offered = offered; }
    [[nodiscard]] bool offered() const { return m_offered; }
    [[nodiscard]] bool isShaped() const { return m_shaped; }
    [[nodiscard]] Kind kind() const { return m_kind.kind; }

    [[nodiscard]] int count() const { return m_offered && m_shaped ? int(m_rows.size()) : 0; }
    [[nodiscard]] const TableRow& at(int place) const { return m_rows[size_t(place)]; }
    [[nodiscard]] int find(const RecordId& row) const; ///< −1: none
    [[nodiscard]] bool isBlank(const TableRow& row) const;
    [[nodiscard]] bool takes(int column) const { return m_takes[size_t(column)]; }
    /// Which column keeps what is typed into \p column: the project's code and name say the project.
    [[nodiscard]] int keeper(int column) const { return isLead(column) ? m_project : column; }
    [[nodiscard]] bool isLead(int column) const
    {
        return m_project >= 0 && (column == m_code || column == m_name);
    }

    [[nodiscard]] TableRow blank() const;
    void put(TableRow& row, int column, const Value& value, const Table& names) const;
    [[nodiscard]] NewRecord recordOf(const TableRow& row) const;

    /// A row for the next of that place; the last is then empty again.
    void set(int place, int column, const Value& value, const Table& names);
    void append();
    [[nodiscard]] bool endsBlank() const { return !m_rows.empty() && isBlank(m_rows.back()); }
    void remove(int place) { m_rows.erase(m_rows.begin() + place); }

    /// On its way into the ledger: it takes nothing meanwhile.
    void setSent(const RecordId& row, bool sent);
    [[nodiscard]] bool isSent(const RecordId& row) const { return m_sent.contains(row); }

private:
    KindInfo m_kind;
    bool m_offered = false;
    bool m_shaped = false;
    QStringList m_keys;
    std::vector<bool> m_takes; ///< by column
    std::vector<bool> m_isKey; ///< by column
    int m_project = -1;
    int m_code = -1; ///< of the project, and m_name: they are shown beside what they are of
    int m_name = -1;
    qint64 m_serial = 0;
    std::vector<TableRow> m_rows;
    QSet<RecordId> m_sent;
};

} // namespace sanpi
