// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/recyclebin.h"

#include <algorithm>
#include <set>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

/// Newest first. Nothing came after the removal: neither a creation nor another removal of the same record.
const QString removals
    = u"SELECT c.kind, c.record, c.operation, c.fields, s.id, s.at, s.author, s.label, s.reason, s.source "
      u"FROM change c JOIN change_set s ON s.id = c.change_set WHERE c.operation = 'remove' AND NOT EXISTS "
      u"(SELECT 1 FROM change d WHERE d.kind = c.kind AND d.record = c.record AND (d.change_set > "
      u"c.change_set OR (d.change_set = c.change_set AND d.seq > c.seq))) ORDER BY c.change_set DESC, c.seq"_s;

QString nameOf(const Fields& fields)
{
    for (const QString& key : {u"name"_s, u"number"_s, u"key"_s, u"finding"_s, u"text"_s}) {
        const auto it = fields.find(key);
        if (it == fields.end())
            continue;
        const QString text = it->second.isNumber() ? QString::number(it->second.number()) : it->second.text();
        return text.section(u'\n', 0, 0);
    }
    return {};
}

/// A fact by the part of its key that names nothing else: 2021-12, 停工 2021-05-01.
QString occasionOf(const Catalogue& catalogue, const RecordId& id)
{
    const KindInfo& kind = catalogue.kind(id.kind);
    const QStringList parts = catalogue.idText(id).split(u':');
    QStringList words;
    for (size_t i = 0; i < kind.key.size(); ++i) {
        if (kind.key[i].type == FieldType::Reference)
            continue;
        const auto choice = std::ranges::find(kind.key[i].choices, id.key[i], &Choice::code);
        words << (choice != kind.key[i].choices.end() ? choice->zh : parts.value(qsizetype(i)));
    }
    return words.join(u' ');
}

/// The records that \p id is nothing without: those in its key, and the one that an attachment is attached
/// to.
std::vector<RecordId> ownersOf(const Catalogue& catalogue, const RecordId& id, const Fields& fields)
{
    std::vector<RecordId> owners;
    const KindInfo& kind = catalogue.kind(id.kind);
    for (size_t i = 0; i < kind.key.size(); ++i) {
        if (!kind.isEntity() && kind.key[i].type == FieldType::Reference)
            owners.push_back({kind.key[i].refersTo, {id.key[i], 0, 0}});
    }
    for (const Field& field : kind.fields) {
        const auto value = field.namesRecord ? fields.find(field.key) : fields.end();
        const auto named
            = value == fields.end() ? std::nullopt : catalogue.recordFromText(value->second.text());
        if (named && id.kind == Kind::Attachment)
            owners.push_back(*named);
    }
    return owners;
}

/// Owners, and what the record names beside them.
std::vector<RecordId> neededBy(const Catalogue& catalogue, const RecordId& id, const Fields& fields)
{
    std::vector<RecordId> needed = ownersOf(catalogue, id, fields);
    for (const Field& field : catalogue.kind(id.kind).fields) {
        const auto value = fields.find(field.key);
        if (field.type == FieldType::Reference && value != fields.end())
            needed.push_back({field.refersTo, {value->second.number(), 0, 0}});
    }
    return needed;
}

struct Row {
    Removed removed;
    std::vector<RecordId> owners;
};
using Rows = std::map<RecordId, Row>;

Result<Rows> readRemovals(Ledger& ledger)
{
    Rows rows;
    Statement query(ledger.connection(), removals);
    while (query.next()) {
        const auto change = ledger.log().parsed({query.text(0), query.text(1), query.text(2), query.text(3)});
        if (!change)
            return Error {ErrorCode::Damaged, u"change log names an unknown record"_s,
                {query.text(0) + u'/' + query.text(1)}};
        Row row;
        row.removed.id = change->id;
        for (const FieldChange& field : change->fields)
            row.removed.fields.emplace(field.field, field.before);
        row.removed.name = nameOf(row.removed.fields);
        row.removed.changeSet = query.number(4);
        row.removed.at = QDateTime::fromString(query.text(5), Qt::ISODateWithMs);
        row.removed.by = query.text(6);
        row.removed.label = query.text(7);
        row.removed.reason = query.text(8);
        row.removed.undone = sourceNamed(query.text(9)) == Source::Undo;
        row.owners = ownersOf(ledger.catalogue(), change->id, row.removed.fields);
        rows.emplace(change->id, std::move(row));
    }
    if (query.failed())
        return query.error();
    return rows;
}

/// The one among \p rows that \p row hung on and that went with it.
const Row* ownerAmong(const Rows& rows, const Row& row)
{
    for (const RecordId& owner : row.owners) {
        const auto it = rows.find(owner);
        if (it != rows.end() && it->second.removed.changeSet == row.removed.changeSet)
            return &it->second;
    }
    return nullptr;
}

/// The one that \p row is told under: itself, or the outermost that it hung on.
const Row& topOf(const Rows& rows, const Row& row)
{
    const Row* top = &row;
    // Owners are entities, or facts of entities: the way up is short, and an altered log shall not make it
    // endless.
    for (int step = 0; step < 4; ++step) {
        const Row* above = ownerAmong(rows, *top);
        if (!above || above == top)
            break;
        top = above;
    }
    return *top;
}

/// Of a fact: whose it was, and which of them.
Result<QString> nameOfFact(Ledger& ledger, const Rows& rows, const Row& row)
{
    QStringList words;
    for (const RecordId& owner : row.owners) {
        const auto gone = rows.find(owner);
        QString name = gone == rows.end() ? QString() : gone->second.removed.name;
        if (const auto stored = ledger.records().find(owner); !stored)
            return stored.error();
        else if (*stored)
            name = nameOf((*stored)->fields);
        words << (name.isEmpty() ? ledger.catalogue().recordText(owner) : name);
    }
    words << occasionOf(ledger.catalogue(), row.removed.id);
    words.removeAll(QString());
    return words.join(u" · "_s);
}

/// Collects the creations: what is named before what names it is no matter, as references are checked at the
/// end.
class Restorer {
public:
    Restorer(Ledger& ledger, const Rows& rows) : m_ledger(ledger), m_rows(rows) { }

    Result<bool> take(const RecordId& id)
    {
        const auto it = m_rows.find(id);
        if (it == m_rows.end() || !m_taken.insert(id).second)
            return false;
        const auto stored = m_ledger.records().find(id);
        if (!stored)
            return stored.error();
        if (*stored)
            return false;
        const Fields& fields = it->second.removed.fields;
        // A text that names a record (KIND/ID) is no reference of the tables, but says nothing without it.
        for (const RecordId& needed : neededBy(m_ledger.catalogue(), id, fields)) {
            if (const auto done = take(needed); !done)
                return done.error();
        }
        RecordChange change {id, Operation::Create, {}};
        const KindInfo& kind = m_ledger.catalogue().kind(id.kind);
        for (const auto& [key, value] : fields) {
            if (kind.field(key))
                change.fields.push_back({key, {}, value});
        }
        m_changes.push_back(std::move(change));
        return true;
    }
    [[nodiscard]] std::vector<RecordChange> changes() { return std::move(m_changes); }
    [[nodiscard]] int count() const { return int(m_changes.size()); }

private:
    Ledger& m_ledger;
    const Rows& m_rows;
    std::set<RecordId> m_taken;
    std::vector<RecordChange> m_changes;
};

} // namespace

Result<std::vector<Removed>> recycleBin(Ledger& ledger)
{
    auto found = readRemovals(ledger);
    if (!found)
        return found.error();
    Rows rows = std::move(found).value();
    for (auto& [id, row] : rows) {
        const RecordId top = topOf(rows, row).removed.id;
        if (top != id)
            ++rows.at(top).removed.with[id.kind];
    }
    std::vector<Removed> bin;
    for (const auto& [id, row] : rows) {
        if (ownerAmong(rows, row))
            continue;
        const auto stored = ledger.records().find(id);
        if (!stored)
            return stored.error();
        if (*stored)
            continue;
        bin.push_back(row.removed);
        if (ledger.catalogue().kind(id.kind).isEntity())
            continue;
        auto name = nameOfFact(ledger, rows, row);
        if (!name)
            return name.error();
        bin.back().name = std::move(name).value();
    }
    std::ranges::stable_sort(bin, std::ranges::greater(), &Removed::changeSet);
    return bin;
}

Result<Restoring> restoringOf(Ledger& ledger, const std::vector<RecordId>& ids, bool together)
{
    const auto rows = readRemovals(ledger);
    if (!rows)
        return rows.error();
    Restoring restoring;
    Restorer restorer(ledger, *rows);
    for (const RecordId& id : ids) {
        if (!rows->contains(id))
            return Error {ErrorCode::NotFound, u"no removal"_s, {ledger.catalogue().recordText(id)}};
        const auto taken = restorer.take(id);
        if (!taken)
            return taken.error();
        restoring.asked += *taken ? 1 : 0;
    }
    if (together) {
        const std::set<RecordId> wanted(ids.begin(), ids.end());
        for (const auto& [id, row] : *rows) {
            if (!wanted.contains(topOf(*rows, row).removed.id))
                continue;
            if (const auto taken = restorer.take(id); !taken)
                return taken.error();
        }
    }
    restoring.along = restorer.count() - restoring.asked;
    restoring.set.records = restorer.changes();
    return restoring;
}

} // namespace sanpi
