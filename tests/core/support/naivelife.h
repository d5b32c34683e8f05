// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/districtrules.h"
#include "figures/yearfacts.h"
#include "store/ledger.h"

#include <algorithm>
#include <map>
#include <set>

namespace sanpi::test {

/// The records as they are stored, and what follows from them on a day.
class Naive {
public:
    Naive(Ledger& ledger, QDate day) : m_day(day)
    {
        for (const Kind kind : {Kind::Period, Kind::Entry, Kind::Target, Kind::Investment, Kind::Transition,
                 Kind::Batch, Kind::Stoppage, Kind::Rule})
            m_records[kind] = *ledger.records().all(kind);
    }

    struct Counts {
        int count = 0;
        qint64 total = 0;
        int converted = 0;
        int due = 0; ///< denominator of the conversion
        int next = 0;
        bool operator==(const Counts&) const = default;
    };
    using Lists = std::map<std::pair<int, int>, Counts>; ///< by period (0: all) and list

    [[nodiscard]] Lists lists() const
    {
        Lists lists;
        const std::vector<Record> members = counting();
        for (const Record& member : members) {
            const int list = int(member.id.key[1]);
            const bool good = list == 3 && bySuccessors() ? cameFrom(member, members) : fulfilled(member);
            for (const int period : {int(member.id.key[0]), 0}) {
                Counts& counts = lists[{period, list}];
                ++counts.count;
                counts.total += totalOf(member);
                counts.converted += good ? 1 : 0;
                counts.due = counts.count;
                counts.next += stageOf(member.id.key[2]) > list ? 1 : 0;
            }
        }
        if (bySuccessors()) {
            for (int period = 0; period <= 3; ++period) {
                const int missing = int(unconverted(period, members).size());
                if (lists.contains({period, 3}) || missing > 0) {
                    Counts& counts = lists[{period, 3}];
                    counts.due = counts.converted + missing;
                }
            }
        }
        return lists;
    }

    /// Projects, target and done of the year's list by stage.
    struct Sums {
        int count = 0;
        qint64 target = 0;
        bool operator==(const Sums&) const = default;
    };
    [[nodiscard]] std::map<int, Sums> stages(TargetBasis basis) const
    {
        std::map<int, Sums> stages;
        QDate issued;
        bool allDated = true;
        for (const Record& entry : all(Kind::Entry)) {
            const QDate joined = entry.value(QStringLiteral("joined")).date();
            allDated = allDated && joined.isValid();
            if (joined.isValid() && (!issued.isValid() || joined < issued))
                issued = joined;
        }
        for (const Record& entry : all(Kind::Entry)) {
            const QDate joined = entry.value(QStringLiteral("joined")).date();
            const QDate left = entry.value(QStringLiteral("left")).date();
            const bool in = basis == TargetBasis::Original
                ? !joined.isValid() || (allDated && joined == issued)
                : (!joined.isValid() || joined <= m_day) && (!left.isValid() || m_day < left);
            if (!in)
                continue;
            Sums& sums = stages[stageOf(entry.id.key[0])];
            ++sums.count;
            sums.target += targetOf(entry.id.key[0], basis);
        }
        return stages;
    }

private:
    [[nodiscard]] const std::vector<Record>& all(Kind kind) const { return m_records.at(kind); }
    [[nodiscard]] bool bySuccessors() const
    {
        QDate newest;
        bool successors = false;
        for (const Record& rule : all(Kind::Rule)) {
            const qint64 number = rule.id.key[1];
            const QDate since(int(number / 10'000), int(number / 100 % 100), int(number % 100));
            if (rule.id.key[0] != qint64(RuleKind::Conversion) || since > m_day
                || (newest.isValid() && since < newest))
                continue;
            newest = since;
            successors = rule.value(QStringLiteral("value")).text().contains(QStringLiteral("successors"));
        }
        return successors;
    }
    [[nodiscard]] int stageOf(qint64 project) const
    {
        int stage = 0;
        for (const Record& transition : all(Kind::Transition)) {
            if (transition.id.key[0] == project && transition.value(QStringLiteral("on")).date() <= m_day)
                stage = std::max(stage, int(transition.id.key[1]));
        }
        return stage;
    }
    [[nodiscard]] bool isRemoved(qint64 project) const
    {
        for (const Record& stoppage : all(Kind::Stoppage)) {
            const qint64 number = stoppage.id.key[2];
            const QDate on(int(number / 10'000), int(number / 100 % 100), int(number % 100));
            const QDate until = stoppage.value(QStringLiteral("until")).date();
            if (stoppage.id.key[0] == project && stoppage.id.key[1] == qint64(Stoppage::Removed)
                && on <= m_day && (!until.isValid() || until > m_day))
                return true;
        }
        return false;
    }
    [[nodiscard]] QDate heldOn(qint64 period) const
    {
        for (const Record& record : all(Kind::Period)) {
            if (record.id.key[0] == period)
                return record.value(QStringLiteral("held_on")).date();
        }
        return {};
    }
    [[nodiscard]] QDate joinedOn(const Record& member) const
    {
        const QDate stated = member.value(QStringLiteral("joined")).date();
        return stated.isValid() ? stated : heldOn(member.id.key[0]);
    }
    [[nodiscard]] std::vector<Record> counting() const
    {
        std::vector<Record> members;
        for (const Record& member : all(Kind::Batch)) {
            const QDate left = member.value(QStringLiteral("left")).date();
            if (joinedOn(member) <= m_day && (!left.isValid() || m_day < left)
                && !isRemoved(member.id.key[2]))
                members.push_back(member);
        }
        return members;
    }
    [[nodiscard]] qint64 totalOf(const Record& member) const
    {
        if (!member.value(QStringLiteral("total")).isNull())
            return member.value(QStringLiteral("total")).number();
        for (const Record& entry : all(Kind::Entry)) {
            if (entry.id.key[0] == member.id.key[2] && entry.id.key[1] <= m_day.year())
                return entry.value(QStringLiteral("total")).number();
        }
        return 0;
    }
    [[nodiscard]] bool fulfilled(const Record& member) const
    {
        const int stage = stageOf(member.id.key[2]);
        if (member.id.key[1] == 3)
            return stage >= 3;
        if (member.id.key[1] == 1 || stage != 2)
            return stage >= 2;
        // 开工一批 in its own stage: something must show that work goes on.
        const QDate reported = m_day.addDays(1).addMonths(-1);
        for (const Record& month : all(Kind::Investment)) {
            if (month.id.key[0] == member.id.key[2] && month.value(QStringLiteral("amount")).number() > 0
                && month.id.key[1] <= reported.year() * 100 + reported.month())
                return true;
        }
        return member.value(QStringLiteral("progress")).text() == QStringLiteral("加紧施工");
    }
    [[nodiscard]] static bool cameFrom(const Record& member, const std::vector<Record>& members)
    {
        const Value named = member.value(QStringLiteral("from_period"));
        if (!named.isNull() && named.number() < member.id.key[0])
            return true;
        return std::ranges::any_of(members, [&](const Record& earlier) {
            return earlier.id.key[1] == 2 && earlier.id.key[2] == member.id.key[2]
                && earlier.id.key[0] < member.id.key[0];
        });
    }
    /// Starters due by the period's day and in no production list up to it; of period 0, by the day.
    [[nodiscard]] std::set<qint64> unconverted(int period, const std::vector<Record>& members) const
    {
        std::map<qint64, const Record*> starters;
        std::set<qint64> produced;
        for (const Record& member : members) {
            const qint64 project = member.id.key[2];
            if (member.id.key[1] == 2
                && (!starters.contains(project) || member.id.key[0] < starters[project]->id.key[0]))
                starters[project] = &member;
            if (member.id.key[1] == 3 && (period == 0 || member.id.key[0] <= period))
                produced.insert(project);
        }
        const QDate by = period == 0 ? m_day : std::min(m_day, heldOn(period));
        std::set<qint64> projects;
        for (const auto& [project, starter] : starters) {
            QDate since = joinedOn(*starter);
            for (const Record& transition : all(Kind::Transition)) {
                const QDate on = transition.value(QStringLiteral("on")).date();
                if (transition.id.key[0] == project && transition.id.key[1] == 2 && on <= m_day)
                    since = on;
            }
            if ((period == 0 || starter->id.key[0] < period) && !produced.contains(project)
                && since.addMonths(6) <= by)
                projects.insert(project);
        }
        return projects;
    }
    [[nodiscard]] qint64 targetOf(qint64 project, TargetBasis basis) const
    {
        qint64 proposed = 0;
        std::vector<qint64> issued;
        for (const Record& target : all(Kind::Target)) { // by revision
            const QDate on = target.value(QStringLiteral("issued_on")).date();
            if (target.id.key[0] != project || (on.isValid() && on > m_day))
                continue;
            if (target.value(QStringLiteral("state")).number() == 3)
                issued.push_back(target.value(QStringLiteral("amount")).number());
            else
                proposed = target.value(QStringLiteral("amount")).number();
        }
        if (issued.empty())
            return proposed;
        return basis == TargetBasis::Original ? issued.front() : issued.back();
    }

    QDate m_day;
    std::map<Kind, std::vector<Record>> m_records;
};

} // namespace sanpi::test
