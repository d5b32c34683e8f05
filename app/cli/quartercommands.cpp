// SPDX-License-Identifier: GPL-3.0-or-later
// The quarter: applications for a period of the three batches, and rounds of 观摩.
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/recordname.h"
#include "figures/applications.h"
#include "figures/tours.h"
#include "schema/messages.h"
#include "schema/typed.h"
#include "store/candidates.h"
#include "store/tours.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace sanpi::cli {

using namespace Qt::StringLiterals;

namespace {

QString quarterText(const char* text)
{
    return QCoreApplication::translate("cli", text);
}

QString candidateChoice(const Ledger& ledger, QStringView field, qint64 code)
{
    const Choice* choice = ledger.catalogue().field(Kind::Candidate, field).choice(code);
    return choice ? choice->zh : QString();
}

QJsonValue stepDayJson(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

/// A day of an option; the as-of date where it is not given. Says what is wrong with it.
std::optional<QDate> quarterDay(Context& context, const QString& option)
{
    if (!context.has(option))
        return context.asOf();
    const QDate day = QDate::fromString(context.value(option), Qt::ISODate);
    if (day.isValid())
        return day;
    static_cast<void>(
        context.wrongUse(quarterText(QT_TRANSLATE_NOOP("cli", "“%1” is no day; expected is 2021-07-05"))
                             .arg(context.value(option))));
    return {};
}

/// The projects that stand behind the command's word, from \p first on; empty when one is unknown.
std::optional<std::vector<qint64>> projectsNamed(Context& context, Ledger& ledger, int first)
{
    std::vector<qint64> projects;
    for (const QString& name : context.arguments().mid(first)) {
        const auto project = recordNamed(ledger, u"projects"_s, name);
        if (!project) {
            static_cast<void>(context.wrongUse(
                quarterText(QT_TRANSLATE_NOOP("cli", "There is no project “%1”")).arg(name)));
            return {};
        }
        projects.push_back(project->key[0]);
    }
    return projects;
}

/// --batch; none where it is not given. Says what is wrong with it.
bool readBatch(Context& context, const Ledger& ledger, std::optional<Batch>& batch)
{
    if (!context.has(u"batch"_s))
        return true;
    const Choice* choice
        = ledger.catalogue().kind(Kind::Candidate).keyField(1).choiceNamed(context.value(u"batch"_s));
    if (!choice) {
        static_cast<void>(context.wrongUse(
            quarterText(QT_TRANSLATE_NOOP("cli", "--batch takes 签约一批, 开工一批 or 投产一批"))));
        return false;
    }
    batch = Batch(choice->code);
    return true;
}

QJsonObject candidateJson(const Ledger& ledger, const CandidateRow& row, bool english)
{
    QJsonObject checks;
    for (const CheckItem& item : row.checks)
        checks.insert(item.key, candidateChoice(ledger, item.key, int(item.state)));
    QJsonArray warnings;
    for (const Problem& problem : row.warnings) {
        warnings.append(QJsonObject {{u"code"_s, codeName(problem.code)},
            {u"message"_s, messageOf(problem, ledger.catalogue(), english)}});
    }
    return {{u"id"_s, ledger.catalogue().idText(row.id())}, {u"period"_s, row.period},
        {u"batch"_s, batchName(row.batch)}, {u"project"_s, row.project}, {u"code"_s, row.code},
        {u"name"_s, row.name}, {u"unit"_s, row.unitName},
        {u"total_yuan"_s, row.total ? QJsonValue(row.total->yuan()) : QJsonValue()},
        {u"state"_s, candidateChoice(ledger, u"state", int(row.state))},
        {u"since"_s, stepDayJson(row.since())},
        {u"level"_s,
            row.level ? QJsonValue(candidateChoice(ledger, u"level", int(*row.level))) : QJsonValue()},
        {u"reason"_s, row.reason}, {u"provincial"_s, row.provincial},
        {u"from_period"_s, row.fromPeriod ? QJsonValue(*row.fromPeriod) : QJsonValue()},
        {u"brief"_s, row.brief}, {u"checks"_s, checks},
        {u"missing"_s, QJsonArray::fromStringList(row.missing())}, {u"warnings"_s, warnings},
        {u"photos"_s, row.photos}};
}

/// What was done, and how those that it touched stand now, with their warnings.
int tellCandidates(Context& context, Ledger& ledger, const Outcome& outcome, int period, QDate on,
    const std::vector<qint64>& projects)
{
    if (!outcome.ok())
        return context.fail(outcome);
    const auto now = applications(ledger, period, std::max(context.asOf(), on));
    if (!now)
        return context.fail(now.error());
    QJsonArray rows;
    for (const CandidateRow& row : now->rows) {
        if (std::ranges::find(projects, row.project) == projects.end())
            continue;
        rows.append(candidateJson(ledger, row, context.english()));
        for (const Problem& problem : row.warnings)
            context.say(row.name + u": "_s + messageOf(problem, ledger.catalogue(), context.english()));
    }
    if (!context.json())
        return context.done(outcome);
    context.printJson(QJsonObject {
        {u"change_set"_s, outcome.changeSet}, {u"applied"_s, outcome.records}, {u"candidates"_s, rows}});
    return Done;
}

int proposeWords(Context& context, Ledger& ledger, int period)
{
    std::optional<Batch> batch;
    const auto projects = projectsNamed(context, ledger, 1);
    const auto on = quarterDay(context, u"on"_s);
    if (!projects || !on || !readBatch(context, ledger, batch))
        return WrongUse;
    if (!batch || projects->empty()) {
        return context.wrongUse(quarterText(QT_TRANSLATE_NOOP("cli",
            "candidate propose takes projects, --period N and --batch 签约一批, 开工一批 or 投产一批")));
    }
    Proposal proposal {period, *batch, *projects, *on};
    if (context.has(u"held"_s)) {
        const auto held = quarterDay(context, u"held"_s);
        if (!held)
            return WrongUse;
        proposal.heldOn = *held;
    }
    if (const int from = context.value(u"from"_s).toInt(); from > 0)
        proposal.fromPeriod = from;
    proposal.brief = context.value(u"text"_s);
    const Outcome outcome = proposeCandidates(ledger, proposal, context.author(), Source::CommandLine);
    return tellCandidates(context, ledger, outcome, period, *on, *projects);
}

/// The applications of the projects in the period; of the list that --batch names, else of the only one.
std::optional<std::vector<RecordId>> candidatesNamed(
    Context& context, Ledger& ledger, int period, const std::vector<qint64>& projects)
{
    std::optional<Batch> batch;
    if (!readBatch(context, ledger, batch))
        return {};
    const auto stored = ledger.records().where(Kind::Candidate, u"period"_s, Value(period));
    if (!stored) {
        static_cast<void>(context.fail(stored.error()));
        return {};
    }
    std::vector<RecordId> candidates;
    for (const qint64 project : projects) {
        std::vector<RecordId> own;
        for (const Record& one : *stored) {
            if (one.id.key[2] == project && (!batch || one.id.key[1] == int(*batch)))
                own.push_back(one.id);
        }
        if (own.size() != 1) {
            static_cast<void>(context.wrongUse(own.empty()
                    ? quarterText(QT_TRANSLATE_NOOP("cli", "project %1 does not apply for period %2"))
                          .arg(project)
                          .arg(period)
                    : quarterText(
                        QT_TRANSLATE_NOOP("cli", "project %1 applies for several lists; say --batch"))
                          .arg(project)));
            return {};
        }
        candidates.push_back(own.front());
    }
    return candidates;
}

int candidateSteps(Context& context, Ledger& ledger, int period, bool returns)
{
    const auto projects = projectsNamed(context, ledger, 1);
    const auto on = quarterDay(context, u"on"_s);
    if (!projects || !on)
        return WrongUse;
    if (projects->empty()) {
        return context.wrongUse(quarterText(QT_TRANSLATE_NOOP(
            "cli", "candidate step and return take projects and --period N; return takes --reason, too")));
    }
    const auto candidates = candidatesNamed(context, ledger, period, *projects);
    if (!candidates)
        return WrongUse;
    CandidateStep step;
    step.candidates = *candidates;
    step.on = *on;
    step.reason = context.value(u"reason"_s);
    step.document = context.value(u"document"_s);
    step.to = CandidateState::Returned;
    if (!returns) {
        const auto first = ledger.records().find(candidates->front());
        if (!first || !*first)
            return context.fail(first ? Error {ErrorCode::NotFound, {}, {}} : first.error());
        const qint64 next = (*first)->value(u"state"_s).number() + 1;
        step.to = CandidateState(std::min<qint64>(next, int(CandidateState::Taken)));
    }
    if (context.has(u"level"_s)) {
        const Choice* level
            = ledger.catalogue().field(Kind::Candidate, u"level").choiceNamed(context.value(u"level"_s));
        if (!level)
            return context.wrongUse(
                quarterText(QT_TRANSLATE_NOOP("cli", "--level takes 省定, 市定 or 区定")));
        step.level = TakenBy(level->code);
    }
    return tellCandidates(context, ledger,
        stepCandidates(ledger, step, context.author(), Source::CommandLine), period, *on, *projects);
}

int listCandidates(Context& context, Ledger& ledger, int period)
{
    const auto found = applications(ledger, period, context.asOf());
    if (!found)
        return context.fail(found.error());
    QJsonArray list;
    QList<QStringList> rows;
    for (const CandidateRow& row : found->rows) {
        list.append(candidateJson(ledger, row, context.english()));
        QStringList warnings;
        for (const Problem& problem : row.warnings)
            warnings << messageOf(problem, ledger.catalogue(), context.english());
        rows << QStringList {batchName(row.batch), row.name, row.unitName,
            row.total ? row.total->text(Unit::Wan, 0) : QString(),
            candidateChoice(ledger, u"state", int(row.state)), row.since().toString(Qt::ISODate),
            row.missing().join(u"、"_s), warnings.join(u"; "_s)};
    }
    if (context.json()) {
        context.printJson(
            QJsonObject {{u"period"_s, found->period}, {u"held_on"_s, stepDayJson(found->heldOn)},
                {u"count"_s, qint64(found->rows.size())}, {u"total_yuan"_s, found->total.yuan()},
                {u"incomplete"_s, found->incomplete}, {u"candidates"_s, list}});
        return Done;
    }
    context.print(alignedTable(
        {quarterText(QT_TRANSLATE_NOOP("cli", "batch")), quarterText(QT_TRANSLATE_NOOP("cli", "name")),
            quarterText(QT_TRANSLATE_NOOP("cli", "unit")),
            quarterText(QT_TRANSLATE_NOOP("cli", "total, 万元")),
            quarterText(QT_TRANSLATE_NOOP("cli", "state")), quarterText(QT_TRANSLATE_NOOP("cli", "since")),
            quarterText(QT_TRANSLATE_NOOP("cli", "still missing")),
            quarterText(QT_TRANSLATE_NOOP("cli", "warnings"))},
        rows, {false, false, false, true, false, false, false, false}));
    return Done;
}

QJsonObject stopJson(const TourStop& stop)
{
    QJsonArray scores;
    for (const TourStop::Score& score : stop.scores)
        scores.append(QJsonObject {{u"judge"_s, score.judge}, {u"score_points"_s, scoreText(score.points)}});
    QJsonArray seen;
    for (const TourSeen& one : stop.seen)
        seen.append(QJsonObject {{u"tour"_s, one.tour}, {u"on"_s, stepDayJson(one.on)}});
    return {{u"place"_s, stop.place}, {u"project"_s, stop.project}, {u"name"_s, stop.name},
        {u"unit"_s, stop.unit}, {u"minutes"_s, stop.minutes ? QJsonValue(*stop.minutes) : QJsonValue()},
        {u"talk"_s, stop.talk}, {u"total_yuan"_s, stop.total ? QJsonValue(stop.total->yuan()) : QJsonValue()},
        {u"done_yuan"_s, stop.done ? QJsonValue(stop.done->yuan()) : QJsonValue()},
        {u"rate_percent"_s, percentJson(stop.rate)}, {u"scores"_s, scores},
        {u"mean_points"_s, stop.mean ? QJsonValue(stop.meanText()) : QJsonValue()},
        {u"rank"_s, stop.rank > 0 ? QJsonValue(stop.rank) : QJsonValue()}, {u"seen"_s, seen}};
}

int listTours(Context& context, Ledger& ledger)
{
    const auto lines = tourLines(ledger);
    if (!lines)
        return context.fail(lines.error());
    QJsonArray list;
    QList<QStringList> rows;
    for (const TourLine& line : *lines) {
        const auto round = tourRound(ledger, line.id, context.asOf());
        if (!round)
            return context.fail(round.error());
        QJsonArray stops;
        for (const TourStop& stop : round->stops) {
            stops.append(stopJson(stop));
            rows << QStringList {line.name, line.on.toString(Qt::ISODate), QString::number(stop.place),
                stop.name, stop.unit, stop.meanText(), stop.rank > 0 ? QString::number(stop.rank) : QString(),
                stop.seen.empty() ? QString() : stop.seen.front().tour};
        }
        list.append(QJsonObject {{u"id"_s, line.id}, {u"name"_s, line.name}, {u"on"_s, stepDayJson(line.on)},
            {u"stops"_s, stops}});
    }
    if (context.json())
        context.printJson(list);
    else
        context.print(alignedTable(
            {quarterText(QT_TRANSLATE_NOOP("cli", "tour")), quarterText(QT_TRANSLATE_NOOP("cli", "on")),
                quarterText(QT_TRANSLATE_NOOP("cli", "stop")), quarterText(QT_TRANSLATE_NOOP("cli", "name")),
                quarterText(QT_TRANSLATE_NOOP("cli", "unit")), quarterText(QT_TRANSLATE_NOOP("cli", "mean")),
                quarterText(QT_TRANSLATE_NOOP("cli", "rank")),
                quarterText(QT_TRANSLATE_NOOP("cli", "seen before"))},
            rows, {false, false, true, false, false, true, true, false}));
    return Done;
}

int wrongTour(Context& context)
{
    return context.wrongUse(quarterText(QT_TRANSLATE_NOOP("cli",
        "tour takes add NAME --on DATE, stop TOUR PROJECT…, score TOUR PROJECT JUDGE POINTS, or list")));
}

int addTourWords(Context& context, Ledger& ledger)
{
    const auto on = quarterDay(context, u"on"_s);
    if (!on)
        return WrongUse;
    return context.done(
        addTour(ledger, context.arguments().value(1), *on, context.author(), Source::CommandLine));
}

int scoreWords(Context& context, Ledger& ledger, qint64 tour)
{
    const auto project = recordNamed(ledger, u"projects"_s, context.arguments().value(2));
    const Typed points = typedFromText(
        ledger.catalogue().field(Kind::TourScore, u"score"), context.arguments().value(4), Unit::Wan, {});
    if (!project || points.problem || points.value.isNull())
        return wrongTour(context);
    return context.done(
        scoreTourStop(ledger, {tour, project->key[0], context.arguments().value(3), points.value.number()},
            context.author(), Source::CommandLine));
}

} // namespace

int candidateCommand(Context& context)
{
    const QString what = context.arguments().value(0);
    static const QStringList words {u"propose"_s, u"step"_s, u"return"_s, u"list"_s};
    const int period = context.value(u"period"_s).toInt();
    if (!words.contains(what) || (what != "list"_L1 && period < 1)) {
        return context.wrongUse(quarterText(QT_TRANSLATE_NOOP(
            "cli", "candidate takes propose, step or return with projects and --period N; or list")));
    }
    Ledger* ledger = context.ledger(what == "list"_L1 ? OpenMode::ReadOnly : OpenMode::ReadWrite);
    if (!ledger)
        return context.exitCode();
    if (what == "list"_L1)
        return listCandidates(context, *ledger, period);
    if (what == "propose"_L1)
        return proposeWords(context, *ledger, period);
    return candidateSteps(context, *ledger, period, what == "return"_L1);
}

int tourCommand(Context& context)
{
    const QString what = context.arguments().value(0);
    static const QStringList words {u"add"_s, u"stop"_s, u"score"_s, u"list"_s};
    if (!words.contains(what) || (what != "list"_L1 && context.arguments().size() < 2))
        return wrongTour(context);
    Ledger* ledger = context.ledger(what == "list"_L1 ? OpenMode::ReadOnly : OpenMode::ReadWrite);
    if (!ledger)
        return context.exitCode();
    if (what == "list"_L1)
        return listTours(context, *ledger);
    if (what == "add"_L1)
        return addTourWords(context, *ledger);
    const auto tour = recordNamed(*ledger, u"tours"_s, context.arguments().value(1));
    if (!tour)
        return context.wrongUse(
            quarterText(QT_TRANSLATE_NOOP("cli", "There is no tour “%1”")).arg(context.arguments().value(1)));
    if (what == "score"_L1)
        return scoreWords(context, *ledger, tour->key[0]);
    const auto projects = projectsNamed(context, *ledger, 2);
    if (!projects)
        return WrongUse;
    return context.done(
        addTourStops(*ledger, tour->key[0], *projects, context.author(), Source::CommandLine));
}

} // namespace sanpi::cli
