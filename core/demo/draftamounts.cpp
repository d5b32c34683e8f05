// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/apportion.h"
#include "demo/draft.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

// Amounts are drawn in round steps, as people plan them; the published sums are multiples of both.
constexpr qint64 totalStep = 100; // 万元
constexpr qint64 amountStep = 10; // 万元

qint64 percentOf(qint64 amount, qint64 percent)
{
    return amount * percent / 100 / amountStep * amountStep;
}

Error noRoom(const QString& what)
{
    return {ErrorCode::Invalid, u"demo facts: no room for the published "_s + what, {what}};
}

bool finishes(const DemoDraft& draft)
{
    return draft.course == DemoCourse::Completed || draft.course == DemoCourse::Quick;
}

/// Months of \p year in which the project can invest.
qint64 activeMonths(const DemoDraft& draft, int year)
{
    const QDate started = draft.project.startedOn;
    return started.year() == year ? 13 - started.month() : 12;
}

class AmountDrawer {
public:
    AmountDrawer(const DemoFacts& facts, DemoRandom& random) : m_facts(facts), m_random(random) { }

    [[nodiscard]] std::optional<Error> totals(DemoDrafts& drafts)
    {
        qint64 left = m_facts.total;
        std::vector<DemoDraft*> drawn;
        std::vector<Share> shares;
        for (DemoDraft& draft : drafts) {
            if (!draft.kind) {
                left -= draft.total;
                continue;
            }
            const qint64 low = draft.kind->totalMin;
            // What is built within a year or finishes early is seldom large.
            const qint64 high
                = finishes(draft) ? low + (draft.kind->totalMax - low) / 4 : draft.kind->totalMax;
            const qint64 u = m_random.between(0, 1000);
            const qint64 wanted = low + (high - low) * u * u / 1'000'000;
            shares.push_back({wanted / totalStep, (low + totalStep - 1) / totalStep, high / totalStep});
            drawn.push_back(&draft);
        }
        const auto values = left % totalStep == 0 ? apportion(shares, left / totalStep) : std::nullopt;
        if (!values)
            return noRoom(u"total"_s);
        for (std::size_t i = 0; i < drawn.size(); ++i)
            drawn[i]->total = values->at(i) * totalStep;
        return std::nullopt;
    }

    void before(DemoDraft& draft)
    {
        switch (draft.course) {
        case DemoCourse::Completed:
            draft.before = percentOf(draft.total, m_random.between(45, 78));
            draft.done = draft.total - draft.before;
            break;
        case DemoCourse::Late:
            draft.before = percentOf(draft.total, m_random.between(50, 66));
            break;
        case DemoCourse::Continuing: {
            const QDate started = draft.project.startedOn;
            const qint64 months = (m_facts.year - started.year()) * 12 - started.month() + 1;
            draft.before
                = percentOf(draft.total, std::clamp<qint64>(months * m_random.between(24, 36) / 10, 4, 55));
            break;
        }
        case DemoCourse::Quick:
            draft.done = draft.total;
            break;
        default:
            break;
        }
    }

    /// What the target of the year may be; fixed ones are set here and have no share.
    [[nodiscard]] std::optional<Share> targetShare(DemoDraft& draft)
    {
        const qint64 rest = draft.total - draft.before;
        const auto share = [rest](qint64 wanted, qint64 least, qint64 most) {
            return Share {percentOf(rest, wanted) / amountStep, percentOf(rest, least) / amountStep,
                percentOf(rest, most) / amountStep};
        };
        switch (draft.course) {
        case DemoCourse::Completed:
            draft.target = percentOf(rest * 100 / m_random.between(100, 114), 100);
            return std::nullopt;
        case DemoCourse::Quick:
            draft.target = percentOf(rest * 100 / m_random.between(100, 107), 100);
            return std::nullopt;
        case DemoCourse::Late:
            draft.target = percentOf(rest, m_random.between(92, 100));
            return std::nullopt;
        case DemoCourse::Continuing:
            return share(m_random.between(30, 62), 12, 80);
        case DemoCourse::NewStart:
            return share(m_random.between(15, 42), 6, 65);
        case DemoCourse::Unstarted:
            return share(m_random.between(8, 18), 4, 30);
        case DemoCourse::Preliminary:
            break;
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Share> doneShare(DemoDraft& draft)
    {
        const bool builds = draft.course == DemoCourse::Late || draft.course == DemoCourse::Continuing
            || draft.course == DemoCourse::NewStart;
        if (!builds)
            return std::nullopt;
        const qint64 kind = m_random.between(0, 99);
        qint64 rate = 0;
        if (draft.course == DemoCourse::Late)
            rate = m_random.between(62, 88);
        else if (kind < 40)
            rate = m_random.between(86, 106);
        else if (kind < 76)
            rate = m_random.between(45, 82);
        else
            rate = m_random.between(14, 44);
        const qint64 active = activeMonths(draft, m_facts.year);
        rate = rate * (6 + std::min<qint64>(active, 10)) / 16;
        const qint64 target = draft.target;
        // No month shall need more than two fifths of the year's target, and nothing is finished by accident.
        const qint64 most = std::min({percentOf(target, 112), percentOf(target, 26 * active),
            percentOf(draft.total - draft.before, 94)});
        return Share {
            percentOf(target, rate) / amountStep, percentOf(target, 8) / amountStep, most / amountStep};
    }

    using ShareOf = std::optional<Share> (AmountDrawer::*)(DemoDraft&);
    /// Sets \p field of the drawn projects of \p level so that all of the level add up to \p sum.
    [[nodiscard]] bool meet(
        DemoDrafts& drafts, Level level, qint64 sum, qint64 DemoDraft::*field, ShareOf shareOf)
    {
        std::vector<DemoDraft*> drawn;
        std::vector<Share> shares;
        for (DemoDraft& draft : drafts) {
            if (draft.project.level != level)
                continue;
            if (const auto share = draft.kind ? (this->*shareOf)(draft) : std::nullopt) {
                drawn.push_back(&draft);
                shares.push_back(*share);
            } else {
                sum -= draft.*field;
            }
        }
        const auto values = sum % amountStep == 0 ? apportion(shares, sum / amountStep) : std::nullopt;
        if (!values)
            return false;
        for (std::size_t i = 0; i < drawn.size(); ++i)
            drawn[i]->*field = values->at(i) * amountStep;
        return true;
    }

private:
    const DemoFacts& m_facts;
    DemoRandom& m_random;
};

} // namespace

Result<void> draftAmounts(DemoDrafts& drafts, const DemoFacts& facts, DemoRandom random)
{
    AmountDrawer drawer(facts, random);
    if (const auto error = drawer.totals(drafts))
        return *error;
    for (DemoDraft& draft : drafts) {
        if (draft.kind)
            drawer.before(draft);
    }
    for (const DemoLevel& level : facts.levels) {
        if (std::ranges::count(drafts, level.level, [](const DemoDraft& d) { return d.project.level; })
            != level.count)
            return noRoom(u"count"_s);
        if (!drawer.meet(drafts, level.level, level.target, &DemoDraft::target, &AmountDrawer::targetShare))
            return noRoom(u"target"_s);
        if (!drawer.meet(drafts, level.level, level.done, &DemoDraft::done, &AmountDrawer::doneShare))
            return noRoom(u"done"_s);
    }
    for (DemoDraft& draft : drafts) {
        draft.project.total = Money::fromWan(draft.total);
        draft.project.before = Money::fromWan(draft.before);
        draft.project.target = Money::fromWan(draft.target);
    }
    return {};
}

Result<void> draftMonths(DemoDrafts& drafts, const DemoFacts& facts, DemoRandom random)
{
    for (DemoDraft& draft : drafts) {
        if (draft.done == 0)
            continue;
        const QDate started = draft.project.startedOn;
        const QDate produced = draft.project.producedOn;
        const int first = started.year() == facts.year ? started.month() : 1;
        const int last = produced.isValid() ? produced.month() : 12;
        const qint64 even = draft.done / (last - first + 1);
        std::vector<Share> shares;
        for (int month = first; month <= last; ++month) {
            qint64 weight = facts.monthWeights[static_cast<std::size_t>(month - 1)] * random.between(72, 128);
            if (month == first && first > 1 && started.day() > 15)
                weight /= 2;
            // A month above two fifths of the year's target would call for an explanation.
            const qint64 most = std::max(draft.target * 39 / 100, even + 1);
            shares.push_back({weight, std::min<qint64>(even, 1), most});
        }
        const auto values = apportion(shares, draft.done);
        if (!values)
            return noRoom(u"months"_s);
        for (int month = first; month <= last; ++month) {
            draft.project.months[static_cast<std::size_t>(month - 1)]
                = Money::fromWan(values->at(static_cast<std::size_t>(month - first)));
        }
    }
    return {};
}

} // namespace sanpi
