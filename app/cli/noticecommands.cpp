// SPDX-License-Identifier: GPL-3.0-or-later
// notice: the life of the weekly notice, a step a call.
#include "cli/commands.h"
#include "cli/output.h"
#include "report/noticefrozen.h"
#include "report/notices.h"
#include "ui/charts/chartrender.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <map>

namespace sanpi::cli {

using namespace Qt::StringLiterals;

namespace {

QString noticeStateLabel(Ledger& ledger, const Record& notice)
{
    const Choice* choice = ledger.catalogue().field(Kind::Notice, u"state").choice(int(noticeState(notice)));
    return choice ? choice->zh : QString();
}

QJsonValue numberOrNull(qint64 number)
{
    return number == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(number);
}

QJsonArray differencesJson(const QList<FigureDifference>& differences)
{
    QJsonArray array;
    for (const FigureDifference& one : differences) {
        const auto said = [](const QString& text) {
            return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
        };
        array.append(QJsonObject {
            {u"figure"_s, one.name}, {u"before"_s, said(one.before)}, {u"after"_s, said(one.after)}});
    }
    return array;
}

QJsonObject rowJson(Ledger& ledger, const Record& notice)
{
    const auto text = [&](const QString& key) {
        const QString value = notice.value(key).text();
        return value.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(value);
    };
    return {{u"id"_s, notice.id.key[0]}, {u"state"_s, noticeStateLabel(ledger, notice)},
        {u"week"_s, text(u"week"_s)}, {u"year"_s, notice.value(u"year"_s).number()},
        {u"number"_s, numberOrNull(notice.value(u"number"_s).number())},
        {u"total_number"_s, numberOrNull(notice.value(u"total_number"_s).number())},
        {u"issued_on"_s, text(u"issued_on"_s)}, {u"sha256"_s, text(u"sha256"_s)},
        {u"corrects"_s, numberOrNull(notice.value(u"corrects"_s).number())}};
}

/// The notice with its figures; for people a line that names it, and what it corrects.
int showNotice(const Context& context, Ledger& ledger, qint64 id)
{
    const auto paper = noticePaper(ledger, id);
    if (!paper)
        return context.fail(paper.error());
    if (!context.json()) {
        context.print(QCoreApplication::translate("cli", "Notice %1: %2, %3\n")
                          .arg(QString::number(id), noticeName(paper->record),
                              noticeStateLabel(ledger, paper->record)));
        for (const FigureDifference& one : paper->corrected)
            context.print(differenceLine(one) + u'\n');
        return Done;
    }
    QJsonObject figures = paper->headline;
    QJsonObject items;
    for (const NoticeFigure& figure : noticeFigures(paper->document))
        items.insert(figure.name, figure.text);
    figures.insert(u"items"_s, items);
    QJsonObject json = rowJson(ledger, paper->record);
    json.insert(u"figures"_s, figures);
    json.insert(u"moved_figures"_s, paper->movedFigures());
    json.insert(u"corrections"_s, differencesJson(paper->corrected));
    context.printJson(json);
    return Done;
}

int finishNotice(const Context& context, Ledger& ledger, const Outcome& outcome, qint64 id)
{
    return outcome.ok() ? showNotice(context, ledger, id) : context.fail(outcome);
}

/// --on, else the as-of date. Says what is wrong with it.
std::optional<QDate> noticeDay(const Context& context)
{
    if (!context.has(u"on"_s))
        return context.asOf();
    const QDate day = QDate::fromString(context.value(u"on"_s), Qt::ISODate);
    if (day.isValid())
        return day;
    static_cast<void>(
        context.wrongUse(QCoreApplication::translate("cli", "“%1” is no day; expected is 2021-07-05")
                             .arg(context.value(u"on"_s))));
    return {};
}

/// A notice by its id, or the newest of a week by its Monday.
qint64 noticeNamed(Ledger& ledger, const QString& word)
{
    const QDate monday = QDate::fromString(word, Qt::ISODate);
    if (!monday.isValid())
        return word.toLongLong();
    const auto rows = listNotices(ledger, 0);
    qint64 found = 0;
    for (const NoticeRow& row : rows ? *rows : QList<NoticeRow>()) {
        if (row.week == monday)
            found = row.id;
    }
    return found;
}

int draftNoticeCommand(Context& context, Ledger& ledger)
{
    const QDate monday = QDate::fromString(context.value(u"week"_s), Qt::ISODate);
    if (!monday.isValid() || monday.dayOfWeek() != Qt::Monday)
        return context.wrongUse(
            QCoreApplication::translate("cli", "--week takes a Monday, such as 2021-12-27"));
    const auto on = noticeDay(context);
    if (!on)
        return WrongUse;
    NewNotice wish;
    wish.week = Week::of(monday);
    wish.year = context.year().value_or(0);
    wish.layout
        = context.value(u"layout"_s) == "bulletin"_L1 ? NoticeLayout::Bulletin : NoticeLayout::Official;
    wish.on = *on;
    wish.by = context.has(u"by"_s) ? context.value(u"by"_s) : context.author();
    wish.author = context.author();
    wish.how = Source::CommandLine;
    const Outcome outcome = draftNotice(ledger, wish);
    return finishNotice(context, ledger, outcome, outcome.ok() ? outcome.ids.at(newNoticeId) : 0);
}

int issueNoticeCommand(Context& context, Ledger& ledger, const NoticeAct& act)
{
    const int number = context.value(u"number"_s).toInt();
    if (context.has(u"number"_s) && number <= 0)
        return context.wrongUse(QCoreApplication::translate("cli", "--number takes a number from 1"));
    auto prepared = prepareIssue(ledger, act, number);
    if (!prepared)
        return context.fail(prepared.error());
    NoticeToIssue notice = *std::move(prepared);
    renderCharts(notice.paper.document);
    const auto files = renderNotice(notice);
    if (!files)
        return context.fail(files.error());
    for (const FontReplacement& one : files->written.replaced)
        context.say(QCoreApplication::translate("cli", "Font %1 is not installed: %2 was used")
                        .arg(one.wanted, one.used.isEmpty() ? u"—"_s : one.used));
    return finishNotice(context, ledger, issueNotice(ledger, notice, *files), act.notice);
}

int verifyCommand(Context& context, Ledger& ledger, const NoticeAct& act)
{
    const auto verdict = verifyNotice(ledger, act.notice);
    if (!verdict)
        return context.fail(verdict.error());
    const auto record = ledger.records().find(RecordId::notice(act.notice));
    if (!record || !*record)
        return context.fail(record ? Error {ErrorCode::NotFound, {}, {}} : record.error());
    if (context.json()) {
        QJsonObject json = rowJson(ledger, **record);
        json.insert(u"agrees"_s, verdict->agrees());
        json.insert(u"altered"_s, QJsonArray::fromStringList(verdict->altered));
        json.insert(u"differences"_s, differencesJson(verdict->differences.figures));
        json.insert(u"added"_s, QJsonArray::fromStringList(verdict->differences.added));
        json.insert(u"gone"_s, QJsonArray::fromStringList(verdict->differences.gone));
        json.insert(u"formula_changed"_s, verdict->formulaChanged);
        context.printJson(json);
    } else {
        const QString pattern = verdict->agrees()
            ? QCoreApplication::translate("cli", "%1 agrees with the ledger as it was known then\n")
            : QCoreApplication::translate("cli", "%1 does not agree:\n");
        context.print(pattern.arg(noticeName(**record)));
        for (const QString& line : verdictLines(*verdict))
            context.print(line + u'\n');
    }
    return verdict->agrees() ? Done : ProblemsReported;
}

int listSentences(const Context& context, Ledger& ledger, qint64 id)
{
    const auto paper = noticePaper(ledger, id);
    if (!paper)
        return context.fail(paper.error());
    QJsonArray array;
    for (const NoticeSentence& one : paper->sentences) {
        QJsonArray moved;
        for (const MovedFigure& figure : one.moved)
            moved.append(QJsonObject {{u"place"_s, figure.place}, {u"figure"_s, figure.name},
                {u"before"_s, figure.before}, {u"now"_s, figure.now}});
        array.append(
            QJsonObject {{u"paragraph"_s, one.key}, {u"text"_s, one.text}, {u"pattern"_s, one.pattern},
                {u"edited"_s, one.edited}, {u"moved"_s, moved}, {u"reworded"_s, one.reworded}});
        if (!context.json())
            context.print(one.key + (one.edited ? u" *\n"_s : u"\n"_s) + one.pattern + u"\n\n"_s);
    }
    if (context.json())
        context.printJson(array);
    return Done;
}

int editCommand(Context& context, Ledger& ledger, const NoticeAct& act)
{
    const QString paragraph = context.arguments().value(2);
    if (paragraph.isEmpty())
        return listSentences(context, ledger, act.notice);
    if (!context.has(u"text"_s))
        return context.wrongUse(QCoreApplication::translate("cli",
            "notice edit takes a paragraph and --text TEXT; {1}, {2} … stand for its figures, an empty text "
            "brings the generated one back"));
    return finishNotice(
        context, ledger, editNotice(ledger, act, paragraph, context.value(u"text"_s)), act.notice);
}

int diffCommand(Context& context, Ledger& ledger, const NoticeAct& act)
{
    const auto paper = noticePaper(ledger, act.notice);
    if (!paper)
        return context.fail(paper.error());
    const auto before = noticeBefore(ledger, paper->record);
    if (!before || !*before)
        return context.fail(before ? Error {ErrorCode::NotFound, u"no notice of the week before"_s,
                                {QCoreApplication::translate("cli", "the notice of the week before")}}
                                   : before.error());
    const auto old = noticePaper(ledger, (*before)->id.key[0]);
    if (!old)
        return context.fail(old.error());
    const NoticeDifference difference = noticeDifference(old->document, paper->document);
    if (context.json()) {
        context.printJson(QJsonObject {{u"id"_s, act.notice}, {u"before"_s, (*before)->id.key[0]},
            {u"figures"_s, differencesJson(difference.figures)},
            {u"added"_s, QJsonArray::fromStringList(difference.added)},
            {u"gone"_s, QJsonArray::fromStringList(difference.gone)}});
        return Done;
    }
    for (const FigureDifference& one : difference.figures)
        context.print(differenceLine(one) + u'\n');
    for (const QString& sentence : difference.added)
        context.print(u"+ "_s + sentence + u'\n');
    for (const QString& sentence : difference.gone)
        context.print(u"- "_s + sentence + u'\n');
    return Done;
}

int listNoticesCommand(Context& context, Ledger& ledger)
{
    const auto rows = listNotices(ledger, context.year().value_or(0));
    if (!rows)
        return context.fail(rows.error());
    QJsonArray array;
    QList<QStringList> lines;
    for (const NoticeRow& row : *rows) {
        array.append(rowJson(ledger, row.record));
        lines.append({QString::number(row.id), row.week.toString(Qt::ISODate), noticeName(row.record),
            noticeStateLabel(ledger, row.record), row.stamp.on.toString(Qt::ISODate),
            row.record.value(u"sha256"_s).text().left(12)});
    }
    if (context.json())
        context.printJson(array);
    else
        context.print(alignedTable(
            {QCoreApplication::translate("cli", "id"), QCoreApplication::translate("cli", "week"),
                QCoreApplication::translate("cli", "notice"), QCoreApplication::translate("cli", "state"),
                QCoreApplication::translate("cli", "issued on"), u"SHA-256"_s},
            lines, {true, false, false, false, false, false}));
    return Done;
}

int reviewCommand(Context& context, Ledger& ledger, const NoticeAct& act)
{
    return finishNotice(context, ledger, reviewNotice(ledger, act), act.notice);
}

int correctCommand(Context& context, Ledger& ledger, const NoticeAct& act)
{
    const Outcome outcome = correctNotice(ledger, act, context.value(u"reason"_s));
    return finishNotice(context, ledger, outcome, outcome.ok() ? outcome.ids.at(newNoticeId) : 0);
}

int discardCommand(Context& context, Ledger& ledger, const NoticeAct& act)
{
    return context.done(discardNotice(ledger, act));
}

int showCommand(Context& context, Ledger& ledger, const NoticeAct& act)
{
    return showNotice(context, ledger, act.notice);
}

} // namespace

int noticeCommand(Context& context)
{
    using Step = int (*)(Context&, Ledger&, const NoticeAct&);
    static const std::map<QString, Step> steps {{u"review"_s, reviewCommand},
        {u"issue"_s, issueNoticeCommand}, {u"correct"_s, correctCommand}, {u"verify"_s, verifyCommand},
        {u"edit"_s, editCommand}, {u"diff"_s, diffCommand}, {u"discard"_s, discardCommand},
        {u"show"_s, showCommand}};
    const QStringList words = context.arguments();
    const QString what = words.value(0);
    const auto step = steps.find(what);
    const bool alone = what == "draft"_L1 || what == "list"_L1;
    const qsizetype most = what == "edit"_L1 ? 3 : 2;
    if (alone ? words.size() != 1 : step == steps.end() || words.size() < 2 || words.size() > most) {
        return context.wrongUse(QCoreApplication::translate("cli",
            "notice takes a step: notice draft --week MONDAY; then review ID, issue ID [--number N] --on "
            "DAY, "
            "correct ID --reason TEXT, verify ID, diff ID, edit ID [PARAGRAPH --text TEXT], show ID, "
            "discard ID; or list"));
    }
    Ledger* ledger = context.ledger();
    if (!ledger)
        return context.exitCode();
    if (what == "draft"_L1)
        return draftNoticeCommand(context, *ledger);
    if (what == "list"_L1)
        return listNoticesCommand(context, *ledger);
    const qint64 notice = noticeNamed(*ledger, words[1]);
    const auto record = ledger->records().find(RecordId::notice(notice));
    if (!record || !*record)
        return context.wrongUse(QCoreApplication::translate("cli", "There is no record %1").arg(words[1]));
    const auto on = noticeDay(context);
    if (!on)
        return WrongUse;
    const NoticeAct act {notice, *on, context.has(u"by"_s) ? context.value(u"by"_s) : context.author(),
        context.author(), Source::CommandLine};
    return step->second(context, *ledger, act);
}

} // namespace sanpi::cli
