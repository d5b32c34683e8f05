// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/batches.h"
#include "figures/table.h"
#include "report/reportcells.h"
#include "report/reportframe.h"
#include "report/reportkinds.h"
#include "schema/stagelabel.h"

namespace sanpi {

using namespace Qt::StringLiterals;
using doc::Align;

namespace {

QString periodName(int number)
{
    return u"第%1期"_s.arg(doc::chineseNumber(number));
}

// Documents are Chinese whatever the screen's language is.
QString lackText(Lack lack)
{
    switch (lack) {
    case Lack::Nothing:
        break;
    case Lack::NotStarted:
        return u"尚未开工"_s;
    case Lack::NotUnderWay:
        return u"已开工，无施工进展记录"_s;
    case Lack::NotProducing:
        return u"尚未投产"_s;
    case Lack::NotConvertedBefore:
        return u"未在以前各期开工一批中"_s;
    }
    return {};
}

/// The tables of the three batches, over all periods or of one.
class BatchTables {
public:
    BatchTables(const Catalogue& catalogue, const Batches& batches, const Table& names)
        : m_catalogue(catalogue), m_batches(batches), m_names(names)
    {
    }
    /// Rows are periods, columns the lists with count, investment and conversion.
    [[nodiscard]] doc::Table periods() const;
    [[nodiscard]] doc::Table chain() const;
    [[nodiscard]] doc::Table members(const BatchList& list) const;

private:
    [[nodiscard]] QString unitName(qint64 unit) const
    {
        const Named* named = m_names.named(Kind::Unit, unit);
        return named ? named->name : QString();
    }
    [[nodiscard]] doc::Row periodRow(
        const QString& name, QDate heldOn, const BatchPeriod& period, bool total) const;

    const Catalogue& m_catalogue;
    const Batches& m_batches;
    const Table& m_names;
};

doc::Row BatchTables::periodRow(
    const QString& name, QDate heldOn, const BatchPeriod& period, bool total) const
{
    doc::Row row {{{name}, cells::date(heldOn)}, total ? doc::Row::Kind::Total : doc::Row::Kind::Item};
    qint64 count = 0;
    Money sum;
    for (const BatchList& list : period.lists) {
        row.cells.append({cells::count(list.count), cells::amount(list.total, Unit::Yi, 2),
            cells::count(list.converted), cells::rate(list.conversion)});
        count += list.count;
        sum += list.total;
    }
    row.cells.append({cells::count(count), cells::amount(sum, Unit::Yi, 2)});
    return row;
}

doc::Table BatchTables::periods() const
{
    doc::Table table;
    table.caption = u"分期转化情况"_s;
    table.unit = u"亿元"_s;
    table.columns = {{u"期次"_s, 1, Align::Centre}, {u"活动日期"_s, 1.3, Align::Centre}};
    for (const Batch batch : allBatches) {
        table.groups.append({batchName(batch), static_cast<int>(table.columns.size()), 4});
        table.columns.append({{u"个数"_s, 0.7, Align::Right}, {u"总投资"_s, 1, Align::Right},
            {u"已转化"_s, 0.7, Align::Right}, {u"转化率（%）"_s, 1, Align::Right}});
    }
    table.groups.append({u"合计"_s, static_cast<int>(table.columns.size()), 2});
    table.columns.append({{u"个数"_s, 0.7, Align::Right}, {u"总投资"_s, 1, Align::Right}});
    for (const BatchPeriod& period : m_batches.periods)
        table.rows.append(periodRow(periodName(period.number), period.heldOn, period, false));
    if (m_batches.periods.size() != 1)
        table.rows.append(periodRow(u"合计"_s, {}, m_batches.all, true));
    return table;
}

doc::Table BatchTables::chain() const
{
    doc::Table table;
    table.caption = u"全链条转化情况"_s;
    table.columns = {{u"指标"_s, 2}, {u"分子（个）"_s, 1, Align::Right}, {u"分母（个）"_s, 1, Align::Right},
        {u"比率（%）"_s, 1, Align::Right}, {u"计算办法"_s, 5}};
    for (const ChainLink& link : m_batches.all.chain) {
        table.rows.append({{{link.label}, cells::count(link.rate.numerator),
            cells::count(link.rate.denominator), cells::rate(link.rate), {link.how.formula}}});
    }
    return table;
}

doc::Table BatchTables::members(const BatchList& list) const
{
    doc::Table table;
    table.caption = batchName(list.batch) + u"项目清单"_s;
    table.unit = u"亿元"_s;
    table.columns = {{u"序号"_s, 0.6, Align::Centre}, {u"期次"_s, 0.9, Align::Centre},
        {u"项目名称"_s, 4, Align::Left, 12}, {u"责任单位"_s, 1.4}, {u"总投资"_s, 0.9, Align::Right},
        {u"列入时间"_s, 1.2, Align::Centre}, {u"纳入省调度"_s, 0.8, Align::Centre},
        {u"当前阶段"_s, 1, Align::Centre}, {u"到达日期"_s, 1.2, Align::Centre},
        {u"当前进展"_s, 1.6, Align::Left, 5}, {u"是否转化"_s, 0.8, Align::Centre},
        {u"未转化原因"_s, 1.6, Align::Left, 5}};
    int number = 0;
    int converted = 0;
    for (const BatchMember& member : list.members) {
        converted += member.converted ? 1 : 0;
        const qint64 works = member.works ? qint64(*member.works) : 0;
        const QString stage = stageLabel(m_catalogue, member.stage, works, false);
        table.rows.append({{cells::count(++number), {periodName(member.period)}, {member.name},
            {unitName(member.unit)}, cells::amount(member.total, Unit::Yi, 2), cells::date(member.joined),
            cells::yesNo(member.provincial), {stage}, cells::date(member.reachedOn), {member.progress},
            cells::yesNo(member.converted), {member.converted ? QString() : lackText(member.lack)}}});
    }
    table.rows.append({{{}, {}, {u"合计（%1个，已转化%2个）"_s.arg(list.count).arg(converted)}, {},
                           cells::amount(list.total, Unit::Yi, 2), {}, {}, {}, {}, {}, {}, {}},
        doc::Row::Kind::Total});
    return table;
}

} // namespace

Result<Document> batchesReport(Ledger& ledger, const ReportRequest& request)
{
    BatchScope scope;
    scope.period = request.period;
    const auto found = batches(ledger, request.asOf, scope);
    if (!found)
        return found.error();
    const auto names = recordTable(ledger, Kind::Batch, request.year, request.asOf);
    if (!names)
        return names.error();
    const QString which = request.period > 0 ? periodName(request.period) : QString();
    ReportFrame frame(u"%1“三个一批”项目清单及转化情况"_s.arg(which), reportOrgan(ledger), request.asOf,
        doc::Orientation::Landscape);
    const BatchTables tables(ledger.catalogue(), *found, *names);
    frame.table(tables.periods());
    frame.note(u"注：转化率=已转化项目数÷列入项目数；%1。已调出的项目自调出之日起不计入。"_s.arg(
        ruleCitation(found->rules, RuleKind::Conversion)));
    frame.table(tables.chain());
    for (const BatchList& list : found->all.lists) {
        if (list.members.empty())
            continue;
        frame.table(tables.members(list));
    }
    return frame.take();
}

} // namespace sanpi
