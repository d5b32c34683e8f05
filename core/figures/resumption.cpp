// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/resumption.h"

#include "figures/yearfacts.h"

#include <algorithm>
#include <unordered_map>

namespace sanpi {

namespace {

using namespace Qt::StringLiterals;

constexpr int mostDays = 60;
constexpr qsizetype mostLateNamed = 3;

struct ResumeWords {
    QString code;
    QString name;
    QString leader;
    QString phone;
    bool underway = false; ///< had started when the campaign began
    QDate on;
    QString note;
};
using ResumeWordsOf = std::unordered_map<qint64, ResumeWords>;

Result<ResumeWordsOf> resumeWords(Ledger& ledger, const Resumption& campaign, QDate asOf)
{
    ResumeWordsOf words;
    Statement projects(ledger.connection(), u"SELECT id, code, name, leader, phone FROM project"_s);
    while (projects.next()) {
        words[projects.number(0)]
            = {projects.text(1), projects.text(2), projects.text(3), projects.text(4), false, {}, {}};
    }
    Statement starts(
        ledger.connection(), u"SELECT DISTINCT project FROM transition WHERE stage >= ? AND \"on\" <= ?"_s);
    starts.bind(int(Stage::Started)).bind(Value(campaign.since));
    while (starts.next())
        words[starts.number(0)].underway = true;
    Statement resumed(ledger.connection(),
        u"SELECT project, \"on\", note FROM resumption WHERE campaign = ? AND \"on\" <= ?"_s);
    resumed.bind(campaign.campaign).bind(Value(asOf));
    while (resumed.next()) {
        words[resumed.number(0)].on = resumed.value(1).date();
        words[resumed.number(0)].note = resumed.text(2);
    }
    for (const Statement* query : {&projects, &starts, &resumed}) {
        if (query->failed())
            return query->error();
    }
    return words;
}

void addDays(Resumption& result, QDate asOf)
{
    const QDate last = result.until.isValid() ? std::min(result.until, asOf) : asOf;
    for (QDate day = std::max(result.since, last.addDays(1 - mostDays)); day <= last; day = day.addDays(1)) {
        result.days.push_back({day, int(std::ranges::count_if(result.rows, [day](const ResumptionRow& row) {
                                   return row.on.isValid() && row.on <= day;
                               }))});
    }
}

} // namespace

Result<std::vector<std::pair<qint64, QString>>> campaignsBy(Ledger& ledger, QDate asOf)
{
    std::vector<std::pair<qint64, QString>> list;
    Statement query(ledger.connection(),
        u"SELECT id, name FROM campaign WHERE since <= ? ORDER BY since DESC, id DESC"_s);
    query.bind(Value(asOf));
    while (query.next())
        list.emplace_back(query.number(0), query.text(1));
    if (query.failed())
        return query.error();
    return list;
}

Result<Resumption> resumption(Ledger& ledger, qint64 campaign, QDate asOf)
{
    Transaction snapshot(ledger.connection(), Transaction::Kind::Read);
    if (!snapshot.begun())
        return snapshot.begun().error();
    const auto record = ledger.records().find(RecordId::campaign(campaign));
    if (!record)
        return record.error();
    if (!*record)
        return Error {ErrorCode::NotFound, u"no such campaign"_s, {QString::number(campaign)}};
    Resumption result;
    result.campaign = campaign;
    result.name = (*record)->value(u"name"_s).text();
    result.since = (*record)->value(u"since"_s).date();
    result.until = (*record)->value(u"until"_s).date();
    // A Spring Festival campaign runs on the list of the year that it lies in.
    const auto facts = loadYearFacts(ledger, result.since.year(), asOf);
    const auto words = resumeWords(ledger, result, asOf);
    if (!facts || !words)
        return facts ? words.error() : facts.error();
    Statement units(ledger.connection(),
        u"SELECT id, name FROM unit ORDER BY \"order\" IS NULL, \"order\", pinyin, id"_s);
    while (units.next()) {
        ResumptionGroup group;
        group.key = units.number(0);
        group.label = units.text(1);
        result.byUnit.push_back(group);
    }
    if (units.failed())
        return units.error();
    ResumptionGroup none;
    none.label = u"未填"_s;
    result.byUnit.push_back(none);
    std::unordered_map<qint64, size_t> places;
    for (size_t i = 0; i < result.byUnit.size(); ++i)
        places.emplace(result.byUnit[i].key, i);
    for (const EntryFacts& entry : facts->entries) {
        const auto said = words->find(entry.project);
        if (!entry.counts() || said == words->end() || !said->second.underway
            || entry.stage >= Stage::Producing
            || entry.stoppage.value_or(Stoppage::Halted) != Stoppage::Halted)
            continue;
        const ResumeWords& one = said->second;
        ResumptionGroup& unit = result.byUnit[places.contains(entry.unit) ? places[entry.unit] : places[0]];
        for (ResumptionGroup* group : {&result.all, &unit}) {
            ++group->due;
            group->resumed += one.on.isValid();
        }
        result.rows.push_back({entry.project, one.code, one.name, entry.unit, unit.label, one.leader,
            one.phone, one.on, one.note});
    }
    const auto rate = [](ResumptionGroup& group) {
        if (group.due > 0)
            group.rate = {group.resumed, group.due};
    };
    rate(result.all);
    std::ranges::for_each(result.byUnit, rate);
    std::erase_if(result.byUnit, [](const ResumptionGroup& group) { return group.due == 0; });
    std::ranges::stable_sort(result.rows, {},
        [&](const ResumptionRow& row) { return std::pair(row.on.isValid(), places[row.unit]); });
    addDays(result, asOf);
    return result;
}

QString resumptionSentence(const Resumption& resumption, QDate asOf)
{
    QString text = u"截至%1月%2日，%3应复工%4个，已复工%5个，复工率%6"_s.arg(QString::number(asOf.month()),
        QString::number(asOf.day()), resumption.name, QString::number(resumption.all.due),
        QString::number(resumption.all.resumed), resumption.all.rate.shown(1));
    QStringList late;
    for (const ResumptionRow& row : resumption.rows) {
        if (!row.on.isValid())
            late << row.name;
    }
    if (!late.isEmpty()) {
        text += u"；应复未复%1个：%2"_s.arg(late.size()).arg(late.mid(0, mostLateNamed).join(u"、"_s))
            + (late.size() > mostLateNamed ? u"等"_s : QString());
    }
    return text + u"。"_s;
}

} // namespace sanpi
