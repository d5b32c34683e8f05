// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/ledgertools.h"
#include "domain/districtrules.h"
#include "domain/stage.h"

#include <random>

namespace sanpi::test {

/// The standard's distributions differ between libraries; this does not.
class Dice {
public:
    explicit Dice(quint32 seed) : m_engine(seed) { }
    int between(int low, int high) { return low + int(m_engine() % quint32(high - low + 1)); }
    bool chance(int percent) { return between(1, 100) <= percent; }
    QDate day() { return QDate(2021, 6, 1).addDays(between(0, 500)); }

private:
    std::mt19937 m_engine;
};

/// Random changes of the lifecycle: transitions and their correction, memberships, target revisions,
/// adjustments of the year's list, stoppages and money. Some break a rule and are refused.
class LifeSets {
public:
    LifeSets(Ledger& ledger, quint32 seed) : m_ledger(ledger), m_dice(seed) { }

    /// Periods and projects, with an entry of 2021 each; by another author, so that it stays when all is
    /// undone.
    bool begin()
    {
        ChangeSetBuilder builder(m_ledger.catalogue(), m_ledger.records());
        bool good = true;
        for (const auto& [number, day] : {std::pair {1, QDate(2021, 7, 5)}, std::pair {2, QDate(2021, 10, 9)},
                 std::pair {3, QDate(2022, 1, 4)}})
            good = good && builder.set({Kind::Period, {number, 0, 0}}, QStringLiteral("held_on"), day).ok();
        std::vector<qint64> made;
        for (int i = 0; i < 8; ++i) {
            made.push_back(builder.newId());
            const RecordId entry = RecordId::entry(made.back(), 2021);
            good = good
                && builder
                       .set(RecordId::project(made.back()), QStringLiteral("name"),
                           QStringLiteral("项目%1").arg(i))
                       .ok()
                && builder.set(entry, QStringLiteral("level"), m_dice.between(1, 3)).ok()
                && builder.set(entry, QStringLiteral("total"), m_dice.between(1000, 9000) * 10'000LL).ok();
        }
        const Outcome outcome = m_ledger.apply(changeSet(builder, QStringLiteral("建库")));
        for (const qint64 id : made)
            m_projects.push_back(outcome.ok() ? outcome.ids.at(id) : 0);
        return good && outcome.ok();
    }
    [[nodiscard]] Dice& dice() { return m_dice; }

    /// Empty where chance wished nothing new.
    ChangeSet next()
    {
        ChangeSetBuilder builder(m_ledger.catalogue(), m_ledger.records());
        const int wanted = m_dice.between(1, 4);
        for (int i = 0; i < wanted; ++i)
            m_good = change(builder) && m_good;
        ChangeSet set = changeSet(builder);
        if (m_dice.chance(80))
            set.reason = QStringLiteral("更正"); // a correction backwards is refused without
        return set;
    }
    [[nodiscard]] bool isGood() const { return m_good; } ///< no builder ever failed

private:
    qint64 project() { return m_projects[size_t(m_dice.between(0, int(m_projects.size()) - 1))]; }
    QDate dayOrNone() { return m_dice.chance(50) ? m_dice.day() : QDate(); }

    bool change(ChangeSetBuilder& builder)
    {
        switch (m_dice.between(0, 9)) {
        case 0:
        case 1:
        case 2:
            return transition(builder);
        case 3:
        case 4:
        case 5:
            return membership(builder);
        case 6:
            return target(builder);
        case 7:
            return stoppage(builder);
        case 8:
            return adjustment(builder);
        default:
            return builder
                .set(RecordId::investment(project(), Month(2021, m_dice.between(6, 12))),
                    QStringLiteral("amount"), m_dice.between(0, 3) * 10'000LL)
                .ok();
        }
    }
    bool transition(ChangeSetBuilder& builder)
    {
        const RecordId id = RecordId::transition(project(), m_dice.between(1, 4));
        if (m_dice.chance(25))
            return builder.remove(id).ok();
        // Later stages mostly later: most sets keep the order that the rules ask for.
        const QDate on = QDate(2021, 6, 1).addDays(int(id.key[1]) * 100 + m_dice.between(-120, 60));
        return builder.set(id, QStringLiteral("on"), on).ok()
            && builder.set(id, QStringLiteral("inexact"), m_dice.chance(20) ? Value(1) : Value()).ok();
    }
    bool membership(ChangeSetBuilder& builder)
    {
        const RecordId id = RecordId::batch(m_dice.between(1, 3), m_dice.between(1, 3), project());
        if (m_dice.chance(20))
            return builder.remove(id).ok();
        const Value words = m_dice.chance(50) ? Value(QStringLiteral("加紧施工"))
            : m_dice.chance(50)               ? Value(QStringLiteral("尚未开工"))
                                              : Value();
        return builder.add(id).ok() && builder.set(id, QStringLiteral("joined"), dayOrNone()).ok()
            && builder.set(id, QStringLiteral("left"), m_dice.chance(25) ? m_dice.day() : QDate()).ok()
            && builder.set(id, QStringLiteral("progress"), words).ok()
            && builder.set(id, QStringLiteral("from_period"), m_dice.chance(15) ? Value(1) : Value()).ok()
            && builder
                   .set(id, QStringLiteral("total"),
                       m_dice.chance(60) ? Value(m_dice.between(1, 90) * 10'000LL) : Value())
                   .ok();
    }
    bool target(ChangeSetBuilder& builder)
    {
        const RecordId id = RecordId::target(project(), 2021, m_dice.between(1, 3));
        if (m_dice.chance(25))
            return builder.remove(id).ok();
        return builder.set(id, QStringLiteral("amount"), m_dice.between(0, 900) * 10'000LL).ok()
            && builder.set(id, QStringLiteral("state"), m_dice.between(1, 3)).ok()
            && builder.set(id, QStringLiteral("issued_on"), dayOrNone()).ok();
    }
    bool stoppage(ChangeSetBuilder& builder)
    {
        const QDate on = m_dice.day();
        const RecordId id = RecordId::stoppage(project(), m_dice.between(1, 3), on);
        return builder.set(id, QStringLiteral("reason"), QStringLiteral("原因")).ok()
            && builder
                   .set(id, QStringLiteral("until"),
                       m_dice.chance(70) ? on.addDays(m_dice.between(0, 200)) : QDate())
                   .ok();
    }
    bool adjustment(ChangeSetBuilder& builder)
    {
        const RecordId id = RecordId::entry(project(), 2021);
        return builder.set(id, QStringLiteral("joined"), m_dice.chance(30) ? m_dice.day() : QDate()).ok()
            && builder.set(id, QStringLiteral("left"), m_dice.chance(30) ? m_dice.day() : QDate()).ok();
    }

    Ledger& m_ledger;
    Dice m_dice;
    std::vector<qint64> m_projects;
    bool m_good = true;
};

} // namespace sanpi::test
