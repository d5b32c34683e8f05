// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/issues/issuechips.h"

#include "ui/theme/theme.h"
#include "ui/widgets/flowlayout.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

const QStringList& showWords()
{
    static const QStringList words {
        QString(), u"open"_s, u"due"_s, u"overdue"_s, u"booked"_s, u"recheck"_s, u"solved"_s, u"carried"_s};
    return words;
}

QList<int> countsByShow(const std::vector<IssueRow>& rows, int year)
{
    QList<int> counts(showWords().size(), 0);
    for (const IssueRow& row : rows) {
        const bool open = !row.standing.isSolved();
        const bool ours = row.standing.collectedOn.year() >= year;
        const bool holds[] {true, open, row.dueSoon, row.overdue, open && row.booked, row.recheckDue, !open};
        for (int i = 0; i < int(std::size(holds)); ++i)
            counts[i] += ours && holds[i] ? 1 : 0;
        counts.last() += ours ? 0 : 1;
    }
    return counts;
}

} // namespace

IssueChips::IssueChips(const Catalogue& catalogue, QWidget* parent)
    : QWidget(parent), m_catalogue(catalogue), m_turn(new QButtonGroup(this)), m_units(new QComboBox(this)),
      m_kinds(new QComboBox(this)), m_count(new QLabel(this))
{
    m_units->setObjectName(u"issueUnitBox"_s);
    m_units->setAccessibleName(tr("Unit"));
    for (QComboBox* box : {m_units, m_kinds})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_kinds->setObjectName(u"issueKindBox"_s);
    m_kinds->setAccessibleName(tr("Category"));
    setTextRole(m_count, TextRole::Caption, true);
    auto* flow = new FlowLayout(this);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(gap(1));
    for (int i = 0; i < showWords().size(); ++i) {
        auto* button = new QToolButton(this);
        button->setObjectName(u"issuesShow%1"_s.arg(i));
        button->setCheckable(true);
        button->setAutoRaise(true);
        m_turn->addButton(button, i);
        flow->addWidget(button);
    }
    flow->addWidget(m_units);
    flow->addWidget(m_kinds);
    flow->addWidget(m_count);
    connect(m_turn, &QButtonGroup::idClicked, this, [this](int show) {
        IssueFilter wanted = m_filter;
        wanted.show = showWords().value(show);
        emit filterWanted(wanted);
    });
    connect(m_units, &QComboBox::activated, this, [this] {
        IssueFilter wanted = m_filter;
        wanted.unit = m_units->currentData().toString();
        emit filterWanted(wanted);
    });
    connect(m_kinds, &QComboBox::activated, this, [this] {
        IssueFilter wanted = m_filter;
        wanted.kind = m_kinds->currentData().toString();
        emit filterWanted(wanted);
    });
}

void IssueChips::fill(QComboBox* box, const QString& all, const QStringList& offers, const QString& chosen)
{
    const QSignalBlocker blocker(box);
    box->clear();
    box->addItem(all, QString());
    for (const QString& offer : offers)
        box->addItem(offer, offer);
    if (!chosen.isEmpty() && !offers.contains(chosen))
        box->addItem(chosen, chosen);
    box->setCurrentIndex(qMax(0, box->findData(chosen)));
}

void IssueChips::showFilter(const IssueFilter& filter, const IssuesData& answer)
{
    m_filter = filter;
    const QStringList titles {tr("All %1"), tr("Open %1"), tr("▲ Due soon %1"), tr("■ Overdue %1"),
        tr("Booked %1"), tr("Recheck due %1"), tr("Solved %1"), tr("From years before %1")};
    const QList<int> counts = countsByShow(answer.rows, answer.year);
    for (int i = 0; i < titles.size(); ++i) {
        auto* button = qobject_cast<QToolButton*>(m_turn->button(i));
        button->setText(titles.at(i).arg(counts.at(i)));
        button->setChecked(showWords().at(i) == filter.show);
        if (showWords().at(i) == "carried"_L1)
            button->setVisible(counts.at(i) > 0 || button->isChecked());
    }
    QStringList units;
    for (const IssueRow& row : answer.rows) {
        const QString unit = answer.units.value(row.unit);
        if (!unit.isEmpty() && !units.contains(unit))
            units << unit;
    }
    std::ranges::sort(units, [](const QString& a, const QString& b) { return a.localeAwareCompare(b) < 0; });
    QStringList kinds;
    for (const Choice& choice : m_catalogue.field(Kind::Issue, u"kind").choices)
        kinds << choice.zh;
    fill(m_units, tr("All units"), units, filter.unit);
    fill(m_kinds, tr("All categories"), kinds, filter.kind);
    updateGeometry();
}

void IssueChips::setCount(const QString& text)
{
    m_count->setText(text);
}

} // namespace sanpi
