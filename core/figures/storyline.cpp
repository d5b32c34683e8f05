// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/storyline.h"

#include "figures/lifecycle.h"
#include "store/attachments.h"
#include "store/leaders.h"
#include "store/orders.h"
#include "store/unitnames.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

QString choiceName(const Catalogue& catalogue, Kind kind, QStringView field, qint64 code)
{
    const Choice* choice = catalogue.field(kind, field).choice(code);
    return choice ? choice->zh : QString();
}

QString dayInWords(QDate day)
{
    return day.toString(u"M月d日"_s);
}

/// Puts the events of one issue together.
class Teller {
public:
    Teller(Ledger& ledger, Storyline& line) : m_ledger(ledger), m_line(line) { }
    [[nodiscard]] Result<void> tell();

private:
    [[nodiscard]] Result<void> tellOrigin();
    void tellCollected();
    void tellStep(const IssueStep& step);
    void tellDrafts();
    [[nodiscard]] Result<void> tellNotices();
    [[nodiscard]] const OrderRow* orderNumbered(qint64 order) const
    {
        const auto& orders = m_line.story.orders;
        const auto it = std::ranges::find_if(
            orders, [order](const OrderRow& row) { return row.record.id.key[0] == order; });
        return it == orders.end() ? nullptr : &*it;
    }

    Ledger& m_ledger;
    Storyline& m_line;
    QHash<qint64, QString> m_units;
};

Result<void> Teller::tellOrigin()
{
    const auto& origin = m_line.story.origin;
    if (!origin)
        return {};
    StoryEvent event;
    event.sort = StoryEvent::Sort::Found;
    event.record = origin->id;
    const bool inspected = origin->id.kind == Kind::Inspection;
    event.on = inspected ? dateOfNumber(origin->id.key[1]) : origin->value(u"on"_s).date();
    const bool decided = origin->id.kind == Kind::Decision;
    const bool instructed = decided && origin->value(u"source"_s).number() == int(DecisionSource::Leader);
    event.what = inspected ? u"巡查发现"_s
        : instructed       ? u"领导批示"_s
        : decided          ? u"会议议定"_s
                           : u"督导发现"_s;
    event.by = origin->value(inspected ? u"inspectors"_s : decided ? u"leader"_s : u"supervisors"_s).text();
    QStringList said;
    if (inspected) {
        said << choiceName(
            m_ledger.catalogue(), Kind::Inspection, u"site", origin->value(u"site"_s).number());
        said << origin->value(u"progress"_s).text() << origin->value(u"finding"_s).text();
    } else {
        said << origin->value(u"text"_s).text();
    }
    if (const QString demand = origin->value(u"demand"_s).text(); !demand.isEmpty())
        said << u"要求："_s + demand;
    said.removeAll(QString());
    event.text = said.join(u"；"_s);
    const auto photos = attachmentsOf(m_ledger, origin->id);
    if (!photos)
        return photos.error();
    event.photos = int(photos->size());
    m_line.events.push_back(std::move(event));
    return {};
}

void Teller::tellCollected()
{
    const IssueRow& row = m_line.story.row;
    StoryEvent event;
    event.sort = StoryEvent::Sort::Collected;
    event.on = row.standing.collectedOn;
    event.what = u"收集"_s;
    event.record = RecordId::issue(row.id);
    const Catalogue& catalogue = m_ledger.catalogue();
    QStringList said {row.number, choiceName(catalogue, Kind::Issue, u"source", row.source),
        choiceName(catalogue, Kind::Issue, u"kind", row.kind),
        choiceName(catalogue, Kind::Issue, u"weight", int(row.weight))};
    said.removeAll(QString());
    event.text = said.join(u'，') + u"："_s + row.text;
    m_line.events.push_back(std::move(event));
}

void Teller::tellStep(const IssueStep& step)
{
    const Catalogue& catalogue = m_ledger.catalogue();
    StoryEvent event;
    event.on = step.on;
    event.record = RecordId::step(m_line.story.row.id, step.seq);
    event.what = choiceName(catalogue, Kind::Step, u"kind", int(step.kind));
    event.by = step.by;
    QStringList said;
    if (const OrderRow* order = orderNumbered(step.order)) {
        said << choiceName(catalogue, Kind::Order, u"kind", order->record.value(u"kind"_s).number())
                + order->code;
        if (step.kind == StepKind::Ordered) {
            event.record = order->record.id;
            said << order->record.value(u"organ"_s).text();
        }
    }
    if (const QString unit = m_units.value(step.unit); !unit.isEmpty())
        said << unit;
    if (step.passed) {
        said << choiceName(catalogue, Kind::Step, u"verdict", *step.passed ? 1 : 2);
        event.bad = !*step.passed;
    }
    if (step.due.isValid())
        said << (step.kind == StepKind::Closed ? u"应于%1回头看"_s : u"时限%1"_s).arg(dayInWords(step.due));
    if (step.kind != StepKind::Ordered && !step.text.isEmpty())
        said << step.text;
    event.text = said.join(u'，');
    m_line.events.push_back(std::move(event));
}

void Teller::tellDrafts()
{
    for (const OrderRow& order : m_line.story.orders) {
        const QDate on = order.record.value(u"drafted_on"_s).date();
        if (!on.isValid())
            continue;
        StoryEvent event;
        event.sort = StoryEvent::Sort::Drafted;
        event.on = on;
        const auto kind = OrderKind(order.record.value(u"kind"_s).number());
        event.what = isOwnOrder(kind) ? u"拟办"_s : u"提请"_s;
        event.record = order.record.id;
        event.text = u"拟"_s + orderKindText(m_ledger.catalogue(), kind) + u"："_s
            + order.record.value(u"title"_s).text();
        m_line.events.push_back(std::move(event));
    }
}

/// Weeks in whose notice the issue was new, solved or overdue: the notice's own figures name it by these
/// days.
Result<void> Teller::tellNotices()
{
    const auto notices = m_ledger.records().all(Kind::Notice);
    if (!notices)
        return notices.error();
    const IssueRow& row = m_line.story.row;
    for (const Record& notice : *notices) {
        const QDate monday = notice.value(u"week"_s).date();
        const QDate issued = notice.value(u"issued_on"_s).date();
        if (!monday.isValid() || !issued.isValid() || issued > m_line.asOf)
            continue;
        const QDate sunday = monday.addDays(6);
        const IssueStanding then = issueStanding(row.standing.collectedOn, m_line.story.steps, sunday);
        QStringList named;
        if (row.standing.collectedOn >= monday && row.standing.collectedOn <= sunday)
            named << u"本周新收集"_s;
        if (then.isSolved() && then.closedOn >= monday)
            named << u"本周销号"_s;
        const bool late = row.standing.collectedOn <= sunday && then.isOverdue(sunday);
        if (late)
            named << u"超期未办结"_s;
        if (named.isEmpty())
            continue;
        StoryEvent event;
        event.sort = StoryEvent::Sort::Notice;
        event.on = issued;
        event.what = u"通报"_s;
        event.record = notice.id;
        event.bad = late;
        const qint64 number = notice.value(u"number"_s).number();
        event.text = (number > 0 ? u"第%1期，"_s.arg(number) : QString())
            + u"%1至%2周："_s.arg(dayInWords(monday), dayInWords(sunday)) + named.join(u'、');
        m_line.events.push_back(std::move(event));
    }
    return {};
}

Result<void> Teller::tell()
{
    auto units = unitNames(m_ledger);
    if (!units)
        return units.error();
    m_units = *std::move(units);
    m_line.unit = m_units.value(m_line.story.row.unit);
    if (m_line.story.row.project != 0) {
        const auto project = m_ledger.records().find(RecordId::project(m_line.story.row.project));
        if (!project)
            return project.error();
        if (*project) {
            m_line.project = (*project)->value(u"name"_s).text();
            const auto leader
                = projectPerson(m_ledger, (*project)->id.key[0], ProjectRole::Leader, m_line.asOf);
            if (!leader)
                return leader.error();
            m_line.leader = *leader ? (*leader)->name : QString();
        }
    }
    if (const auto done = tellOrigin(); !done)
        return done;
    tellCollected();
    tellDrafts();
    for (const IssueStep& step : m_line.story.steps)
        tellStep(step);
    if (const auto done = tellNotices(); !done)
        return done;
    std::erase_if(m_line.events, [this](const StoryEvent& event) { return event.on > m_line.asOf; });
    // Of one day as they were put in: found, collected, drafted, taken, told.
    std::ranges::stable_sort(m_line.events, {}, &StoryEvent::on);
    return {};
}

} // namespace

Result<Storyline> storyline(Ledger& ledger, qint64 issue, QDate asOf)
{
    auto story = issueStory(ledger, issue, asOf);
    if (!story)
        return story.error();
    Storyline line;
    line.story = *std::move(story);
    line.asOf = asOf;
    line.year = line.story.row.standing.collectedOn.year();
    if (const auto done = Teller(ledger, line).tell(); !done)
        return done.error();
    const qint64 unit = line.story.row.unit;
    const auto figures
        = issueFigures(ledger, line.year, asOf, [unit](const IssueRow& row) { return row.unit == unit; });
    if (!figures)
        return figures.error();
    line.unitIssues = figures->all;
    line.unitIssues.key = unit;
    line.unitIssues.label = line.unit;
    return line;
}

} // namespace sanpi
