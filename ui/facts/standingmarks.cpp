// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facts/standingmarks.h"

#include <QCoreApplication>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

using Standing = ProcedureStanding::State;

struct StandingTexts {
    Q_DECLARE_TR_FUNCTIONS(sanpi::StandingMarks)
};

QString wordOf(Standing state)
{
    switch (state) {
    case Standing::Open:
        return StandingTexts::tr("open");
    case Standing::Running:
        return StandingTexts::tr("applied for");
    case Standing::Overdue:
        return StandingTexts::tr("overdue");
    case Standing::Issued:
        return StandingTexts::tr("issued");
    case Standing::Expiring:
        return StandingTexts::tr("expires soon");
    case Standing::Expired:
        return StandingTexts::tr("expired");
    case Standing::NotNeeded:
        return StandingTexts::tr("not needed");
    }
    return {};
}

} // namespace

FactListModel::Mark standingMark(const ProcedureStanding& standing)
{
    switch (standing.state) {
    case Standing::Open:
        return {Tone::Muted, u"○"_s};
    case Standing::Running:
        return {Tone::Plain, u"◐"_s};
    case Standing::Overdue:
    case Standing::Expired:
        return {Tone::Bad, u"■ "_s + wordOf(standing.state)};
    case Standing::Issued:
        return {Tone::Good, u"●"_s};
    case Standing::Expiring:
        return {Tone::Warn, u"▲ "_s + wordOf(standing.state)};
    case Standing::NotNeeded:
        return {Tone::Muted, u"–"_s};
    }
    return {};
}

std::map<qint64, FactListModel::Mark> standingMarks(const std::map<qint64, ProcedureStanding>& standings)
{
    std::map<qint64, FactListModel::Mark> marks;
    for (const auto& [kind, standing] : standings)
        marks.emplace(kind, standingMark(standing));
    return marks;
}

QString standingText(const ProcedureStanding& standing)
{
    return wordOf(standing.state)
        + (standing.date.isValid() ? u' ' + standing.date.toString(Qt::ISODate) : QString());
}

} // namespace sanpi
