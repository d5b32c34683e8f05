// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/issuesteps.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int passedVerdict = 1; // step.verdict

ProblemCode codeOf(StepViolation::Kind kind)
{
    switch (kind) {
    case StepViolation::Kind::NotVerified:
        return ProblemCode::StepNotVerified;
    case StepViolation::Kind::Backwards:
        return ProblemCode::StepBackwards;
    case StepViolation::Kind::NoDue:
    case StepViolation::Kind::NoVerdict:
        return ProblemCode::StepIncomplete;
    case StepViolation::Kind::NotPossible:
    case StepViolation::Kind::Gap:
        break;
    }
    return ProblemCode::StepOutOfOrder;
}

} // namespace

IssueStep issueStepOf(const Record& step)
{
    IssueStep read;
    read.seq = int(step.id.key[1]);
    read.kind = StepKind(step.value(u"kind"_s).number());
    read.on = step.value(u"on"_s).date();
    read.due = step.value(u"due"_s).date();
    if (const Value verdict = step.value(u"verdict"_s); !verdict.isNull())
        read.passed = verdict.number() == passedVerdict;
    read.imported = step.value(u"imported"_s).number() != 0;
    read.order = step.value(u"order"_s).number();
    read.unit = step.value(u"unit"_s).number();
    read.text = step.value(u"text"_s).text();
    read.by = step.value(u"by"_s).text();
    return read;
}

Result<std::optional<IssueCourse>> loadIssueCourse(RecordTable& records, qint64 issue)
{
    const auto record = records.find(RecordId::issue(issue));
    if (!record)
        return record.error();
    if (!*record)
        return std::optional<IssueCourse>();
    const auto steps = records.where(Kind::Step, u"issue"_s, Value(issue));
    if (!steps)
        return steps.error();
    IssueCourse course {**record, (*record)->value(u"collected_on"_s).date(), {}};
    for (const Record& step : *steps)
        course.steps.push_back(issueStepOf(step));
    return std::optional(std::move(course));
}

std::optional<Problem> courseProblem(const Catalogue& catalogue, qint64 issue, const IssueCourse& course)
{
    const auto violation = firstViolation(course.collectedOn, course.steps);
    if (!violation)
        return {};
    const Choice* step = catalogue.field(Kind::Step, u"kind").choice(int(violation->step));
    const Choice* state = catalogue.field(Kind::Issue, u"state").choice(int(violation->before));
    Problem problem;
    problem.code = codeOf(violation->kind);
    problem.record = RecordId::step(issue, violation->seq);
    problem.field = u"kind"_s;
    problem.args = {step ? step->zh : QString(), state ? state->zh : QString()};
    if (problem.code == ProblemCode::StepBackwards) {
        const auto it = std::ranges::find(course.steps, violation->seq, &IssueStep::seq);
        problem.field = u"on"_s;
        problem.args[1] = it == course.steps.end() ? QString() : it->on.toString(Qt::ISODate);
    }
    return problem;
}

} // namespace sanpi
