// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/newrows.h"

#include <algorithm>
#include <utility>

namespace sanpi {

using namespace Qt::StringLiterals;

void NewRows::shape(const Table& table, const KindInfo& kind)
{
    const QStringList before = std::exchange(m_keys, {});
    m_kind = kind;
    for (const Field& field : table.fields)
        m_keys << field.key;
    m_takes.assign(size_t(m_keys.size()), false);
    m_isKey.assign(size_t(m_keys.size()), false);
    // In front of a fact its project's code and name; what a record calls so itself is no lead.
    const auto lead = [&](const QString& key) {
        return kind.field(key) ? int(m_keys.indexOf(u"project_"_s + key)) : int(m_keys.indexOf(key));
    };
    m_project = kind.kind == Kind::Project ? -1 : int(m_keys.lastIndexOf(u"project"_s));
    m_code = m_project < 0 ? -1 : lead(u"code"_s);
    m_name = m_project < 0 ? -1 : lead(u"name"_s);
    for (int column = 0; column < m_keys.size(); ++column) {
        const QString& key = m_keys[column];
        const Field* own = kind.field(key);
        const bool last = m_keys.lastIndexOf(key) == column;
        const bool part
            = !kind.isEntity() && std::ranges::find(kind.key, key, &KeyPart::column) != kind.key.end();
        m_isKey[size_t(column)] = last && !isLead(column) && part;
        m_takes[size_t(column)] = isLead(column) || m_isKey[size_t(column)]
            || (last && own && own->home == Home::Own && !own->retired);
    }
    m_shaped = true;
    if (before != m_keys) {
        for (TableRow& row : m_rows) {
            std::vector<Value> cells(size_t(m_keys.size()));
            for (int column = 0; column < m_keys.size(); ++column) {
                const qsizetype old = before.lastIndexOf(m_keys[column]);
                if (old >= 0)
                    cells[size_t(column)] = row.cells[size_t(old)];
            }
            row.cells = std::move(cells);
        }
    }
    if (m_offered && !endsBlank())
        append();
}

int NewRows::find(const RecordId& row) const
{
    // Their serial numbers grow.
    const auto at = std::ranges::lower_bound(
        m_rows, -row.key[0], {}, [](const TableRow& one) { return -one.id.key[0]; });
    return at != m_rows.end() && at->id == row ? int(at - m_rows.begin()) : -1;
}

bool NewRows::isBlank(const TableRow& row) const
{
    return std::ranges::all_of(row.cells, &Value::isNull);
}

TableRow NewRows::blank() const
{
    TableRow row;
    row.id.kind = m_kind.kind;
    row.cells.resize(size_t(m_keys.size()));
    return row;
}

void NewRows::put(TableRow& row, int column, const Value& value, const Table& names) const
{
    const int kept = keeper(column);
    row.cells[size_t(kept)] = value;
    if (m_project < 0 || kept != m_project)
        return;
    const Named* project = value.isNull() ? nullptr : names.named(Kind::Project, value.number());
    if (m_code >= 0)
        row.cells[size_t(m_code)] = project && !project->code.isEmpty() ? Value(project->code) : Value();
    if (m_name >= 0)
        row.cells[size_t(m_name)] = project ? Value(project->name) : Value();
}

NewRecord NewRows::recordOf(const TableRow& row) const
{
    NewRecord record;
    for (int column = 0; column < m_keys.size(); ++column) {
        const Value& value = row.cells[size_t(column)];
        if (value.isNull() || !takes(column) || isLead(column))
            continue;
        (m_isKey[size_t(column)] ? record.key : record.fields).insert_or_assign(m_keys[column], value);
    }
    return record;
}

void NewRows::set(int place, int column, const Value& value, const Table& names)
{
    put(m_rows[size_t(place)], column, value, names);
}

void NewRows::append()
{
    TableRow row = blank();
    row.id.key[0] = --m_serial;
    m_rows.push_back(std::move(row));
}

void NewRows::setSent(const RecordId& row, bool sent)
{
    if (sent)
        m_sent.insert(row);
    else
        m_sent.remove(row);
}

} // namespace sanpi
