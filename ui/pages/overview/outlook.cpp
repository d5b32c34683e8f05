// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/outlook.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

QToolButton* flatButton(Symbol symbol, IconTone tone, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(symbolIcon(symbol, tone));
    button->setIconSize({scaled(smallIcon), scaled(smallIcon)});
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    return button;
}

} // namespace

Outlook::Outlook(QWidget* parent)
    : QWidget(parent), m_forecast(new QLabel(this)), m_copy(flatButton(Symbol::Copy, IconTone::Muted, this)),
      m_yellow(flatButton(Symbol::Warning, IconTone::Warn, this)),
      m_starts(flatButton(Symbol::Projects, IconTone::Accent, this)),
      m_batches(flatButton(Symbol::Batches, IconTone::Accent, this))
{
    m_forecast->setObjectName(u"forecastLabel"_s);
    m_forecast->setWordWrap(true);
    m_forecast->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_yellow->setObjectName(u"turnsYellowButton"_s);
    m_starts->setObjectName(u"startsButton"_s);
    m_batches->setObjectName(u"batchLineButton"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(gap(1), 0, 0, 0);
    column->setSpacing(gap(1));
    m_copy->setObjectName(u"copyForecastButton"_s);
    m_copy->setToolTip(tr("Copy this sentence"));
    m_copy->setAccessibleName(m_copy->toolTip());
    connect(m_copy, &QToolButton::clicked, this,
        [this] { QApplication::clipboard()->setText(m_forecast->text()); });
    auto* said = new QHBoxLayout;
    said->setContentsMargins(0, 0, 0, 0);
    said->setSpacing(gap(1));
    said->addWidget(m_forecast, 1);
    said->addWidget(m_copy, 0, Qt::AlignTop);
    column->addLayout(said);
    // What is said of starts has a line of its own: one scrolls down, never sideways.
    for (const QList<QWidget*>& buttons : {QList<QWidget*> {m_batches, m_yellow}, {m_starts}}) {
        auto* line = new QHBoxLayout;
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(gap(1));
        for (QWidget* button : buttons)
            line->addWidget(button);
        line->addStretch(1);
        column->addLayout(line);
    }
    connect(m_batches, &QToolButton::clicked, this, &Outlook::batchesWanted);
    for (QToolButton* button : {m_yellow, m_starts}) {
        button->setMenu(new QMenu(button));
        button->setPopupMode(QToolButton::InstantPopup);
    }
}

QString Outlook::batchLine(const Batches& batches)
{
    QStringList parts;
    for (const BatchList& list : batches.all.lists) {
        if (list.count > 0) {
            parts
                << tr("%1 %2 · %3").arg(batchName(list.batch)).arg(list.count).arg(list.conversion.shown(0));
        }
    }
    return parts.join(u"   "_s);
}

/// 开工率 in its three readings, then who should have started and who started early; each opens its project.
void Outlook::showStarts(const Starts& starts, const QHash<qint64, QString>& names)
{
    m_starts->setVisible(starts.planned > 0);
    m_starts->setText(tr("started %1 of %2").arg(starts.started).arg(starts.planned)
        + (starts.overdue.empty()
                ? QString()
                : u" · "_s + tr("due and not started: %n", nullptr, int(starts.overdue.size()))));
    QMenu* menu = m_starts->menu();
    menu->clear();
    for (const StartRate* rate : {&starts.ofAll, &starts.ofDue, &starts.ofTarget}) {
        if (!rate->rate.isValid())
            continue;
        QAction* line = menu->addAction(rate->caption + u"  "_s + rate->rate.shown() + u"  ("_s
            + rate->how.numerator + u" ÷ "_s + rate->how.denominator + u')');
        line->setEnabled(false);
    }
    const auto list = [&](const QString& title, const std::vector<StartRow>& rows, int StartRow::*months) {
        if (rows.empty())
            return;
        menu->addSection(title);
        for (const StartRow& row : rows) {
            QAction* action = menu->addAction(names.value(row.project) + u"  "_s
                + row.planned.toString(Qt::ISODate) + u"  "_s + tr("%n month(s)", nullptr, row.*months));
            connect(action, &QAction::triggered, this, [this, id = row.project] { emit projectWanted(id); });
        }
    };
    list(tr("Due and not started, by the planned start"), starts.overdue, &StartRow::monthsOverdue);
    list(tr("Started early, by the planned start"), starts.early, &StartRow::monthsEarly);
}

/// The worst first; each opens its project.
void Outlook::showYellow(const Forecast& forecast, const QHash<qint64, QString>& names)
{
    const int yellow = int(forecast.turnsYellow.size());
    m_yellow->setText(tr("turns yellow next month: %n", nullptr, yellow));
    m_yellow->setVisible(yellow > 0);
    QMenu* menu = m_yellow->menu();
    menu->clear();
    for (const TurnsYellow& one : forecast.turnsYellow) {
        const QString gap = one.nextGap ? u"  "_s + tr("%1 points").arg(pointsText(*one.nextGap)) : QString();
        const QString why = one.startDue ? u"  "_s + tr("start due") : gap;
        QAction* action = menu->addAction(names.value(one.project) + why);
        connect(action, &QAction::triggered, this, [this, id = one.project] { emit projectWanted(id); });
    }
}

void Outlook::showOutlook(const Forecast& forecast, const Batches& batches, const Starts& starts,
    const QHash<qint64, QString>& names)
{
    const QString sentence = forecastSentence(forecast);
    m_forecast->setText(sentence);
    m_forecast->setVisible(!sentence.isEmpty());
    m_copy->setVisible(!sentence.isEmpty());
    const Derivation& how = forecast.how;
    QStringList said {how.formula, how.rule};
    if (forecast.band) {
        said << tr(
            "Band %1 to %2 亿元, from %n year(s) that the ledger holds", nullptr, forecast.band->trials)
                    .arg(forecast.band->low.grouped(Unit::Yi, 2), forecast.band->high.grouped(Unit::Yi, 2));
    }
    said.removeAll(QString());
    m_forecast->setToolTip(said.join(u'\n'));
    showYellow(forecast, names);
    showStarts(starts, names);
    const QString line = batchLine(batches);
    m_batches->setText(line);
    m_batches->setVisible(!line.isEmpty());
}

} // namespace sanpi
