// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/facts.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

/// Reads keys of one object; remembers in \p fault the first that is not as expected.
class FactReader {
public:
    FactReader(QJsonObject object, QString& fault) : m_object(std::move(object)), m_fault(fault) { }
    [[nodiscard]] bool has(const QString& key) const { return m_object.contains(key); }
    [[nodiscard]] QString text(const QString& key) const
    {
        const QJsonValue value = m_object.value(key);
        expect(value.isString(), key);
        return value.toString();
    }
    [[nodiscard]] qint64 number(const QString& key) const
    {
        const QJsonValue value = m_object.value(key);
        expect(value.isDouble(), key);
        return value.toInteger();
    }
    [[nodiscard]] int small(const QString& key) const { return static_cast<int>(number(key)); }
    [[nodiscard]] bool flag(const QString& key) const { return m_object.value(key).toBool(); }
    [[nodiscard]] QJsonArray array(const QString& key) const
    {
        const QJsonValue value = m_object.value(key);
        expect(value.isArray() && !value.toArray().isEmpty(), key);
        return value.toArray();
    }
    [[nodiscard]] QStringList texts(const QString& key) const
    {
        QStringList list;
        for (const QJsonValue& value : array(key))
            list.append(value.toString());
        return list;
    }
    [[nodiscard]] FactReader inside(const QString& key) const
    {
        expect(m_object.value(key).isObject(), key);
        return {m_object.value(key).toObject(), m_fault};
    }
    [[nodiscard]] std::vector<FactReader> each(const QString& key) const
    {
        std::vector<FactReader> list;
        for (const QJsonValue& value : array(key))
            list.emplace_back(value.toObject(), m_fault);
        return list;
    }
    [[nodiscard]] const QJsonObject& object() const { return m_object; }
    void expect(bool good, const QString& key) const
    {
        if (!good && m_fault.isEmpty())
            m_fault = key;
    }
    /// The entry of \p table under the text at \p key.
    template <typename T> [[nodiscard]] T choice(const QString& key, const std::map<QString, T>& table) const
    {
        const auto found = table.find(text(key));
        expect(found != table.end(), key);
        return found == table.end() ? T {} : found->second;
    }

private:
    QJsonObject m_object;
    QString& m_fault;
};

const std::map<QString, Level>& levelNames()
{
    static const std::map<QString, Level> names {
        {u"省"_s, Level::Province}, {u"市"_s, Level::City}, {u"区"_s, Level::District}};
    return names;
}

const std::map<QString, YearClass>& classNames()
{
    static const std::map<QString, YearClass> names {{u"前期"_s, YearClass::Preliminary},
        {u"新开工"_s, YearClass::NewStart}, {u"续建"_s, YearClass::Continuing},
        {u"竣工"_s, YearClass::Completion}};
    return names;
}

const std::map<QString, DemoCourse>& courseNames()
{
    static const std::map<QString, DemoCourse> names {{u"completed"_s, DemoCourse::Completed},
        {u"late"_s, DemoCourse::Late}, {u"continuing"_s, DemoCourse::Continuing},
        {u"newStart"_s, DemoCourse::NewStart}, {u"quick"_s, DemoCourse::Quick},
        {u"unstarted"_s, DemoCourse::Unstarted}, {u"preliminary"_s, DemoCourse::Preliminary}};
    return names;
}

DemoKind readKind(const FactReader& in)
{
    DemoKind kind;
    kind.family = in.text(u"family"_s);
    kind.scope = in.text(u"scope"_s);
    kind.departments = in.texts(u"departments"_s);
    kind.natures = in.texts(u"natures"_s);
    kind.names = in.texts(u"names"_s);
    kind.townshipNamed = in.flag(u"townshipNamed"_s);
    kind.repeat = in.small(u"repeat"_s);
    if (in.has(u"townships"_s))
        kind.townships = in.texts(u"townships"_s);
    if (in.has(u"trades"_s)) {
        for (const QJsonValue& trade : in.array(u"trades"_s))
            kind.trades.push_back({trade.toArray().at(0).toString(), trade.toArray().at(1).toString()});
    } else {
        kind.developers = in.texts(u"developers"_s);
    }
    const QJsonArray total = in.array(u"total"_s);
    kind.totalMin = total.at(0).toInteger();
    kind.totalMax = total.at(1).toInteger();
    if (in.has(u"squareMetres"_s))
        kind.squareMetres = in.small(u"squareMetres"_s);
    if (in.has(u"kilometreCost"_s))
        kind.kilometreCost = in.small(u"kilometreCost"_s);
    if (in.has(u"mu"_s))
        kind.mu = in.small(u"mu"_s);
    in.expect(kind.totalMin > 0 && kind.totalMin < kind.totalMax, u"total"_s);
    return kind;
}

DemoSector readSector(const FactReader& in)
{
    DemoSector sector;
    sector.name = in.text(u"name"_s);
    sector.count = in.small(u"count"_s);
    const FactReader states = in.inside(u"states"_s);
    for (const auto& [name, course] : courseNames())
        sector.courses[course] = states.small(name);
    for (const FactReader& kind : in.each(u"kinds"_s))
        sector.kinds.push_back(readKind(kind));
    return sector;
}

QDate readDate(const FactReader& in, const QString& key)
{
    if (!in.has(key))
        return {};
    const QDate date = QDate::fromString(in.text(key), Qt::ISODate);
    in.expect(date.isValid(), key);
    return date;
}

Month readMonth(const FactReader& in, const QString& key)
{
    const auto month = Month::parse(in.text(key));
    in.expect(month.has_value(), key);
    return month.value_or(Month());
}

DemoNamed readNamed(const FactReader& in)
{
    DemoNamed named;
    DemoProject& project = named.project;
    project.name = in.text(u"name"_s);
    project.shortName = in.text(u"short"_s);
    project.developer = in.text(u"developer"_s);
    project.place = in.text(u"place"_s);
    project.scope = in.text(u"scope"_s);
    project.nature = in.text(u"nature"_s);
    project.sector = in.text(u"sector"_s);
    project.unit = in.text(u"unit"_s);
    project.family = in.text(u"family"_s);
    project.level = in.choice(u"level"_s, levelNames());
    project.yearClass = in.choice(u"class"_s, classNames());
    project.total = Money::fromWan(in.number(u"total"_s));
    project.before = Money::fromWan(in.number(u"before"_s));
    project.target = Money::fromWan(in.number(u"target"_s));
    project.startPlanned = readMonth(in, u"start"_s).firstDay();
    project.endPlanned = readMonth(in, u"end"_s).lastDay();
    project.signedOn = readDate(in, u"signed"_s);
    project.startedOn = readDate(in, u"started"_s);
    project.producedOn = readDate(in, u"produced"_s);
    project.capacityOn = readDate(in, u"capacity"_s);
    if (in.has(u"remark"_s))
        project.remark = in.text(u"remark"_s);
    if (in.has(u"batch"_s)) {
        const FactReader batch = in.inside(u"batch"_s);
        project.batch = {batch.small(u"period"_s), batch.text(u"batch"_s), readDate(batch, u"joined"_s)};
    }
    named.body = in.text(u"body"_s);
    named.progress = in.text(u"progress"_s);
    named.registered = readMonth(in, u"registered"_s);
    named.done = in.number(u"done"_s);
    return named;
}

void readPublished(const FactReader& in, DemoFacts& facts)
{
    facts.count = in.small(u"count"_s);
    facts.total = in.number(u"total"_s);
    for (const FactReader& level : in.each(u"levels"_s)) {
        facts.levels.push_back({level.choice(u"level"_s, levelNames()), level.small(u"count"_s),
            level.number(u"target"_s), level.number(u"done"_s)});
    }
}

void readWords(const FactReader& in, DemoFacts& facts)
{
    facts.surnames = in.texts(u"surnames"_s);
    facts.contactTitles = in.texts(u"contactTitles"_s);
    facts.sponsors = in.texts(u"sponsors"_s);
    facts.roads = in.texts(u"roads"_s);
    facts.sides = in.texts(u"sides"_s);
    facts.stemHeads = in.texts(u"stemHeads"_s);
    facts.stemTails = in.texts(u"stemTails"_s);
    const FactReader remarks = in.inside(u"remarks"_s);
    facts.laggingRemarks = remarks.texts(u"lagging"_s);
    facts.unstartedRemarks = remarks.texts(u"unstarted"_s);
    facts.preliminaryRemarks = remarks.texts(u"preliminary"_s);
    const QJsonArray weights = in.array(u"monthWeights"_s);
    in.expect(weights.size() == 12, u"monthWeights"_s);
    for (std::size_t i = 0; i < facts.monthWeights.size(); ++i)
        facts.monthWeights[i] = weights.at(static_cast<qsizetype>(i)).toInt();
}

DemoRebuildFacts readRebuild(const FactReader& in)
{
    DemoRebuildFacts facts;
    facts.count = in.small(u"count"_s);
    facts.total = in.number(u"total"_s);
    facts.inLibrary = in.small(u"inLibrary"_s);
    facts.started = in.small(u"started"_s);
    facts.startedTotal = in.number(u"startedTotal"_s);
    facts.target = in.number(u"target"_s);
    facts.done = in.number(u"done"_s);
    facts.joined = readDate(in, u"joined"_s);
    facts.libraryOn = readDate(in, u"libraryOn"_s);
    in.expect(facts.joined.isValid() && facts.libraryOn.isValid(), u"joined, libraryOn"_s);
    for (const FactReader& category : in.each(u"categories"_s)) {
        const QJsonArray total = category.array(u"total"_s);
        facts.categories.push_back({category.text(u"name"_s), category.texts(u"works"_s),
            total.at(0).toInteger(), total.at(1).toInteger()});
    }
    return facts;
}

void readLists(const FactReader& in, DemoFacts& facts)
{
    facts.batchList = in.text(u"batchList"_s);
    facts.periodNames = in.texts(u"periodNames"_s);
    const FactReader progress = in.inside(u"batchProgress"_s);
    for (const QString& batch : progress.object().keys())
        facts.batchProgress[batch] = progress.text(batch);
    for (const FactReader& procedure : in.each(u"procedures"_s)) {
        facts.procedures.push_back(
            {procedure.text(u"name"_s), procedure.text(u"authority"_s), procedure.text(u"mark"_s)});
    }
    facts.rebuild = readRebuild(in.inside(u"rebuild"_s));
}

std::vector<DemoFinding> readFindings(const FactReader& in, const QString& key)
{
    std::vector<DemoFinding> findings;
    for (const FactReader& finding : in.each(key))
        findings.push_back({finding.text(u"finding"_s), finding.text(u"demand"_s), finding.text(u"kind"_s)});
    return findings;
}

DemoWeekFacts readWeek(const FactReader& in)
{
    DemoWeekFacts facts;
    facts.collected = in.small(u"collected"_s);
    facts.solved = in.small(u"solved"_s);
    facts.onTime = in.small(u"onTime"_s);
    for (const QString& week : in.texts(u"weeks"_s)) {
        facts.weeks.push_back(QDate::fromString(week, Qt::ISODate));
        in.expect(facts.weeks.back().isValid() && facts.weeks.back().dayOfWeek() == Qt::Monday, u"weeks"_s);
    }
    facts.inspectors = in.texts(u"inspectors"_s);
    facts.routes = in.texts(u"routes"_s);
    facts.slow = readFindings(in, u"slow"_s);
    facts.stopped = readFindings(in, u"stopped"_s);
    facts.unstarted = readFindings(in, u"unstarted"_s);
    for (const FactReader& kind : in.each(u"issues"_s)) {
        facts.issues.push_back({kind.text(u"kind"_s), kind.texts(u"texts"_s), kind.texts(u"results"_s)});
        in.expect(facts.issues.back().texts.size() == facts.issues.back().results.size(), u"results"_s);
    }
    return facts;
}

std::vector<DemoFund> readFunds(const FactReader& in)
{
    std::vector<DemoFund> funds;
    for (const FactReader& fund : in.each(u"funds"_s)) {
        funds.push_back(
            {fund.text(u"kind"_s), fund.text(u"name"_s), fund.text(u"unit"_s), readDate(fund, u"appliedOn"_s),
                Money::fromWan(fund.number(u"applied"_s)), readDate(fund, u"grantedOn"_s),
                Money::fromWan(fund.number(u"granted"_s)), fund.text(u"document"_s)});
    }
    return funds;
}

DemoFamily readFamily(const FactReader& in)
{
    DemoFamily family;
    family.name = in.text(u"name"_s);
    const QJsonArray phases = in.array(u"phases"_s);
    in.expect(phases.size() == 5, u"phases"_s);
    for (std::size_t i = 0; i < family.phases.size(); ++i) {
        for (const QJsonValue& text : phases.at(static_cast<qsizetype>(i)).toArray())
            family.phases[i].append(text.toString());
        in.expect(!family.phases[i].isEmpty(), u"phases"_s);
    }
    return family;
}

} // namespace

const DemoUnit* DemoFacts::unit(const QString& name) const
{
    const auto found = std::ranges::find(units, name, &DemoUnit::name);
    return found == units.end() ? nullptr : &*found;
}

const DemoFamily* DemoFacts::family(const QString& name) const
{
    const auto found = std::ranges::find(families, name, &DemoFamily::name);
    return found == families.end() ? nullptr : &*found;
}

Result<DemoFacts> readDemoFacts(const QByteArray& json)
{
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parsed);
    if (parsed.error != QJsonParseError::NoError)
        return Error {ErrorCode::Damaged, u"demo facts: "_s + parsed.errorString(), {}};
    QString fault;
    const FactReader in(document.object(), fault);
    DemoFacts facts;
    facts.year = in.small(u"year"_s);
    facts.seed = static_cast<quint64>(in.number(u"seed"_s));
    facts.region = in.text(u"region"_s);
    facts.registry = in.text(u"registry"_s);
    facts.phoneHead = in.text(u"phoneHead"_s);
    facts.targetDocument = in.text(u"targetDocument"_s);
    facts.targetIssued = readDate(in, u"targetIssued"_s);
    readLists(in, facts);
    facts.week = readWeek(in.inside(u"week"_s));
    facts.funds = readFunds(in);
    readPublished(in.inside(u"published"_s), facts);
    readWords(in, facts);
    for (const FactReader& unit : in.each(u"units"_s)) {
        facts.units.push_back(
            {unit.text(u"name"_s), unit.text(u"office"_s), unit.text(u"head"_s), unit.flag(u"township"_s)});
    }
    for (const FactReader& family : in.each(u"families"_s))
        facts.families.push_back(readFamily(family));
    const FactReader developers = in.inside(u"developers"_s);
    for (const QString& name : developers.object().keys())
        facts.developers[name] = developers.text(name);
    for (const FactReader& sector : in.each(u"sectors"_s))
        facts.sectors.push_back(readSector(sector));
    for (const FactReader& named : in.each(u"named"_s))
        facts.named.push_back(readNamed(named));
    if (!fault.isEmpty())
        return Error {ErrorCode::Damaged, u"demo facts: key "_s + fault, {fault}};
    return facts;
}

Result<DemoFacts> demoFacts()
{
    QFile file(u":/sanpi/demo/facts.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return Error {ErrorCode::CannotRead, file.errorString(), {file.fileName()}};
    return readDemoFacts(file.readAll());
}

} // namespace sanpi
