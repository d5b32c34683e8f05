// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/ledgertools.h"

#include <QRandomGenerator>

#include <set>

namespace sanpi::test {

/// Random changes that the rules allow: projects made, edited and removed with all that hangs on them.
class RandomSets {
public:
    RandomSets(Ledger& ledger, quint32 seed) : m_ledger(ledger), m_random(seed) { }

    ChangeSet next()
    {
        m_named.clear();
        std::vector<RecordChange> records;
        const int wanted = below(6) + 1;
        for (int i = 0; i < wanted; ++i)
            add(records);
        return changeSet(std::move(records), below(2) == 0 ? QStringLiteral("王敏") : QStringLiteral("李强"));
    }

private:
    int below(int limit) { return int(m_random.bounded(limit)); }
    Value text() { return below(4) == 0 ? Value() : Value(QStringLiteral("文字%1").arg(below(1000))); }
    Value amount() { return Value(below(1'000'000)); }

    void add(std::vector<RecordChange>& records)
    {
        const auto projects = m_ledger.records().all(Kind::Project);
        if (projects->empty() || below(4) == 0) {
            addProject(records);
            return;
        }
        const Record& project = projects->at(size_t(below(int(projects->size()))));
        if (!m_named.insert(project.id.key[0]).second)
            return; // one change a record in a set
        switch (below(5)) {
        case 0:
            removeProject(records, project);
            break;
        case 1:
            records.push_back(
                updated(project.id, QStringLiteral("place"), project.value(QStringLiteral("place")), text()));
            break;
        case 2:
            records.push_back(updated(project.id, QStringLiteral("name"),
                project.value(QStringLiteral("name")), QStringLiteral("改名%1").arg(below(99))));
            break;
        default:
            changeFact(records, RecordId::investment(project.id.key[0], Month(2021, below(12) + 1)));
        }
    }

    void addProject(std::vector<RecordChange>& records)
    {
        const qint64 id = --m_provisional;
        records.push_back(created(RecordId::project(id),
            {{QStringLiteral("name"), QStringLiteral("项目%1").arg(below(1000))},
                {QStringLiteral("place"), text()}}));
        if (below(2) == 0)
            records.push_back(created(RecordId::entry(id, 2021), {{QStringLiteral("total"), amount()}}));
        for (int month = 1; month <= 3; ++month)
            records.push_back(created(
                RecordId::investment(id, Month(2021, month)), {{QStringLiteral("amount"), amount()}}));
    }

    void removeProject(std::vector<RecordChange>& records, const Record& project)
    {
        for (const Kind kind : {Kind::Entry, Kind::Investment}) {
            const auto facts = m_ledger.records().ofProject(kind, project.id.key[0]);
            for (const Record& fact : *facts)
                records.push_back(removed(fact));
        }
        records.push_back(removed(project));
    }

    void changeFact(std::vector<RecordChange>& records, const RecordId& id)
    {
        const auto found = m_ledger.records().find(id);
        if (!*found)
            records.push_back(
                created(id, {{QStringLiteral("amount"), amount()}, {QStringLiteral("source"), text()}}));
        else if (below(3) == 0)
            records.push_back(removed(**found));
        else
            records.push_back(
                updated(id, QStringLiteral("amount"), (*found)->value(QStringLiteral("amount")), amount()));
    }

    Ledger& m_ledger;
    QRandomGenerator m_random;
    qint64 m_provisional = 0;
    std::set<qint64> m_named;
};

} // namespace sanpi::test
