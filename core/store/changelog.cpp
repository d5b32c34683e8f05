// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/changelog.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

const QString setColumns = u"s.id, s.uuid, s.author, s.at, s.label, s.source, s.reason, s.undoes, "
                           "EXISTS (SELECT 1 FROM change_set u WHERE u.undoes = s.id AND NOT EXISTS "
                           "(SELECT 1 FROM change_set r WHERE r.undoes = u.id)), "
                           "(SELECT count(*) FROM change c WHERE c.change_set = s.id)"_s;

QString operationName(Operation operation)
{
    switch (operation) {
    case Operation::Create:
        return u"create"_s;
    case Operation::Remove:
        return u"remove"_s;
    case Operation::Update:
        break;
    }
    return u"update"_s;
}

Operation operationNamed(const QString& name)
{
    if (name == "create"_L1)
        return Operation::Create;
    return name == "remove"_L1 ? Operation::Remove : Operation::Update;
}

LoggedSet setFromRow(const Statement& row)
{
    LoggedSet logged;
    logged.id = row.number(0);
    logged.set.uuid = QUuid::fromString(row.text(1));
    logged.set.author = row.text(2);
    logged.set.at = QDateTime::fromString(row.text(3), Qt::ISODateWithMs);
    logged.set.label = row.text(4);
    logged.set.source = sourceNamed(row.text(5));
    logged.set.reason = row.text(6);
    logged.set.undoes = row.number(7);
    logged.undone = row.number(8) != 0;
    logged.count = int(row.number(9));
    return logged;
}

std::vector<FieldChange> fieldsFromJson(const QString& json)
{
    std::vector<FieldChange> fields;
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonArray pair = it->toArray();
        fields.push_back({it.key(), Value::fromJson(pair.at(0)), Value::fromJson(pair.at(1))});
    }
    return fields;
}

void addPart(QCryptographicHash& hash, const QString& part)
{
    const QByteArray bytes = part.toUtf8();
    hash.addData(QByteArray(QByteArray::number(bytes.size()) + ':'));
    hash.addData(bytes);
}

} // namespace

QString ChangeLog::fieldsJson(const std::vector<FieldChange>& fields) const
{
    QJsonObject object; // sorts its keys: the text is canonical
    for (const FieldChange& field : fields)
        object.insert(field.field, QJsonArray {field.before.toJson(), field.after.toJson()});
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString ChangeLog::hashOf(const ChangeSet& set, const QString& previous) const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    addPart(hash, previous);
    addPart(hash, set.uuid.toString(QUuid::WithoutBraces));
    addPart(hash, set.author);
    addPart(hash, set.at.toUTC().toString(Qt::ISODateWithMs));
    addPart(hash, set.label);
    addPart(hash, sourceName(set.source));
    addPart(hash, set.reason);
    addPart(hash, QString::number(set.undoes));
    for (const RecordChange& record : set.records) {
        addPart(hash, m_catalogue.kind(record.id.kind).name);
        addPart(hash, m_catalogue.idText(record.id));
        addPart(hash, operationName(record.operation));
        addPart(hash, fieldsJson(record.fields));
    }
    return QString::fromLatin1(hash.result().toHex());
}

Result<std::pair<qint64, QString>> ChangeLog::head()
{
    Statement query(m_connection, u"SELECT id, hash FROM change_set ORDER BY id DESC LIMIT 1"_s);
    if (query.next())
        return std::pair {query.number(0), query.text(1)};
    if (query.failed())
        return query.error();
    return std::pair {qint64(0), QString()};
}

Result<qint64> ChangeLog::append(const ChangeSet& set)
{
    const auto last = head();
    if (!last)
        return last.error();
    const qint64 id = last->first + 1;
    {
        Statement insert(m_connection,
            u"INSERT INTO change_set (id, uuid, author, at, label, source, reason, undoes, alg, previous, "
            u"hash) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'sha256', ?, ?)"_s);
        insert.bind(id).bind(set.uuid.toString(QUuid::WithoutBraces));
        insert.bindText(set.author);
        insert.bind(set.at.toUTC().toString(Qt::ISODateWithMs));
        insert.bindText(set.label);
        insert.bind(sourceName(set.source))
            .bind(set.reason)
            .bind(set.undoes > 0 ? Value(set.undoes) : Value());
        insert.bindText(last->second);
        insert.bind(hashOf(set, last->second));
        if (const auto done = insert.run(); !done)
            return done.error();
    }
    int seq = 0;
    for (const RecordChange& record : set.records) {
        Statement insert(m_connection,
            u"INSERT INTO change (change_set, seq, kind, record, operation, fields) VALUES (?, ?, ?, ?, ?, ?)"_s);
        insert.bind(id)
            .bind(++seq)
            .bind(m_catalogue.kind(record.id.kind).name)
            .bind(m_catalogue.idText(record.id));
        insert.bind(operationName(record.operation)).bind(fieldsJson(record.fields));
        if (const auto done = insert.run(); !done)
            return done.error();
    }
    return id;
}

Result<std::optional<qint64>> ChangeLog::idOf(const QUuid& uuid)
{
    Statement query(m_connection, u"SELECT id FROM change_set WHERE uuid = ?"_s);
    query.bind(uuid.toString(QUuid::WithoutBraces));
    if (query.next())
        return std::optional(query.number(0));
    if (query.failed())
        return query.error();
    return std::optional<qint64>();
}

Result<std::vector<RecordChange>> ChangeLog::records(qint64 set)
{
    Statement query(m_connection,
        u"SELECT kind, record, operation, fields FROM change WHERE change_set = ? ORDER BY seq"_s);
    query.bind(set);
    std::vector<RecordChange> changes;
    while (query.next()) {
        const KindInfo* kind = m_catalogue.kindNamed(query.text(0));
        const auto id = kind ? m_catalogue.idFromText(kind->kind, query.text(1)) : std::nullopt;
        if (!id)
            return Error {ErrorCode::Damaged, u"change log names an unknown record"_s,
                {query.text(0) + u'/' + query.text(1)}};
        changes.push_back({*id, operationNamed(query.text(2)), fieldsFromJson(query.text(3))});
    }
    if (query.failed())
        return query.error();
    return changes;
}

Result<std::optional<LoggedSet>> ChangeLog::load(qint64 id)
{
    std::optional<LoggedSet> found;
    {
        Statement query(m_connection, u"SELECT "_s + setColumns + u" FROM change_set s WHERE s.id = ?"_s);
        query.bind(id);
        if (query.next())
            found = setFromRow(query);
        if (query.failed())
            return query.error();
    }
    if (found) {
        auto changes = records(id);
        if (!changes)
            return changes.error();
        found->set.records = std::move(changes).value();
    }
    return found;
}

Result<std::vector<LoggedSet>> ChangeLog::history(const HistoryQuery& query)
{
    QStringList terms;
    std::vector<Value> values;
    if (!query.author.isEmpty()) {
        terms << u"s.author = ?"_s;
        values.emplace_back(query.author);
    }
    if (query.since.isValid()) {
        terms << u"s.at >= ?"_s;
        values.emplace_back(query.since.toString(Qt::ISODate));
    }
    const QString own = query.record ? m_catalogue.idText(*query.record) : QString();
    // A project's history holds that of its facts, whose ids begin with the project's.
    const bool withFacts = query.record && query.record->kind == Kind::Project;
    if (query.record) {
        QString term
            = u"EXISTS (SELECT 1 FROM change c WHERE c.change_set = s.id AND ((c.kind = ? AND c.record = ?)"_s;
        values.emplace_back(m_catalogue.kind(query.record->kind).name);
        values.emplace_back(own);
        if (withFacts) {
            term
                += u" OR (c.kind IN ('entry','target','investment','stated','progress','transition') AND c.record GLOB ?)"_s;
            values.emplace_back(own + u":*"_s);
        }
        terms << term + u"))"_s;
    }
    QString sql = u"SELECT "_s + setColumns + u" FROM change_set s"_s;
    if (!terms.isEmpty())
        sql += u" WHERE "_s + terms.join(u" AND "_s);
    sql += u" ORDER BY s.id DESC"_s;
    if (query.limit > 0)
        sql += u" LIMIT %1"_s.arg(query.limit);
    std::vector<LoggedSet> sets;
    {
        Statement statement(m_connection, sql);
        for (const Value& value : values)
            statement.bind(value);
        while (statement.next())
            sets.push_back(setFromRow(statement));
        if (statement.failed())
            return statement.error();
    }
    if (!query.withRecords && query.field.isEmpty())
        return sets;
    for (LoggedSet& logged : sets) {
        auto changes = records(logged.id);
        if (!changes)
            return changes.error();
        std::vector<RecordChange> changed = std::move(changes).value();
        for (RecordChange& change : changed) {
            const bool wanted = !query.record || change.id == *query.record
                || (withFacts && change.id.key[0] == query.record->key[0]
                    && !m_catalogue.kind(change.id.kind).isEntity());
            if (!wanted)
                continue;
            if (!query.field.isEmpty())
                std::erase_if(change.fields, [&](const FieldChange& f) { return f.field != query.field; });
            if (!change.fields.empty())
                logged.set.records.push_back(std::move(change));
        }
    }
    if (!query.field.isEmpty())
        std::erase_if(sets, [](const LoggedSet& logged) { return logged.set.records.empty(); });
    return sets;
}

Result<std::optional<qint64>> ChangeLog::undoable(const QString& author)
{
    Statement query(m_connection,
        u"SELECT s.id FROM change_set s WHERE s.author = ? AND s.source NOT IN ('undo', 'setup') AND NOT "
        u"EXISTS "
        "(SELECT 1 FROM change_set u WHERE u.undoes = s.id AND NOT EXISTS "
        "(SELECT 1 FROM change_set r WHERE r.undoes = u.id)) ORDER BY s.id DESC LIMIT 1"_s);
    query.bind(author);
    if (query.next())
        return std::optional(query.number(0));
    if (query.failed())
        return query.error();
    return std::optional<qint64>();
}

Result<std::optional<qint64>> ChangeLog::redoable(const QString& author)
{
    // Walk back: the newest undo that is not itself taken back, unless an ordinary set of the author comes
    // first.
    Statement query(m_connection,
        u"SELECT s.id, s.source, EXISTS (SELECT 1 FROM change_set r WHERE r.undoes = s.id), "
        "(SELECT t.source FROM change_set t WHERE t.id = s.undoes) "
        "FROM change_set s WHERE s.author = ? ORDER BY s.id DESC"_s);
    query.bind(author);
    while (query.next()) {
        if (query.text(1) != "undo"_L1)
            return std::optional<qint64>();
        const bool isRedo = query.text(3) == "undo"_L1;
        if (!isRedo && query.number(2) == 0)
            return std::optional(query.number(0));
    }
    if (query.failed())
        return query.error();
    return std::optional<qint64>();
}

Result<std::optional<LoggedSet>> ChangeLog::lastChangeOf(const RecordId& id)
{
    HistoryQuery query;
    query.record = id;
    query.limit = 1;
    query.withRecords = false;
    auto sets = history(query);
    if (!sets)
        return sets.error();
    return sets->empty() ? std::optional<LoggedSet>() : std::optional(sets->front());
}

Result<std::optional<LoggedSet>> ChangeLog::withReason(const QString& words)
{
    Statement query(m_connection,
        u"SELECT "_s + setColumns + u" FROM change_set s WHERE instr(s.reason, ?) > 0 ORDER BY s.id DESC"_s);
    query.bind(words);
    while (query.next()) {
        LoggedSet found = setFromRow(query);
        if (!found.undone && found.set.source != Source::Undo)
            return std::optional(std::move(found));
    }
    if (query.failed())
        return query.error();
    return std::optional<LoggedSet>();
}

Result<void> ChangeLog::forEach(const std::function<bool(const Chained&)>& visit)
{
    struct Hashes {
        QString previous;
        QString hash;
        QString algorithm;
        qint64 id;
    };
    std::vector<Hashes> all;
    {
        Statement query(m_connection, u"SELECT id, previous, hash, alg FROM change_set ORDER BY id"_s);
        while (query.next())
            all.push_back({query.text(1), query.text(2), query.text(3), query.number(0)});
        if (query.failed())
            return query.error();
    }
    for (const Hashes& hashes : all) {
        auto logged = load(hashes.id);
        if (!logged)
            return logged.error();
        if (*logged && !visit({**logged, hashes.previous, hashes.hash, hashes.algorithm}))
            break;
    }
    return {};
}

} // namespace sanpi
