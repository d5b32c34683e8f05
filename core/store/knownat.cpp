// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/knownat.h"

#include <QCoreApplication>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

struct KnownAtWords {
    Q_DECLARE_TR_FUNCTIONS(KnownAt)
};

/// Writes the inverse of a set that was effective as it is logged: no rules, no log.
Result<void> takeBack(Ledger& ledger, const std::vector<RecordChange>& changes)
{
    RecordTable& records = ledger.records();
    for (const RecordChange& change : inverse(changes)) {
        Result<void> done;
        if (change.operation == Operation::Create)
            done = records.insert(change.id, change.fields);
        else if (change.operation == Operation::Remove)
            done = records.remove(change.id);
        else
            done = records.update(change.id, change.fields);
        // The fields of the ledger's own are those of that time, too.
        if (done && change.id.kind == Kind::OwnField)
            done = ledger.refreshCatalogue();
        if (!done)
            return done;
    }
    return {};
}

/// Puts the catalogue back when the transaction around it is over.
class FreshCatalogue {
public:
    explicit FreshCatalogue(Ledger& ledger) : m_ledger(ledger) { }
    ~FreshCatalogue() { (void)m_ledger.refreshCatalogue(); }
    FreshCatalogue(const FreshCatalogue&) = delete;
    FreshCatalogue& operator=(const FreshCatalogue&) = delete;

private:
    Ledger& m_ledger;
};

Result<void> takeBackAfter(Ledger& ledger, qint64 head, qint64 last)
{
    for (qint64 id = last; id > head; --id) {
        const auto set = ledger.log().load(id);
        if (!set)
            return set.error();
        if (!*set)
            return Error {ErrorCode::Damaged, u"a change set is missing"_s, {QString::number(id)}};
        if (const auto done = takeBack(ledger, (*set)->set.records); !done)
            return done;
    }
    return {};
}

} // namespace

Result<void> asKnownAt(Ledger& ledger, qint64 head, const std::function<Result<void>()>& look)
{
    const FreshCatalogue restored(ledger); // destroyed after the transaction is rolled back
    // A ledger that can only be read serves where nothing came after.
    Transaction around(
        ledger.connection(), ledger.readOnly() ? Transaction::Kind::Read : Transaction::Kind::Write);
    if (!around.begun())
        return around.begun();
    const auto last = ledger.log().head();
    if (!last)
        return last.error();
    if (head > last->first) {
        return Error {ErrorCode::NotFound, u"the log ends before"_s,
            {KnownAtWords::tr("change set %1: the log ends with %2")
                    .arg(QString::number(head), QString::number(last->first))}};
    }
    if (head < last->first && ledger.readOnly()) {
        return Error {ErrorCode::ReadOnly, u"known at"_s,
            {KnownAtWords::tr("to compute as it was known then, later changes are taken back for a moment; "
                              "that needs a ledger that can be written")}};
    }
    if (const auto done = takeBackAfter(ledger, head, last->first); !done)
        return done;
    // The log ends there, too: what is read from it (corrections of closed months) is as it was known then.
    if (head < last->first) {
        for (const QString& table : {u"change"_s, u"change_set"_s}) {
            const QString column = table == "change"_L1 ? u"change_set"_s : u"id"_s;
            Statement cut(ledger.connection(), u"DELETE FROM "_s + table + u" WHERE "_s + column + u" > ?"_s);
            if (const auto done = cut.bind(head).run(); !done)
                return done;
        }
    }
    return look();
}

} // namespace sanpi
