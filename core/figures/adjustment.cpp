// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/adjustment.h"

#include "figures/overview.h"
#include "figures/tablenames.h"
#include "store/adjusting.h"

#include <algorithm>
#include <unordered_map>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

struct AdjustedWords {
    QDate joined;
    QDate left;
    QString reason;
    QString document;
    QDate issuedOn; ///< of the newest target by the day
    QString issuedBy;
    qint64 revision = 0; ///< of that target
};
using AdjustedWordsOf = std::unordered_map<qint64, AdjustedWords>;

Result<AdjustedWordsOf> adjustedWords(Ledger& ledger, int year, QDate asOf)
{
    AdjustedWordsOf words;
    Statement entries(ledger.connection(),
        u"SELECT project, joined, \"left\", reason, document FROM entry WHERE year = ?"_s);
    entries.bind(year);
    while (entries.next()) {
        words[entries.number(0)]
            = {entries.value(1).date(), entries.value(2).date(), entries.text(3), entries.text(4), {}, {}, 0};
    }
    Statement targets(ledger.connection(),
        u"SELECT project, issued_on, document, revision FROM target WHERE year = ? AND issued_on <= ? ORDER BY project, revision"_s);
    targets.bind(year).bind(Value(asOf));
    while (targets.next()) {
        AdjustedWords& one = words[targets.number(0)];
        one.issuedOn = targets.value(1).date();
        one.issuedBy = targets.text(2);
        one.revision = targets.number(3);
    }
    if (entries.failed())
        return entries.error();
    return targets.failed() ? Result<AdjustedWordsOf>(targets.error())
                            : Result<AdjustedWordsOf>(std::move(words));
}

void addAdjusted(AdjustmentGroup& group, const EntryFacts* before, const EntryFacts* after)
{
    const auto target = [](const EntryFacts* entry) { return entry->target.value_or(Money()); };
    const auto total = [](const EntryFacts* entry) { return entry->total.value_or(Money()); };
    if (before) {
        ++group.before;
        group.totalBefore += total(before);
        group.targetBefore += target(before);
    }
    if (after) {
        ++group.after;
        group.totalAfter += total(after);
        group.targetAfter += target(after);
    }
    if (before && !after) {
        ++group.removed;
        group.removedTotal += total(before);
        group.removedTarget += target(before);
    } else if (after && !before) {
        ++group.added;
        group.addedTotal += total(after);
        group.addedTarget += target(after);
    } else if (before && after && before->target != after->target) {
        ++group.amount;
        group.changedBefore += target(before);
        group.changedAfter += target(after);
    }
}

} // namespace

Result<Adjustment> adjustment(Ledger& ledger, int year, QDate asOf)
{
    Transaction snapshot(ledger.connection(), Transaction::Kind::Read);
    if (!snapshot.begun())
        return snapshot.begun().error();
    const auto first = loadYearFacts(ledger, year, asOf, {TargetBasis::Original, Bundles::Whole});
    const auto now = loadYearFacts(ledger, year, asOf);
    const auto words = adjustedWords(ledger, year, asOf);
    if (!first || !now || !words)
        return !first ? first.error() : !now ? now.error() : words.error();
    Table names;
    for (const auto load : {loadUnitNames, loadProjectNames}) {
        if (const auto done = load(ledger, names); !done)
            return done.error();
    }
    Adjustment result;
    result.year = year;
    result.asOf = asOf;
    for (const auto& [code, name] : sectorsOf(now->rules, ledger.catalogue())) {
        AdjustmentGroup group;
        group.key = code;
        group.label = name;
        result.bySector.push_back(group);
    }
    AdjustmentGroup none;
    none.label = u"未填"_s;
    result.bySector.push_back(none);
    // Both sweeps read the same entries in the same order.
    for (size_t i = 0; i < now->entries.size(); ++i) {
        const EntryFacts* before = first->entries[i].counts() ? &first->entries[i] : nullptr;
        const EntryFacts* after = now->entries[i].counts() ? &now->entries[i] : nullptr;
        if (!before && !after)
            continue;
        const EntryFacts& entry = after ? *after : *before;
        addAdjusted(result.all, before, after);
        if (const auto group = std::ranges::find(
                result.bySector, now->rules.sectors.partOf(entry.sector), &AdjustmentGroup::key);
            group != result.bySector.end())
            addAdjusted(*group, before, after);
        if (before && after && before->target == after->target)
            continue;
        AdjustmentRow row;
        row.what = !after ? Adjusted::Removed : !before ? Adjusted::Added : Adjusted::Amount;
        row.project = entry.project;
        row.sector = now->rules.sectors.partOf(entry.sector);
        row.total = entry.total;
        if (const Named* project = names.named(Kind::Project, entry.project))
            row.name = project->name;
        if (const Named* unit = names.named(Kind::Unit, entry.unit))
            row.unit = unit->name;
        if (before)
            row.before = before->target;
        if (after)
            row.after = after->target;
        if (const auto said = words->find(entry.project); said != words->end()) {
            const AdjustedWords& one = said->second;
            const bool amount = row.what == Adjusted::Amount;
            row.on = amount ? one.issuedOn : row.what == Adjusted::Removed ? one.left : one.joined;
            row.reason = one.reason;
            if (amount) {
                const auto why
                    = reasonOfTarget(ledger, RecordId::target(entry.project, year, int(one.revision)));
                if (!why)
                    return why.error();
                row.reason = *why;
            }
            row.document = amount && !one.issuedBy.isEmpty() ? one.issuedBy : one.document;
        }
        result.rows.push_back(std::move(row));
    }
    std::erase_if(
        result.bySector, [](const AdjustmentGroup& group) { return group.before == 0 && group.after == 0; });
    std::ranges::stable_sort(result.rows, {}, &AdjustmentRow::what);
    const auto original = overviewOf(*first, ledger);
    const auto adjusted = overviewOf(*now, ledger);
    if (!original || !adjusted)
        return original ? adjusted.error() : original.error();
    result.rateOriginal = original->all.rate;
    result.rateAdjusted = adjusted->all.rate;
    result.unissued = adjusted->isUnissued();
    return result;
}

QString adjustmentSentence(const Adjustment& adjustment)
{
    const AdjustmentGroup& all = adjustment.all;
    const auto yi = [](Money amount) -> QString { return amount.text(Unit::Yi, 2) + u"亿元"_s; };
    if (adjustment.isEmpty()) {
        return u"%1年清单和年度计划未作调整，共%2个，年度计划%3。"_s.arg(QString::number(adjustment.year),
            QString::number(all.after), adjustment.unissued ? u"未下达"_s : u"投资"_s + yi(all.targetAfter));
    }
    const auto both = [&](Money total, Money target) -> QString {
        return u"（总投资%1、年度计划%2）"_s.arg(yi(total), yi(target));
    };
    QStringList parts;
    if (all.removed > 0)
        parts << u"调出%1个"_s.arg(all.removed) + both(all.removedTotal, all.removedTarget);
    if (all.added > 0)
        parts << u"新增%1个"_s.arg(all.added) + both(all.addedTotal, all.addedTarget);
    if (all.amount > 0) {
        parts << u"金额调整%1个（由%2调整为%3）"_s.arg(
            QString::number(all.amount), yi(all.changedBefore), yi(all.changedAfter));
    }
    const auto moved = [](const QString& what, const QString& before, const QString& after) -> QString {
        if (before == after)
            return what + u"仍为"_s + after;
        return what + u"由"_s + before + u"变为"_s + after;
    };
    QString text = u"%1年清单%2；"_s.arg(QString::number(adjustment.year), parts.join(u"、"_s))
        + moved(u"项目"_s, u"%1个"_s.arg(all.before), u"%1个"_s.arg(all.after)) + u"，"_s;
    if (adjustment.unissued)
        return text + u"年度计划未下达。"_s;
    text += moved(u"年度计划"_s, yi(all.targetBefore), yi(all.targetAfter)) + u"。"_s;
    return text
        + u"按年初清单和计划完成%1，按调整后清单和计划完成%2。"_s.arg(
            adjustment.rateOriginal.shown(), adjustment.rateAdjusted.shown());
}

} // namespace sanpi
