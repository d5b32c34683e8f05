// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/contradictions.h"

#include "domain/codes.h"
#include "domain/dates.h"

#include <algorithm>
#include <map>
#include <set>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

class ContradictionFinder {
public:
    ContradictionFinder(const DemoLedger& ledger, const DemoFacts& facts)
        : m_facts(facts), m_year(ledger.year), m_firstDay(ledger.year, 1, 1), m_lastDay(ledger.year, 12, 31)
    {
        for (const DemoProject& project : ledger.projects) {
            m_project = &project;
            identity();
            plannedDates();
            realDates();
            months();
            amounts();
            progress();
            unitAndPlace();
            people();
            batch();
        }
    }
    [[nodiscard]] QStringList found() const { return m_found; }

private:
    void expect(bool good, const QString& what)
    {
        if (!good)
            m_found.append(m_project->name + u": "_s + what);
    }
    /// The same \p key must always come with the same \p value, and the other way round.
    void pair(std::map<QString, QString>& known, std::map<QString, QString>& back, const QString& key,
        const QString& value, const QString& what)
    {
        expect(known.try_emplace(key, value).first->second == value, what);
        expect(back.try_emplace(value, key).first->second == key, what);
    }

    void identity()
    {
        const DemoProject& p = *m_project;
        expect(isProjectCode(p.code), u"code has no valid shape"_s);
        expect(m_codes.insert(p.code).second, u"code is used twice"_s);
        expect(p.code.mid(5, 6) == m_facts.region, u"code of another region"_s);
        const auto registered = Month::fromNumber(200'000 + p.code.first(4).toInt());
        expect(registered && registered->firstDay() <= p.startPlanned, u"code is later than the start"_s);
        expect(registered && (!p.signedOn.isValid() || registered->firstDay() <= p.signedOn),
            u"code is later than the signing"_s);
        expect(m_names.insert(p.name).second, u"name is used twice"_s);
        expect(m_shortNames.insert(p.shortName).second, u"short name is used twice: "_s + p.shortName);
        expect(!p.name.contains(u'{') && !p.scope.contains(u'{') && !p.developer.contains(u'{'),
            u"open pattern"_s);
        expect(!p.scope.isEmpty() && !p.nature.isEmpty() && !p.place.isEmpty(), u"a text is empty"_s);
        expect(checkCreditCode(p.uscc) == CreditCodeCheck::Ok, u"credit code is not valid"_s);
        pair(m_creditCodes, m_developers, p.developer, p.uscc, u"developer and credit code differ"_s);
    }

    void plannedDates()
    {
        const DemoProject& p = *m_project;
        expect(p.startPlanned.isValid() && p.endPlanned > p.startPlanned, u"planned end before start"_s);
        switch (p.yearClass) {
        case YearClass::Preliminary:
            expect(p.startPlanned > m_lastDay && !p.startedOn.isValid(), u"preliminary, but starts"_s);
            expect(p.target == Money(), u"preliminary with a target"_s);
            break;
        case YearClass::NewStart:
            expect(p.startPlanned.year() == m_year, u"new start of another year"_s);
            expect(!p.startedOn.isValid() || p.startedOn.year() == m_year, u"new start that had started"_s);
            expect(p.before == Money(), u"new start with earlier investment"_s);
            break;
        case YearClass::Continuing:
            expect(
                p.startedOn.isValid() && p.startedOn < m_firstDay, u"continuing, but not started before"_s);
            expect(p.endPlanned > m_lastDay, u"continuing, but ends in the year"_s);
            break;
        case YearClass::Completion:
            expect(
                p.startedOn.isValid() && p.startedOn < m_firstDay, u"completion, but not started before"_s);
            expect(p.endPlanned.year() == m_year, u"completion of another year"_s);
            break;
        }
        if (p.yearClass != YearClass::Preliminary)
            expect(p.target > Money(), u"no target"_s);
    }

    void realDates()
    {
        const DemoProject& p = *m_project;
        const std::array chain {p.signedOn, p.startedOn, p.producedOn, p.capacityOn};
        Stage reached = Stage::Planned;
        for (std::size_t i = 0; i < chain.size(); ++i) {
            if (!chain[i].isValid())
                continue;
            reached = static_cast<Stage>(i + 1);
            expect(chain[i] <= m_lastDay, u"a date after the year"_s);
            expect(i == 0 || (chain[i - 1].isValid() && chain[i - 1] < chain[i]), u"dates run backwards"_s);
        }
        expect(p.stage == reached, u"stage does not fit its dates"_s);
        if (p.statOn.isValid())
            expect(p.startedOn.isValid() && p.statOn > p.startedOn && p.statOn <= m_lastDay,
                u"入统 before start"_s);
    }

    void months()
    {
        const DemoProject& p = *m_project;
        for (int m = 1; m <= 12; ++m) {
            const Money amount = p.months[static_cast<std::size_t>(m - 1)];
            const Month month(m_year, m);
            expect(amount >= Money(), u"negative month"_s);
            if (amount == Money())
                continue;
            expect(p.startedOn.isValid() && p.startedOn <= month.lastDay(), u"investment before start"_s);
            expect(!p.producedOn.isValid() || month.firstDay() <= p.producedOn, u"investment after finish"_s);
            expect(amount.yuan() * 5 <= p.target.yuan() * 2, u"a month above two fifths of the target"_s);
        }
        if (p.startedOn.isValid())
            expect(p.done() > Money(), u"under way without investment"_s);
    }

    void amounts()
    {
        const DemoProject& p = *m_project;
        expect(p.total > Money() && p.before >= Money() && p.target >= Money(), u"negative amount"_s);
        expect(p.target <= p.total - p.before, u"target above what is left"_s);
        const bool finished = p.producedOn.isValid();
        const Money spent = p.before + p.done();
        expect(finished ? spent == p.total : spent < p.total, u"finished and investment differ"_s);
        expect(p.done().yuan() < 2 * p.target.yuan() || p.target == Money(), u"twice the target"_s);
        if (p.startedOn.isValid() && p.startedOn < m_firstDay)
            expect(p.before > Money(), u"started before the year without investment"_s);
    }

    void progress()
    {
        const DemoProject& p = *m_project;
        expect(!p.progress.empty() && p.progress.back().on == m_lastDay,
            u"no progress at the end of the year"_s);
        WorkPhase last = WorkPhase::NotStarted;
        for (const DemoProgress& step : p.progress) {
            expect(step.phase >= last, u"progress runs backwards"_s);
            last = step.phase;
            phaseFits(step);
        }
    }

    void phaseFits(const DemoProgress& step)
    {
        const DemoProject& p = *m_project;
        const bool started = p.startedOn.isValid() && p.startedOn <= step.on;
        const bool finished = p.producedOn.isValid() && p.producedOn <= step.on;
        expect(
            (step.phase == WorkPhase::NotStarted) != started, u"progress and start differ: "_s + step.text);
        expect(
            (step.phase == WorkPhase::Finished) == finished, u"progress and finish differ: "_s + step.text);
        const bool saysFinished = step.text.contains(u"竣工"_s) || step.text.contains(u"建成投用"_s);
        expect(saysFinished == finished, u"words and finish differ: "_s + step.text);
        const QStringList& before = m_facts.family(p.family)->phases[0];
        expect(before.contains(step.text) != started, u"words and start differ: "_s + step.text);
        Money spent = p.before;
        for (int m = 1; m <= step.on.month(); ++m)
            spent += p.months[static_cast<std::size_t>(m - 1)];
        const qint64 share = spent.yuan() * 100 / p.total.yuan();
        if (step.phase == WorkPhase::Foundation)
            expect(share <= 25, u"far too much spent for foundations"_s);
        if (step.phase == WorkPhase::Main)
            expect(share >= 15 && share <= 75, u"main works and money differ"_s);
        if (step.phase == WorkPhase::Finishing)
            expect(share >= 65, u"too little spent for finishing works"_s);
    }

    void unitAndPlace()
    {
        const DemoProject& p = *m_project;
        const DemoUnit* unit = m_facts.unit(p.unit);
        expect(unit, u"unknown unit"_s);
        expect(!unit || !unit->township || p.place.startsWith(unit->name), u"place outside the township"_s);
        const bool inDistrict = std::ranges::any_of(
            m_facts.units, [&p](const DemoUnit& u) { return u.township && p.place.startsWith(u.name); });
        expect(inDistrict, u"place outside the district"_s);
        for (const DemoUnit& other : m_facts.units) {
            if (other.township && p.name.startsWith(other.name))
                expect(p.place.startsWith(other.name), u"name and place differ"_s);
            if (p.developer == other.office)
                expect(p.unit == other.name, u"a unit builds and another answers"_s);
        }
        const auto sector = std::ranges::find(m_facts.sectors, p.sector, &DemoSector::name);
        expect(sector != m_facts.sectors.end(), u"unknown sector"_s);
        if (unit && !unit->township && sector != m_facts.sectors.end()) {
            const bool fits = std::ranges::any_of(
                sector->kinds, [&p](const DemoKind& kind) { return kind.departments.contains(p.unit); });
            expect(fits, u"a department outside its sector"_s);
        }
        const bool done = p.done().yuan() * 5 >= p.target.yuan() * 4 && p.startedOn.isValid();
        expect(p.remark.isEmpty() || !done, u"a problem although it runs well"_s);
        expect(!p.remark.isEmpty() || p.startedOn.isValid(), u"not started and no reason"_s);
    }

    void people()
    {
        const DemoProject& p = *m_project;
        expect(!p.sponsor.isEmpty() && !p.leader.isEmpty() && !p.contact.isEmpty(), u"a person is missing"_s);
        expect(p.phone.size() == 11 && p.phone.startsWith(u'1'), u"phone has no valid shape"_s);
        pair(m_phones, m_contacts, p.unit + p.contact, p.phone, u"contact and phone differ"_s);
    }

    void batch()
    {
        const DemoProject& p = *m_project;
        if (!p.batch)
            return;
        expect(p.batch->joined.isValid() && p.batch->joined <= m_lastDay, u"joined after the year"_s);
        if (p.batch->batch == u"签约一批"_s)
            expect(p.signedOn.isValid() && p.signedOn <= p.batch->joined, u"签约一批, but not signed"_s);
        else if (p.batch->batch == u"开工一批"_s)
            expect(p.startedOn.isValid() && p.startedOn <= p.batch->joined, u"开工一批, but not started"_s);
        else
            expect(
                p.producedOn.isValid() && p.producedOn <= p.batch->joined, u"投产一批, but not producing"_s);
    }

    const DemoFacts& m_facts;
    int m_year;
    QDate m_firstDay;
    QDate m_lastDay;
    const DemoProject* m_project = nullptr;
    QStringList m_found;
    std::set<QString> m_codes;
    std::set<QString> m_names;
    std::set<QString> m_shortNames;
    std::map<QString, QString> m_creditCodes;
    std::map<QString, QString> m_developers;
    std::map<QString, QString> m_phones;
    std::map<QString, QString> m_contacts;
};

} // namespace

QStringList contradictions(const DemoLedger& ledger, const DemoFacts& facts)
{
    return ContradictionFinder(ledger, facts).found() + contradictionsOfLists(ledger, facts)
        + contradictionsOfWeeks(ledger, facts);
}

} // namespace sanpi
