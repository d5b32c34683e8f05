// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/overviewview.h"

#include <QCoreApplication>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t classCount = 4;
constexpr int amountDigits = 2; ///< 亿元 with two decimals (domain.md, decision 1)
constexpr double hottestGap = 6000; // 60 points: what is further away is as hot
constexpr double roomAtTheEnd = 1.04; ///< so that the longest bar does not touch the figures

/// Makes the parts; the language and the ground of all titles are the same.
class Maker {
    Q_DECLARE_TR_FUNCTIONS(sanpi::OverviewView)

public:
    Maker(const Overview& overview, const PastOverviews& past, const Catalogue& catalogue, bool english)
        : m_overview(overview), m_past(past), m_catalogue(catalogue), m_english(english)
    {
    }

    [[nodiscard]] QString scope() const;
    [[nodiscard]] QList<OverviewView::Card> cards() const;
    [[nodiscard]] OverviewView::Bars levels() const;
    [[nodiscard]] QList<OverviewView::Count> counts() const;
    [[nodiscard]] OverviewView::Bars amounts(
        const QString& title, QStringView field, const std::vector<Group>& groups) const;
    [[nodiscard]] OverviewView::Bars debts() const;
    [[nodiscard]] OverviewView::Bars lamps() const;
    [[nodiscard]] OverviewView::Heat heat(const std::vector<UnitMonths>& units) const;
    [[nodiscard]] ChartSpec curve() const;
    [[nodiscard]] OverviewView::Bars months() const;

    [[nodiscard]] static QString yi(Money amount) { return amount.text(Unit::Yi, amountDigits); }
    [[nodiscard]] static QString yi(const std::optional<Money>& amount)
    {
        return amount ? yi(*amount) : u"—"_s;
    }

private:
    [[nodiscard]] int closedMonth() const;
    [[nodiscard]] QString through() const;
    [[nodiscard]] OverviewView::Card targetCard() const;
    [[nodiscard]] OverviewView::Card lagCard() const;
    [[nodiscard]] QString ground() const;
    [[nodiscard]] QString labelOf(QStringView field, const Group& group) const;
    /// What 不计入 leaves out of the counts stays out of the rows behind them.
    [[nodiscard]] static QString counted() { return u" and lamp!=不计入"_s + key(); }
    /// Projects that only other lists know are no key projects: the overview counts none of them.
    [[nodiscard]] static QString key() { return u" and level!=空"_s; }
    [[nodiscard]] static QString filterOf(QStringView field, const Group& group);
    [[nodiscard]] QString derivationOf(const Group& group, const QString& filter) const;
    [[nodiscard]] QString gapText(std::optional<qint64> gap) const;
    [[nodiscard]] QString classNote(size_t most) const;
    [[nodiscard]] QString monthNote() const;
    [[nodiscard]] QString paceNote() const;

    /// The rate against a week, a month and a year before, in points.
    [[nodiscard]] QString changesOf(const RateChange& change) const;
    [[nodiscard]] OverviewView::Card changeCard() const;

    const Overview& m_overview;
    const PastOverviews& m_past;
    const Catalogue& m_catalogue;
    bool m_english;
};

QString Maker::changesOf(const RateChange& change) const
{
    return tr("week %1 · month %2 · year before %3")
        .arg(changeText(change.week), changeText(change.month), changeText(change.year));
}

OverviewView::Card Maker::changeCard() const
{
    const RateChange change = m_past.of(m_overview);
    const auto day = [](QDate on, const std::optional<Overview>& held) {
        return held ? on.toString(Qt::ISODate) + u' ' + held->all.rate.shown() : u"—"_s;
    };
    return {u"change"_s,
        {tr("Against a year before"), changeText(change.year),
            change.year && *change.year != 0 ? tr("points") : QString(),
            tr("week %1 · month %2").arg(changeText(change.week), changeText(change.month)),
            change.month && *change.month < 0 ? Tone::Warn : Tone::Muted, {},
            tr("Rate now less rate then, both as printed, in 百分点\nA week before: %1\nThrough the month "
               "before: %2\nA "
               "year before: %3")
                .arg(day(m_past.weekDay, m_past.week), day(m_past.monthDay, m_past.month),
                    day(m_past.yearDay, m_past.year))},
        {}};
}

/// The last month whose figures count in the year; 0: none does.
int Maker::closedMonth() const
{
    return m_overview.reported.year() > m_overview.year ? 12
        : m_overview.reported.year() < m_overview.year  ? 0
                                                        : m_overview.reported.month();
}

/// 截至12月
QString Maker::through() const
{
    const int month = closedMonth();
    if (month > 0 && m_overview.half)
        return tr("through the first half of month %1").arg(month);
    return month == 0 ? tr("no month of the year is closed yet") : tr("through month %1").arg(month);
}

QString Maker::ground() const
{
    return tr("%1, %2, in 亿元").arg(m_overview.year).arg(through());
}

QString Maker::scope() const
{
    return tr("%1 · all key projects: %n · as of %2 · %3", nullptr, m_overview.all.count)
        .arg(QString::number(m_overview.year), m_overview.asOf.toString(Qt::ISODate),
            closedMonth() == 0 ? tr("no figures of a closed month of the year yet")
                               : tr("figures %1").arg(through()));
}

QString Maker::labelOf(QStringView field, const Group& group) const
{
    if (!m_english)
        return group.label;
    const Field* known = m_catalogue.kind(Kind::Project).field(field);
    const Choice* choice = known ? known->choice(group.key) : nullptr;
    return choice ? choice->en : group.label;
}

QString Maker::filterOf(QStringView field, const Group& group)
{
    return field.toString() + u'=' + (group.key == 0 ? u"空"_s : group.label);
}

QString Maker::derivationOf(const Group& group, const QString& filter) const
{
    const Derivation d = rateDerivation(group, m_overview, filter);
    return d.formula + u'\n' + d.numerator + u" ÷ "_s + d.denominator + u" = "_s + group.rate.shown() + u'\n'
        + d.rule;
}

QString Maker::gapText(std::optional<qint64> gap) const
{
    if (!gap)
        return m_overview.isUnissued() ? tr("targets not issued yet") : tr("no rate yet");
    if (*gap == 0)
        return tr("level with the pace");
    const QString points = pointsText(qAbs(*gap));
    return *gap > 0 ? tr("%1 points ahead of the pace").arg(points)
                    : tr("%1 points behind the pace").arg(points);
}

/// 新开工 105 · 续建 92: all classes, or the \p most largest of them.
QString Maker::classNote(size_t most) const
{
    std::vector<const Group*> classes;
    for (const Group& group : m_overview.byClass) {
        if (group.count > 0 && group.key != 0)
            classes.push_back(&group);
    }
    std::ranges::stable_sort(classes, std::ranges::greater(), &Group::count);
    QStringList parts;
    for (size_t i = 0; i < std::min(most, classes.size()); ++i)
        parts << labelOf(u"class", *classes[i]) + u' ' + QString::number(classes[i]->count);
    return parts.join(u" · "_s);
}

/// The rule counts months, halves of them or days, or goes by a curve.
QString Maker::paceNote() const
{
    const Percent& pace = m_overview.pace;
    switch (pace.denominator) {
    case 12:
        return tr("%1 of 12 months").arg(pace.numerator);
    case 24:
        return tr("%1 of 24 half months").arg(pace.numerator);
    case 365:
    case 366:
        return tr("%1 of %2 days").arg(pace.numerator).arg(pace.denominator);
    default:
        return tr("by the curve of the rule");
    }
}

QString Maker::monthNote() const
{
    for (auto point = m_overview.byMonth.rbegin(); point != m_overview.byMonth.rend(); ++point) {
        if (!point->cumulative)
            continue;
        const auto before = std::next(point);
        const Money earlier
            = before == m_overview.byMonth.rend() ? Money() : before->cumulative.value_or(Money());
        const Money step = *point->cumulative - earlier;
        const QString sign = step >= Money() ? u"+"_s : QString();
        return tr("month %1: %2").arg(point->month).arg(sign + yi(step));
    }
    return {};
}

/// Before its targets are issued a year has none, be they proposed.
OverviewView::Card Maker::targetCard() const
{
    const Group& all = m_overview.all;
    const QString how = tr("Sum of 年度计划投资, newest revision of each");
    if (m_overview.isUnissued()) {
        return {u"target"_s,
            {tr("Annual target"), tr("not issued"), {},
                all.withTarget > 0 ? tr("proposed: %1 亿元").arg(yi(all.target))
                                   : tr("no target is proposed yet"),
                Tone::Warn, {}, how},
            {}};
    }
    return {u"target"_s,
        {tr("Annual target"), yi(all.target), tr("亿元"),
            all.waiting > 0 ? tr("not issued: %n project(s)", nullptr, all.waiting)
                            : tr("due by now: %1").arg(yi(all.due)),
            all.waiting > 0 ? Tone::Warn : Tone::Muted, {}, how},
        {}};
}

OverviewView::Card Maker::lagCard() const
{
    const Group& all = m_overview.all;
    const QString how = tr("Target × pace − done");
    if (!all.isRated()) {
        return {
            u"lag"_s, {tr("Owed to the pace"), u"—"_s, {}, gapText({}), Tone::Muted, {}, how}, u"lag>0"_s};
    }
    const bool owes = all.lag > Money();
    return {u"lag"_s,
        {owes ? tr("Owed to the pace") : tr("Ahead of the pace"), yi(owes ? all.lag : -all.lag), tr("亿元"),
            tr("%n project(s) behind", nullptr, all.behind), Tone::Muted, {}, how},
        u"lag>0"_s};
}

QList<OverviewView::Card> Maker::cards() const
{
    const Group& all = m_overview.all;
    const QString unit = tr("亿元");
    const QString how = derivationOf(all, {});
    const auto atLeast = [&] {
        QStringList parts;
        for (const Group& group : m_overview.atLeast)
            parts << group.label + u' ' + QString::number(group.count);
        return parts.join(u" · "_s);
    };
    const auto plain = Tone::Muted;
    const QString members
        = tr("Projects with a level in the list of %1").arg(m_overview.year) + u'\n' + classNote(classCount);
    return {
        {u"count"_s,
            {tr("Key projects"), QString::number(all.count), tr("projects"), classNote(2), plain, {},
                members},
            {}},
        {u"total"_s,
            {tr("Total investment"), all.isTotalKnown() ? yi(all.total) : u"—"_s, unit, atLeast(), plain, {},
                tr("Sum of 总投资 of the %n project(s)", nullptr, all.count)},
            {}},
        targetCard(),
        {u"done"_s,
            {tr("Done in the year"), yi(all.done), unit, monthNote(), plain, {},
                tr("Months where all are reported, else the latest stated cumulative amount and the months "
                   "after it")},
            {}},
        {u"rate"_s,
            {tr("Completion rate"), all.rate.isValid() ? all.rate.text() : u"—"_s,
                all.rate.isValid() ? u"%"_s : QString(), gapText(all.gap),
                m_overview.all.lamp == Lamp::Red ? Tone::Bad : plain, m_overview.all.lamp, how},
            {}},
        changeCard(),
        {u"pace"_s,
            {tr("Pace"), m_overview.pace.text(), u"%"_s, paceNote(), plain, {},
                tr("Month closed: m/12 (domain rule of the ledger)")},
            u"gap<0"_s},
        lagCard(),
    };
}

OverviewView::Bars Maker::levels() const
{
    OverviewView::Bars bars;
    bars.title = tr("Completion by level");
    bars.scope = tr("%1, %2; │ target, ┆ pace").arg(m_overview.year).arg(through());
    bars.headers = {tr("Level"), QString(), tr("Rate"), tr("Done"), tr("Target"), tr("Projects")};
    double most = 100;
    const auto percent
        = [](const Percent& rate) { return rate.isValid() ? double(rate.basisPoints()) / 100 : 0.0; };
    for (const Group& group : m_overview.byLevel)
        most = std::max(most, percent(group.rate));
    for (const Group& group : m_overview.byLevel) {
        if (group.count == 0)
            continue;
        BarRow row;
        row.label = tr("%1 key").arg(labelOf(u"level", group));
        row.bar = {percent(group.rate), most * roomAtTheEnd, {}, {}, -1};
        if (group.isRated()) {
            row.bar.target = 100.0;
            row.bar.pace = percent(m_overview.pace);
        }
        row.figures
            = {group.rate.shown(), yi(group.done), yi(group.knownTarget()), QString::number(group.count)};
        row.filter = filterOf(u"level", group);
        row.lamp = group.lamp;
        row.derivation
            = derivationOf(group, row.filter) + u'\n' + changesOf(m_past.of(group, &Overview::byLevel));
        bars.rows << row;
    }
    return bars;
}

QList<OverviewView::Count> Maker::counts() const
{
    const Group& all = m_overview.all;
    return {{u"onPace"_s, tr("on pace: %n", nullptr, all.onPace), u"gap>=0"_s + counted()},
        {u"behind"_s, tr("behind the pace: %n", nullptr, all.behind), u"gap<0"_s + counted()},
        {u"notCounted"_s, tr("not counted: %n", nullptr, all.notCounted), u"lamp=不计入"_s + key()}};
}

OverviewView::Bars Maker::amounts(
    const QString& title, QStringView field, const std::vector<Group>& groups) const
{
    OverviewView::Bars bars;
    bars.title = title;
    bars.scope = ground();
    const PastOverviews::Split split = field == u"unit" ? &Overview::byUnit : &Overview::bySector;
    bars.headers = {QString(), QString(), tr("Done"), tr("Target"), tr("Against last month"), tr("Rate")};
    std::vector<const Group*> sorted;
    double most = 0;
    for (const Group& group : groups) {
        if (group.count == 0)
            continue;
        sorted.push_back(&group);
        most = std::max({most, double(group.done.yuan()), double(group.target.yuan())});
    }
    std::ranges::stable_sort(sorted, std::ranges::greater(), [](const Group* group) { return group->done; });
    for (const Group* group : sorted) {
        BarRow row;
        row.label = labelOf(field, *group);
        row.bar = {double(group->done.yuan()), most * roomAtTheEnd, {}, {}, -1};
        if (group->withTarget > 0)
            row.bar.target = double(group->target.yuan());
        if (group->isRated())
            row.bar.pace = double(group->due.yuan());
        const RateChange change = m_past.of(*group, split);
        row.figures
            = {yi(group->done), yi(group->knownTarget()), changeText(change.month), group->rate.shown()};
        row.filter = filterOf(field, *group) + key();
        row.tone = group->lamp == Lamp::Red ? Tone::Bad : Tone::Plain;
        row.derivation = derivationOf(*group, row.filter) + u'\n' + changesOf(change);
        bars.rows << row;
    }
    return bars;
}

OverviewView::Bars Maker::debts() const
{
    OverviewView::Bars bars;
    bars.title = tr("Who owes to the pace");
    bars.scope = ground();
    bars.headers = {tr("Unit"), QString(), tr("Owed"), tr("Rate"), tr("Behind")};
    std::vector<const Group*> sorted;
    for (const Group& group : m_overview.byUnit) {
        if (group.lag > Money())
            sorted.push_back(&group);
    }
    std::ranges::stable_sort(sorted, std::ranges::greater(), [](const Group* group) { return group->lag; });
    for (const Group* group : sorted) {
        BarRow row;
        row.label = group->label;
        row.bar = {double(group->lag.yuan()), double(sorted.front()->lag.yuan()) * roomAtTheEnd, {}, {}, 5};
        row.figures = {yi(group->lag), group->rate.shown(), QString::number(group->behind)};
        row.filter = filterOf(u"unit", *group) + u" and gap<0"_s + counted();
        row.derivation = tr("Target × pace − done = %1 × %2 − %3")
                             .arg(yi(group->target), m_overview.pace.shown(), yi(group->done));
        bars.rows << row;
    }
    return bars;
}

OverviewView::Bars Maker::lamps() const
{
    OverviewView::Bars bars;
    bars.title = tr("Lamps by unit");
    bars.scope = tr("%1, %2, projects").arg(m_overview.year).arg(through());
    bars.headers = {tr("Unit"), QString(), u"■"_s, u"▲"_s, u"●"_s, tr("not counted")};
    std::vector<const Group*> sorted;
    int most = 1;
    for (const Group& group : m_overview.byUnit) {
        if (group.count > 0)
            sorted.push_back(&group);
        most = std::max(most, group.count);
    }
    const auto lit = [](const Group* group, Lamp lamp) { return group->lamps[size_t(lamp)]; };
    std::ranges::stable_sort(sorted, std::ranges::greater(),
        [&](const Group* group) { return std::pair(lit(group, Lamp::Red), lit(group, Lamp::Yellow)); });
    for (const Group* group : sorted) {
        BarRow row;
        row.label = group->label;
        row.bar.maximum = most * roomAtTheEnd;
        row.bar.value = group->count;
        for (const Lamp lamp : {Lamp::Red, Lamp::Yellow, Lamp::Green, Lamp::None}) {
            row.bar.parts << BarPart {double(lit(group, lamp)), lamp};
            row.figures << QString::number(lit(group, lamp));
        }
        row.filter = filterOf(u"unit", *group) + key();
        row.derivation
            = tr("%1: red %2, yellow %3, green %4, not counted %5 of %n project(s)", nullptr, group->count)
                  .arg(group->label)
                  .arg(lit(group, Lamp::Red))
                  .arg(lit(group, Lamp::Yellow))
                  .arg(lit(group, Lamp::Green))
                  .arg(lit(group, Lamp::None))
            + u'\n' + ruleCitation(m_overview.rules, RuleKind::Lamp);
        bars.rows << row;
    }
    return bars;
}

OverviewView::Heat Maker::heat(const std::vector<UnitMonths>& units) const
{
    OverviewView::Heat heat;
    heat.title = tr("Gap to the pace by unit and month");
    heat.scope = tr("%1, cumulative at the end of each month, in points").arg(m_overview.year);
    heat.headers << tr("Unit");
    for (int month = 1; month <= 12; ++month)
        heat.headers << tr("%1", "month").arg(month);
    for (const UnitMonths& unit : units) {
        HeatRow row;
        row.label = unit.label;
        Group group;
        group.key = unit.unit;
        group.label = unit.label;
        row.filter = filterOf(u"unit", group) + key();
        for (const UnitMonth& month : unit.months) {
            HeatCell cell;
            cell.text = month.gap ? pointsText(*month.gap, 0) : u"—"_s;
            if (month.gap)
                cell.heat = double(*month.gap) / hottestGap;
            cell.tip = tr("%1 through month %2: done %3 of %4 亿元, %5; pace %6")
                           .arg(unit.label, QString::number(month.month), yi(month.done), yi(unit.target),
                               month.rate.shown(), month.pace.shown())
                + u'\n' + ruleCitation(m_overview.rules, RuleKind::Pace);
            row.cells << cell;
        }
        heat.rows << row;
    }
    return heat;
}

ChartSpec Maker::curve() const
{
    ChartSpec spec;
    spec.kind = ChartSpec::Kind::Lines;
    spec.unit = u"亿元"_s;
    spec.perUnit = qint64(Unit::Yi);
    ChartSeries done {tr("Done"), ChartColour::First, false, {}};
    ChartSeries pace {tr("Pace"), ChartColour::Muted, true, {}};
    ChartSeries target {tr("Target"), ChartColour::Second, true, {}};
    const auto value = [](Money amount) { return ChartValue {amount.yuan(), yi(amount), {}}; };
    for (const MonthPoint& point : m_overview.byMonth) {
        spec.categories << tr("%1", "month").arg(point.month);
        done.values << (point.cumulative ? std::optional(value(*point.cumulative)) : std::nullopt);
        pace.values << value(point.target);
        target.values << value(m_overview.all.target);
    }
    spec.series = {done};
    if (m_overview.all.isRated())
        spec.series << pace << target;
    spec.description
        = tr("Done %1 of %2 亿元, %3")
              .arg(yi(m_overview.all.done), yi(m_overview.all.target), gapText(m_overview.all.gap));
    return spec;
}

OverviewView::Bars Maker::months() const
{
    OverviewView::Bars bars;
    bars.title = tr("Done by month, cumulative");
    bars.scope = ground();
    bars.headers = {tr("Month"), QString(), tr("Of the month"), tr("Cumulative"), tr("Due by pace")};
    double most = double(m_overview.all.target.yuan());
    for (const MonthPoint& point : m_overview.byMonth)
        most = std::max(most, double(point.cumulative.value_or(Money()).yuan()));
    for (const MonthPoint& point : m_overview.byMonth) {
        BarRow row;
        row.label = QString::number(point.month);
        const auto due = m_overview.all.isRated() ? std::optional(point.target) : std::nullopt;
        row.bar = {double(point.cumulative.value_or(Money()).yuan()), most * roomAtTheEnd, {}, {}, -1};
        if (due)
            row.bar.pace = double(due->yuan());
        row.figures = {yi(point.done), yi(point.cumulative), yi(due)};
        bars.rows << row;
    }
    return bars;
}

} // namespace

OverviewView OverviewView::of(const Overview& overview, const std::vector<UnitMonths>& units,
    const Catalogue& catalogue, bool english, const PastOverviews& past)
{
    const Maker maker(overview, past, catalogue, english);
    OverviewView view;
    view.scope = maker.scope();
    view.cards = maker.cards();
    view.levels = maker.levels();
    view.counts = maker.counts();
    view.sectors = maker.amounts(
        QCoreApplication::translate("sanpi::OverviewView", "By sector"), u"sector", overview.bySector);
    view.units = maker.amounts(
        QCoreApplication::translate("sanpi::OverviewView", "By unit"), u"unit", overview.byUnit);
    view.debts = maker.debts();
    view.lamps = maker.lamps();
    view.heat = maker.heat(units);
    view.curve = maker.curve();
    view.months = maker.months();
    return view;
}

} // namespace sanpi
