// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/projectcard.h"
#include "report/reportcells.h"
#include "report/reportframe.h"
#include "report/reportkinds.h"
#include "report/reportphotos.h"
#include "schema/stagelabel.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;
using doc::Align;

namespace {

constexpr int textsShown = 6; // the newest words on progress
constexpr qsizetype photosShown = 4;

/// 项目卡: each part of the card as a table or a text.
class CardTables {
public:
    CardTables(const Catalogue& catalogue, const ProjectCard& card)
        : m_catalogue(catalogue), m_card(card), m_row(card.table.rows.front())
    {
    }
    [[nodiscard]] QString text(QStringView key) const
    {
        const int column = m_card.table.column(key);
        return column < 0 ? QString() : m_card.table.text(m_row, size_t(column), Unit::Wan);
    }
    [[nodiscard]] doc::Table facts() const;
    /// 孙服务（自2021-07-01）; empty where nobody has the role.
    [[nodiscard]] QString person(ProjectRole role) const;
    [[nodiscard]] doc::Table stages() const;
    [[nodiscard]] doc::Table investment() const;
    [[nodiscard]] doc::Table months() const;
    [[nodiscard]] ChartSpec curve() const;
    [[nodiscard]] doc::Table milestones() const;
    [[nodiscard]] doc::Table procedures() const;
    [[nodiscard]] doc::Table batches() const;
    [[nodiscard]] doc::Table issues() const;
    [[nodiscard]] doc::Table progress() const;

private:
    [[nodiscard]] qint64 number(QStringView key) const
    {
        return m_row.cells[size_t(m_card.table.column(key))].number();
    }
    [[nodiscard]] std::optional<Money> money(QStringView key) const
    {
        const Value& value = m_row.cells[size_t(m_card.table.column(key))];
        return value.isNull() ? std::nullopt : std::optional(value.money());
    }
    [[nodiscard]] cells::WanColumn wan() const
    {
        cells::WanColumn column;
        for (const QStringView key : {u"total", u"before", u"target", u"done"})
            column.see(money(key));
        for (const MonthPoint& point : m_card.byMonth)
            column.see(point.done);
        return column;
    }
    [[nodiscard]] QString kindLabel(Kind kind, qint64 code) const
    {
        const Field field = m_catalogue.kind(kind).keyField(1);
        const Choice* choice = field.choice(code);
        return choice ? choice->zh : QString::number(code);
    }

    const Catalogue& m_catalogue;
    const ProjectCard& m_card;
    const TableRow& m_row;
};

doc::Table CardTables::facts() const
{
    doc::Table table;
    table.caption = u"基本情况"_s;
    table.columns
        = {{u"事项"_s, 1, Align::Centre}, {u"内容"_s, 2.2}, {u"事项"_s, 1, Align::Centre}, {u"内容"_s, 2.2}};
    const std::pair<QStringView, QStringView> pairs[] {{u"code", u"level"}, {u"lists", u"class"},
        {u"sector", u"nature"}, {u"unit", u"sponsor"}, {u"developer", u"uscc"}, {u"place", u"leader"},
        {u"contact", u"phone"}, {u"start_planned", u"end_planned"}};
    for (const auto& [left, right] : pairs) {
        doc::Row row;
        for (const QStringView key : {left, right}) {
            row.cells.append({{m_catalogue.field(Kind::Project, key).zh},
                {key == u"sponsor" ? person(ProjectRole::Leader) : text(key)}});
        }
        table.rows.append(row);
    }
    const QString taskForce = person(ProjectRole::TaskForce);
    const QString officer = person(ProjectRole::ServiceOfficer);
    if (!taskForce.isEmpty() || !officer.isEmpty())
        table.rows.append({{{u"专班"_s}, {taskForce}, {u"首席服务员"_s}, {officer}}});
    if (const QString scope = text(u"scope"); !scope.isEmpty())
        table.rows.append(
            {{{m_catalogue.field(Kind::Project, u"scope").zh}, {scope, doc::Tone::Normal, {}, 3}}});
    return table;
}

QString CardTables::person(ProjectRole role) const
{
    const auto found = std::ranges::find(m_card.people, role, &std::pair<ProjectRole, ProjectPerson>::first);
    if (found == m_card.people.end())
        return {};
    const ProjectPerson& who = found->second;
    QString said = who.name;
    if (role != ProjectRole::Leader && !who.phone.isEmpty())
        said += u' ' + who.phone;
    return who.since.isValid() ? QString(said + u"（自%1）"_s.arg(who.since.toString(Qt::ISODate))) : said;
}

doc::Table CardTables::stages() const
{
    doc::Table table;
    table.caption = u"建设阶段"_s;
    const qint64 works = number(u"works");
    doc::Row row;
    for (const Stage stage : allStages) {
        if (stage == Stage::Planned)
            continue;
        table.columns.append({stageLabel(m_catalogue, stage, works, false), 1, Align::Centre});
        const QDate day = m_card.life.reached[size_t(stage)];
        doc::Cell cell = day.isValid() ? cells::date(day) : cells::nothing();
        if (day.isValid() && m_card.life.inexact[size_t(stage)])
            cell = {u"不晚于"_s + cell.text};
        row.cells.append(cell);
    }
    table.columns.append({u"目前状态"_s, 1, Align::Centre});
    QString state = stageLabel(m_catalogue, m_card.life.stage, works, false);
    if (m_card.life.stoppage)
        state += u"（"_s + kindLabel(Kind::Stoppage, qint64(*m_card.life.stoppage)) + u"）"_s;
    row.cells.append({state});
    table.rows.append(row);
    return table;
}

doc::Table CardTables::investment() const
{
    doc::Table table;
    table.caption = u"%1年投资完成情况"_s.arg(m_card.year);
    table.unit = u"万元"_s;
    table.columns = {{u"总投资"_s, 1, Align::Right}, {u"上年底累计"_s, 1, Align::Right},
        {u"年度计划"_s, 1, Align::Right}, {u"累计完成"_s, 1, Align::Right},
        {u"完成率（%）"_s, 1, Align::Right}, {u"序时进度（%）"_s, 1, Align::Right},
        {u"与序时差（百分点）"_s, 1, Align::Right}, {u"欠序时额"_s, 1, Align::Right},
        {u"预警"_s, 0.8, Align::Centre, 2.5}};
    const cells::WanColumn column = wan();
    const ProjectFigures& figures = m_card.figures;
    std::optional<Money> owed = figures.lag;
    if (owed)
        owed = std::max(*owed, Money());
    table.rows.append({{column.cell(money(u"total")), column.cell(money(u"before")),
        column.cell(money(u"target")), column.cell(figures.done), cells::rate(figures.rate),
        cells::rate(figures.pace), cells::gap(figures.gap), column.cell(owed), cells::lamp(figures.lamp)}});
    return table;
}

// The year from left to right, so that a card is one page or two.
doc::Table CardTables::months() const
{
    doc::Table table;
    table.caption = u"分月完成情况"_s;
    table.unit = u"万元"_s;
    table.columns.append({u"月份"_s, 1.6, Align::Left, 3});
    doc::Row done {{{u"当月完成"_s}}};
    doc::Row sum {{{u"累计完成"_s}}};
    doc::Row due {{{u"按序时应完成"_s}}};
    const cells::WanColumn column = wan();
    for (const MonthPoint& point : m_card.byMonth) {
        table.columns.append({u"%1月"_s.arg(point.month), 1, Align::Right});
        done.cells.append(column.cell(point.done));
        sum.cells.append(column.cell(point.cumulative));
        due.cells.append(column.cell(point.target));
    }
    table.rows = {done, sum, due};
    return table;
}

ChartSpec CardTables::curve() const
{
    ChartSpec spec;
    spec.kind = ChartSpec::Kind::Lines;
    spec.title = u"%1年累计完成投资（万元）"_s.arg(m_card.year);
    spec.unit = u"万元"_s;
    spec.perUnit = qint64(Unit::Wan);
    ChartSeries done {u"累计完成"_s, ChartColour::First, false, {}};
    ChartSeries due {u"按序时应完成"_s, ChartColour::Muted, true, {}};
    for (const MonthPoint& point : m_card.byMonth) {
        spec.categories.append(u"%1月"_s.arg(point.month));
        done.values.append(point.cumulative ? std::optional(ChartValue {
                               point.cumulative->yuan(), point.cumulative->text(Unit::Wan, 0), {}})
                                            : std::nullopt);
        due.values.append(ChartValue {point.target.yuan(), point.target.text(Unit::Wan, 0), {}});
    }
    spec.series = {done, due};
    spec.description = spec.title;
    return spec;
}

doc::Table CardTables::milestones() const
{
    doc::Table table;
    table.caption = u"关键节点"_s;
    table.columns = {{u"节点"_s, 1.4}, {u"计划日期"_s, 1, Align::Centre}, {u"实际日期"_s, 1, Align::Centre},
        {u"说明"_s, 2.4}};
    for (const Record& record : m_card.milestones) {
        const QDate actual = record.value(u"actual"_s).date();
        table.rows.append(
            {{{kindLabel(Kind::Milestone, record.id.key[1])}, cells::date(record.value(u"planned"_s).date()),
                actual.isValid() && actual <= m_card.asOf ? cells::date(actual) : doc::Cell {},
                {record.value(u"note"_s).text()}}});
    }
    return table;
}

QString standingText(ProcedureStanding::State state)
{
    using State = ProcedureStanding::State;
    switch (state) {
    case State::Open:
        return u"未办"_s;
    case State::Running:
        return u"办理中"_s;
    case State::Overdue:
        return u"超期未办结"_s;
    case State::Issued:
        return u"已办"_s;
    case State::Expiring:
        return u"已办，即将到期"_s;
    case State::Expired:
        return u"已过有效期"_s;
    case State::NotNeeded:
        break;
    }
    return u"无需"_s;
}

doc::Table CardTables::procedures() const
{
    doc::Table table;
    table.caption = u"前期手续"_s;
    table.columns = {{u"手续"_s, 1.8}, {u"审批部门"_s, 1.8}, {u"办理状态"_s, 1, Align::Centre},
        {u"批文文号"_s, 1.8}, {u"办结日期"_s, 1.1, Align::Centre}, {u"有效期至"_s, 1.1, Align::Centre}};
    for (const auto& [record, standing] : m_card.procedures) {
        const bool issued
            = record.value(u"issued"_s).date().isValid() && record.value(u"issued"_s).date() <= m_card.asOf;
        const doc::Tone tone = standing.isMissed() ? doc::Tone::Bad : doc::Tone::Normal;
        table.rows.append({{{kindLabel(Kind::Procedure, record.id.key[1])},
            {record.value(u"authority"_s).text()}, {standingText(standing.state), tone},
            {issued ? record.value(u"document"_s).text() : QString()},
            issued ? cells::date(record.value(u"issued"_s).date()) : doc::Cell {},
            issued ? cells::date(record.value(u"valid_until"_s).date()) : doc::Cell {}}});
    }
    return table;
}

doc::Table CardTables::batches() const
{
    doc::Table table;
    table.caption = u"列入“三个一批”情况"_s;
    table.columns = {{u"期次"_s, 1, Align::Centre}, {u"批次"_s, 1, Align::Centre},
        {u"列入时间"_s, 1, Align::Centre}, {u"是否转化"_s, 0.8, Align::Centre}, {u"当前进展"_s, 2}};
    for (const BatchMember& member : m_card.batches) {
        table.rows.append({{{u"第%1期"_s.arg(doc::chineseNumber(member.period))}, {batchName(member.batch)},
            cells::date(member.joined), cells::yesNo(member.converted), {member.progress}}});
    }
    return table;
}

doc::Table CardTables::issues() const
{
    doc::Table table;
    table.caption = u"推进中的问题"_s;
    table.columns = {{u"编号"_s, 1.2, Align::Centre}, {u"问题"_s, 3, Align::Left, 8},
        {u"收集日期"_s, 1, Align::Centre}, {u"办理时限"_s, 1, Align::Centre}, {u"状态"_s, 0.8, Align::Centre},
        {u"办结日期"_s, 1, Align::Centre}};
    const Field& state = m_catalogue.field(Kind::Issue, u"state");
    for (const IssueRow& issue : m_card.issues) {
        const Choice* label = state.choice(qint64(issue.standing.state));
        table.rows.append({{{issue.number}, {issue.text}, cells::date(issue.standing.collectedOn),
            cells::date(issue.standing.due),
            {label ? label->zh : QString(), issue.overdue ? doc::Tone::Bad : doc::Tone::Normal},
            cells::date(issue.standing.closedOn)}});
    }
    return table;
}

doc::Table CardTables::progress() const
{
    doc::Table table;
    table.caption = u"形象进度与存在问题"_s;
    table.columns = {{u"日期"_s, 1, Align::Centre}, {u"形象进度"_s, 2.6}, {u"存在问题"_s, 2.4}};
    for (const Record& record : m_card.progress) {
        if (table.rows.size() == textsShown)
            break;
        table.rows.append({{cells::date(dateOfNumber(record.id.key[1])), {record.value(u"text"_s).text()},
            {record.value(u"remark"_s).text()}}});
    }
    return table;
}

/// The newest photos as of the day, in rows of two.
Result<QList<doc::PhotoRow>> newestPhotos(Ledger& ledger, const ReportRequest& request)
{
    const auto photos = photosOf(ledger, RecordId::project(request.project));
    if (!photos)
        return photos.error();
    QList<doc::Photo> shown;
    for (const SitePhoto& photo : *photos) {
        if (shown.size() == photosShown)
            break;
        if (!photo.day.isValid() || photo.day > request.asOf)
            continue;
        shown.append(paperPhoto(ledger, photo, request.reader));
        shown.last().caption = {photoCaption(ledger.catalogue(), photo)};
    }
    QList<doc::PhotoRow> rows;
    for (qsizetype at = 0; at < shown.size(); at += doc::photosInRow)
        rows.append({shown.mid(at, doc::photosInRow)});
    return rows;
}

} // namespace

Result<Document> projectReport(Ledger& ledger, const ReportRequest& request)
{
    const auto card = projectCard(ledger, request.project, request.year, request.asOf);
    if (!card)
        return card.error();
    const CardTables tables(ledger.catalogue(), *card);
    ReportFrame frame(tables.text(u"name"), reportOrgan(ledger), request.asOf, doc::Orientation::Portrait);
    frame.table(tables.facts());
    frame.part(tables.stages());
    frame.part(tables.investment());
    if (card->monthsKnown) {
        frame.part(tables.months());
        frame.chart(tables.curve());
    }
    for (const doc::Table& table :
        {tables.milestones(), tables.procedures(), tables.batches(), tables.issues(), tables.progress()}) {
        if (!table.rows.isEmpty())
            frame.part(table);
    }
    const auto photos = newestPhotos(ledger, request);
    if (!photos)
        return photos.error();
    if (!photos->isEmpty())
        frame.block(doc::Note {u"现场照片"_s, {}});
    for (const doc::PhotoRow& row : *photos)
        frame.block(row);
    return frame.take();
}

} // namespace sanpi
