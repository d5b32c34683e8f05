// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reportcells.h"
#include "report/reportframe.h"
#include "report/reportkinds.h"

namespace sanpi {

using namespace Qt::StringLiterals;
using doc::Align;

namespace {

/// 调度表: the rows of a Dispatch under its columns.
class DispatchTable {
public:
    explicit DispatchTable(const Dispatch& dispatch)
        : m_dispatch(dispatch), m_byLevel(dispatch.grouping == DispatchGrouping::Level)
    {
        for (const DispatchGroup& group : dispatch.groups) {
            for (const ProjectLine& line : group.lines) {
                m_wan.see(line.total);
                m_wan.see(line.target);
                m_wan.see(line.monthDone);
                m_wan.see(line.figures.done);
            }
        }
    }
    [[nodiscard]] doc::Table make()
    {
        doc::Table table;
        table.unit = u"万元"_s;
        const QString month = m_dispatch.month > 0 ? QString::number(m_dispatch.month) + u"月"_s : u"当月"_s;
        table.columns = {{u"序号"_s, 0.7, Align::Centre}, {u"项目名称"_s, 4, Align::Left, 10},
            {u"年度类别"_s, 0.9, Align::Centre},
            m_byLevel ? doc::Column {u"责任单位"_s, 1.4, Align::Left, 5}
                      : doc::Column {u"级别"_s, 0.6, Align::Centre},
            {u"总投资"_s, 1.1, Align::Right}, {u"年度计划"_s, 1.1, Align::Right},
            {month + u"完成"_s, 1, Align::Right},
            {(m_dispatch.month > 0 ? monthsText(m_dispatch.month) : QString()) + u"累计完成"_s, 1.1,
                Align::Right},
            {u"完成率（%）"_s, 0.9, Align::Right}, {u"与序时差（百分点）"_s, 0.9, Align::Right},
            {u"完成额"_s, 0.6, Align::Centre}, {u"完成率"_s, 0.6, Align::Centre},
            {u"预警"_s, 0.7, Align::Centre, 2.5}, {u"形象进度"_s, 2.6, Align::Left, 8}};
        table.groups = {{u"投资完成情况"_s, 6, 4}, {u"排名"_s, 10, 2}};
        table.rows.append(
            sums({}, u"合计"_s, m_dispatch.overview.all, m_dispatch.monthDone, doc::Row::Kind::Total));
        int number = 0;
        for (const DispatchGroup& group : m_dispatch.groups) {
            table.rows.append(sums(doc::chineseNumber(++number), nameOf(group.figures), group.figures,
                group.monthDone, doc::Row::Kind::Subtotal));
            int inGroup = 0;
            for (const ProjectLine& line : group.lines)
                table.rows.append(item(++inGroup, line));
        }
        return table;
    }

private:
    [[nodiscard]] QString nameOf(const Group& group) const
    {
        return m_byLevel ? group.label + u"重点"_s : group.key == 0 ? u"责任单位未填"_s : group.label;
    }
    [[nodiscard]] doc::Row sums(const QString& number, const QString& name, const Group& group,
        const std::optional<Money>& month, doc::Row::Kind kind) const
    {
        const auto total = group.isTotalKnown() ? std::optional(group.total) : std::nullopt;
        return {{{number}, {u"%1（%2个）"_s.arg(name).arg(group.count)}, {}, {}, m_wan.cell(total),
                    m_wan.cell(group.knownTarget()), m_wan.cell(month), m_wan.cell(group.done),
                    cells::rate(group.rate), cells::gap(group.gap), {}, {}, {}, {}},
            kind};
    }
    [[nodiscard]] doc::Row item(int number, const ProjectLine& line) const
    {
        const ProjectFigures& figures = line.figures;
        return {{cells::count(number), {line.name}, {line.yearClass}, {m_byLevel ? line.unit : line.level},
            m_wan.cell(line.total), m_wan.cell(line.target), m_wan.cell(line.monthDone),
            m_wan.cell(figures.done), cells::rate(figures.rate), cells::gap(figures.gap),
            cells::rank(line.amountRank), cells::rank(line.rateRank), cells::lamp(figures.lamp),
            {line.progress}}};
    }

    const Dispatch& m_dispatch;
    bool m_byLevel;
    cells::WanColumn m_wan;
};

} // namespace

Result<Document> dispatchReport(Ledger& ledger, const ReportRequest& request)
{
    const auto figures = dispatch(ledger, request.year, request.asOf, request.grouping);
    if (!figures)
        return figures.error();
    const QString title = figures->month == 0
        ? u"%1年重点项目计划表"_s.arg(request.year)
        : u"%1年%2月重点项目建设进展调度表"_s.arg(request.year).arg(figures->month);
    ReportFrame frame(title, reportOrgan(ledger), request.asOf, doc::Orientation::Landscape);
    frame.table(DispatchTable(*figures).make());
    const auto basis = basisNote(ledger, figures->overview);
    if (!basis)
        return basis.error();
    frame.note(paceNote(figures->overview));
    if (!basis->isEmpty())
        frame.note(*basis);
    return frame.take();
}

} // namespace sanpi
