// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/recordtable.h"

#include "store/derive.h"

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

QString quoted(const QString& column)
{
    return u'"' + column + u'"';
}

Value keyToColumn(const KeyPart& part, qint64 number)
{
    if (part.type == FieldType::Date)
        return QDate(int(number / 10'000), int(number / 100 % 100), int(number % 100));
    return number;
}

qint64 keyFromColumn(const KeyPart& part, const Statement& row, int column)
{
    if (part.type != FieldType::Date)
        return row.number(column);
    const QDate date = QDate::fromString(row.text(column), Qt::ISODate);
    return date.year() * 10'000 + date.month() * 100 + date.day();
}

/// Fields with a column in the kind's table.
std::vector<const Field*> builtIn(const KindInfo& info)
{
    std::vector<const Field*> fields = info.stored();
    std::erase_if(fields, [](const Field* field) { return field->definition != 0; });
    return fields;
}

} // namespace

Result<void> RecordTable::writeOwn(const RecordId& id, const std::vector<FieldChange>& fields)
{
    for (const FieldChange& change : fields) {
        if (const auto done = m_own.set(id, *m_catalogue.kind(id.kind).field(change.field), change.after);
            !done)
            return done;
    }
    return {};
}

std::pair<std::vector<FieldChange>, std::vector<FieldChange>> RecordTable::parted(
    Kind kind, const std::vector<FieldChange>& fields) const
{
    std::pair<std::vector<FieldChange>, std::vector<FieldChange>> parts;
    for (const FieldChange& change : fields) {
        const Field* field = m_catalogue.kind(kind).field(change.field);
        (field && field->definition != 0 ? parts.second : parts.first).push_back(change);
    }
    return parts;
}

std::vector<Value> RecordTable::keyValues(const RecordId& id) const
{
    const std::vector<KeyPart>& parts = m_catalogue.kind(id.kind).key;
    std::vector<Value> values;
    for (size_t i = 0; i < parts.size(); ++i)
        values.push_back(keyToColumn(parts[i], id.key[i]));
    return values;
}

QString RecordTable::keyWhere(const KindInfo& info) const
{
    QStringList terms;
    for (const KeyPart& part : info.key)
        terms << quoted(part.column) + u" = ?"_s;
    return terms.join(u" AND "_s);
}

Result<std::vector<Record>> RecordTable::select(
    Kind kind, const QString& where, const std::vector<Value>& values)
{
    const KindInfo& info = m_catalogue.kind(kind);
    const std::vector<const Field*> stored = builtIn(info);
    QStringList columns;
    QStringList order;
    for (const KeyPart& part : info.key)
        order << quoted(part.column);
    columns = order;
    for (const Field* field : stored)
        columns << quoted(field->key);
    QString sql = u"SELECT "_s + columns.join(u", "_s) + u" FROM "_s + quoted(info.name);
    if (!where.isEmpty())
        sql += u" WHERE "_s + where;
    sql += u" ORDER BY "_s + order.join(u", "_s);
    Statement query(m_connection, sql);
    for (const Value& value : values)
        query.bind(value);
    std::vector<Record> records;
    while (query.next()) {
        Record record;
        record.id.kind = kind;
        int column = 0;
        for (const KeyPart& part : info.key) {
            record.id.key[size_t(column)] = keyFromColumn(part, query, column);
            ++column;
        }
        for (const Field* field : stored) {
            if (Value value = query.value(column++); !value.isNull())
                record.fields.emplace(field->key, std::move(value));
        }
        records.push_back(std::move(record));
    }
    if (query.failed())
        return query.error();
    if (const auto added = m_own.addTo(kind, records); !added)
        return added.error();
    return records;
}

Result<std::optional<Record>> RecordTable::find(const RecordId& id)
{
    auto found = select(id.kind, keyWhere(m_catalogue.kind(id.kind)), keyValues(id));
    if (!found)
        return found.error();
    if (found->empty())
        return std::optional<Record>();
    return std::optional(found->front());
}

Result<std::vector<Record>> RecordTable::ofProject(Kind kind, qint64 project)
{
    return select(kind, u"project = ?"_s, {Value(project)});
}

Result<std::vector<Record>> RecordTable::all(Kind kind)
{
    return select(kind, {}, {});
}

Result<std::vector<Record>> RecordTable::ofYear(Kind kind, int year)
{
    if (kind == Kind::Investment || kind == Kind::Statistic)
        return select(kind, u"month BETWEEN ? AND ?"_s, {Value(year * 100 + 1), Value(year * 100 + 12)});
    return select(kind, u"year = ?"_s, {Value(year)});
}

Result<std::vector<Record>> RecordTable::withBlanks(Kind kind)
{
    QStringList terms;
    for (const Field* field : builtIn(m_catalogue.kind(kind)))
        terms << quoted(field->key) + u" = ''"_s;
    return select(kind, terms.join(u" OR "_s), {});
}

Result<std::vector<Record>> RecordTable::where(Kind kind, const QString& field, const Value& value)
{
    return select(kind, quoted(field) + u" = ?"_s, {value});
}

Result<std::optional<qint64>> RecordTable::idWhere(Kind kind, const QString& field, const Value& value)
{
    const auto found = where(kind, field, value);
    if (!found)
        return found.error();
    return found->empty() ? std::optional<qint64>() : found->front().id.key[0];
}

Result<void> RecordTable::insert(const RecordId& id, const std::vector<FieldChange>& fields)
{
    const KindInfo& info = m_catalogue.kind(id.kind);
    const auto [columnFields, own] = parted(id.kind, fields);
    QStringList columns;
    QStringList places;
    std::vector<Value> values = keyValues(id);
    for (const KeyPart& part : info.key)
        columns << quoted(part.column);
    for (const FieldChange& change : columnFields) {
        columns << quoted(change.field);
        values.push_back(change.after);
    }
    for (const auto& [column, value] : derivedColumns(id.kind, columnFields)) {
        columns << quoted(column);
        values.push_back(value);
    }
    for (qsizetype i = 0; i < columns.size(); ++i)
        places << u"?"_s;
    Statement query(m_connection,
        u"INSERT INTO "_s + quoted(info.name) + u" ("_s + columns.join(u", "_s) + u") VALUES ("_s
            + places.join(u", "_s) + u")"_s);
    for (const Value& value : values)
        query.bind(value);
    const auto done = query.run();
    return done ? writeOwn(id, own) : done;
}

Result<void> RecordTable::update(const RecordId& id, const std::vector<FieldChange>& fields)
{
    const KindInfo& info = m_catalogue.kind(id.kind);
    const auto [columnFields, own] = parted(id.kind, fields);
    if (columnFields.empty())
        return writeOwn(id, own);
    QStringList sets;
    std::vector<Value> values;
    for (const FieldChange& change : columnFields) {
        sets << quoted(change.field) + u" = ?"_s;
        values.push_back(change.after);
    }
    for (const auto& [column, value] : derivedColumns(id.kind, columnFields)) {
        sets << quoted(column) + u" = ?"_s;
        values.push_back(value);
    }
    Statement query(m_connection,
        u"UPDATE "_s + quoted(info.name) + u" SET "_s + sets.join(u", "_s) + u" WHERE "_s + keyWhere(info));
    for (const Value& value : values)
        query.bind(value);
    for (const Value& value : keyValues(id))
        query.bind(value);
    const auto done = query.run();
    return done ? writeOwn(id, own) : done;
}

Result<void> RecordTable::remove(const RecordId& id)
{
    if (const auto done = m_own.remove(id); !done)
        return done;
    const KindInfo& info = m_catalogue.kind(id.kind);
    Statement query(m_connection, u"DELETE FROM "_s + quoted(info.name) + u" WHERE "_s + keyWhere(info));
    for (const Value& value : keyValues(id))
        query.bind(value);
    return query.run();
}

} // namespace sanpi
