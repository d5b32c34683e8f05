// SPDX-License-Identifier: GPL-3.0-or-later
// What is due: each kind appears on its day, within the days of the setting, and goes when it is done.
#include "figures/reminders.h"
#include "store/issues.h"
#include "store/orders.h"
#include "store/workcalendarstore.h"
#include "support/ledgertools.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sanpi::test;
using sanpi::IssueStepWish;
using sanpi::Kind;
using sanpi::Outcome;
using sanpi::RecordId;
using sanpi::Reminder;
using sanpi::ReminderKind;
using sanpi::StepKind;

namespace {

const QString author = u"王敏"_s;

} // namespace

class TestReminders : public QObject {
    Q_OBJECT

private slots:
    void init();
    void followsAnIssue();
    void followsAnOrder();
    void remindsAheadByTheSetting();
    void missesInspections();
    void missesMonths();
    void missesTheCalendar();

private:
    [[nodiscard]] QStringList keys(QDate asOf)
    {
        QStringList all;
        const auto found = sanpi::reminders(**m_file, asOf);
        for (const Reminder& row : found ? found->rows : std::vector<Reminder>())
            all << sanpi::reminderKey(row.kind) + u' ' + QString::number(row.left);
        return all;
    }
    void set(const RecordId& id, const Values& values)
    {
        QVERIFY((*m_file)->apply(changeSet({created(id, values)})).ok());
    }
    void setting(const QString& key, const QString& value)
    {
        set({Kind::Setting, {-1, 0, 0}}, {{u"key"_s, key}, {u"value"_s, value}});
    }
    qint64 collect(QDate on)
    {
        sanpi::NewIssue wish;
        wish.text = u"临时用水未接通"_s;
        wish.on = on;
        wish.unit = m_unit;
        wish.author = author;
        const Outcome outcome = sanpi::collectIssue(**m_file, wish);
        return outcome.ok() ? outcome.ids.at(sanpi::newIssueId) : 0;
    }
    Outcome take(qint64 issue, StepKind kind, QDate on, qint64 order = 0, std::optional<bool> passed = {})
    {
        IssueStepWish wish;
        wish.issue = issue;
        wish.kind = kind;
        wish.on = on;
        wish.order = order;
        wish.passed = passed;
        wish.author = author;
        return sanpi::takeIssueStep(**m_file, wish);
    }

    std::unique_ptr<LedgerFile> m_file;
    qint64 m_unit = 0;
};

void TestReminders::init()
{
    m_file = std::make_unique<LedgerFile>();
    const Outcome unit
        = (*m_file)->apply(changeSet({created(RecordId::unit(-1), {{u"name"_s, u"恩村街道"_s}})}));
    m_unit = unit.ids.at(-1);
}

void TestReminders::followsAnIssue()
{
    const qint64 issue = collect(QDate(2021, 3, 1));
    QCOMPARE(keys(QDate(2021, 3, 1)), QStringList({u"pass_on 1"_s}));
    QVERIFY(take(issue, StepKind::Assigned, QDate(2021, 3, 2)).ok());
    QCOMPARE(keys(QDate(2021, 3, 2)), QStringList({u"feedback 3"_s}));
    QCOMPARE(keys(QDate(2021, 3, 6)), QStringList({u"feedback -1"_s, u"issue_due 3"_s}));
    QVERIFY(take(issue, StepKind::Feedback, QDate(2021, 3, 6)).ok());
    QCOMPARE(keys(QDate(2021, 3, 9)), QStringList({u"issue_due 0"_s}));
    QCOMPARE(keys(QDate(2021, 3, 10)), QStringList({u"issue_overdue -1"_s}));
    const auto late = sanpi::reminders(**m_file, QDate(2021, 3, 10));
    QVERIFY(late);
    QCOMPARE(late->past, 1);
    QCOMPARE(late->rows.front().record, RecordId::issue(issue));
    QCOMPARE(late->rows.front().unitName, u"恩村街道"_s);
    QVERIFY(take(issue, StepKind::Reported, QDate(2021, 3, 10)).ok());
    QVERIFY(take(issue, StepKind::Verified, QDate(2021, 3, 10), 0, true).ok());
    QVERIFY(take(issue, StepKind::Closed, QDate(2021, 3, 10)).ok());
    QVERIFY(keys(QDate(2021, 3, 11)).isEmpty());
    QCOMPARE(keys(QDate(2021, 4, 7)), QStringList({u"recheck 2"_s}));
    QCOMPARE(keys(QDate(2021, 4, 12)), QStringList({u"recheck -3"_s}));
    QVERIFY(take(issue, StepKind::Rechecked, QDate(2021, 4, 12), 0, true).ok());
    QVERIFY(keys(QDate(2021, 4, 12)).isEmpty());
}

void TestReminders::followsAnOrder()
{
    const qint64 issue = collect(QDate(2021, 3, 1));
    QVERIFY(take(issue, StepKind::Assigned, QDate(2021, 3, 1)).ok());
    QVERIFY(take(issue, StepKind::Feedback, QDate(2021, 3, 2)).ok());
    sanpi::NewOrder wish
        = *sanpi::proposeOrder(**m_file, issue, sanpi::OrderKind::Reminder, QDate(2021, 3, 3));
    wish.author = author;
    const qint64 order = sanpi::draftOrder(**m_file, wish).ids.at(sanpi::newOrderId);
    QVERIFY(keys(QDate(2021, 3, 3)).isEmpty()); // a draft binds nobody
    QVERIFY(sanpi::issueOrder(**m_file, {order, 0, QDate(2021, 3, 3), {}, author, sanpi::Source::Form}).ok());
    QCOMPARE(keys(QDate(2021, 3, 4)), QStringList({u"order_reply 2"_s}));
    QVERIFY(take(issue, StepKind::Reported, QDate(2021, 3, 5), order).ok());
    QVERIFY(!keys(QDate(2021, 3, 5)).contains(u"order_reply 1"_s));
    QCOMPARE(keys(QDate(2021, 3, 11)), QStringList({u"issue_overdue -3"_s, u"order_overdue -1"_s}));
}

void TestReminders::remindsAheadByTheSetting()
{
    const qint64 issue = collect(QDate(2021, 3, 1));
    QVERIFY(take(issue, StepKind::Assigned, QDate(2021, 3, 1)).ok());
    QVERIFY(take(issue, StepKind::Feedback, QDate(2021, 3, 1)).ok());
    QVERIFY(keys(QDate(2021, 3, 3)).isEmpty()); // due on the 8th
    setting(sanpi::reminderSetting(), u"5"_s);
    QCOMPARE(keys(QDate(2021, 3, 3)), QStringList({u"issue_due 5"_s}));
    QCOMPARE(sanpi::reminderDays(**m_file), 5);
}

void TestReminders::missesInspections()
{
    const qint64 project = addProject(**m_file, u"医技楼"_s);
    set(RecordId::entry(project, 2021), {{u"level"_s, 1}, {u"unit"_s, m_unit}});
    set(RecordId::transition(project, 2), {{u"on"_s, QDate(2021, 1, 5)}});
    const auto missing = [&](QDate asOf) {
        const auto found = sanpi::reminders(**m_file, asOf);
        return found ? found->counts[size_t(ReminderKind::Inspection)] : -1;
    };
    QCOMPARE(missing(QDate(2021, 3, 3)), 1);
    set(RecordId::inspection(project, QDate(2021, 3, 3)), {{u"site"_s, 1}, {u"progress"_s, u"主体"_s}});
    QCOMPARE(missing(QDate(2021, 3, 2)), 1);
    QCOMPARE(missing(QDate(2021, 3, 3)), 0);
    QCOMPARE(missing(QDate(2021, 3, 8)), 1); // the next week
    // Another of the same unit: one line still, of two projects.
    const qint64 other = addProject(**m_file, u"门诊楼"_s);
    set(RecordId::entry(other, 2021), {{u"level"_s, 1}, {u"unit"_s, m_unit}});
    set(RecordId::transition(other, 2), {{u"on"_s, QDate(2021, 1, 5)}});
    QCOMPARE(missing(QDate(2021, 3, 8)), 1);
    QCOMPARE(sanpi::reminders(**m_file, QDate(2021, 3, 8))->uninspected, 2);
}

void TestReminders::missesMonths()
{
    std::vector<qint64> projects;
    for (const QString& name : {u"甲"_s, u"乙"_s}) {
        const qint64 project = addProject(**m_file, name);
        set(RecordId::entry(project, 2021), {{u"level"_s, 1}, {u"unit"_s, m_unit}});
        set(RecordId::transition(project, 2), {{u"on"_s, QDate(2021, 1, 5)}});
        projects.push_back(project);
    }
    const auto line = [&](QDate asOf) {
        const auto found = sanpi::reminders(**m_file, asOf);
        for (const Reminder& row : found ? found->rows : std::vector<Reminder>()) {
            if (row.kind == ReminderKind::Month)
                return row;
        }
        return Reminder();
    };
    setting(u"reporting_day"_s, u"25"_s);
    const Reminder both = line(QDate(2021, 11, 26));
    QCOMPARE(both.count, 2);
    QCOMPARE(both.due, QDate(2021, 11, 25));
    QVERIFY(both.text.startsWith(u"2个项目未报11月完成投资"_s));
    QVERIFY(line(QDate(2021, 11, 24)).text.contains(u"10月"_s)); // November is not due yet
    set(RecordId::investment(projects[0], sanpi::Month(2021, 11)), {{u"amount"_s, 10'000}});
    QCOMPARE(line(QDate(2021, 11, 26)).count, 1);
    QCOMPARE(line(QDate(2021, 11, 26)).record, RecordId::project(projects[1]));
    // Who states a sum through the month owes no month.
    set(RecordId::stated(projects[1], 2021, sanpi::Month(2021, 11)), {{u"amount"_s, 10'000}});
    QCOMPARE(line(QDate(2021, 11, 26)).text, QString());
}

void TestReminders::missesTheCalendar()
{
    QVERIFY(keys(QDate(2040, 5, 1)).isEmpty()); // natural days need none
    set(RecordId::rule(int(sanpi::RuleKind::Clock), QDate(2021, 1, 1)),
        {{u"value"_s, uR"({"working_days": true})"_s}});
    QCOMPARE(keys(QDate(2040, 5, 1)), QStringList({u"calendar -121"_s}));
    QVERIFY(keys(QDate(2021, 5, 1)).isEmpty());
    setting(sanpi::calendarSetting(2040), uR"({"off": ["2040-01-01"], "source": "", "work": []})"_s);
    QVERIFY(keys(QDate(2040, 5, 1)).isEmpty());
    QCOMPARE(keys(QDate(2040, 12, 1)), QStringList({u"calendar 31"_s}));
}

QTEST_GUILESS_MAIN(TestReminders)
#include "tst_reminders.moc"
