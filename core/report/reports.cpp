// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reports.h"

#include "report/reportkinds.h"

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

struct ReportEntry {
    ReportKind kind;
    QString key;
    Result<Document> (*make)(Ledger& ledger, const ReportRequest& request);
};

const QList<ReportEntry>& reportEntries()
{
    static const QList<ReportEntry> list {{ReportKind::Dispatch, u"dispatch"_s, dispatchReport},
        {ReportKind::Lagging, u"lagging"_s, laggingReport}, {ReportKind::League, u"league"_s, leagueReport},
        {ReportKind::Batches, u"batches"_s, batchesReport},
        {ReportKind::Rebuild, u"rebuild"_s, rebuildReport}, {ReportKind::Issues, u"issues"_s, issuesReport},
        {ReportKind::Annual, u"annual"_s, annualReport}, {ReportKind::Project, u"project"_s, projectReport},
        {ReportKind::Meeting, u"meeting"_s, meetingReport}, {ReportKind::Patrol, u"patrol"_s, patrolReport},
        {ReportKind::Photos, u"photos"_s, photosReport},
        {ReportKind::Statistics, u"statistics"_s, statisticsReport},
        {ReportKind::Adjustment, u"adjustment"_s, adjustmentReport},
        {ReportKind::Resumption, u"resumption"_s, resumptionReport},
        {ReportKind::Application, u"application"_s, applicationReport},
        {ReportKind::Event, u"event"_s, eventReport}, {ReportKind::Tour, u"tour"_s, tourReport},
        {ReportKind::Leaders, u"leaders"_s, leadersReport}};
    return list;
}

const ReportEntry& entryOf(ReportKind kind)
{
    return *std::ranges::find(reportEntries(), kind, &ReportEntry::kind);
}

int rowsOf(const Document& document)
{
    int rows = 0;
    for (const doc::Section& section : document.sections) {
        for (const doc::Block& block : section.blocks) {
            if (const auto* table = std::get_if<doc::Table>(&block))
                rows += static_cast<int>(std::ranges::count(
                    table->rows, doc::Row::Kind::Item, [](const doc::Row& row) { return row.kind; }));
        }
    }
    return rows;
}

} // namespace

QString reportKey(ReportKind kind)
{
    return entryOf(kind).key;
}

std::optional<ReportKind> reportNamed(QStringView key)
{
    if (key == "inspection-sheet"_L1)
        return ReportKind::Patrol;
    for (const ReportEntry& entry : reportEntries()) {
        if (entry.key == key)
            return entry.kind;
    }
    return {};
}

QString documentFileName(const Document& document)
{
    QString name;
    for (const QChar c : document.meta.title)
        name += c.unicode() < 0x20 || QStringView(u"<>:\"/\\|?*").contains(c) ? u'_' : c;
    return name + u' ' + document.meta.date.toString(Qt::ISODate);
}

Result<Report> makeReport(Ledger& ledger, const ReportRequest& request)
{
    auto made = entryOf(request.kind).make(ledger, request);
    if (!made)
        return made.error();
    Report report;
    report.document = std::move(made).value();
    report.fileName = documentFileName(report.document);
    report.rows = rowsOf(report.document);
    return report;
}

} // namespace sanpi
