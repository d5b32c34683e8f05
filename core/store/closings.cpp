// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/closings.h"

#include <algorithm>
#include <map>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

struct ClosingWords {
    Q_DECLARE_TR_FUNCTIONS(Closings)
};

Outcome refusal(const QString& what, const QString& why)
{
    Outcome outcome;
    outcome.error = {ErrorCode::Refused, what, {why}};
    return outcome;
}

Result<std::optional<Record>> storedClosing(Ledger& ledger, Month month)
{
    return ledger.records().find(RecordId::closing(month));
}

/// The log from \p first on, as far as it is about months: closings, investment, statements. Visits records
/// in the order in which they were changed.
Result<void> visitMonths(
    Ledger& ledger, qint64 after, const std::function<void(const LoggedSet&, const RecordChange&)>& visit)
{
    std::vector<qint64> sets;
    {
        Statement query(ledger.connection(),
            u"SELECT DISTINCT change_set FROM change WHERE change_set > ? AND kind IN ('closing', "
            u"'investment', "
            "'stated') ORDER BY change_set"_s);
        query.bind(after);
        while (query.next())
            sets.push_back(query.number(0));
        if (query.failed())
            return query.error();
    }
    for (const qint64 id : sets) {
        const auto set = ledger.log().load(id);
        if (!set)
            return set.error();
        if (!*set)
            continue;
        for (const RecordChange& change : (*set)->set.records)
            visit(**set, change);
    }
    return {};
}

/// Where the log first closes a month: nothing before it can be a correction. 0: none was ever closed.
Result<qint64> firstClosing(Ledger& ledger)
{
    Statement query(
        ledger.connection(), u"SELECT coalesce(min(change_set), 0) FROM change WHERE kind = 'closing'"_s);
    if (query.next())
        return query.number(0);
    return query.failed() ? Result<qint64>(query.error()) : Result<qint64>(0);
}

std::optional<Money> amountOf(const Value& value)
{
    return value.isNull() ? std::nullopt : std::optional(value.money());
}

const FieldChange* amountIn(const RecordChange& change)
{
    const auto found = std::ranges::find(change.fields, u"amount"_s, &FieldChange::field);
    return found == change.fields.end() ? nullptr : &*found;
}

/// Which notice lists each correction: the first that knew of it.
Result<void> addNotices(Ledger& ledger, std::vector<Correction>& corrections)
{
    Statement query(ledger.connection(),
        u"SELECT known_at, number, issued_on FROM notice WHERE issued_on IS NOT NULL ORDER BY known_at DESC"_s);
    while (query.next()) {
        for (Correction& one : corrections) {
            if (one.changeSet <= query.number(0)) {
                one.noticeNumber = int(query.number(1));
                one.noticeOn = query.value(2).date();
            }
        }
    }
    return query.failed() ? query.error() : Result<void>();
}

/// Goes through the log and keeps what happened to published months.
class Fold {
public:
    explicit Fold(qint64 from) : m_from(from) { }
    void operator()(const LoggedSet& set, const RecordChange& change)
    {
        if (change.id.kind == Kind::Closing) {
            if (change.operation == Operation::Create)
                m_published.insert(int(change.id.key[0]));
            else if (change.operation == Operation::Remove)
                m_reopened[int(change.id.key[0])] = set.set.reason;
            return;
        }
        const auto month = monthOfInvestment(change.id);
        const FieldChange* amount = amountIn(change);
        if (!month || !amount || !m_published.contains(*month) || set.id <= m_from)
            return;
        const auto [it, fresh] = m_corrections.try_emplace(change.id);
        Correction& correction = it->second;
        if (fresh) {
            correction.record = change.id;
            correction.month = *Month::fromNumber(*month);
            correction.before = amountOf(amount->before);
        }
        correction.after = amountOf(amount->after);
        const auto reopened = m_reopened.find(*month);
        correction.reason = !set.set.reason.isEmpty() ? set.set.reason
            : reopened != m_reopened.end()            ? reopened->second
                                                      : QString();
        correction.by = set.set.author;
        correction.at = set.set.at;
        correction.changeSet = set.id;
    }
    [[nodiscard]] std::vector<Correction> take()
    {
        std::vector<Correction> list;
        for (auto& [id, correction] : m_corrections) {
            if (correction.before != correction.after)
                list.push_back(std::move(correction));
        }
        std::ranges::stable_sort(list, {}, &Correction::month);
        return list;
    }

private:
    qint64 m_from;
    std::set<int> m_published; ///< closed once, be they open again
    std::map<int, QString> m_reopened; ///< why, the last time
    std::map<RecordId, Correction> m_corrections;
};

} // namespace

Result<std::set<int>> closedMonths(Connection& connection)
{
    std::set<int> months;
    const auto done = connection.scan(
        u"SELECT month FROM closing"_s, {}, [&](const qint64* row) { months.insert(int(row[0])); });
    return done ? Result<std::set<int>>(std::move(months)) : Result<std::set<int>>(done.error());
}

std::optional<int> monthOfInvestment(const RecordId& id)
{
    if (id.kind == Kind::Investment)
        return int(id.key[1]);
    if (id.kind == Kind::Stated)
        return int(id.key[2]);
    return {};
}

Outcome closeMonth(
    Ledger& ledger, Month month, QDate on, const QString& author, const QString& note, Source how)
{
    return closeMonths(ledger, {month}, on, author, note, how);
}

Outcome closeMonths(Ledger& ledger, const std::vector<Month>& months, QDate on, const QString& author,
    const QString& note, Source how)
{
    ChangeSet set;
    for (const Month month : months) {
        const auto stored = storedClosing(ledger, month);
        if (!stored) {
            Outcome failed;
            failed.error = stored.error();
            return failed;
        }
        if (*stored)
            return refusal(u"closed"_s, ClosingWords::tr("%1 is closed already").arg(month.iso()));
        if (on < month.lastDay()) {
            return refusal(u"not over"_s,
                ClosingWords::tr("%1 is not over on %2: it is closed when its figures are final")
                    .arg(month.iso(), on.toString(Qt::ISODate)));
        }
        RecordChange change {RecordId::closing(month), Operation::Create, {{u"closed_on"_s, {}, on}}};
        if (!note.isEmpty())
            change.fields.push_back({u"note"_s, {}, note});
        set.records.push_back(std::move(change));
    }
    if (months.empty())
        return {};
    set.author = author;
    set.source = how;
    set.label = months.size() == 1 ? ClosingWords::tr("Close %1").arg(months.front().iso())
                                   : ClosingWords::tr("Close %n month(s): %1", nullptr, int(months.size()))
                                         .arg(months.front().iso() + u'—' + months.back().iso());
    return ledger.apply(set);
}

Outcome reopenMonth(Ledger& ledger, Month month, const QString& reason, const QString& author, Source how)
{
    const auto stored = storedClosing(ledger, month);
    if (!stored) {
        Outcome failed;
        failed.error = stored.error();
        return failed;
    }
    if (!*stored)
        return refusal(u"not closed"_s, ClosingWords::tr("%1 is not closed").arg(month.iso()));
    ChangeSet set;
    set.author = author;
    set.source = how;
    set.reason = reason.trimmed();
    set.label = ClosingWords::tr("Reopen %1").arg(month.iso());
    RecordChange change {RecordId::closing(month), Operation::Remove, {}};
    for (const auto& [field, value] : (*stored)->fields) {
        if (!value.isNull())
            change.fields.push_back({field, value, {}});
    }
    set.records = {change};
    return ledger.apply(set);
}

Result<std::vector<Correction>> correctionsAfter(Ledger& ledger, qint64 after)
{
    const auto first = firstClosing(ledger);
    if (!first)
        return first.error();
    if (*first == 0)
        return std::vector<Correction>();
    // From the first closing on, so that it is known which months were published before \p after.
    Fold fold(after);
    const auto done = visitMonths(
        ledger, *first - 1, [&](const LoggedSet& set, const RecordChange& change) { fold(set, change); });
    if (!done)
        return done.error();
    std::vector<Correction> corrections = fold.take();
    if (const auto named = addNotices(ledger, corrections); !named)
        return named.error();
    return corrections;
}

Result<std::vector<ClosingLine>> closingLines(Ledger& ledger)
{
    std::map<Month, ClosingLine> lines;
    const auto first = firstClosing(ledger);
    if (!first)
        return first.error();
    if (*first == 0)
        return std::vector<ClosingLine>();
    Fold fold(0);
    const auto done = visitMonths(ledger, *first - 1, [&](const LoggedSet& set, const RecordChange& change) {
        fold(set, change);
        if (change.id.kind != Kind::Closing)
            return;
        const auto month = Month::fromNumber(change.id.key[0]);
        if (!month)
            return;
        ClosingLine& line = lines[*month];
        line.month = *month;
        line.closed = change.operation != Operation::Remove;
        line.by = set.set.author;
        line.at = set.set.at;
        if (!line.closed)
            line.reason = set.set.reason;
        for (const FieldChange& field : change.fields) {
            if (line.closed && field.field == "closed_on"_L1)
                line.closedOn = field.after.date();
            if (line.closed && field.field == "note"_L1)
                line.note = field.after.text();
        }
    });
    if (!done)
        return done.error();
    for (const Correction& correction : fold.take())
        ++lines[correction.month].corrections;
    std::vector<ClosingLine> list;
    for (auto line = lines.rbegin(); line != lines.rend(); ++line)
        list.push_back(std::move(line->second));
    return list;
}

} // namespace sanpi
