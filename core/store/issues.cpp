// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/issues.h"

#include "schema/messages.h"
#include "store/numbers.h"
#include "store/rulebook.h"
#include "store/workcalendarstore.h"

#include <QCoreApplication>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

struct IssueWords {
    Q_DECLARE_TR_FUNCTIONS(Issues)
};

using FieldValues = std::vector<std::pair<QString, Value>>;

constexpr auto numberSeries = "WT";

Outcome failedWith(const Error& error)
{
    Outcome outcome;
    outcome.error = error;
    return outcome;
}

Outcome refusedWith(const QString& why)
{
    return failedWith({ErrorCode::Refused, why, {why}});
}

Result<void> put(ChangeSetBuilder& builder, const RecordId& id, const FieldValues& values)
{
    for (const auto& [key, value] : values) {
        if (value.isNull())
            continue;
        if (const auto done = builder.set(id, key, value); !done)
            return done;
    }
    return {};
}

Value idOrNothing(qint64 id)
{
    return id != 0 ? Value(id) : Value();
}

/// The unit of the project's entry in the year, else in its newest.
Result<qint64> unitOfYear(Ledger& ledger, qint64 project, int year)
{
    const auto entries = ledger.records().ofProject(Kind::Entry, project);
    if (!entries)
        return entries.error();
    qint64 unit = 0;
    for (const Record& entry : *entries) {
        if (unit == 0 || entry.id.key[1] <= year)
            unit = entry.value(u"unit"_s).number();
    }
    return unit;
}

/// Imported issues have numbers of the same shape that no document of ours used.
Result<int> nextIssueNumber(Ledger& ledger, int year)
{
    const auto used = nextNumber(ledger, QString::fromLatin1(numberSeries), year);
    if (!used)
        return used;
    const QString head = QString::fromLatin1(numberSeries) + QString::number(year);
    Statement query(ledger.connection(), u"SELECT number FROM issue WHERE number LIKE ?"_s);
    query.bind(QString(head + u'%'));
    int next = *used;
    while (query.next())
        next = std::max(next, query.text(0).mid(head.size()).toInt() + 1);
    if (query.failed())
        return query.error();
    return next;
}

Result<void> collect(ChangeSetBuilder& builder, Ledger& ledger, const NewIssue& wish, const RecordId& id,
    const QString& number)
{
    qint64 unit = wish.unit;
    if (unit == 0 && wish.project != 0) {
        const auto found = unitOfYear(ledger, wish.project, wish.on.year());
        if (!found)
            return found.error();
        unit = *found;
    }
    if (const auto done = put(builder, id,
            {{u"number"_s, number}, {u"project"_s, idOrNothing(wish.project)},
                {u"kind"_s, idOrNothing(wish.kind)}, {u"weight"_s, int(wish.weight)}, {u"text"_s, wish.text},
                {u"source"_s, int(wish.source)}, {u"collected_on"_s, wish.on}, {u"unit"_s, idOrNothing(unit)},
                {u"support"_s, wish.support}, {u"origin"_s, wish.origin}, {u"note"_s, wish.note},
                {u"booked"_s, wish.booked ? Value(1) : Value()}});
        !done)
        return done;
    if (const auto done = put(builder, id, FieldValues(wish.more.begin(), wish.more.end())); !done)
        return done;
    for (const qint64 project : wish.alsoProjects) {
        if (project == wish.project)
            continue;
        if (const auto done = builder.add(RecordId::issueProject(id.key[0], project)); !done)
            return done;
    }
    return {};
}

bool bearsDue(StepKind kind)
{
    return kind == StepKind::Assigned || kind == StepKind::Reopened || kind == StepKind::Closed;
}

/// The day that the clock sets for a step of this kind; sets \p unknownYear where it counted over a year that
/// was not announced.
Result<QDate> dueByClock(
    Ledger& ledger, const IssueCourse& course, const IssueStepWish& wish, int& unknownYear)
{
    const auto rules = loadRuleBook(ledger, wish.on);
    if (!rules)
        return rules.error();
    if (wish.kind == StepKind::Closed)
        return rules->clock.recheckDays > 0 ? wish.on.addDays(rules->clock.recheckDays) : QDate();
    const auto calendar = loadWorkCalendar(ledger);
    if (!calendar)
        return calendar.error();
    const bool complex = course.issue.value(u"weight"_s).number() == int(IssueWeight::Complex);
    const IssueDays days
        = issueDays(rules->clock, *calendar, complex ? IssueWeight::Complex : IssueWeight::General, wish.on);
    for (int year = wish.on.year(); rules->clock.workingDays && year <= days.solve.year(); ++year) {
        if (!calendar->knows(year))
            unknownYear = year;
    }
    return days.solve;
}

QString labelOf(Ledger& ledger, StepKind kind)
{
    const Choice* choice = ledger.catalogue().field(Kind::Step, u"kind").choice(int(kind));
    return choice ? choice->zh : QString();
}

IssueStep asStep(const IssueStepWish& wish, const QDate& due, int seq)
{
    IssueStep step;
    step.seq = seq;
    step.kind = wish.kind;
    step.on = wish.on;
    step.due = wish.due.isValid() ? wish.due : due;
    step.passed = wish.passed;
    step.order = wish.order;
    return step;
}

Error noIssue(qint64 issue)
{
    return {ErrorCode::NotFound, u"no such issue"_s, {QString::number(issue)}};
}

} // namespace

Result<NewIssue> issueFrom(Ledger& ledger, const RecordId& origin)
{
    const auto record = ledger.records().find(origin);
    if (!record)
        return record.error();
    if (!*record)
        return Error {ErrorCode::NotFound, u"no such record"_s, {ledger.catalogue().idText(origin)}};
    NewIssue issue;
    issue.origin = ledger.catalogue().recordText(origin);
    if (origin.kind == Kind::Inspection) {
        issue.project = origin.key[0];
        const qint64 day = origin.key[1];
        issue.on = QDate(int(day / 10'000), int(day / 100 % 100), int(day % 100));
        issue.text = (*record)->value(u"finding"_s).text();
        issue.source = IssueSource::Inspection;
    } else {
        issue.project = (*record)->value(u"project"_s).number();
        issue.unit = (*record)->value(u"unit"_s).number();
        issue.on = (*record)->value(u"on"_s).date();
        issue.text = (*record)->value(u"text"_s).text();
        issue.source = IssueSource::Supervision;
    }
    issue.note = (*record)->value(u"demand"_s).text();
    return issue;
}

Result<AddedIssue> addIssue(ChangeSetBuilder& builder, Ledger& ledger, const NewIssue& wish, int ahead)
{
    if (wish.text.trimmed().isEmpty() || !wish.on.isValid()) {
        const QString why = IssueWords::tr("what it is and the day must be given");
        return Error {ErrorCode::Refused, why, {why}};
    }
    const auto next = nextIssueNumber(ledger, wish.on.year());
    if (!next)
        return next.error();
    const int number = *next + ahead;
    const QString series = QString::fromLatin1(numberSeries);
    AddedIssue issue;
    issue.id = builder.newId();
    issue.number = series + QString::number(wish.on.year()) + u"%1"_s.arg(number, 4, 10, QChar(u'0'));
    const RecordId id = RecordId::issue(issue.id);
    if (const auto done = collect(builder, ledger, wish, id, issue.number); !done)
        return done.error();
    if (const auto done = useNumber(builder, ledger, {series, wish.on.year(), number, issue.number},
            ledger.catalogue().recordText(id), wish.on);
        !done)
        return done.error();
    return issue;
}

Outcome collectIssue(Ledger& ledger, const NewIssue& wish)
{
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    const auto issue = addIssue(builder, ledger, wish); // newIssueId: the set's first
    if (!issue)
        return failedWith(issue.error());
    ChangeSet set;
    set.label = u"收集问题 "_s + issue->number;
    set.author = wish.author;
    set.source = wish.how;
    set.records = builder.changes();
    return ledger.apply(set);
}

Result<QDate> solveDay(Ledger& ledger, IssueWeight weight, QDate on)
{
    const auto rules = loadRuleBook(ledger, on);
    if (!rules)
        return rules.error();
    const auto calendar = loadWorkCalendar(ledger);
    if (!calendar)
        return calendar.error();
    return issueDays(rules->clock, *calendar, weight, on).solve;
}

Result<IssueStepCheck> checkIssueStep(Ledger& ledger, const IssueStepWish& wish)
{
    const auto course = loadIssueCourse(ledger.records(), wish.issue);
    if (!course)
        return course.error();
    if (!*course)
        return noIssue(wish.issue);
    IssueStepCheck check;
    check.before = issueStanding((*course)->collectedOn, (*course)->steps);
    if (!wish.on.isValid()) {
        check.objections << IssueWords::tr("The day is missing");
        return check;
    }
    if (wish.today.isValid() && wish.on > wish.today)
        check.objections << IssueWords::tr("%1 lies in the future").arg(wish.on.toString(Qt::ISODate));
    if (bearsDue(wish.kind)) {
        const auto due = dueByClock(ledger, **course, wish, check.unknownYear);
        if (!due)
            return due.error();
        check.due = *due;
    }
    const int seq = (*course)->steps.empty() ? 1 : (*course)->steps.back().seq + 1;
    IssueCourse after = **course;
    after.steps.push_back(asStep(wish, check.due, seq));
    if (const auto problem = courseProblem(ledger.catalogue(), wish.issue, after))
        check.objections << messageOf(*problem, ledger.catalogue(), false);
    return check;
}

Result<void> addIssueStep(ChangeSetBuilder& builder, const IssueStepWish& wish, int seq)
{
    const Value verdict = wish.passed ? Value(*wish.passed ? 1 : 2) : Value();
    return put(builder, RecordId::step(wish.issue, seq),
        {{u"kind"_s, int(wish.kind)}, {u"on"_s, wish.on}, {u"due"_s, wish.due}, {u"verdict"_s, verdict},
            {u"text"_s, wish.text}, {u"by"_s, wish.by}, {u"unit"_s, idOrNothing(wish.unit)},
            {u"order"_s, idOrNothing(wish.order)}});
}

Outcome takeIssueStep(Ledger& ledger, const IssueStepWish& wish)
{
    const auto check = checkIssueStep(ledger, wish);
    if (!check)
        return failedWith(check.error());
    if (!check->objections.isEmpty())
        return refusedWith(check->objections.join(u"；"_s));
    const auto course = loadIssueCourse(ledger.records(), wish.issue);
    if (!course || !*course)
        return failedWith(course ? noIssue(wish.issue) : course.error());
    int seq = (*course)->steps.empty() ? 1 : (*course)->steps.back().seq + 1;
    IssueStepWish whole = wish;
    if (bearsDue(wish.kind) && !wish.due.isValid())
        whole.due = check->due;
    if (wish.kind == StepKind::Assigned && wish.unit == 0)
        whole.unit = (*course)->issue.value(u"unit"_s).number();
    ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
    if (const auto done = addIssueStep(builder, whole, seq); !done)
        return failedWith(done.error());
    if (wish.kind == StepKind::Rechecked && wish.passed == false) {
        IssueStepWish reopened = wish;
        reopened.kind = StepKind::Reopened;
        reopened.passed.reset();
        int unknownYear = 0;
        const auto due = dueByClock(ledger, **course, reopened, unknownYear);
        if (!due)
            return failedWith(due.error());
        if (!reopened.due.isValid())
            reopened.due = *due;
        if (const auto done = addIssueStep(builder, reopened, ++seq); !done)
            return failedWith(done.error());
    }
    ChangeSet set;
    set.label = (*course)->issue.value(u"number"_s).text() + u' ' + labelOf(ledger, wish.kind);
    set.author = wish.author;
    set.source = wish.how;
    set.records = builder.changes();
    return ledger.apply(set);
}

} // namespace sanpi
