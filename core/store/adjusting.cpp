// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/adjusting.h"

#include "store/changesetbuilder.h"
#include "store/yearopening.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

struct AdjustWords {
    Q_DECLARE_TR_FUNCTIONS(Adjusting)
};

Outcome notAdjusted(const Error& error)
{
    Outcome outcome;
    outcome.error = error;
    return outcome;
}

Outcome notAdjusted(const QString& why)
{
    return notAdjusted({ErrorCode::Refused, u"not adjusted"_s, {why}});
}

/// The newest revision of the year's target; 0: there is none.
Result<Record> newestTarget(Ledger& ledger, qint64 project, int year)
{
    const auto targets = ledger.records().ofProject(Kind::Target, project);
    if (!targets)
        return targets.error();
    Record newest;
    for (const Record& target : *targets) {
        if (target.id.key[1] == year && target.id.key[2] > newest.id.key[2])
            newest = target;
    }
    return newest;
}

Result<void> setAll(
    ChangeSetBuilder& builder, const RecordId& id, const std::vector<std::pair<QString, Value>>& values)
{
    for (const auto& [field, value] : values) {
        if (const auto done = builder.set(id, field, value); !done)
            return done;
    }
    return {};
}

Result<void> issueTarget(ChangeSetBuilder& builder, const AdjustmentWish& wish, int revision)
{
    return setAll(builder, RecordId::target(wish.project, wish.year, revision),
        {{u"amount"_s, *wish.amount}, {u"state"_s, int(TargetState::Issued)}, {u"issued_on"_s, wish.on},
            {u"document"_s, wish.document.trimmed()}});
}

/// What the newest other year says of the project; an empty record: none does.
Result<Record> newestEntry(Ledger& ledger, qint64 project, int year)
{
    const auto entries = ledger.records().ofProject(Kind::Entry, project);
    if (!entries)
        return entries.error();
    Record newest;
    for (const Record& entry : *entries) {
        if (entry.id.key[1] < year && entry.id.key[1] > newest.id.key[1])
            newest = entry;
    }
    return newest;
}

/// 续建 for what has started by the day, else 新开工.
Result<YearClass> classOf(Ledger& ledger, const AdjustmentWish& wish)
{
    Statement query(ledger.connection(),
        u"SELECT coalesce(MAX(stage), 0) FROM transition WHERE project = ? AND \"on\" <= ?"_s);
    query.bind(wish.project).bind(Value(wish.on));
    const bool started = query.next() && query.number(0) >= qint64(Stage::Started);
    if (query.failed())
        return query.error();
    return started ? YearClass::Continuing : YearClass::NewStart;
}

/// The entry of what joins: what the year says of it already holds, then what it was in the list before.
Result<void> joinList(
    ChangeSetBuilder& builder, Ledger& ledger, const AdjustmentWish& wish, const QString& name)
{
    const RecordId entry = RecordId::entry(wish.project, wish.year);
    const auto stands = builder.current(entry);
    const auto before = newestEntry(ledger, wish.project, wish.year);
    const auto yearClass = classOf(ledger, wish);
    if (!stands || !before || !yearClass)
        return !stands ? stands.error() : !before ? before.error() : yearClass.error();
    const auto said = [&](const QString& field) {
        const Value own = *stands ? (*stands)->value(field) : Value();
        return own.isNull() ? before->value(field) : own;
    };
    const Value level = wish.level != 0 ? Value(wish.level) : said(u"level"_s);
    if (level.isNull())
        return Error {ErrorCode::Refused, u"not adjusted"_s,
            {AdjustWords::tr("%1: its level in the list is missing").arg(name)}};
    const Value own = *stands ? (*stands)->value(u"class"_s) : Value();
    return setAll(builder, entry,
        {{u"level"_s, level}, {u"class"_s, own.isNull() ? Value(int(*yearClass)) : own},
            {u"sector"_s, said(u"sector"_s)}, {u"scheme"_s, said(u"scheme"_s)}, {u"unit"_s, said(u"unit"_s)},
            {u"total"_s, said(u"total"_s)}});
}

Result<void> wishEntry(ChangeSetBuilder& builder, const AdjustmentWish& wish, const QString& day)
{
    return setAll(builder, RecordId::entry(wish.project, wish.year),
        {{day, wish.on}, {u"reason"_s, wish.reason.trimmed()}, {u"document"_s, wish.document.trimmed()}});
}

/// Why the wish cannot be: it is in the list already, is not in it, or has left it.
QString misfit(const AdjustmentWish& wish, const std::optional<Record>& entry, const QString& name)
{
    const bool listed = entry && !entry->value(u"level"_s).isNull();
    const QDate left = listed ? entry->value(u"left"_s).date() : QDate();
    if (wish.what != AdjustmentWish::What::Add) {
        if (!listed)
            return AdjustWords::tr("%1 is not in the list of %2").arg(name).arg(wish.year);
        return left.isValid() ? AdjustWords::tr("%1 has left the list of %2 on %3")
                                    .arg(name, QString::number(wish.year), left.toString(Qt::ISODate))
                              : QString();
    }
    if (left.isValid()) {
        return AdjustWords::tr("%1 has left the list of %2 on %3; where that was a mistake, take it back")
            .arg(name, QString::number(wish.year), left.toString(Qt::ISODate));
    }
    return listed ? AdjustWords::tr("%1 is in the list of %2 already; what joins is not in it yet")
                        .arg(name)
                        .arg(wish.year)
                  : QString();
}

} // namespace

Outcome adjustList(Ledger& ledger, const AdjustmentWish& wish, const QString& author, Source how)
{
    using What = AdjustmentWish::What;
    const auto entry = ledger.records().find(RecordId::entry(wish.project, wish.year));
    const auto project = ledger.records().find(RecordId::project(wish.project));
    if (!entry || !project)
        return notAdjusted(entry ? project.error() : entry.error());
    const QString name = *project ? (*project)->value(u"name"_s).text() : QString::number(wish.project);
    if (!*project)
        return notAdjusted({ErrorCode::NotFound, u"no such project"_s, {name}});
    if (const QString why = misfit(wish, *entry, name); !why.isEmpty())
        return notAdjusted(why);
    if (!wish.on.isValid() || wish.on.year() != wish.year)
        return notAdjusted(AdjustWords::tr("an adjustment has a day in the year %1").arg(wish.year));
    if (wish.what == What::Remove && wish.reason.trimmed().isEmpty())
        return notAdjusted(AdjustWords::tr("%1: a removal needs a reason").arg(name));
    if (wish.what != What::Remove && !wish.amount)
        return notAdjusted(AdjustWords::tr("%1: the new target is missing").arg(name));
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    ChangeSet set;
    Result<void> done;
    if (wish.what == What::Amount) {
        const auto target = newestTarget(ledger, wish.project, wish.year);
        if (!target)
            return notAdjusted(target.error());
        if (target->value(u"state"_s).number() != int(TargetState::Issued))
            return notAdjusted(
                AdjustWords::tr("%1: its target is not issued yet; change it where it is proposed")
                    .arg(name));
        set.label = AdjustWords::tr("Mid-year adjustment: target of %1").arg(name);
        done = issueTarget(builder, wish, int(target->id.key[2]) + 1);
        set.reason = wish.reason.trimmed();
    } else if (wish.what == What::Remove) {
        set.label = AdjustWords::tr("Mid-year adjustment: %1 leaves the list").arg(name);
        done = wishEntry(builder, wish, u"left"_s);
    } else {
        const auto target = newestTarget(ledger, wish.project, wish.year);
        set.label = AdjustWords::tr("Mid-year adjustment: %1 joins the list").arg(name);
        done = target ? joinList(builder, ledger, wish, name) : Result<void>(target.error());
        if (done)
            done = wishEntry(builder, wish, u"joined"_s);
        if (done)
            done = issueTarget(builder, wish, int(target->id.key[2]) + 1);
    }
    if (!done)
        return notAdjusted(done.error());
    set.author = author;
    set.source = how;
    set.records = builder.changes();
    return ledger.apply(set);
}

Result<QString> reasonOfTarget(Ledger& ledger, const RecordId& target)
{
    const Catalogue& catalogue = ledger.catalogue();
    Statement query(ledger.connection(),
        u"SELECT s.reason FROM change c JOIN change_set s ON s.id = c.change_set "
        "WHERE c.kind = ? AND c.record = ? ORDER BY c.change_set DESC LIMIT 1"_s);
    query.bind(catalogue.kind(target.kind).name).bind(catalogue.idText(target));
    if (query.next())
        return query.text(0);
    return query.failed() ? Result<QString>(query.error()) : Result<QString>(QString());
}

} // namespace sanpi
