// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/annualtext.h"
#include "report/reportcells.h"
#include "report/reportframe.h"
#include "report/reportkinds.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;
using doc::Align;

namespace {

annualtext::Wording annualWording(Ledger& ledger)
{
    annualtext::Wording wording;
    const std::pair<QString, QString*> places[] {{u"all"_s, &wording.all}, {u"province"_s, &wording.province},
        {u"city"_s, &wording.city}, {u"district"_s, &wording.district}, {u"starts"_s, &wording.starts},
        {u"sectors"_s, &wording.sectors}, {u"rebuild"_s, &wording.rebuild}, {u"batches"_s, &wording.batches},
        {u"conversion"_s, &wording.conversion}, {u"issues"_s, &wording.issues}};
    for (const auto& [key, text] : places)
        *text = ledger.setting(u"report.annual."_s + key, *text);
    return wording;
}

Result<annualtext::Figures> annualFigures(Ledger& ledger, const ReportRequest& request)
{
    annualtext::Figures figures;
    auto totals = overview(ledger, request.year, request.asOf);
    if (!totals)
        return totals.error();
    figures.overview = std::move(totals).value();
    auto begun = starts(ledger, request.year, request.asOf);
    if (!begun)
        return begun.error();
    figures.starts = std::move(begun).value();
    const auto completed = completedIn(ledger, request.year, request.asOf);
    if (!completed)
        return completed.error();
    figures.finished = *completed;
    BatchScope scope;
    scope.year = request.year;
    auto lists = batches(ledger, request.asOf, scope);
    if (!lists)
        return lists.error();
    figures.batches = std::move(lists).value();
    auto library = rebuild(ledger, request.year, request.asOf);
    if (!library)
        return library.error();
    figures.rebuild = std::move(library).value();
    auto solved = issueFigures(ledger, request.year, request.asOf);
    if (!solved)
        return solved.error();
    figures.issues = std::move(solved).value();
    return figures;
}

doc::Row groupRow(const QString& name, const Group& group, doc::Row::Kind kind)
{
    const auto total = group.isTotalKnown() ? std::optional(group.total) : std::nullopt;
    return {{{name}, cells::count(group.count), cells::amount(total, Unit::Yi, 2),
                cells::amount(group.target, Unit::Yi, 2), cells::amount(group.done, Unit::Yi, 2),
                cells::rate(group.rate)},
        kind};
}

doc::Table groupTable(const QString& caption, const QString& what, const std::vector<Group>& groups,
    const QString& suffix, const Group& all)
{
    doc::Table table;
    table.caption = caption;
    table.unit = u"亿元"_s;
    table.columns = {{what, 2}, {u"项目个数"_s, 1, Align::Right}, {u"总投资"_s, 1.2, Align::Right},
        {u"年度计划"_s, 1.2, Align::Right}, {u"累计完成"_s, 1.2, Align::Right},
        {u"完成率（%）"_s, 1.1, Align::Right}};
    for (const Group& group : groups) {
        if (group.count > 0)
            table.rows.append(
                groupRow(group.key == 0 ? group.label : group.label + suffix, group, doc::Row::Kind::Item));
    }
    table.rows.append(groupRow(u"合计"_s, all, doc::Row::Kind::Total));
    return table;
}

ChartSpec yearChart(const Overview& overview)
{
    ChartSpec spec;
    spec.kind = ChartSpec::Kind::Lines;
    spec.title = u"%1年重点项目累计完成投资（亿元）"_s.arg(overview.year);
    spec.unit = u"亿元"_s;
    spec.perUnit = qint64(Unit::Yi);
    ChartSeries done {u"累计完成"_s, ChartColour::First, false, {}};
    ChartSeries planned {u"按序时应完成"_s, ChartColour::Muted, true, {}};
    QStringList words;
    for (const MonthPoint& point : overview.byMonth) {
        spec.categories.append(u"%1月"_s.arg(point.month));
        std::optional<ChartValue> value;
        if (point.cumulative) {
            value = ChartValue {point.cumulative->yuan(), point.cumulative->text(Unit::Yi, 2), {}};
            words.append(u"%1月%2亿元"_s.arg(QString::number(point.month), value->text));
        }
        done.values.append(value);
        planned.values.append(ChartValue {point.target.yuan(), point.target.text(Unit::Yi, 2), {}});
    }
    spec.series = {done, planned};
    spec.description = words.join(u"，"_s);
    return spec;
}

// A year whose months are not known has no curve.
bool hasMonths(const Overview& overview)
{
    return std::ranges::any_of(overview.byMonth,
        [](const MonthPoint& point) { return point.month < 12 && point.done.value_or(Money()) > Money(); });
}

} // namespace

Result<Document> annualReport(Ledger& ledger, const ReportRequest& request)
{
    const auto figures = annualFigures(ledger, request);
    if (!figures)
        return figures.error();
    const annualtext::Wording wording = annualWording(ledger);
    const Overview& overview = figures->overview;
    ReportFrame frame(u"%1年重点项目建设情况报告"_s.arg(request.year), reportOrgan(ledger), request.asOf,
        doc::Orientation::Portrait, doc::PageForm::Official);
    const auto say = [&](const Sentence& sentence) { frame.paragraph(sentence.text, sentence.figures); };
    frame.chapter(u"重点项目建设"_s);
    say(annualtext::keyProjects(*figures, wording));
    if (hasMonths(overview))
        frame.chart(yearChart(overview));
    frame.table(groupTable(u"分级完成情况"_s, u"级别"_s, overview.byLevel, u"重点"_s, overview.all));
    say(annualtext::sectors(*figures, wording));
    frame.table(groupTable(u"分领域完成情况"_s, u"领域"_s, overview.bySector, {}, overview.all));
    frame.table(groupTable(u"分建设阶段完成情况"_s, u"建设阶段"_s, overview.byClass, {}, overview.all));
    if (const Sentence lists = annualtext::batchLists(*figures, wording); !lists.isEmpty()) {
        frame.chapter(u"“三个一批”活动"_s);
        say(lists);
    }
    if (const Sentence library = annualtext::reconstruction(*figures, wording); !library.isEmpty()) {
        frame.chapter(u"灾后恢复重建"_s);
        say(library);
    }
    if (const Sentence solved = annualtext::issuesSolved(*figures, wording); !solved.isEmpty()) {
        frame.chapter(u"要素保障"_s);
        say(solved);
    }
    frame.chapter(u"责任单位完成情况"_s);
    frame.table(groupTable(u"责任单位完成情况"_s, u"责任单位"_s, overview.byUnit, {}, overview.all));
    return frame.take();
}

} // namespace sanpi
