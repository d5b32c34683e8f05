// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/recordname.h"
#include "report/leaderreport.h"
#include "report/meetingpapers.h"
#include "report/notices.h"
#include "report/orderreport.h"
#include "report/pdffinish.h"
#include "report/reports.h"
#include "report/storyreport.h"
#include "report/writeany.h"
#include "ui/charts/chartrender.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace sanpi::cli {

using namespace Qt::StringLiterals;

namespace {

/// --format, else what the file's name says.
QString formatOf(const Context& context, const QString& file)
{
    return context.has(u"format"_s) ? context.value(u"format"_s) : QFileInfo(file).suffix().toLower();
}

/// The notice as of the Sunday of --week, else as of the as-of date.
Result<NoticeInput> noticeInput(Context& context, Ledger& ledger, int year)
{
    Result<NoticeInput> input = context.has(u"week"_s)
        ? gatherNotice(ledger, year, Week::of(QDate::fromString(context.value(u"week"_s), Qt::ISODate)))
        : gatherNotice(ledger, year, context.asOf());
    if (!input)
        return input;
    NoticeInput notice = *std::move(input);
    auto corrected = gatherCorrected(ledger, 0, year);
    if (!corrected)
        return corrected.error();
    notice.corrected = *std::move(corrected);
    notice.number = context.value(u"number"_s).toInt();
    if (context.value(u"layout"_s) == "bulletin"_L1)
        notice.layout = NoticeLayout::Bulletin;
    return notice;
}

/// What a report other than the notice is of. A month stands for its last day.
std::optional<ReportRequest> requestOf(Context& context, Ledger& ledger, ReportKind kind, int year)
{
    ReportRequest request;
    request.kind = kind;
    request.year = year;
    request.asOf = context.asOf();
    if (context.has(u"month"_s))
        request.asOf = Month::parse(context.value(u"month"_s))->lastDay();
    if (context.value(u"group"_s) == "unit"_L1)
        request.grouping = DispatchGrouping::Unit;
    request.period = context.value(u"period"_s).toInt();
    if (context.has(u"week"_s))
        request.week = Week::of(QDate::fromString(context.value(u"week"_s), Qt::ISODate));
    request.route = context.value(u"route"_s);
    if (kind == ReportKind::Tour && context.has(u"tour"_s)) {
        const auto tour = recordNamed(ledger, u"tours"_s, context.value(u"tour"_s));
        if (!tour) {
            static_cast<void>(context.wrongUse(
                QCoreApplication::translate("cli", "There is no tour “%1”").arg(context.value(u"tour"_s))));
            return {};
        }
        request.tour = tour->key[0];
    }
    if (kind != ReportKind::Project && kind != ReportKind::Photos)
        return request;
    const QString name = context.value(u"project"_s);
    const auto project = recordNamed(ledger, u"projects"_s, name);
    if (!project) {
        static_cast<void>(
            context.wrongUse(QCoreApplication::translate("cli", "There is no project “%1”").arg(name)));
        return {};
    }
    request.project = project->key[0];
    return request;
}

/// The issued notice of --week, where the command asks for nothing else than what was issued.
Result<std::optional<Record>> issuedOf(const Context& context, Ledger& ledger)
{
    if (context.arguments().value(0) != "notice"_L1 || !context.has(u"week"_s))
        return std::optional<Record>();
    auto found = issuedNotice(ledger, Week::of(QDate::fromString(context.value(u"week"_s), Qt::ISODate)),
        context.value(u"number"_s).toInt());
    if (!found || !*found || !context.has(u"layout"_s))
        return found;
    const bool bulletin = (*found)->value(u"layout"_s).number() == 2;
    return bulletin == (context.value(u"layout"_s) == "bulletin"_L1) ? found : std::optional<Record>();
}

Result<Document> documentOf(Context& context, Ledger& ledger, const std::optional<ReportRequest>& request)
{
    if (request) {
        auto report = makeReport(ledger, *request);
        return report ? Result<Document>(std::move(report).value().document) : report.error();
    }
    const auto year = context.yearIn(ledger);
    if (!year)
        return year.error();
    const auto input = noticeInput(context, ledger, *year);
    return input ? Result<Document>(buildNotice(*input)) : input.error();
}

bool isOfRecord(const QString& name)
{
    return name == "order"_L1 || name == "story"_L1;
}

bool isOfPeople(const QString& name)
{
    return name == "leader"_L1 || name == "agenda"_L1 || name == "minutes"_L1;
}

/// A leader's page, or a paper of a meeting: the newest where none is named.
Result<Document> peopleDocument(Context& context, Ledger& ledger, int year)
{
    const QString name = context.arguments().value(0);
    const auto document = [](Result<Report> made) {
        return made ? Result<Document>(std::move(made).value().document) : made.error();
    };
    QDate asOf = context.asOf();
    if (context.has(u"month"_s))
        asOf = Month::parse(context.value(u"month"_s))->lastDay();
    if (name == "leader"_L1)
        return document(makeLeaderPage(ledger, context.value(u"person"_s), year, asOf));
    auto meeting = currentMeeting(ledger, asOf);
    if (!meeting)
        return meeting.error();
    qint64 id = *meeting;
    if (context.has(u"meeting"_s)) {
        const auto record = recordNamed(ledger, u"meetings"_s, context.value(u"meeting"_s));
        id = record ? record->key[0] : 0;
    }
    if (id == 0)
        return Error {ErrorCode::NotFound, u"no such meeting"_s, {context.value(u"meeting"_s)}};
    return document(name == "agenda"_L1 ? makeAgenda(ledger, id, asOf) : makeMinutes(ledger, id, asOf));
}

/// An order or the story of an issue: of one record.
Result<Document> recordDocument(Context& context, Ledger& ledger)
{
    const QString name = context.arguments().value(0);
    const bool order = name == "order"_L1;
    const QString text = context.value(u"record"_s);
    const auto record = recordNamed(
        ledger, order ? u"orders"_s : u"issues"_s, text.contains(u'/') ? text.section(u'/', 1) : text);
    if (!record)
        return Error {ErrorCode::NotFound, u"no such record"_s, {text}};
    const QString layout = context.value(u"layout"_s);
    const OrderPaper paper = layout == "request"_L1 ? OrderPaper::Request
        : layout == "official"_L1                   ? OrderPaper::Order
                                                    : OrderPaper::Fitting;
    auto made = order ? makeOrderPaper(ledger, record->key[0], context.asOf(), paper)
                      : makeIssueStory(ledger, record->key[0], context.asOf());
    return made ? Result<Document>(std::move(made).value().document) : made.error();
}

/// What takes a while says how far it is, a tenth at a time.
WriteJob toldJob(const Context& context, const Document& document, const QString& file)
{
    constexpr qsizetype longTable = 500; // rows
    qsizetype rows = 0;
    for (const doc::Section& section : document.sections) {
        for (const doc::Block& block : section.blocks) {
            if (const auto* table = std::get_if<doc::Table>(&block))
                rows += table->rows.size();
        }
    }
    WriteJob job;
    if (rows < longTable)
        return job;
    job.progress = [&context, name = QFileInfo(file).fileName(), told = 0](int done, int of) mutable {
        const int tenths = of > 0 ? static_cast<int>(qint64(done) * 10 / of) : 0;
        if (tenths <= told)
            return;
        told = tenths;
        context.say(QCoreApplication::translate("cli", "%1: %2 % written").arg(name).arg(tenths * 10));
    };
    return job;
}

void tell(const Context& context, const QString& file, const Written& written)
{
    for (const FontReplacement& one : written.replaced) {
        context.say(QCoreApplication::translate("cli", "Font %1 is not installed: %2 was used")
                        .arg(one.wanted, one.used.isEmpty() ? u"—"_s : one.used));
    }
    if (!written.missing.isEmpty()) {
        context.say(QCoreApplication::translate("cli", "No font has these characters; they show as boxes: %1")
                        .arg(written.missing));
    }
    if (!context.json()) {
        context.print(file);
        return;
    }
    QJsonArray replaced;
    for (const FontReplacement& one : written.replaced)
        replaced.append(QJsonObject {{u"wanted"_s, one.wanted}, {u"used"_s, one.used}});
    context.printJson(QJsonObject {{u"file"_s, file},
        {u"pages"_s, written.pages ? QJsonValue(*written.pages) : QJsonValue(QJsonValue::Null)},
        {u"replaced_fonts"_s, replaced}, {u"missing_characters"_s, written.missing}});
}

Result<Document> frozenDocument(Ledger& ledger, const Record& notice)
{
    auto paper = noticePaper(ledger, notice.id.key[0]);
    return paper ? Result<Document>(std::move(paper).value().document) : paper.error();
}

/// The bytes that were issued.
int writeFrozen(
    const Context& context, Ledger& ledger, const Record& notice, const QString& file, const QString& format)
{
    const auto bytes = frozenFile(ledger, notice, format);
    if (!bytes)
        return context.fail(bytes.error());
    if (const auto saved = saveWhole(file, *bytes); !saved)
        return context.fail(saved.error());
    Written written;
    if (format == "pdf"_L1)
        written.pages = pdfPageCount(*bytes);
    tell(context, file, written);
    return Done;
}

QStringList reportNames()
{
    QStringList names {u"notice"_s, u"order"_s, u"story"_s, u"leader"_s, u"agenda"_s, u"minutes"_s};
    for (const ReportKind kind : allReportKinds)
        names.append(reportKey(kind));
    return names;
}

/// What is wrong with the options of the command; 0 when nothing is.
int checkReport(const Context& context, const QString& format)
{
    const QString name = context.arguments().value(0);
    if (name != "notice"_L1 && !isOfRecord(name) && !isOfPeople(name) && !reportNamed(name))
        return context.wrongUse(
            QCoreApplication::translate("cli", "report takes a name: %1").arg(reportNames().join(u", "_s)));
    if (!context.has(u"o"_s))
        return context.wrongUse(QCoreApplication::translate("cli", "report needs a file: -o FILE"));
    if (!documentSuffixes().contains(format))
        return context.wrongUse(QCoreApplication::translate("cli", "--format takes docx, pdf, xlsx or html"));
    if (context.has(u"month"_s) && !Month::parse(context.value(u"month"_s)))
        return context.wrongUse(QCoreApplication::translate("cli", "--month takes a month such as 2021-12"));
    if (context.has(u"group"_s) && context.value(u"group"_s) != "level"_L1
        && context.value(u"group"_s) != "unit"_L1)
        return context.wrongUse(QCoreApplication::translate("cli", "--group takes level or unit"));
    if (context.has(u"period"_s) && context.value(u"period"_s).toInt() <= 0)
        return context.wrongUse(QCoreApplication::translate("cli", "--period takes a number from 1"));
    if ((name == "project"_L1 || name == "photos"_L1) && !context.has(u"project"_s))
        return context.wrongUse(
            QCoreApplication::translate("cli", "report %1 needs a project: --project ID").arg(name));
    if (name == "leader"_L1 && !context.has(u"person"_s))
        return context.wrongUse(
            QCoreApplication::translate("cli", "report leader needs a person: --person NAME"));
    if (isOfRecord(name) && !context.has(u"record"_s))
        return context.wrongUse(
            QCoreApplication::translate("cli", "report %1 needs a record: --record KIND/ID").arg(name));
    if (context.has(u"week"_s)) {
        const QDate week = QDate::fromString(context.value(u"week"_s), Qt::ISODate);
        if (!week.isValid() || week.dayOfWeek() != Qt::Monday)
            return context.wrongUse(
                QCoreApplication::translate("cli", "--week takes a Monday, such as 2021-12-27"));
    }
    const QString layout = context.value(u"layout"_s);
    if (context.has(u"layout"_s) && layout != "official"_L1 && layout != "bulletin"_L1
        && (name != "order"_L1 || layout != "request"_L1))
        return context.wrongUse(QCoreApplication::translate(
            "cli", "--layout takes official or bulletin; of an order request, too"));
    if (context.has(u"number"_s) && context.value(u"number"_s).toInt() <= 0)
        return context.wrongUse(QCoreApplication::translate("cli", "--number takes a number from 1"));
    return Done;
}

} // namespace

int reportCommand(Context& context)
{
    const QString file = context.value(u"o"_s);
    const QString format = formatOf(context, file);
    if (const int wrong = checkReport(context, format); wrong != Done)
        return wrong;
    const auto year = context.yearToRead();
    if (!year)
        return context.exitCode();
    Ledger* ledger = context.ledger();
    std::optional<ReportRequest> request;
    if (const auto kind = reportNamed(context.arguments().value(0))) {
        request = requestOf(context, *ledger, *kind, *year);
        if (!request)
            return WrongUse;
    }
    const auto issued = issuedOf(context, *ledger);
    if (!issued)
        return context.fail(issued.error());
    if (*issued && (format == "pdf"_L1 || format == "docx"_L1))
        return writeFrozen(context, *ledger, **issued, file, format);
    auto made = isOfRecord(context.arguments().value(0)) ? recordDocument(context, *ledger)
        : isOfPeople(context.arguments().value(0))       ? peopleDocument(context, *ledger, *year)
        : *issued                                        ? frozenDocument(*ledger, **issued)
                                                         : documentOf(context, *ledger, request);
    if (!made)
        return context.fail(made.error());
    Document document = std::move(made).value();
    if (format != "xlsx"_L1) // a workbook draws its own
        renderCharts(document);
    const auto written = writeDocument(document, file, format, toldJob(context, document, file));
    if (!written)
        return context.fail(written.error());
    tell(context, file, *written);
    return Done;
}

} // namespace sanpi::cli
