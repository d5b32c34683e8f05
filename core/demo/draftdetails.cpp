// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/creditcode.h"
#include "demo/draft.h"

#include <algorithm>
#include <map>
#include <set>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

struct Person {
    QString name;
    QString phone;
};

/// Three people a unit, each with a number of their own.
std::map<QString, std::vector<Person>> peopleOf(const DemoFacts& facts, DemoRandom& random)
{
    std::map<QString, std::vector<Person>> people;
    qint64 number = 0;
    for (const DemoUnit& unit : facts.units) {
        std::vector<QString> surnames(facts.surnames.begin(), facts.surnames.end());
        random.shuffle(surnames);
        for (std::size_t i = 0; i < 3; ++i) {
            // 2377 has no divisor in common with 9000: no number comes twice.
            const QString tail = QString::number(1000 + ++number * 2377 % 9000);
            people[unit.name].push_back(
                {surnames[i] + random.pick(facts.contactTitles), facts.phoneHead + tail});
        }
    }
    return people;
}

QString drawCode(const DemoDraft& draft, const QString& region, DemoRandom& random)
{
    // 01 基本建设, 02 技术改造 (domain.md §3.9).
    const QString type = draft.project.nature == u"技改"_s ? u"02"_s : u"01"_s;
    const QString month = QString::number(draft.registered.number() % 10'000).rightJustified(4, u'0');
    const QString number = QString::number(random.between(100'000, 999'999));
    return month + u'-' + region + u"-04-"_s + type + u'-' + number;
}

QString scopeOf(const DemoDraft& draft, DemoRandom& random)
{
    const DemoKind& kind = *draft.kind;
    const qint64 jitter = random.between(85, 115);
    const qint64 floor
        = std::max<qint64>(draft.total * kind.squareMetres / 100 * jitter / 100 / 100 * 100, 300);
    const qint64 land = std::max<qint64>(floor / random.between(700, 1100), 4);
    const qint64 sets = draft.total / random.between(90, 160) + 8;
    const qint64 lines = random.between(2, 12);
    const qint64 fields = draft.total * kind.mu / 100 * jitter / 100 / 10 * 10;
    qint64 tenths = 0;
    if (kind.kilometreCost > 0)
        tenths = std::max<qint64>(draft.total * 10 / kind.kilometreCost * jitter / 100, 4);
    QString text = kind.scope;
    text.replace(u"{m2}"_s, QString::number(floor));
    text.replace(u"{mu}"_s, QString::number(land));
    text.replace(u"{sets}"_s, QString::number(sets));
    text.replace(u"{lines}"_s, QString::number(lines));
    text.replace(u"{fields}"_s, QString::number(fields));
    text.replace(u"{km}"_s, QString::number(tenths / 10) + u'.' + QString::number(tenths % 10));
    return text;
}

} // namespace

void draftDetails(DemoDrafts& drafts, const DemoFacts& facts, DemoRandom random)
{
    const auto people = peopleOf(facts, random);
    std::map<QString, QString> creditCodes;
    std::set<QString> codes;
    for (DemoDraft& draft : drafts) {
        DemoProject& project = draft.project;
        do {
            project.code = drawCode(draft, facts.region, random);
        } while (!codes.insert(project.code).second);
        QString& creditCode = creditCodes[project.developer];
        if (creditCode.isEmpty())
            creditCode = madeUpCreditCode(draft.body, facts.registry, random);
        project.uscc = creditCode;
        if (draft.kind)
            project.scope = scopeOf(draft, random);
        const Person& person = random.pick(people.at(project.unit));
        project.contact = person.name;
        project.phone = person.phone;
        project.leader = facts.unit(project.unit)->head;
        // The two first leaders take the projects of the province.
        const qint64 last = facts.sponsors.size() - 1;
        const qint64 sponsor
            = project.level == Level::Province ? random.between(0, 1) : random.between(2, last);
        project.sponsor = facts.sponsors.at(sponsor);
    }
}

} // namespace sanpi
