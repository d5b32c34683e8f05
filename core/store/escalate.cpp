// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/escalate.h"

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

EscalationOutcome notEscalated(const Error& error)
{
    EscalationOutcome failed;
    failed.outcome.error = error;
    return failed;
}

/// A new issue of the inspection, in the set, and how it stands there.
Result<IssueCourse> addAssignedIssue(ChangeSetBuilder& builder, Ledger& ledger, const EscalationWish& wish)
{
    auto from = issueFrom(ledger, wish.inspection);
    if (!from)
        return from.error();
    NewIssue issue = *std::move(from);
    issue.text = wish.text;
    issue.on = wish.on;
    issue.author = wish.author;
    const auto added = addIssue(builder, ledger, issue);
    if (!added)
        return added.error();
    const auto record = builder.current(RecordId::issue(added->id));
    if (!record || !*record)
        return record ? Error {ErrorCode::NotFound, u"no such issue"_s, {}} : record.error();
    const auto due = solveDay(ledger, IssueWeight::General, wish.on);
    if (!due)
        return due.error();
    IssueStepWish step;
    step.issue = added->id;
    step.kind = StepKind::Assigned;
    step.on = wish.on;
    step.due = *due;
    step.unit = (*record)->value(u"unit"_s).number();
    if (const auto done = addIssueStep(builder, step, 1); !done)
        return done.error();
    IssueStep taken;
    taken.seq = 1;
    taken.kind = step.kind;
    taken.on = step.on;
    taken.due = step.due;
    taken.unit = step.unit;
    return IssueCourse {**record, wish.on, {taken}};
}

} // namespace

EscalationOutcome draftEscalation(Ledger& ledger, const EscalationWish& wish)
{
    if (!wish.on.isValid())
        return notEscalated({ErrorCode::Refused, u"no day"_s, {QString()}});
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    IssueCourse course;
    if (wish.issue == 0) {
        auto made = addAssignedIssue(builder, ledger, wish);
        if (!made)
            return notEscalated(made.error());
        course = *std::move(made);
    } else {
        auto known = loadIssueCourse(ledger.records(), wish.issue);
        if (!known || !*known)
            return notEscalated(known
                    ? Error {ErrorCode::NotFound, u"no such issue"_s, {QString::number(wish.issue)}}
                    : known.error());
        course = **std::move(known);
    }
    auto proposed = orderOf(ledger, course, wish.kind, wish.on);
    if (!proposed)
        return notEscalated(proposed.error());
    NewOrder order = *std::move(proposed);
    if (!wish.reason.isEmpty())
        order.reason = wish.reason;
    if (!wish.callLeader)
        order.leader.clear();
    const auto drafted = addOrder(builder, order);
    if (!drafted)
        return notEscalated(drafted.error());
    ChangeSet set;
    set.label = u"拟"_s + orderKindText(ledger.catalogue(), wish.kind) + u' ' + order.title;
    set.author = wish.author;
    set.source = wish.how;
    set.records = builder.changes();
    EscalationOutcome result;
    result.outcome = ledger.apply(set);
    if (result.outcome.ok()) {
        result.issue = wish.issue != 0 ? wish.issue : result.outcome.ids.at(course.issue.id.key[0]);
        result.order = result.outcome.ids.at(*drafted);
    }
    return result;
}

} // namespace sanpi
