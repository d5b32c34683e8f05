// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/adjusting.h"

#include "store/changesetbuilder.h"
#include "store/yearopening.h"

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

Result<void> wishEntry(ChangeSetBuilder& builder, const AdjustmentWish& wish, const QString& day)
{
    const RecordId entry = RecordId::entry(wish.project, wish.year);
    for (const auto& [field, value] :
        {std::pair(day, Value(wish.on)), std::pair(u"reason"_s, Value(wish.reason.trimmed())),
            std::pair(u"document"_s, Value(wish.document.trimmed()))}) {
        if (const auto done = builder.set(entry, field, value); !done)
            return done;
    }
    return {};
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
    if (!*entry || (*entry)->value(u"level"_s).isNull())
        return notAdjusted(AdjustWords::tr("%1 is not in the list of %2").arg(name).arg(wish.year));
    if (!wish.on.isValid() || wish.on.year() != wish.year)
        return notAdjusted(AdjustWords::tr("an adjustment has a day in the year %1").arg(wish.year));
    if (wish.what == What::Remove && wish.reason.trimmed().isEmpty())
        return notAdjusted(AdjustWords::tr("%1: a removal needs a reason").arg(name));
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    ChangeSet set;
    Result<void> done;
    if (wish.what == What::Amount) {
        if (!wish.amount)
            return notAdjusted(AdjustWords::tr("%1: the new target is missing").arg(name));
        const auto target = newestTarget(ledger, wish.project, wish.year);
        if (!target)
            return notAdjusted(target.error());
        if (target->value(u"state"_s).number() != int(TargetState::Issued))
            return notAdjusted(
                AdjustWords::tr("%1: its target is not issued yet; change it where it is proposed")
                    .arg(name));
        const RecordId next = RecordId::target(wish.project, wish.year, int(target->id.key[2]) + 1);
        set.label = AdjustWords::tr("Mid-year adjustment: target of %1").arg(name);
        for (const auto& [field, value] : {std::pair(u"amount"_s, Value(*wish.amount)),
                 std::pair(u"state"_s, Value(int(TargetState::Issued))),
                 std::pair(u"issued_on"_s, Value(wish.on)),
                 std::pair(u"document"_s, Value(wish.document.trimmed()))}) {
            if (done)
                done = builder.set(next, field, value);
        }
        set.reason = wish.reason.trimmed();
    } else {
        const bool leaves = wish.what == What::Remove;
        set.label = leaves ? AdjustWords::tr("Mid-year adjustment: %1 leaves the list").arg(name)
                           : AdjustWords::tr("Mid-year adjustment: %1 joins the list").arg(name);
        done = wishEntry(builder, wish, leaves ? u"left"_s : u"joined"_s);
    }
    if (!done)
        return notAdjusted(done.error());
    set.author = author;
    set.source = how;
    set.records = builder.changes();
    return ledger.apply(set);
}

} // namespace sanpi
