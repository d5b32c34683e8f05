// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/appraisal.h"
#include "report/annualtext.h"
#include "report/reportcells.h"
#include "report/reportframe.h"
#include "report/reportkinds.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;
using doc::Align;

namespace {

struct WordingPlace {
    QString key;
    QString annualtext::Wording::*text;
    Sentence (*sentence)(const annualtext::Figures& figures, const annualtext::Wording& wording);
};

const QList<WordingPlace>& wordingPlaces()
{
    using annualtext::Wording;
    static const QList<WordingPlace> places {{u"all"_s, &Wording::all, annualtext::keyProjects},
        {u"province"_s, &Wording::province, annualtext::keyProjects},
        {u"city"_s, &Wording::city, annualtext::keyProjects},
        {u"district"_s, &Wording::district, annualtext::keyProjects},
        {u"starts"_s, &Wording::starts, annualtext::keyProjects},
        {u"sectors"_s, &Wording::sectors, annualtext::sectors},
        {u"rebuild"_s, &Wording::rebuild, annualtext::reconstruction},
        {u"batches"_s, &Wording::batches, annualtext::batchLists},
        {u"conversion"_s, &Wording::conversion, annualtext::batchLists},
        {u"issues"_s, &Wording::issues, annualtext::issuesSolved},
        {u"bonds"_s, &Wording::bonds, annualtext::fundsWon},
        {u"budget"_s, &Wording::budget, annualtext::fundsWon},
        {u"planning"_s, &Wording::planning, annualtext::planning},
        {u"planning_sector"_s, &Wording::planningSector, annualtext::planning}};
    return places;
}

annualtext::Wording annualWording(Ledger& ledger)
{
    annualtext::Wording wording;
    for (const WordingPlace& place : wordingPlaces())
        wording.*place.text = ledger.setting(u"report.annual."_s + place.key, wording.*place.text);
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
    auto won = fundFigures(ledger, request.year, request.asOf);
    if (!won)
        return won.error();
    figures.funds = std::move(won).value();
    auto next = overview(ledger, request.year + 1, request.asOf);
    if (!next)
        return next.error();
    if (next->all.count > 0)
        figures.planned = std::move(next).value();
    return figures;
}

doc::Row groupRow(const QString& name, const Group& group, doc::Row::Kind kind)
{
    const auto total = group.isTotalKnown() ? std::optional(group.total) : std::nullopt;
    return {{{name}, cells::count(group.count), cells::amount(total, Unit::Yi, 2),
                cells::amount(group.knownTarget(), Unit::Yi, 2), cells::amount(group.done, Unit::Yi, 2),
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

doc::Table fundTable(const FundFigures& funds)
{
    doc::Table table;
    table.caption = u"向上争取资金情况"_s;
    table.unit = u"万元"_s;
    table.columns = {{u"资金类别"_s, 2}, {u"申报个数"_s, 1, Align::Right}, {u"申报金额"_s, 1.2, Align::Right},
        {u"下达个数"_s, 1, Align::Right}, {u"下达金额"_s, 1.2, Align::Right}};
    const auto row = [&](const QString& name, const FundGroup& group, doc::Row::Kind kind) {
        table.rows.append(
            {{{name}, cells::count(group.applied), cells::amount(group.appliedAmount, Unit::Wan, 0),
                 cells::count(group.granted), cells::amount(group.grantedAmount, Unit::Wan, 0)},
                kind});
    };
    for (const FundGroup& group : funds.byKind)
        row(group.label, group, doc::Row::Kind::Item);
    row(u"合计"_s, funds.all, doc::Row::Kind::Total);
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
    const auto places = appraisalPlaces(ledger, request.asOf);
    if (!places)
        return places.error();
    frame.paragraph(appraisalSentence(*places));
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
    if (const Sentence won = annualtext::fundsWon(*figures, wording); !won.isEmpty()) {
        frame.chapter(u"向上争取资金"_s);
        say(won);
        frame.table(fundTable(figures->funds));
    }
    if (const Sentence planned = annualtext::planning(*figures, wording); !planned.isEmpty()) {
        frame.chapter(u"下年度项目谋划"_s);
        say(planned);
        frame.table(groupTable(
            u"谋划项目分领域情况"_s, u"领域"_s, figures->planned->bySector, {}, figures->planned->all));
    }
    frame.chapter(u"责任单位完成情况"_s);
    frame.table(groupTable(u"责任单位完成情况"_s, u"责任单位"_s, overview.byUnit, {}, overview.all));
    return frame.take();
}

Result<QString> annualPreview(Ledger& ledger, int year, QDate asOf, const QString& key, const QString& text)
{
    ReportRequest request;
    request.year = year;
    request.asOf = asOf;
    const auto figures = annualFigures(ledger, request);
    if (!figures)
        return figures.error();
    const auto place = std::ranges::find(wordingPlaces(), key, &WordingPlace::key);
    if (place == wordingPlaces().end())
        return Error {ErrorCode::NotFound, key, {key}};
    annualtext::Wording wording = annualWording(ledger);
    wording.*place->text = text;
    return place->sentence(*figures, wording).text;
}

} // namespace sanpi
