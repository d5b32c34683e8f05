// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/issueflow.h"

#include <algorithm>

namespace sanpi {

namespace {

bool isAmong(IssueState state, IssueState first, IssueState last)
{
    return state >= first && state <= last;
}

/// Assigned to a unit and not said to be done.
bool isWithUnit(IssueState state)
{
    return isAmong(state, IssueState::Assigned, IssueState::Solving);
}

bool isPossible(const IssueStanding& before, const IssueStep& step)
{
    const IssueState state = before.state;
    switch (step.kind) {
    case StepKind::Triaged:
        return state == IssueState::Collected;
    case StepKind::Assigned:
        return state <= IssueState::Solving; // again: to another unit
    case StepKind::Accepted:
        // The receipt of an order is another than that of the issue.
        return step.order != 0 ? isAmong(state, IssueState::Assigned, IssueState::Reported)
                               : state == IssueState::Assigned;
    case StepKind::Feedback:
    case StepKind::Planned:
        return isWithUnit(state);
    case StepKind::Extended:
        return isAmong(state, IssueState::Assigned, IssueState::Reported);
    case StepKind::Reported:
        return isWithUnit(state);
    case StepKind::Verified:
        // An order may be returned for any reply, also one that says only how far it is.
        return state == IssueState::Reported
            || (step.order != 0 && state == IssueState::Solving && step.passed == false);
    case StepKind::Closed:
        return state == IssueState::Verified;
    case StepKind::Rechecked:
        return state == IssueState::Closed;
    case StepKind::Reopened:
        return state == IssueState::Closed;
    case StepKind::Ordered:
        return isAmong(state, IssueState::Assigned, IssueState::Reported);
    }
    return false;
}

void reopen(IssueStanding& now, const IssueStep& step)
{
    now.state = IssueState::Solving;
    ++now.reopened;
    now.due = step.due;
    now.assignedOn = step.on;
    now.closedOn = now.verifiedOn = now.reportedOn = now.feedbackOn = now.plannedOn = now.recheckDue = {};
    now.result.clear();
}

void assign(IssueStanding& now, const IssueStep& step)
{
    now.state = step.imported ? IssueState::Solving : IssueState::Assigned;
    now.assignedOn = step.on;
    now.due = step.due;
    now.unit = step.unit;
    now.feedbackOn = {};
}

void verify(IssueStanding& now, const IssueStep& step)
{
    if (step.passed.value_or(false)) {
        now.state = IssueState::Verified;
        now.verifiedOn = step.on;
    } else {
        now.state = IssueState::Solving;
        ++now.returned;
    }
}

void take(IssueStanding& now, const IssueStep& step)
{
    switch (step.kind) {
    case StepKind::Triaged:
        now.state = IssueState::Triaged;
        break;
    case StepKind::Assigned:
        assign(now, step);
        break;
    case StepKind::Accepted:
        now.state = std::max(now.state, IssueState::Accepted);
        break;
    case StepKind::Feedback:
        now.state = std::max(now.state, IssueState::Solving);
        now.lastFeedbackOn = step.on;
        if (!now.feedbackOn.isValid())
            now.feedbackOn = step.on;
        break;
    case StepKind::Planned:
        now.plannedOn = step.on;
        now.due = step.due;
        break;
    case StepKind::Extended:
        now.due = step.due;
        break;
    case StepKind::Reported:
        now.state = IssueState::Reported;
        now.reportedOn = step.on;
        break;
    case StepKind::Verified:
        verify(now, step);
        break;
    case StepKind::Closed:
        now.state = IssueState::Closed;
        now.closedOn = step.on;
        now.recheckDue = step.due;
        now.result = step.text;
        break;
    case StepKind::Rechecked:
        now.recheckedOn = step.on;
        now.recheckPassed = step.passed;
        break;
    case StepKind::Reopened:
        reopen(now, step);
        break;
    case StepKind::Ordered:
        break;
    }
}

bool asksForDue(StepKind kind)
{
    return kind == StepKind::Assigned || kind == StepKind::Planned || kind == StepKind::Extended
        || kind == StepKind::Reopened;
}

bool asksForVerdict(StepKind kind)
{
    return kind == StepKind::Verified || kind == StepKind::Rechecked;
}

std::optional<StepViolation::Kind> violationOf(const IssueStanding& before, const IssueStep& step, QDate last)
{
    if (!step.on.isValid() || step.on < last)
        return StepViolation::Kind::Backwards;
    if (step.imported)
        return {};
    if (!isPossible(before, step)) {
        return step.kind == StepKind::Closed && before.state != IssueState::Closed
            ? StepViolation::Kind::NotVerified
            : StepViolation::Kind::NotPossible;
    }
    if (asksForDue(step.kind) && !step.due.isValid())
        return StepViolation::Kind::NoDue;
    if (asksForVerdict(step.kind) && !step.passed)
        return StepViolation::Kind::NoVerdict;
    return {};
}

} // namespace

std::optional<bool> IssueStanding::onTime() const
{
    if (!isSolved() || !due.isValid())
        return {};
    return closedOn <= due;
}

int IssueStanding::days(QDate asOf) const
{
    return int(collectedOn.daysTo(isSolved() ? closedOn : asOf));
}

IssueStanding issueStanding(QDate collected, const std::vector<IssueStep>& steps, QDate asOf)
{
    IssueStanding now;
    now.collectedOn = collected;
    for (const IssueStep& step : steps) {
        if (step.on <= asOf)
            take(now, step);
    }
    return now;
}

std::vector<StepKind> possibleSteps(const IssueStanding& standing)
{
    std::vector<StepKind> possible;
    for (int kind = int(StepKind::Triaged); kind <= int(StepKind::Reopened); ++kind) {
        IssueStep step;
        step.kind = StepKind(kind);
        if (isPossible(standing, step))
            possible.push_back(step.kind);
    }
    return possible;
}

std::optional<StepViolation> firstViolation(QDate collected, const std::vector<IssueStep>& steps)
{
    IssueStanding now;
    now.collectedOn = collected;
    QDate last = collected;
    int expected = 0;
    for (const IssueStep& step : steps) {
        if (step.seq != ++expected)
            return StepViolation {StepViolation::Kind::Gap, step.seq, step.kind, now.state};
        if (const auto kind = violationOf(now, step, last))
            return StepViolation {*kind, step.seq, step.kind, now.state};
        take(now, step);
        last = step.on;
    }
    return {};
}

OrderStanding orderStanding(qint64 order, const std::vector<IssueStep>& steps, QDate asOf)
{
    OrderStanding now;
    for (const IssueStep& step : steps) {
        if (step.order != order || step.on > asOf)
            continue;
        switch (step.kind) {
        case StepKind::Ordered:
            now.state = OrderState::Issued;
            now.issuedOn = step.on;
            now.due = step.due;
            break;
        case StepKind::Accepted:
            now.state = OrderState::Accepted;
            now.acceptedOn = step.on;
            break;
        case StepKind::Feedback:
        case StepKind::Reported:
            now.state = OrderState::Replied;
            now.repliedOn = step.on;
            now.reply = step.text;
            break;
        case StepKind::Extended:
            now.due = step.due;
            break;
        case StepKind::Verified:
            now.state = step.passed.value_or(false) ? OrderState::Concluded : OrderState::Returned;
            now.conclusion = step.text;
            now.returned += step.passed.value_or(false) ? 0 : 1;
            if (now.state == OrderState::Concluded)
                now.concludedOn = step.on;
            break;
        default:
            break;
        }
    }
    return now;
}

} // namespace sanpi
