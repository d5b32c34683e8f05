// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "report/docxwriter.h"
#include "report/htmlwriter.h"
#include "report/notice.h"
#include "report/pdfwriter.h"
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
    notice.number = context.value(u"number"_s).toInt();
    if (context.value(u"layout"_s) == "bulletin"_L1)
        notice.layout = NoticeLayout::Bulletin;
    return notice;
}

Result<Written> writeAs(const QString& format, const Document& document, const QString& file)
{
    if (format == "docx"_L1)
        return writeDocx(document, file);
    if (format == "html"_L1)
        return writeHtml(document, file);
    return writePdf(document, file, FontPlan::fromSystem());
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

/// What is wrong with the options of the command; 0 when nothing is.
int checkReport(const Context& context, const QString& format)
{
    if (context.arguments().value(0) != "notice"_L1)
        return context.wrongUse(QCoreApplication::translate("cli", "report takes a name: notice"));
    if (!context.has(u"o"_s))
        return context.wrongUse(QCoreApplication::translate("cli", "report needs a file: -o FILE"));
    if (format != "docx"_L1 && format != "pdf"_L1 && format != "html"_L1)
        return context.wrongUse(QCoreApplication::translate("cli", "--format takes docx, pdf or html"));
    if (context.has(u"week"_s)) {
        const QDate week = QDate::fromString(context.value(u"week"_s), Qt::ISODate);
        if (!week.isValid() || week.dayOfWeek() != Qt::Monday)
            return context.wrongUse(
                QCoreApplication::translate("cli", "--week takes a Monday, such as 2021-12-27"));
    }
    const QString layout = context.value(u"layout"_s);
    if (context.has(u"layout"_s) && layout != "official"_L1 && layout != "bulletin"_L1)
        return context.wrongUse(QCoreApplication::translate("cli", "--layout takes official or bulletin"));
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
    Ledger* ledger = context.ledger(OpenMode::ReadOnly);
    if (!ledger)
        return context.exitCode();
    const auto year = context.yearIn(*ledger);
    if (!year)
        return context.fail(year.error());
    const auto input = noticeInput(context, *ledger, *year);
    if (!input)
        return context.fail(input.error());
    Document document = buildNotice(*input);
    renderCharts(document);
    const auto written = writeAs(format, document, file);
    if (!written)
        return context.fail(written.error());
    tell(context, file, *written);
    return Done;
}

} // namespace sanpi::cli
