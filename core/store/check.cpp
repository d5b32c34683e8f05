// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/check.h"

#include "store/attachments.h"
#include "store/derive.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <unordered_map>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

class Checker {
    // Before all else: lupdate gives what stands above it to the class's own name.
    Q_DECLARE_TR_FUNCTIONS(Check)

public:
    explicit Checker(Ledger& ledger) : m_ledger(ledger) { }
    Result<std::vector<Fault>> run()
    {
        using Step = Result<void> (Checker::*)();
        for (const Step step : {&Checker::storage, &Checker::references, &Checker::chain, &Checker::tables,
                 &Checker::derived, &Checker::contents, &Checker::frozen}) {
            const auto done = (this->*step)();
            if (done)
                continue;
            if (done.error().code != ErrorCode::Damaged)
                return done.error();
            // The rest cannot be read, but what was found is worth knowing.
            add(Fault::Code::Storage, m_ledger.path(), tr("The file is damaged: %1").arg(done.error().what));
            break;
        }
        return std::move(m_faults);
    }

private:
    void add(Fault::Code code, const QString& where, const QString& message)
    {
        m_faults.push_back({code, where, message});
    }

    Result<void> storage()
    {
        Statement query(m_ledger.connection(), u"PRAGMA integrity_check"_s);
        while (query.next()) {
            if (query.text(0) != "ok"_L1)
                add(Fault::Code::Storage, m_ledger.path(), tr("The file is damaged: %1").arg(query.text(0)));
        }
        if (query.failed())
            return query.error();
        // Ours has neither; a foreign one would write along with every change.
        Statement foreign(
            m_ledger.connection(), u"SELECT name FROM sqlite_master WHERE type IN ('trigger', 'view')"_s);
        while (foreign.next())
            add(Fault::Code::Storage, foreign.text(0),
                tr("The file holds a trigger or view that is not the program's: %1").arg(foreign.text(0)));
        return foreign.failed() ? foreign.error() : Result<void>();
    }

    Result<void> references()
    {
        Statement query(m_ledger.connection(), u"PRAGMA foreign_key_check"_s);
        while (query.next()) {
            // Facts have no row number; their table must do.
            const KindInfo* kind = m_ledger.catalogue().kindNamed(query.text(0));
            const QString table = kind ? kind->plural : query.text(0);
            add(Fault::Code::Reference, query.isNull(1) ? table : table + u'/' + query.text(1),
                tr("A record names another that does not exist (%1)").arg(query.text(2)));
        }
        return query.failed() ? query.error() : Result<void>();
    }

    Result<void> chain()
    {
        QString last;
        qint64 expected = 0;
        return m_ledger.log().forEach([&](const ChangeLog::Link& link) {
            bool sound = link.id == ++expected && link.previous == last && link.algorithm == "sha256"_L1
                && ChangeLog::hashOf(link) == link.hash;
            expected = link.id;
            last = link.hash;
            for (const ChangeLog::Row& row : link.rows) {
                // A row that no longer makes sense is passed over: the tables then differ from the log, too.
                if (const auto change = m_ledger.log().parsed(row))
                    fold(*change);
                else
                    sound = false;
            }
            if (!sound) {
                add(Fault::Code::Chain, u"change_set/%1"_s.arg(link.id),
                    tr("The change log was altered here: the hash does not hold"));
            }
        });
    }

    void fold(const RecordChange& change)
    {
        if (change.operation == Operation::Remove) {
            m_folded.erase(change.id);
            return;
        }
        Fields& fields = m_folded[change.id];
        for (const FieldChange& field : change.fields) {
            if (field.after.isNull())
                fields.erase(field.field);
            else
                fields.insert_or_assign(field.field, field.after);
        }
    }

    Result<void> tables()
    {
        for (const KindInfo& kind : m_ledger.catalogue().kinds()) {
            const auto stored = m_ledger.records().all(kind.kind);
            if (!stored)
                return stored.error();
            for (const Record& record : *stored)
                compare(kind, record);
            const auto blank = m_ledger.records().withBlanks(kind.kind);
            if (!blank)
                return blank.error();
            for (const Record& record : *blank)
                add(Fault::Code::Table, place(record.id), tr("An empty text stands where nothing should"));
        }
        for (const KindInfo& kind : m_ledger.catalogue().kinds()) {
            // Values whose record is there were compared with it; more of them hang on nothing.
            const auto count = m_ledger.records().ownValues().count(kind.kind);
            if (!count)
                return count.error();
            if (*count != m_ownValues[kind.kind])
                add(Fault::Code::Table, kind.plural,
                    tr("%1 values of own fields belong to no record").arg(*count - m_ownValues[kind.kind]));
        }
        for (const auto& [id, fields] : m_folded)
            add(Fault::Code::Table, place(id), tr("The record was removed behind the program's back"));
        return counter();
    }

    Result<void> counter()
    {
        Statement query(m_ledger.connection(), u"SELECT value FROM counter WHERE name = 'id'"_s);
        const qint64 value = query.next() ? query.number(0) : 0;
        if (query.failed())
            return query.error();
        if (value < m_highestId)
            add(Fault::Code::Table, u"counter/id"_s,
                tr("The counter of ids stands at %1, but there is a record %2: new ones would collide")
                    .arg(QString::number(value), QString::number(m_highestId)));
        return {};
    }

    void compare(const KindInfo& kind, const Record& record)
    {
        if (kind.isEntity())
            m_highestId = std::max(m_highestId, record.id.key[0]);
        const auto it = m_folded.find(record.id);
        if (it == m_folded.end()) {
            add(Fault::Code::Table, place(record.id), tr("The record was added behind the program's back"));
            m_ownValues[kind.kind] += std::ranges::count_if(kind.stored(), [&](const Field* field) {
                return field->definition != 0 && record.fields.contains(field->key);
            });
            return;
        }
        for (const Field* field : kind.stored()) {
            const auto logged = it->second.find(field->key);
            const Value expected = logged == it->second.end() ? Value() : logged->second;
            const Value found = record.value(field->key);
            if (field->definition != 0 && !found.isNull())
                ++m_ownValues[kind.kind];
            if (expected != found) {
                add(Fault::Code::Table, place(record.id),
                    tr("%1 was altered behind the program's back: the log says “%2”, the table “%3”")
                        .arg(field->zh, shown(expected), shown(found)));
            }
        }
        m_folded.erase(it);
    }

    Result<void> derived()
    {
        for (const Kind kind : {Kind::Project, Kind::Unit}) {
            const QString table = m_ledger.catalogue().kind(kind).name;
            Statement query(m_ledger.connection(), u"SELECT id, name, name_folded, pinyin FROM "_s + table);
            while (query.next()) {
                const auto columns = derivedColumns(kind, {{u"name"_s, {}, query.value(1)}});
                if (columns[0].second != query.value(2) || columns[1].second != query.value(3))
                    add(Fault::Code::Derived, place({kind, {query.number(0), 0, 0}}),
                        tr("The search keys do not fit the name"));
            }
            if (query.failed())
                return query.error();
        }
        return {};
    }

    [[nodiscard]] QString place(const RecordId& id) const
    {
        return m_ledger.catalogue().kind(id.kind).plural + u'/' + m_ledger.catalogue().idText(id);
    }
    static QString shown(const Value& value)
    {
        return value.isNumber() ? QString::number(value.number()) : value.text();
    }

    /// Bytes of attachments are not in the log: their name is their proof.
    Result<void> contents()
    {
        const auto attachments = m_ledger.records().all(Kind::Attachment);
        if (!attachments)
            return attachments.error();
        for (const Record& attachment : *attachments) {
            const auto kept = keptContent(m_ledger, attachment.value(u"sha256"_s).text());
            const bool sound = kept && kept->size() == attachment.value(u"bytes"_s).number();
            if (!kept && kept.error().code != ErrorCode::Damaged && kept.error().code != ErrorCode::NotFound)
                return kept.error();
            const QString name = attachment.value(u"name"_s).text();
            if (!sound && attachment.value(u"record"_s).text().startsWith("notice/"_L1))
                add(Fault::Code::Frozen, place(attachment.id),
                    tr("A frozen notice was altered: the content of “%1” is not what was issued").arg(name));
            else if (!sound)
                add(Fault::Code::Storage, place(attachment.id),
                    tr("The content of “%1” is missing or was altered").arg(name));
        }
        return {};
    }

    /// The digest that an issued notice bears names what was frozen with it.
    Result<void> frozen()
    {
        const auto notices = m_ledger.records().all(Kind::Notice);
        if (!notices)
            return notices.error();
        for (const Record& notice : *notices) {
            const QString digest = notice.value(u"sha256"_s).text();
            if (digest.isEmpty())
                continue;
            const auto attached = attachmentsOf(m_ledger, notice.id);
            if (!attached)
                return attached.error();
            const bool there = std::ranges::any_of(
                *attached, [&](const Record& one) { return one.value(u"sha256"_s).text() == digest; });
            if (!there)
                add(Fault::Code::Frozen, place(notice.id),
                    tr("What was frozen with the notice is missing or was altered"));
        }
        return {};
    }

    Ledger& m_ledger;
    qint64 m_highestId = 0;
    std::map<Kind, qint64> m_ownValues; ///< that belong to a record
    std::vector<Fault> m_faults;
    std::unordered_map<RecordId, Fields, RecordIdHash> m_folded;
};

} // namespace

QString faultName(Fault::Code code)
{
    switch (code) {
    case Fault::Code::Storage:
        return u"storage"_s;
    case Fault::Code::Reference:
        return u"reference"_s;
    case Fault::Code::Chain:
        return u"chain"_s;
    case Fault::Code::Table:
        return u"table"_s;
    case Fault::Code::Derived:
        return u"derived"_s;
    case Fault::Code::Frozen:
        break;
    }
    return u"frozen"_s;
}

Result<std::vector<Fault>> checkLedger(Ledger& ledger)
{
    Transaction snapshot(ledger.connection(), Transaction::Kind::Read);
    if (!snapshot.begun())
        return snapshot.begun().error();
    return Checker(ledger).run();
}

} // namespace sanpi
