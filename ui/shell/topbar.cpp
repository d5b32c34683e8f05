// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/topbar.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/elidedlabel.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstYear = 2000;
constexpr int lastYear = 2099;

QToolButton* flatButton(const QString& name, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setIconSize({scaled(normalIcon), scaled(normalIcon)});
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

TopBar::TopBar(QWidget* parent)
    : QWidget(parent), m_menu(flatButton(u"menuButton"_s, this)), m_back(flatButton(u"backButton"_s, this)),
      m_name(new ElidedLabel(this)), m_saved(new QLabel(this)), m_year(new QComboBox(this)),
      m_asOf(new DayEdit(this)), m_backToToday(new QPushButton(tr("Today"), this)),
      m_asOfLabel(new QLabel(tr("As &of"), this)), m_yearLabel(new QLabel(tr("&Year"), this)),
      m_search(new QPushButton(this)), m_undo(flatButton(u"undoButton"_s, this)),
      m_redo(flatButton(u"redoButton"_s, this)), m_theme(flatButton(u"themeButton"_s, this))
{
    setObjectName(u"topBar"_s);
    m_menu->setIcon(symbolIcon(Symbol::Menu));
    m_menu->setToolTip(tr("Menu (F10)"));
    m_menu->setAccessibleName(tr("Menu"));
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setShortcut(Qt::Key_F10);
    m_name->setObjectName(u"ledgerNameLabel"_s);
    m_name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    setTextRole(m_name, TextRole::Strong);
    m_saved->setObjectName(u"saveStateLabel"_s);
    setTextRole(m_saved, TextRole::Caption, true);
    m_year->setObjectName(u"yearComboBox"_s);
    m_year->setAccessibleName(tr("Year"));
    m_yearLabel->setBuddy(m_year);
    m_asOf->setObjectName(u"asOfDateEdit"_s);
    m_asOf->setDateRange(QDate(firstYear, 1, 1), QDate(lastYear, 12, 31));
    m_asOf->setAccessibleName(tr("Figures as of the end of this day"));
    m_asOf->setToolTip(m_asOf->accessibleName());
    m_asOfLabel->setBuddy(m_asOf);
    m_backToToday->setObjectName(u"todayButton"_s);
    m_backToToday->setToolTip(tr("Back to the figures of today"));
    m_search->setObjectName(u"searchButton"_s);
    m_search->setIcon(symbolIcon(Symbol::Search, IconTone::Muted));
    m_search->setAccessibleName(tr("Search"));
    m_search->setToolTip(searchText());

    arrange();
    connect(m_year, &QComboBox::currentIndexChanged, this, [this] {
        // Before its first day a year has no figures: the day goes along, as far as today.
        if (const QDate day = std::min(m_today, QDate(year(), 12, 31));
            year() > m_asOf->date().year() && day.year() == year()) {
            const QSignalBlocker blocker(m_asOf);
            m_asOf->setDate(day);
        }
        choose();
    });
    connect(m_asOf, &QDateEdit::dateChanged, this, &TopBar::choose);
    connect(m_backToToday, &QPushButton::clicked, this, [this] { m_asOf->setDate(m_today); });
    connect(m_search, &QPushButton::clicked, this, &TopBar::searchRequested);
}

void TopBar::arrange()
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(gap(2), gap(1) + 2, gap(2), gap(1) + 2);
    row->setSpacing(gap(1) + 2);
    row->addWidget(m_menu);
    row->addWidget(m_back);
    row->addSpacing(gap(1));
    row->addWidget(m_name);
    row->addWidget(m_saved);
    row->addStretch(1);
    row->addWidget(m_yearLabel);
    row->addWidget(m_year);
    row->addSpacing(gap(1));
    row->addWidget(m_asOfLabel);
    row->addWidget(m_asOf);
    row->addWidget(m_backToToday);
    row->addSpacing(gap(2));
    row->addWidget(m_search);
    row->addSpacing(gap(2));
    row->addWidget(m_undo);
    row->addWidget(m_redo);
    row->addWidget(m_theme);
}

void TopBar::setMenu(QMenu* menu)
{
    m_menu->setMenu(menu);
}

void TopBar::setActions(QAction* back, QAction* undo, QAction* redo, QAction* theme)
{
    m_back->setDefaultAction(back);
    m_undo->setDefaultAction(undo);
    m_redo->setDefaultAction(redo);
    m_theme->setDefaultAction(theme);
}

void TopBar::setLedger(const LedgerState& state)
{
    m_name->setText(state.name);
    m_name->setToolTip(state.path);
    m_saved->setText(state.saved);
    fit();
    const QSignalBlocker blocker(m_year);
    const int chosen = year();
    m_year->clear();
    for (const int y : state.years)
        m_year->addItem(QString::number(y), y);
    // The year that is to be opened has no list yet, and is looked at before it has one.
    if (!state.years.isEmpty()) {
        m_year->insertItem(0, QString::number(state.nextYear()), state.nextYear());
        m_year->setItemData(0, tr("the next year: it has no list yet"), Qt::ToolTipRole);
    }
    const int known = m_year->findData(chosen);
    m_year->setCurrentIndex(known >= 0 ? known : qMin(1, m_year->count() - 1));
    const bool open = !state.path.isEmpty();
    for (QWidget* widget : std::initializer_list<QWidget*> {m_year, m_asOf, m_yearLabel, m_asOfLabel})
        widget->setEnabled(open);
}

void TopBar::setScope(int year, QDate asOf, QDate today)
{
    const QSignalBlocker years(m_year);
    const QSignalBlocker dates(m_asOf);
    m_today = today;
    if (m_year->findData(year) < 0 && year > 0)
        m_year->addItem(QString::number(year), year);
    m_year->setCurrentIndex(m_year->findData(year));
    m_asOf->setDate(asOf);
    tint();
}

int TopBar::year() const
{
    return m_year->currentData().toInt();
}

QDate TopBar::asOf() const
{
    return m_asOf->date();
}

void TopBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& c = colorsOf(this);
    painter.fillRect(rect(), m_tinted ? c.noticeSoft : c.surface);
    painter.fillRect(0, height() - 1, width(), 1, c.border);
}

QString TopBar::searchText()
{
    return tr("Project, unit, command (Ctrl+K)");
}

void TopBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void TopBar::fit()
{
    // Where there is no room for all of it, the words of the search go first, then the save state: it stands
    // in the window's title too.
    m_search->setText(searchText());
    m_saved->show();
    if (layout()->minimumSize().width() > width())
        m_search->setText({});
    layout()->invalidate();
    m_saved->setVisible(layout()->minimumSize().width() <= width());
}

void TopBar::choose()
{
    tint();
    emit scopeChosen(year(), asOf());
}

void TopBar::tint()
{
    m_tinted = m_asOf->isEnabled() && m_asOf->date() != m_today;
    m_backToToday->setVisible(m_tinted);
    fit();
    update();
}

} // namespace sanpi
