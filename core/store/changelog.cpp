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

std::optional<Operation> operationNamed(const QString& name)
{
    for (const Operation operation : {Operation::Create, Operation::Update, Operation::Remove}) {
        if (name == operationName(operation))
            return operation;
    }
    return {};
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

std::optional<std::vector<FieldChange>> fieldsFromJson(const QString& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (!document.isObject())
        return {};
    std::vector<FieldChange> fields;
    const QJsonObject object = document.object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonArray pair = it->toArray();
        fields.push_back({it.key(), Value::fromJson(pair.at(0)), Value::fromJson(pair.at(1))});
    }
    return fields;
}

QString fieldsJson(const std::vector<FieldChange>& fields)
{
    QJsonObject object; // sorts its keys: the text is canonical
    for (const FieldChange& field : fields)
        object.insert(field.field, QJsonArray {field.before.toJson(), field.after.toJson()});
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// A LIKE pattern for the rows that change \p field. A quote within a text is escaped in JSON, so the key
/// cannot be mistaken.
QString fieldPattern(QString field)
{
    field.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u"%\""_s + field + u"\":[%"_s;
}

void addPart(QCryptographicHash& hash, const QString& part)
{
    const QByteArray bytes = part.toUtf8();
    hash.addData(QByteArray(QByteArray::number(bytes.size()) + ':'));
    hash.addData(bytes);
}

} // namespace

ChangeLog::Row ChangeLog::rowOf(const RecordChange& change) const
{
    return {m_catalogue.kind(change.id.kind).name, m_catalogue.idText(change.id),
        operationName(change.operation), fieldsJson(change.fields)};
}

std::optional<RecordChange> ChangeLog::parsed(const Row& row) const
{
    const KindInfo* kind = m_catalogue.kindNamed(row.kind);
    const auto id = kind ? m_catalogue.idFromText(kind->kind, row.record) : std::nullopt;
    const auto operation = operationNamed(row.operation);
    auto fields = fieldsFromJson(row.fields);
    if (!id || !operation || !fields)
        return {};
    return RecordChange {*id, *operation, std::move(*fields)};
}

QString ChangeLog::hashOf(const Link& link)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString& part : {link.previous, link.uuid, link.author, link.at, link.label, link.source,
             link.reason, QString::number(link.undoes)})
        addPart(hash, part);
    for (const Row& row : link.rows) {
        for (const QString& part : {row.kind, row.record, row.operation, row.fields})
            addPart(hash, part);
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
    Link link {last->first + 1, set.uuid.toString(QUuid::WithoutBraces), set.author,
        set.at.toUTC().toString(Qt::ISODateWithMs), set.label, sourceName(set.source), set.reason, set.undoes,
        {}, u"sha256"_s, last->second, {}};
    for (const RecordChange& record : set.records)
        link.rows.push_back(rowOf(record));
    link.hash = hashOf(link);
    if (const auto done = insert(link); !done)
        return done.error();
    return link.id;
}

Result<void> ChangeLog::insert(const Link& link)
{
    {
        Statement insert(m_connection,
            u"INSERT INTO change_set (id, uuid, author, at, label, source, reason, undoes, alg, previous, "
            u"hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
        insert.bind(link.id).bind(link.uuid).bindText(link.author).bind(link.at).bindText(link.label);
        insert.bind(link.source).bind(link.reason).bind(link.undoes > 0 ? Value(link.undoes) : Value());
        insert.bind(link.algorithm).bindText(link.previous).bind(link.hash);
        if (const auto done = insert.run(); !done)
            return done;
    }
    int seq = 0;
    for (const Row& row : link.rows) {
        Statement insert(m_connection,
            u"INSERT INTO change (change_set, seq, kind, record, operation, fields) VALUES (?, ?, ?, ?, ?, ?)"_s);
        insert.bind(link.id).bind(++seq).bind(row.kind).bind(row.record).bind(row.operation).bind(row.fields);
        if (const auto done = insert.run(); !done)
            return done;
    }
    return {};
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

Result<std::vector<ChangeLog::Row>> ChangeLog::rows(qint64 set)
{
    Statement query(m_connection,
        u"SELECT kind, record, operation, fields FROM change WHERE change_set = ? ORDER BY seq"_s);
    query.bind(set);
    std::vector<Row> rows;
    while (query.next())
        rows.push_back({query.text(0), query.text(1), query.text(2), query.text(3)});
    if (query.failed())
        return query.error();
    return rows;
}

Result<std::vector<RecordChange>> ChangeLog::records(qint64 set)
{
    const auto stored = rows(set);
    if (!stored)
        return stored.error();
    std::vector<RecordChange> changes;
    for (const Row& row : *stored) {
        auto change = parsed(row);
        if (!change)
            return Error {
                ErrorCode::Damaged, u"change log names an unknown record"_s, {row.kind + u'/' + row.record}};
        changes.push_back(std::move(*change));
    }
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

void ChangeLog::addTerms(const HistoryQuery& query, QStringList& terms, std::vector<Value>& values) const
{
    if (!query.author.isEmpty()) {
        terms << u"s.author = ?"_s;
        values.emplace_back(query.author);
    }
    if (query.since.isValid()) {
        terms << u"s.at >= ?"_s;
        values.emplace_back(query.since.startOfDay().toUTC().toString(Qt::ISODateWithMs));
    }
    QStringList rowTerms;
    if (query.record) {
        const QString project = m_catalogue.idText(*query.record);
        QString term = u"(c.kind = ? AND c.record = ?)"_s;
        values.emplace_back(m_catalogue.kind(query.record->kind).name);
        values.emplace_back(project);
        if (query.record->kind == Kind::Project) {
            // A fact's id begins or ends with its project's, or is that alone.
            QStringList own;
            QStringList others;
            for (const KindInfo& kind : m_catalogue.kinds()) {
                if (kind.kind != Kind::Project && projectPart(kind.kind) >= 0)
                    (projectPart(kind.kind) == 0 ? own : others) << u'\'' + kind.name + u'\'';
            }
            term += u" OR (c.kind IN ("_s + own.join(u',')
                + u") AND (c.record = ? OR c.record LIKE ?)) OR (c.kind IN ("_s + others.join(u',')
                + u") AND c.record LIKE ?)"_s;
            values.emplace_back(project);
            values.emplace_back(project + u":%"_s);
            values.emplace_back(u"%:"_s + project);
        }
        rowTerms << u'(' + term + u')';
    }
    if (!query.field.isEmpty()) {
        rowTerms << u"c.fields LIKE ? ESCAPE '\\'"_s;
        values.emplace_back(fieldPattern(query.field));
    }
    if (!rowTerms.isEmpty())
        terms << u"EXISTS (SELECT 1 FROM change c WHERE c.change_set = s.id AND "_s
                + rowTerms.join(u" AND "_s) + u')';
}

bool ChangeLog::isAsked(const RecordChange& change, const HistoryQuery& query) const
{
    if (!query.record || change.id == *query.record)
        return true;
    if (query.record->kind != Kind::Project)
        return false;
    return projectOf(change.id) == query.record->key[0];
}

Result<std::vector<LoggedSet>> ChangeLog::history(const HistoryQuery& query)
{
    QStringList terms;
    std::vector<Value> values;
    addTerms(query, terms, values);
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
    if (!query.withRecords)
        return sets;
    for (LoggedSet& logged : sets) {
        auto changes = records(logged.id);
        if (!changes)
            return changes.error();
        for (RecordChange& change : std::vector<RecordChange>(std::move(changes).value())) {
            if (!isAsked(change, query))
                continue;
            if (!query.field.isEmpty()) {
                std::erase_if(change.fields, [&](const FieldChange& f) { return f.field != query.field; });
                if (change.fields.empty())
                    continue;
            }
            logged.set.records.push_back(std::move(change));
        }
    }
    return sets;
}

Result<std::optional<ChangeLog::Undoable>> ChangeLog::undoable(const QString& author, qint64 below)
{
    Statement query(m_connection,
        u"SELECT s.id, NOT EXISTS (SELECT 1 FROM change c WHERE c.change_set = s.id AND c.kind NOT IN "
        "('notice', 'attachment', 'used_number')) FROM change_set s WHERE s.author = ? AND s.id < ? "
        "AND s.source NOT IN ('undo', 'setup', 'issue') AND NOT EXISTS "
        "(SELECT 1 FROM change_set u WHERE u.undoes = s.id AND NOT EXISTS "
        "(SELECT 1 FROM change_set r WHERE r.undoes = u.id)) ORDER BY s.id DESC LIMIT 1"_s);
    query.bind(author).bind(below);
    if (query.next())
        return std::optional(Undoable {query.number(0), query.number(1) != 0});
    if (query.failed())
        return query.error();
    return std::optional<Undoable>();
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

Result<std::optional<ChangeLog::Written>> ChangeLog::lastWriteOf(const RecordId& id, const QString& field)
{
    const QStringList patterns
        = field.isEmpty() ? QStringList {u"%"_s} : QStringList {fieldPattern(field), u"%"_s};
    for (const QString& pattern : patterns) {
        Statement query(m_connection,
            u"SELECT s.author, s.at FROM change c JOIN change_set s ON s.id = c.change_set WHERE c.kind = ? "
            "AND c.record = ? AND c.fields LIKE ? ESCAPE '\\' ORDER BY c.change_set DESC LIMIT 1"_s);
        query.bind(m_catalogue.kind(id.kind).name).bind(m_catalogue.idText(id)).bind(pattern);
        if (query.next())
            return std::optional(
                Written {query.text(0), QDateTime::fromString(query.text(1), Qt::ISODateWithMs)});
        if (query.failed())
            return query.error();
    }
    return std::optional<Written>();
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

Result<void> ChangeLog::forEach(const std::function<void(const Link&)>& visit)
{
    std::vector<Link> links;
    {
        Statement query(m_connection,
            u"SELECT id, uuid, author, at, label, source, reason, undoes, alg, previous, hash FROM "
            u"change_set "
            "ORDER BY id"_s);
        while (query.next())
            links.push_back(
                {query.number(0), query.text(1), query.text(2), query.text(3), query.text(4), query.text(5),
                    query.text(6), query.number(7), {}, query.text(8), query.text(9), query.text(10)});
        if (query.failed())
            return query.error();
    }
    for (Link& link : links) {
        auto stored = rows(link.id);
        if (!stored)
            return stored.error();
        link.rows = std::move(stored).value();
        visit(link);
        link.rows.clear();
        link.rows.shrink_to_fit();
    }
    return {};
}

} // namespace sanpi
