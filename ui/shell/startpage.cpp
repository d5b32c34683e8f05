// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/startpage.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int startWidth = 680;

QPushButton* startButton(const QString& name, Symbol symbol, const QString& text, QWidget* parent)
{
    auto* button = new QPushButton(symbolIcon(symbol), text, parent);
    button->setObjectName(name);
    return button;
}

} // namespace

StartPage::StartPage(const QStringList& recent, QWidget* parent)
    : QWidget(parent), m_recent(new QListWidget(this))
{
    setObjectName(u"startPage"_s);
    auto* headline = new QLabel(tr("Sanpi, the project ledger"), this);
    setTextRole(headline, TextRole::Figure);
    auto* text
        = new QLabel(tr("1. Make a ledger, or open the one that a colleague handed over.\n"
                        "2. Drop the year's workbook on the window: every change is shown before it enters.\n"
                        "3. Read the year on the overview, and export the notice."),
            this);
    text->setForegroundRole(QPalette::PlaceholderText);
    auto* fresh = startButton(u"newLedgerButton"_s, Symbol::Add, tr("New ledger …"), this);
    auto* open = new QPushButton(symbolIcon(Symbol::Folder, IconTone::OnAccent), tr("Open a ledger …"), this);
    open->setObjectName(u"openLedgerButton"_s);
    makePrimary(open);
    auto* sample = startButton(u"sampleLedgerButton"_s, Symbol::Overview, tr("Look at the sample …"), this);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(open);
    buttons->addWidget(fresh);
    buttons->addWidget(sample);
    buttons->addStretch(1);

    QLabel* recentLabel = buildRecent(recent);
    auto* middle = new QWidget(this);
    middle->setFixedWidth(scaled(startWidth));
    auto* column = new QVBoxLayout(middle);
    column->setSpacing(gap(3));
    column->addStretch(2);
    column->addWidget(headline);
    column->addWidget(text);
    column->addLayout(buttons);
    column->addSpacing(gap(4));
    column->addWidget(recentLabel);
    column->addWidget(m_recent, 4);
    column->addStretch(3);
    auto* row = new QHBoxLayout(this);
    row->addWidget(middle, 0, Qt::AlignHCenter);

    connect(open, &QPushButton::clicked, this, &StartPage::openRequested);
    connect(fresh, &QPushButton::clicked, this, &StartPage::newRequested);
    connect(sample, &QPushButton::clicked, this, &StartPage::sampleRequested);
    connect(m_recent, &QListWidget::itemActivated, this,
        [this](const QListWidgetItem* item) { emit recentChosen(item->data(Qt::UserRole).toString()); });
}

QLabel* StartPage::buildRecent(const QStringList& recent)
{
    auto* recentLabel = new QLabel(tr("Recent ledgers"), this);
    setTextRole(recentLabel, TextRole::Strong);
    m_recent->setObjectName(u"recentLedgerList"_s);
    m_recent->setAccessibleName(recentLabel->text());
    for (const QString& path : recent) {
        auto* item = new QListWidgetItem(symbolIcon(Symbol::Database, IconTone::Muted),
            QFileInfo(path).completeBaseName() + u"    "_s + QFileInfo(path).absolutePath(), m_recent);
        item->setData(Qt::UserRole, path);
        item->setToolTip(path);
    }
    recentLabel->setVisible(!recent.isEmpty());
    m_recent->setVisible(!recent.isEmpty());
    return recentLabel;
}

} // namespace sanpi
