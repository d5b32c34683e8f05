// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/collecting.h"

#include <QStringList>

#include <algorithm>
#include <map>
#include <set>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 sentBackState = 2; // 退回 of the catalogue's choice

QString monthDay(QDate day)
{
    return day.toString(u"M月d日"_s);
}

/// Units of one state, in words.
QString unitsIn(const CollectStatus& status, CollectState state)
{
    QStringList names;
    for (const CollectUnit& unit : status.units) {
        if (unit.state == state)
            names << unit.name;
    }
    return names.join(u'、');
}

/// Folds the answers, oldest first, into the units that they belong to.
Result<void> foldReplies(Ledger& ledger, CollectStatus& status)
{
    std::map<qint64, CollectUnit*> byDispatch;
    for (CollectUnit& unit : status.units)
        byDispatch.emplace(unit.dispatch, &unit);
    Statement query(ledger.connection(),
        u"SELECT r.id, r.dispatch, r.received_on, r.state, r.changed, r.kept, r.file, r.reason FROM reply r "
        "JOIN dispatch d ON d.id = r.dispatch WHERE d.period = ? AND r.received_on <= ? ORDER BY r.id"_s);
    query.bind(status.period.text()).bind(Value(status.asOf));
    while (query.next()) {
        const auto found = byDispatch.find(query.number(1));
        if (found == byDispatch.end())
            continue; // to an earlier version
        CollectUnit& unit = *found->second;
        unit.reply = query.number(0);
        unit.receivedOn = query.value(2).date();
        unit.changed = int(query.number(4));
        unit.kept = int(query.number(5));
        unit.file = query.text(6);
        unit.reason.clear();
        if (query.number(3) == sentBackState) {
            unit.state = CollectState::SentBack;
            unit.reason = query.text(7);
        } else if (++unit.returns == 1) {
            unit.state = unit.receivedOn > unit.due ? CollectState::Late : CollectState::Returned;
        } else if (unit.state == CollectState::SentBack) {
            unit.state = unit.receivedOn > unit.due ? CollectState::Late : CollectState::Returned;
        }
    }
    return query.failed() ? query.error() : Result<void>();
}

/// 汇总: what the ledger has for the month, by unit.
Result<void> addAmounts(Ledger& ledger, CollectStatus& status)
{
    if (status.period.isWeek())
        return {};
    std::map<qint64, CollectUnit*> byUnit;
    for (CollectUnit& unit : status.units)
        byUnit.emplace(unit.unit, &unit);
    return ledger.connection().scan(
        u"SELECT e.unit, count(*), sum(i.amount) FROM investment i JOIN entry e "
        "ON e.project = i.project AND e.year = ? WHERE i.month = ? GROUP BY e.unit"_s,
        {status.period.year(), status.period.month()}, [&](const qint64* row) {
            if (const auto found = byUnit.find(row[0]); found != byUnit.end()) {
                found->second->reported = int(row[1]);
                found->second->amount = Money::fromYuan(row[2]);
            }
        });
}

} // namespace

int CollectStatus::count(CollectState state) const
{
    return int(std::ranges::count(units, state, &CollectUnit::state));
}

int CollectStatus::overdue() const
{
    return int(std::ranges::count(units, true, &CollectUnit::overdue));
}

Money CollectStatus::amount() const
{
    Money all;
    for (const CollectUnit& unit : units)
        all += unit.amount;
    return all;
}

int CollectStatus::reported() const
{
    int all = 0;
    for (const CollectUnit& unit : units)
        all += unit.reported;
    return all;
}

int CollectStatus::projects() const
{
    int all = 0;
    for (const CollectUnit& unit : units)
        all += unit.projects;
    return all;
}

QDate CollectStatus::due() const
{
    const auto latest = std::ranges::max_element(units, {}, &CollectUnit::due);
    return latest == units.end() ? QDate() : latest->due;
}

Result<CollectStatus> collectStatus(Ledger& ledger, const CollectPeriod& period, QDate asOf)
{
    CollectStatus status;
    status.period = period;
    status.asOf = asOf;
    Statement query(ledger.connection(),
        u"SELECT d.id, d.unit, u.name, d.version, d.projects, d.sent_on, d.due FROM dispatch d "
        "JOIN unit u ON u.id = d.unit WHERE d.period = ? AND d.sent_on <= ? "
        "ORDER BY u.\"order\" IS NULL, u.\"order\", u.pinyin, u.id, d.version DESC"_s);
    query.bind(period.text()).bind(Value(asOf));
    while (query.next()) {
        if (!status.units.empty() && status.units.back().unit == query.number(1))
            continue; // an earlier version
        CollectUnit unit;
        unit.dispatch = query.number(0);
        unit.unit = query.number(1);
        unit.name = query.text(2);
        unit.version = int(query.number(3));
        unit.projects = int(query.number(4));
        unit.sentOn = query.value(5).date();
        unit.due = query.value(6).date();
        status.units.push_back(std::move(unit));
    }
    if (query.failed())
        return query.error();
    if (const auto folded = foldReplies(ledger, status); !folded)
        return folded.error();
    if (const auto added = addAmounts(ledger, status); !added)
        return added.error();
    for (CollectUnit& unit : status.units)
        unit.overdue = unit.owes() && asOf > unit.due;
    return status;
}

Result<std::vector<CollectPeriod>> collectPeriods(Ledger& ledger)
{
    std::vector<CollectPeriod> periods;
    Statement query(ledger.connection(),
        u"SELECT period FROM dispatch GROUP BY period ORDER BY max(sent_on) DESC, max(id) DESC"_s);
    while (query.next()) {
        if (const auto period = CollectPeriod::parse(query.text(0)))
            periods.push_back(*period);
    }
    if (query.failed())
        return query.error();
    return periods;
}

QString reminderText(const CollectStatus& status)
{
    const int missing = status.count(CollectState::Missing);
    const int back = status.count(CollectState::SentBack);
    if (missing + back == 0)
        return {};
    const int late = status.count(CollectState::Late);
    QString text = u"【填报提醒】%1重点项目填报表（时限%2）：截至%3，应报%4个单位，已报%5个"_s.arg(
        status.period.name(), monthDay(status.due()), monthDay(status.asOf),
        QString::number(status.units.size()), QString::number(status.returned()));
    if (late > 0)
        text += u"（其中迟报%1个）"_s.arg(late);
    if (missing > 0)
        text += u"；未报%1个：%2"_s.arg(QString::number(missing), unitsIn(status, CollectState::Missing));
    if (back > 0)
        text += u"；退回待重报%1个：%2"_s.arg(QString::number(back), unitsIn(status, CollectState::SentBack));
    const QString who = back == 0 ? u"请未报单位"_s
        : missing == 0            ? u"请退回单位更正后"_s
                                  : u"请未报、退回单位"_s;
    text += status.overdue() > 0 ? u"。已超过报送时限，%1今日内报回。"_s.arg(who)
                                 : u"。%1于%2前报回。"_s.arg(who, monthDay(status.due()));
    return text;
}

QString reminderText(const CollectStatus& status, const CollectUnit& unit)
{
    const QString what = u"%1：%2重点项目填报表（%3个项目）"_s.arg(
        unit.name, status.period.name(), QString::number(unit.projects));
    if (unit.state == CollectState::SentBack) {
        const QString reason = unit.reason.isEmpty() ? QString() : u"（%1）"_s.arg(unit.reason);
        return u"%1已退回%2，请按标注更正后于%3前重报。"_s.arg(
            what, reason, monthDay(std::max(unit.due, status.asOf.addDays(1))));
    }
    if (unit.state != CollectState::Missing)
        return {};
    return unit.overdue ? u"%1应于%2报送，现已逾期%3天，请今日内报回。"_s.arg(
               what, monthDay(unit.due), QString::number(unit.due.daysTo(status.asOf)))
                        : u"%1请于%2前报回。"_s.arg(what, monthDay(unit.due));
}

} // namespace sanpi
