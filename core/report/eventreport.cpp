// SPDX-License-Identifier: GPL-3.0-or-later
// 三个一批活动安排: who is shown where on the event's day, and 项目简介 of each with its photo.
#include "figures/applications.h"
#include "report/reportcells.h"
#include "report/reportframe.h"
#include "report/reportkinds.h"
#include "report/reportphotos.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;
using doc::Align;

namespace {

constexpr size_t eventPhotos = 2; // of one project

/// A project of the event: one that applies, or a member whom a list has brought.
struct EventProject {
    RecordId id; ///< of the application, or of the membership
    qint64 project = 0;
    Batch batch = Batch::Signing;
    QString name;
    QString unit;
    QString developer;
    QString place;
    QString text; ///< 项目简介, else 建设规模及主要内容
    std::optional<Money> total;
    std::optional<Venue> venue;
    bool decided = false; ///< 纳入
};

EventProject eventProject(const CandidateRow& row)
{
    EventProject one;
    one.id = row.id();
    one.project = row.project;
    one.batch = row.batch;
    one.name = row.name;
    one.unit = row.unitName;
    one.developer = row.developer;
    one.place = row.place;
    one.text = row.brief.isEmpty() ? row.scope : row.brief;
    one.total = row.total;
    one.venue = row.venue;
    one.decided = row.state == CandidateState::Taken;
    return one;
}

/// Members of the period that did not apply here: their list came from outside.
Result<void> addListed(Ledger& ledger, const Applications& applications, std::vector<EventProject>& projects)
{
    BatchScope scope;
    scope.period = applications.period;
    const auto lists = batches(ledger, std::max(applications.asOf, applications.heldOn), scope);
    if (!lists)
        return lists.error();
    for (const BatchList& list : lists->all.lists) {
        for (const BatchMember& member : list.members) {
            const RecordId id = RecordId::candidate(member.period, int(member.batch), member.project);
            if (std::ranges::find(applications.rows, id, &CandidateRow::id) != applications.rows.end())
                continue;
            const auto record = ledger.records().find(RecordId::project(member.project));
            if (!record)
                return record.error();
            EventProject one;
            one.id = RecordId::batch(member.period, int(member.batch), member.project);
            one.project = member.project;
            one.batch = member.batch;
            one.name = member.name;
            one.total = member.total;
            one.decided = true;
            if (*record) {
                one.developer = (*record)->value(u"developer"_s).text();
                one.place = (*record)->value(u"place"_s).text();
                one.text = (*record)->value(u"scope"_s).text();
            }
            if (member.unit != 0) {
                const auto unit = ledger.records().find(RecordId::unit(member.unit));
                if (!unit)
                    return unit.error();
                one.unit = *unit ? (*unit)->value(u"name"_s).text() : QString();
            }
            projects.push_back(std::move(one));
        }
    }
    std::ranges::stable_sort(projects, {}, &EventProject::batch);
    return {};
}

doc::Table venueTable(
    const std::vector<EventProject>& projects, const std::optional<Venue>& venue, const QString& caption)
{
    doc::Table table;
    table.caption = caption;
    table.unit = u"亿元"_s;
    table.columns = {{u"序号"_s, 0.5, Align::Centre}, {u"批次"_s, 1, Align::Centre, 4},
        {u"项目名称"_s, 3.4, Align::Left, 10}, {u"责任单位"_s, 1.2, Align::Left, 4}, {u"建设地点"_s, 1.6},
        {u"总投资"_s, 0.8, Align::Right}, {u"备注"_s, 0.9, Align::Centre}};
    int number = 0;
    Money total;
    for (const EventProject& one : projects) {
        if (one.venue != venue)
            continue;
        total += one.total.value_or(Money());
        table.rows.append({{cells::count(++number), {batchName(one.batch)}, {one.name}, {one.unit},
            {one.place}, cells::amount(one.total, Unit::Yi, 2),
            one.decided ? doc::Cell {} : doc::Cell {u"待审定"_s, doc::Tone::Warning}}});
    }
    if (number > 0) {
        table.rows.append(
            {{{}, {}, {u"合计（%1个）"_s.arg(number)}, {}, {}, cells::amount(total, Unit::Yi, 2), {}},
                doc::Row::Kind::Total});
    }
    return table;
}

/// The newest photos: those that hang on the application before the project's others.
Result<QList<doc::Photo>> photosOfEvent(Ledger& ledger, const EventProject& one, const ReportRequest& request)
{
    QList<doc::Photo> photos;
    std::vector<QString> taken;
    for (const RecordId& record : {one.id, RecordId::project(one.project)}) {
        const auto kept = photosOf(ledger, record);
        if (!kept)
            return kept.error();
        for (const SitePhoto& photo : *kept) {
            const bool later = photo.day.isValid() && photo.day > request.asOf;
            if (later || taken.size() == eventPhotos || std::ranges::find(taken, photo.sha256) != taken.end())
                continue;
            taken.push_back(photo.sha256);
            photos.append(paperPhoto(ledger, photo, request.reader));
            photos.last().caption = {guestCaption(ledger.catalogue(), photo)};
        }
    }
    return photos;
}

Result<void> introduce(
    Ledger& ledger, const EventProject& one, const ReportRequest& request, ReportFrame& frame)
{
    frame.section(one.name);
    QStringList facts {batchName(one.batch)};
    if (!one.developer.isEmpty())
        facts << u"建设单位："_s + one.developer;
    if (!one.unit.isEmpty())
        facts << u"责任单位："_s + one.unit;
    if (!one.place.isEmpty())
        facts << u"建设地点："_s + one.place;
    QList<doc::Figure> figures;
    if (one.total) {
        const QString amount = one.total->text(Unit::Yi, 2);
        facts << u"总投资%1亿元"_s.arg(amount);
        figures.append({amount, *one.total});
    }
    frame.paragraph(facts.join(u"；"_s) + u"。"_s, figures);
    frame.paragraph(one.text.isEmpty() ? u"（项目简介待补充）"_s : one.text);
    const auto photos = photosOfEvent(ledger, one, request);
    if (!photos)
        return photos.error();
    if (!photos->isEmpty())
        frame.block(doc::PhotoRow {*photos});
    return {};
}

} // namespace

Result<Document> eventReport(Ledger& ledger, const ReportRequest& request)
{
    const auto found = applications(ledger, request.period, request.asOf);
    if (!found)
        return found.error();
    std::vector<EventProject> projects;
    for (const CandidateRow& row : found->rows) {
        if (row.state != CandidateState::Returned)
            projects.push_back(eventProject(row));
    }
    if (found->period > 0) {
        if (const auto done = addListed(ledger, *found, projects); !done)
            return done.error();
    }
    const QString period = u"第%1期"_s.arg(doc::chineseNumber(std::max(found->period, 1)));
    ReportFrame frame(period + u"“三个一批”项目建设活动安排"_s, reportOrgan(ledger), request.asOf,
        doc::Orientation::Portrait);
    if (projects.empty()) {
        frame.paragraph(u"截至所列日期%1“三个一批”没有申报项目，也没有列入项目。"_s.arg(period));
        return frame.take();
    }
    // Who takes part is decided by 纳入: what still waits is told apart.
    Money total;
    Money waitingTotal;
    qint64 taken = 0;
    for (const EventProject& one : projects) {
        taken += one.decided ? 1 : 0;
        (one.decided ? total : waitingTotal) += one.total.value_or(Money());
    }
    const qint64 waiting = qint64(projects.size()) - taken;
    const QString when = u"活动时间：%1。"_s.arg(doc::chineseDate(found->heldOn));
    QStringList said;
    QList<doc::Figure> figures;
    const auto say = [&](const QString& pattern, qint64 count, Money amount) {
        const QString number = QString::number(count);
        const QString money = amount.text(Unit::Yi, 2);
        said << pattern.arg(number, money);
        figures << doc::Figure {number, count} << doc::Figure {money, amount};
    };
    if (taken > 0)
        say(u"参加活动项目共%1个，总投资%2亿元"_s, taken, total);
    if (waiting > 0)
        say(u"待审定申报项目%1个，总投资%2亿元"_s, waiting, waitingTotal);
    frame.paragraph(when + said.join(u"；"_s) + u"。"_s, figures);
    for (const auto& [venue, caption] : {std::pair(std::optional(Venue::Main), u"主会场项目"_s),
             std::pair(std::optional(Venue::Branch), u"分会场项目"_s),
             std::pair(std::optional<Venue>(), u"会场待定项目"_s)}) {
        const doc::Table table = venueTable(projects, venue, caption);
        if (!table.rows.isEmpty())
            frame.table(table);
    }
    frame.block(doc::PageBreak {});
    frame.block(doc::Heading {1, u"项目简介"_s}); // the only one: it needs no number
    for (const EventProject& one : projects) {
        if (const auto done = introduce(ledger, one, request, frame); !done)
            return done.error();
    }
    return frame.take();
}

} // namespace sanpi
