// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/notice/checkpanel.h"

#include "schema/messages.h"
#include "ui/facts/findingplace.h"
#include "ui/facts/valuetext.h"
#include "ui/theme/theme.h"

#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype firstLines = 3; ///< of a group, at first
constexpr int textWidth = 264;
constexpr size_t longestFilter = 40; ///< projects that a filter can still be read with

int projectsOf(const std::vector<UnitCheck>& units)
{
    int count = 0;
    for (const UnitCheck& unit : units)
        count += int(unit.projects.size());
    return count;
}

QString namesOf(const UnitCheck& unit)
{
    QStringList names;
    for (const CheckedProject& project : unit.projects)
        names << project.name;
    return names.join(u'\n');
}

/// A filter of the page 项目 that shows just these.
QString filterOf(const std::vector<CheckedProject>& projects)
{
    const bool coded
        = std::ranges::none_of(projects, [](const CheckedProject& one) { return one.code.isEmpty(); });
    QStringList terms;
    for (const CheckedProject& one : projects)
        terms << (coded ? u"code=\"%1\""_s.arg(one.code) : u"name=\"%1\""_s.arg(one.name));
    return terms.join(u" or "_s);
}

Location monthPlace(const UnitCheck& unit)
{
    if (unit.projects.size() == 1)
        return {u"projects"_s, {}, u"projects/%1/field/done"_s.arg(unit.projects.front().id), {}};
    if (unit.projects.size() <= longestFilter)
        return {u"projects"_s, filterOf(unit.projects), {}, {}};
    return {u"projects"_s, unit.unit == 0 ? u"unit=空"_s : u"unit="_s + unit.name, {}, {}};
}

} // namespace

CheckPanel::CheckPanel(const Catalogue& catalogue, QWidget* parent) : Panel(parent), m_catalogue(catalogue)
{
    setObjectName(u"checkPanel"_s);
    setTitle(tr("Before it goes out"));
    body()->setSpacing(0);
}

CheckPanel::Way CheckPanel::to(const Location& location)
{
    return [this, location] { emit wanted(location); };
}

QToolButton* CheckPanel::addButton(const QString& text, const QString& hint, const Way& way)
{
    auto* line = new QToolButton(this);
    line->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    line->setAutoRaise(true);
    line->setText(fontMetrics().elidedText(text, Qt::ElideRight, scaled(textWidth)));
    line->setAccessibleName(text);
    line->setToolTip(hint.isEmpty() ? text : hint);
    if (way)
        connect(line, &QToolButton::clicked, this, way);
    else
        line->setFocusPolicy(Qt::NoFocus);
    body()->addWidget(line, 0, Qt::AlignLeft);
    return line;
}

void CheckPanel::addHead(Tone tone, const QString& text, const Way& way)
{
    const Symbol symbol = tone == Tone::Warn ? Symbol::Warning
        : tone == Tone::Good                 ? Symbol::Ok
                                             : Symbol::Info;
    const IconTone colour = tone == Tone::Warn ? IconTone::Warn
        : tone == Tone::Good                   ? IconTone::Good
                                               : IconTone::Muted;
    addButton(text, {}, way)->setIcon(symbolIcon(symbol, colour));
}

void CheckPanel::addLine(const QString& text, const QString& hint, const Way& way)
{
    QToolButton* line = addButton(text, hint, way);
    line->setIcon(symbolIcon(Symbol::ChevronRight, IconTone::Muted));
    m_lines << line;
}

void CheckPanel::fold()
{
    const QList<QToolButton*> lines = std::exchange(m_lines, {});
    if (lines.size() <= firstLines + 1)
        return;
    const QList<QToolButton*> rest = lines.mid(firstLines);
    for (QToolButton* line : rest)
        line->hide();
    QToolButton* more = addButton(tr("%n more …", nullptr, int(rest.size())), {}, [] {});
    more->setIcon(symbolIcon(Symbol::ChevronDown, IconTone::Muted));
    connect(more, &QToolButton::clicked, this, [more, rest] {
        for (QToolButton* line : rest)
            line->show();
        more->hide();
    });
}

void CheckPanel::show(const State& state)
{
    while (QLayoutItem* item = body()->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    if (state.frozen) {
        addHead(Tone::Good, tr("Issued: it stays as it is"));
        return;
    }
    const NoticeChecks& checks = state.checks;
    const QString week = u"week="_s + checks.week.monday().toString(Qt::ISODate) + u" and show=missing"_s;
    showUnits(checks.uninspected,
        tr("%n due inspection(s) missing this week", nullptr, projectsOf(checks.uninspected)),
        {u"inspections"_s, week + u" and group=unit"_s, {}, {}}, [week](const UnitCheck& unit) -> Location {
            const QString only = unit.unit == 0 ? QString() : u" and unit="_s + unit.name;
            return {u"inspections"_s, week + u" and group=unit"_s + only, {}, {}};
        });
    const QString month = checks.month.isValid() ? checks.month.iso() : QString();
    UnitCheck all;
    for (const UnitCheck& unit : checks.unreported)
        all.projects.insert(all.projects.end(), unit.projects.begin(), unit.projects.end());
    showUnits(checks.unreported,
        tr("%n project(s) without the investment of %1", nullptr, projectsOf(checks.unreported)).arg(month),
        all.projects.size() > longestFilter ? Location {u"reminders"_s, u"kind=month"_s, {}, {}}
                                            : monthPlace(all),
        monthPlace);
    showOdd(checks);
    showSentences(state.sentences);
    if (checks.silent > 0)
        addHead(Tone::Warn, tr("%n project(s) without any figure", nullptr, checks.silent),
            to({u"projects"_s, u"done=空 and level!=空"_s, {}, {}}));
    if (checks.otherFindings > 0)
        addHead(Tone::Plain, tr("%n other place(s) where data do not agree", nullptr, checks.otherFindings),
            to({u"findings"_s, {}, {}, {}}));
    if (state.behind > 0)
        addHead(Tone::Plain, tr("%n project(s) behind the pace are listed", nullptr, state.behind),
            to({u"projects"_s, u"gap<0"_s, {}, {}}));
    if (state.editable)
        addHead(Tone::Plain, tr("A click on a paragraph edits it"));
    if (state.numberMissing)
        addHead(Tone::Plain, tr("The number is not given yet"));
    if (checks.isClean())
        addHead(Tone::Good, tr("Every project has its figures, and they agree"));
}

void CheckPanel::showUnits(const std::vector<UnitCheck>& units, const QString& head, const Location& all,
    const std::function<Location(const UnitCheck&)>& placeOf)
{
    if (units.empty())
        return;
    addHead(Tone::Warn, head, to(all));
    for (const UnitCheck& unit : units)
        addLine(tr("%1: %2").arg(unit.name).arg(unit.projects.size()), namesOf(unit), to(placeOf(unit)));
    fold();
}

void CheckPanel::showOdd(const NoticeChecks& checks)
{
    if (checks.odd.empty())
        return;
    addHead(Tone::Warn, tr("%n odd figure(s)", nullptr, int(checks.odd.size())),
        to({u"findings"_s, u"figures"_s, {}, {}}));
    for (const OddFigure& odd : checks.odd) {
        const QString said = messageOf(odd.finding, m_catalogue, englishLabels());
        addLine(odd.project + u'：' + said, odd.project + u'\n' + said,
            to({u"projects"_s, {}, findingPlace(odd.finding, m_catalogue), {}}));
    }
    fold();
}

void CheckPanel::showSentences(const QList<NoticeSentence>& sentences)
{
    int moved = 0;
    for (const NoticeSentence& one : sentences)
        moved += int(one.moved.size());
    if (moved == 0)
        return;
    addHead(Tone::Warn, tr("%n figure(s) of edited text moved since", nullptr, moved));
    for (const NoticeSentence& one : sentences) {
        if (one.moved.isEmpty())
            continue;
        QStringList figures;
        for (const MovedFigure& figure : one.moved)
            figures << tr("%1: %2 → %3").arg(figure.name, figure.before, figure.now);
        addLine(one.key + u" · "_s + figures.first(), figures.join(u'\n'),
            [this, key = one.key] { emit sentenceWanted(key); });
    }
    fold();
}

} // namespace sanpi
