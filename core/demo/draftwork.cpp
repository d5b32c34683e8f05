// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/draft.h"

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

/// Where the phases of the work begin, in hundredths of the total investment.
constexpr std::array<qint64, 5> phaseBegins {0, 0, 20, 70, 100};

Stage stageOf(const DemoProject& project)
{
    if (project.capacityOn.isValid())
        return Stage::AtCapacity;
    if (project.producedOn.isValid())
        return Stage::Producing;
    if (project.startedOn.isValid())
        return Stage::Started;
    return project.signedOn.isValid() ? Stage::Signed : Stage::Planned;
}

/// Invested since the start, in hundredths of the total, as of the end of \p month of the year.
qint64 investedShare(const DemoProject& project, int month)
{
    Money sum = project.before;
    for (int m = 1; m <= month; ++m)
        sum += project.months[static_cast<std::size_t>(m - 1)];
    return sum.yuan() / (project.total.yuan() / 100);
}

WorkPhase phaseAt(const DemoProject& project, QDate on, qint64 share)
{
    if (!project.startedOn.isValid() || project.startedOn > on)
        return WorkPhase::NotStarted;
    if (project.producedOn.isValid() && project.producedOn <= on)
        return WorkPhase::Finished;
    if (share < phaseBegins[2])
        return WorkPhase::Foundation;
    return share < phaseBegins[3] ? WorkPhase::Main : WorkPhase::Finishing;
}

/// The texts of a phase stand in the order of the work: the share decides how far along in them it is.
QString textOf(const QStringList& texts, WorkPhase phase, qint64 share, qint64 luck)
{
    if (phase == WorkPhase::NotStarted || phase == WorkPhase::Finished)
        return texts.at(luck % texts.size());
    const auto index = static_cast<std::size_t>(phase);
    const qint64 low = phaseBegins[index];
    const qint64 high = phaseBegins[index + 1];
    const qint64 place = std::clamp<qint64>((share - low) * texts.size() / (high - low), 0, texts.size() - 1);
    return texts.at(place);
}

void writeProgress(DemoDraft& draft, const DemoFacts& facts, qint64 luck)
{
    DemoProject& project = draft.project;
    const DemoFamily& family = *facts.family(project.family);
    for (const int month : {3, 6, 9, 12}) {
        const QDate on = Month(facts.year, month).lastDay();
        const qint64 share = investedShare(project, month);
        const WorkPhase phase = phaseAt(project, on, share);
        const QStringList& texts = family.phases[static_cast<std::size_t>(phase)];
        QString text = textOf(texts, phase, share, luck);
        if (month == 12 && !draft.toldProgress.isEmpty())
            text = draft.toldProgress;
        project.progress.push_back({on, phase, text});
    }
}

/// When the rest of the money will be spent at about the pace of such projects.
void planEnd(DemoDraft& draft, int year, qint64 pace)
{
    const qint64 open = 100 - investedShare(draft.project, 12);
    const qint64 months = std::clamp<qint64>(open * pace / 100, 3, 34);
    draft.project.endPlanned = Month::of(QDate(year, 12, 1).addMonths(static_cast<int>(months))).lastDay();
}

QString remarkFor(const DemoDraft& draft, const DemoFacts& facts, DemoRandom& random)
{
    const QString lagging = random.pick(facts.laggingRemarks);
    const QString unstarted = random.pick(facts.unstartedRemarks);
    const QString preliminary = random.pick(facts.preliminaryRemarks);
    switch (draft.course) {
    case DemoCourse::Unstarted:
        return unstarted;
    case DemoCourse::Preliminary:
        return preliminary;
    case DemoCourse::Completed:
    case DemoCourse::Quick:
        return {};
    default:
        return draft.done * 100 < draft.target * 80 ? lagging : QString();
    }
}

} // namespace

DemoWorkWord workOn(const DemoProject& project, const DemoFacts& facts, QDate on)
{
    const qint64 earlier = investedShare(project, on.month() - 1);
    const qint64 later = investedShare(project, on.month());
    const qint64 share = earlier + (later - earlier) * on.day() / on.daysInMonth();
    const WorkPhase phase = phaseAt(project, on, share);
    const DemoProgress& told = project.progress.back();
    // The words of the end of the year where the work is as far, so that the two cannot differ.
    const bool settled = phase == WorkPhase::NotStarted || phase == WorkPhase::Finished;
    if (phase == told.phase && (settled || on.month() == told.on.month()))
        return {phase, told.text};
    return {phase,
        textOf(facts.family(project.family)->phases[static_cast<std::size_t>(phase)], phase, share, 0)};
}

void draftWork(DemoDrafts& drafts, const DemoFacts& facts, DemoRandom random)
{
    for (DemoDraft& draft : drafts) {
        DemoProject& project = draft.project;
        const qint64 pace = random.between(22, 34);
        const qint64 luck = random.between(0, 999);
        project.stage = stageOf(project);
        if (!project.endPlanned.isValid())
            planEnd(draft, facts.year, pace);
        writeProgress(draft, facts, luck);
        const QString remark = remarkFor(draft, facts, random);
        if (draft.kind)
            project.remark = remark;
    }
}

} // namespace sanpi
