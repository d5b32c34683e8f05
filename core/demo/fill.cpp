// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/fill.h"

#include "demo/fillfunds.h"
#include "demo/filllists.h"
#include "demo/fillweek.h"
#include "demo/generate.h"
#include "store/changesetbuilder.h"
#include "store/projectface.h"

#include <map>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int issuedTarget = 3; // 已下达
constexpr int finalFigure = 3; // 定报

/// Writes the demo's projects into a change set; the first error is kept and ends the writing.
class DemoWriter {
public:
    DemoWriter(Ledger& ledger, const DemoLedger& demo, const DemoFacts& facts)
        : m_ledger(ledger), m_demo(demo), m_facts(facts), m_builder(ledger.catalogue(), ledger.records())
    {
    }
    [[nodiscard]] Result<std::vector<RecordChange>> write()
    {
        for (const DemoProject& project : m_demo.projects) {
            m_id = m_builder.newId();
            m_ids.emplace(project.code, m_id);
            identity(project);
            yearEntry(project);
            dates(project);
            monthly(project);
            words(project);
            if (project.batch)
                membership(*project.batch);
            keep(writeLife(m_builder, project, m_id, m_facts));
            keep(writeInspections(m_builder, project, m_id, m_facts));
            if (m_error.code != ErrorCode::None)
                return m_error;
        }
        for (const DemoRebuild& member : m_demo.rebuild) {
            const qint64 township = unit(member.unit).number();
            if (m_error.code == ErrorCode::None)
                keep(writeRebuild(m_builder, member, township, m_facts));
        }
        for (const DemoIssue& demoIssue : m_demo.issues)
            issue(demoIssue);
        for (const DemoFund& fund : m_facts.funds) {
            const qint64 responsible = unit(fund.unit).number();
            if (m_error.code == ErrorCode::None)
                keep(writeFund(m_builder, fund, m_demo.year, responsible));
        }
        if (m_error.code != ErrorCode::None)
            return m_error;
        return m_builder.changes();
    }

private:
    void keep(const Result<void>& done)
    {
        if (!done && m_error.code == ErrorCode::None)
            m_error = done.error();
    }
    void put(const RecordId& id, const QString& field, const Value& value)
    {
        if (m_error.code == ErrorCode::None && !value.isNull())
            keep(m_builder.set(id, field, value));
    }
    void put(QStringView field, const Value& value)
    {
        const FaceDate date {m_demo.year, QDate(m_demo.year, 12, 31), Month(m_demo.year, 12)};
        const Field& entry = m_ledger.catalogue().field(Kind::Project, field);
        if (m_error.code == ErrorCode::None && !value.isNull())
            keep(writeProjectField(m_builder, m_id, date, entry, value));
    }
    [[nodiscard]] Value choice(QStringView field, const QString& word)
    {
        const Choice* found = m_ledger.catalogue().field(Kind::Project, field).choiceNamed(word);
        if (!found)
            keep(Error {ErrorCode::NotFound, u"demo: unknown choice "_s + word, {word}});
        return found ? Value(found->code) : Value();
    }
    [[nodiscard]] Value unit(const QString& name)
    {
        auto known = m_units.find(name);
        if (known == m_units.end()) {
            const auto id = m_ledger.resolve(Kind::Unit, name);
            if (!id)
                keep(Error {ErrorCode::NotFound, u"demo: unknown unit "_s + name, {name}});
            known = m_units.emplace(name, id.value_or(0)).first;
        }
        return Value(known->second);
    }

    void identity(const DemoProject& project)
    {
        put(u"code", project.code);
        put(u"name", project.name);
        put(u"short", project.shortName);
        put(u"developer", project.developer);
        put(u"uscc", project.uscc);
        put(u"place", project.place);
        put(u"scope", project.scope);
        put(u"nature", choice(u"nature", project.nature));
        put(u"works", Value(static_cast<int>(worksOf(project))));
        put(u"sponsor", project.sponsor);
        put(u"leader", project.leader);
        put(u"contact", project.contact);
        put(u"phone", project.phone);
    }
    void yearEntry(const DemoProject& project)
    {
        put(u"level", Value(static_cast<int>(project.level)));
        put(u"class", Value(static_cast<int>(project.yearClass)));
        put(u"sector", choice(u"sector", project.sector));
        put(u"unit", unit(project.unit));
        put(u"total", project.total);
        put(u"before", project.before);
        // Preliminary projects have no target: that is not a target of nothing.
        if (project.target == Money())
            return;
        const RecordId id = RecordId::target(m_id, m_demo.year, 1);
        put(id, u"amount"_s, project.target);
        put(id, u"state"_s, Value(issuedTarget));
        put(id, u"document"_s, m_facts.targetDocument);
        put(id, u"issued_on"_s, m_facts.targetIssued);
    }
    void dates(const DemoProject& project)
    {
        put(u"start_planned", project.startPlanned);
        put(u"end_planned", project.endPlanned);
        put(u"signed_on", project.signedOn);
        put(u"started_on", project.startedOn);
        put(u"produced_on", project.producedOn);
        put(u"capacity_on", project.capacityOn);
        put(u"stat_on", project.statOn);
    }
    void monthly(const DemoProject& project)
    {
        for (int month = 1; month <= 12; ++month) {
            const RecordId id = RecordId::investment(m_id, Month(m_demo.year, month));
            put(id, u"amount"_s, project.months[static_cast<std::size_t>(month - 1)]);
            put(id, u"kind"_s, Value(finalFigure));
        }
    }
    void words(const DemoProject& project)
    {
        for (const DemoProgress& progress : project.progress)
            put(RecordId::progress(m_id, progress.on), u"text"_s, progress.text);
        put(u"remark", project.remark);
    }
    void membership(const DemoBatch& batch)
    {
        const QString period = m_facts.periodNames.value(batch.period - 1);
        QString name = m_facts.batchList;
        name.replace(u"{period}"_s, period);
        name.replace(u"{batch}"_s, batch.batch);
        auto list = m_lists.find(name);
        if (list == m_lists.end()) {
            const auto known = m_ledger.resolve(Kind::List, name);
            list = m_lists.emplace(name, known ? *known : m_builder.newId()).first;
            put(RecordId {Kind::List, {list->second, 0, 0}}, u"name"_s, name);
        }
        put(RecordId::membership(list->second, m_id), u"joined"_s, batch.joined);
    }

    void issue(const DemoIssue& demoIssue)
    {
        const qint64 responsible = unit(demoIssue.unit).number();
        if (m_error.code != ErrorCode::None)
            return;
        keep(writeIssue(m_builder, demoIssue, m_ids.at(demoIssue.code), responsible));
    }

    Ledger& m_ledger;
    const DemoLedger& m_demo;
    const DemoFacts& m_facts;
    ChangeSetBuilder m_builder;
    Error m_error;
    qint64 m_id = 0;
    std::map<QString, qint64> m_units;
    std::map<QString, qint64> m_lists;
    std::map<QString, qint64> m_ids; ///< projects by code
};

} // namespace

Result<int> fillDemo(Ledger& ledger, const DemoLedger& demo, const DemoFacts& facts, const QString& author)
{
    auto records = DemoWriter(ledger, demo, facts).write();
    if (!records)
        return records.error();
    ChangeSet set;
    set.author = author;
    set.label = u"演示数据"_s;
    set.source = Source::Demo;
    set.records = *std::move(records);
    const Outcome outcome = ledger.apply(set);
    if (!outcome.ok())
        return outcome.error;
    return static_cast<int>(demo.projects.size());
}

Result<int> fillDemo(Ledger& ledger, const QString& author)
{
    const auto facts = demoFacts();
    if (!facts)
        return facts.error();
    const auto demo = generateDemo(*facts);
    if (!demo)
        return demo.error();
    return fillDemo(ledger, *demo, *facts, author);
}

} // namespace sanpi
