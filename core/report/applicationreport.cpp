// SPDX-License-Identifier: GPL-3.0-or-later
// 三个一批项目申报表: what applies for a period, how far it has come, and what its file lacks.
#include "figures/applications.h"
#include "report/reportcells.h"
#include "report/reportframe.h"
#include "report/reportkinds.h"

namespace sanpi {

using namespace Qt::StringLiterals;
using doc::Align;

namespace {

QString applicationChoice(const Catalogue& catalogue, QStringView field, qint64 code)
{
    const Choice* choice = catalogue.field(Kind::Candidate, field).choice(code);
    return choice ? choice->zh : QString();
}

/// 市定纳入, 退回 …
QString applicationState(const Catalogue& catalogue, const CandidateRow& row)
{
    const QString state = applicationChoice(catalogue, u"state", int(row.state));
    return row.level ? applicationChoice(catalogue, u"level", int(*row.level)) + state : state;
}

doc::Cell checkCell(const CheckItem& item)
{
    switch (item.state) {
    case ChecklistState::Present:
        return {u"有"_s};
    case ChecklistState::NotNeeded:
        return {u"无需"_s, doc::Tone::Muted};
    case ChecklistState::Missing:
        break;
    }
    return {u"缺"_s, doc::Tone::Bad};
}

/// What a reader of the table should know: where it comes from, and what was warned of.
QString applicationRemarks(const CandidateRow& row)
{
    QStringList parts;
    if (row.fromPeriod)
        parts << u"由第%1期开工一批转化"_s.arg(doc::chineseNumber(*row.fromPeriod));
    for (const Problem& warning : row.warnings) {
        if (warning.code == ProblemCode::SecondOpening)
            parts << u"曾列入"_s + warning.args.value(0);
        else
            parts << u"总投资低于入选门槛%1万元"_s.arg(warning.args.value(0));
    }
    if (row.state == CandidateState::Returned)
        parts << u"退回原因："_s + row.reason;
    if (!row.note.isEmpty())
        parts << row.note;
    return parts.join(u"；"_s);
}

doc::Table applicationSummary(const Applications& applications)
{
    doc::Table table;
    table.caption = u"申报进度"_s;
    table.unit = u"亿元"_s;
    table.columns = {{u"批次"_s, 1.4, Align::Centre}, {u"申报个数"_s, 1, Align::Right},
        {u"总投资"_s, 1, Align::Right}, {u"拟报"_s, 0.8, Align::Right}, {u"区初审"_s, 0.8, Align::Right},
        {u"报市"_s, 0.8, Align::Right}, {u"市审"_s, 0.8, Align::Right}, {u"纳入"_s, 0.8, Align::Right},
        {u"退回"_s, 0.8, Align::Right}, {u"资料不全"_s, 1, Align::Right}};
    const auto line = [&](const QString& label, std::optional<Batch> batch, doc::Row::Kind kind) {
        std::array<qint64, 6> states {};
        qint64 count = 0;
        qint64 incomplete = 0;
        Money total;
        for (const CandidateRow& row : applications.rows) {
            if (batch && row.batch != *batch)
                continue;
            ++states[size_t(row.state) - 1];
            if (row.state == CandidateState::Returned)
                continue; // as Applications::total: what was returned does not apply any more
            ++count;
            incomplete += row.isWaiting() && !row.missing().isEmpty() ? 1 : 0;
            total += row.total.value_or(Money());
        }
        doc::Row made {{{label}, cells::count(count), cells::amount(total, Unit::Yi, 2)}, kind};
        for (const qint64 number : states)
            made.cells.append(cells::count(number));
        made.cells.append(cells::count(incomplete));
        table.rows.append(made);
    };
    for (const Batch batch : allBatches)
        line(batchName(batch), batch, doc::Row::Kind::Item);
    line(u"合计"_s, {}, doc::Row::Kind::Total);
    return table;
}

doc::Table applicationList(const Catalogue& catalogue, const Applications& applications, Batch batch)
{
    doc::Table table;
    table.caption = batchName(batch) + u"申报项目"_s;
    table.unit = u"亿元"_s;
    table.columns = {{u"序号"_s, 0.5, Align::Centre}, {u"项目名称"_s, 3, Align::Left, 10},
        {u"责任单位"_s, 1.2, Align::Left, 4}, {u"建设单位"_s, 1.6}, {u"总投资"_s, 0.8, Align::Right},
        {u"申报状态"_s, 0.9, Align::Centre, 4}, {u"日期"_s, 1.1, Align::Centre}};
    table.groups.append({u"要件"_s, int(table.columns.size()), int(CandidateRow().checks.size())});
    for (const QString& label : {u"签约合同"_s, u"用地"_s, u"环评"_s, u"备案或核准"_s, u"资金"_s})
        table.columns.append({label, 0.6, Align::Centre, 2});
    table.columns.append({u"还缺"_s, 1.5, Align::Left, 5});
    table.columns.append({u"备注"_s, 2, Align::Left, 6});
    int number = 0;
    int back = 0;
    Money total;
    for (const CandidateRow& row : applications.rows) {
        if (row.batch != batch)
            continue;
        const bool returned = row.state == CandidateState::Returned;
        doc::Row made {{cells::count(++number), {row.name}, {row.unitName}, {row.developer},
            cells::amount(row.total, Unit::Yi, 2),
            {applicationState(catalogue, row), returned ? doc::Tone::Bad : doc::Tone::Normal},
            cells::date(row.since())}};
        for (const CheckItem& item : row.checks)
            made.cells.append(checkCell(item));
        const QStringList missing = row.missing();
        made.cells.append({missing.isEmpty() ? u"齐全"_s : missing.join(u'、')});
        made.cells.append({applicationRemarks(row)});
        table.rows.append(made);
        if (returned)
            ++back;
        else
            total += row.total.value_or(Money());
    }
    if (table.rows.isEmpty())
        return table;
    const QString label = back == 0 ? u"合计（%1个）"_s.arg(number)
                                    : u"合计（%1个，不含退回%2个）"_s.arg(number - back).arg(back);
    doc::Row sum {{{}, {label}, {}, {}, cells::amount(total, Unit::Yi, 2)}, doc::Row::Kind::Total};
    while (sum.cells.size() < table.columns.size())
        sum.cells.append(doc::Cell {});
    table.rows.append(sum);
    return table;
}

} // namespace

Result<Document> applicationReport(Ledger& ledger, const ReportRequest& request)
{
    const auto found = applications(ledger, request.period, request.asOf);
    if (!found)
        return found.error();
    const QString period = u"第%1期"_s.arg(doc::chineseNumber(std::max(found->period, 1)));
    ReportFrame frame(
        period + u"“三个一批”项目申报表"_s, reportOrgan(ledger), request.asOf, doc::Orientation::Landscape);
    if (found->rows.empty()) {
        frame.paragraph(u"截至所列日期没有项目申报%1“三个一批”。"_s.arg(period));
        return frame.take();
    }
    frame.table(applicationSummary(*found));
    for (const Batch batch : allBatches) {
        const doc::Table list = applicationList(ledger.catalogue(), *found, batch);
        if (!list.rows.isEmpty())
            frame.table(list);
    }
    if (found->count(CandidateState::Returned) > 0)
        frame.note(u"注：申报个数、总投资和资料不全个数不含退回项目。"_s);
    frame.note(
        u"注：要件以填报为准；未填报的按台账认定：签约合同看附件中的合同，用地、环评、备案或核准看前期手续，资金看争取资金；活动日期%1。"_s
            .arg(doc::chineseDate(found->heldOn)));
    return frame.take();
}

} // namespace sanpi
