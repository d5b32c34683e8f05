// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ownvalues.h"

#include <algorithm>
#include <unordered_map>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

constexpr size_t fewRecords = 20; ///< up to here each is asked for alone; above, one sweep is quicker

QString fieldTerm(const std::vector<const Field*>& fields)
{
    QStringList numbers;
    for (const Field* field : fields)
        numbers << QString::number(field->definition);
    return u"field IN ("_s + numbers.join(u',') + u')';
}

struct KeyHash {
    size_t operator()(const RecordId& id) const { return qHash(id); }
};

} // namespace

std::vector<const Field*> OwnValues::fieldsOf(Kind kind) const
{
    std::vector<const Field*> own;
    const KindInfo& info = m_catalogue.kind(kind);
    for (const std::vector<Field>* among : {&info.fields, &info.retired}) {
        for (const Field& field : *among) {
            if (field.definition != 0)
                own.push_back(&field);
        }
    }
    return own;
}

Result<void> OwnValues::each(
    Kind kind, const std::function<void(const Field& field, const RecordId& id, const Value& value)>& visit)
{
    for (const Field* field : fieldsOf(kind)) {
        Statement query(
            m_connection, u"SELECT key1, key2, key3, number, text FROM own_value WHERE field = ?"_s);
        query.bind(field->definition);
        while (query.next()) {
            const RecordId id {kind, {query.number(0), query.number(1), query.number(2)}};
            visit(*field, id, query.isNull(3) ? query.value(4) : query.value(3));
        }
        if (query.failed())
            return query.error();
    }
    return {};
}

Result<void> OwnValues::addTo(Kind kind, std::vector<Record>& records)
{
    const std::vector<const Field*> own = fieldsOf(kind);
    if (own.empty() || records.empty())
        return {};
    if (records.size() > fewRecords) {
        std::unordered_map<RecordId, Record*, KeyHash> byId;
        for (Record& record : records)
            byId.emplace(record.id, &record);
        return each(kind, [&](const Field& field, const RecordId& id, const Value& value) {
            if (const auto record = byId.find(id); record != byId.end())
                record->second->fields.insert_or_assign(field.key, value);
        });
    }
    for (Record& record : records) {
        Statement query(m_connection,
            u"SELECT field, number, text FROM own_value WHERE "_s + fieldTerm(own)
                + u" AND key1 = ? AND key2 = ? AND key3 = ?"_s);
        for (const qint64 part : record.id.key)
            query.bind(part);
        while (query.next()) {
            const auto field = std::ranges::find(own, query.number(0), &Field::definition);
            if (field != own.end())
                record.fields.insert_or_assign(
                    (*field)->key, query.isNull(1) ? query.value(2) : query.value(1));
        }
        if (query.failed())
            return query.error();
    }
    return {};
}

Result<void> OwnValues::set(const RecordId& id, const Field& field, const Value& value)
{
    {
        Statement clear(
            m_connection, u"DELETE FROM own_value WHERE field = ? AND key1 = ? AND key2 = ? AND key3 = ?"_s);
        clear.bind(field.definition).bind(id.key[0]).bind(id.key[1]).bind(id.key[2]);
        if (const auto done = clear.run(); !done || value.isNull())
            return done;
    }
    Statement insert(m_connection,
        u"INSERT INTO own_value (field, key1, key2, key3, number, text) VALUES (?, ?, ?, ?, ?, ?)"_s);
    insert.bind(field.definition).bind(id.key[0]).bind(id.key[1]).bind(id.key[2]);
    insert.bind(value.isNumber() ? value : Value()).bind(value.isText() ? value : Value());
    return insert.run();
}

Result<void> OwnValues::remove(const RecordId& id)
{
    const std::vector<const Field*> own = fieldsOf(id.kind);
    if (own.empty())
        return {};
    Statement clear(m_connection,
        u"DELETE FROM own_value WHERE "_s + fieldTerm(own) + u" AND key1 = ? AND key2 = ? AND key3 = ?"_s);
    return clear.bind(id.key[0]).bind(id.key[1]).bind(id.key[2]).run();
}

Result<qint64> OwnValues::bearers(qint64 definition, qint64 code)
{
    Statement query(m_connection, u"SELECT count(*) FROM own_value WHERE field = ? AND number = ?"_s);
    query.bind(definition).bind(code);
    return query.next() ? Result<qint64>(query.number(0)) : Result<qint64>(query.error());
}

Result<qint64> OwnValues::count(Kind kind)
{
    const std::vector<const Field*> own = fieldsOf(kind);
    if (own.empty())
        return qint64(0);
    Statement query(m_connection, u"SELECT count(*) FROM own_value WHERE "_s + fieldTerm(own));
    return query.next() ? Result<qint64>(query.number(0)) : Result<qint64>(query.error());
}

} // namespace sanpi
