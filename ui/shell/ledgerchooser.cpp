// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ledgerchooser.h"

#include "ui/shell/droppedfiles.h"
#include "ui/widgets/prompts.h"

#include <QDate>
#include <QFileInfo>
#include <QMenu>
#include <QStandardPaths>
#include <QWidget>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

QString documentsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

} // namespace

LedgerChooser::LedgerChooser(Prompts& prompts, QWidget* window)
    : QObject(window), m_prompts(prompts), m_window(window)
{
}

void LedgerChooser::askOpen()
{
    const QString from = m_recent.isEmpty() ? documentsFolder() : QFileInfo(m_recent.first()).absolutePath();
    const QString path = m_prompts.openFile(m_window, tr("Open ledger"), from, tr("Ledgers (*.sanpi)"));
    if (!path.isEmpty())
        emit openRequested(path);
}

void LedgerChooser::askNew(bool sample)
{
    const QString proposed
        = documentsFolder() + u'/' + (sample ? tr("Sample ledger") : tr("Project ledger")) + u".sanpi"_s;
    const QString title = sample ? tr("New sample ledger") : tr("New ledger");
    QString path = m_prompts.saveFile(m_window, title, proposed, tr("Ledgers (*.sanpi)"));
    if (path.isEmpty())
        return;
    if (!isLedgerFile(path))
        path += u".sanpi"_s;
    emit newRequested(path, sample);
}

void LedgerChooser::askBackUp(const QString& name)
{
    const QString proposed
        = documentsFolder() + u'/' + name + u'-' + QDate::currentDate().toString(u"yyyyMMdd"_s) + u".sanpi"_s;
    QString path = m_prompts.saveFile(m_window, tr("Back up to"), proposed, tr("Ledgers (*.sanpi)"));
    if (path.isEmpty())
        return;
    if (!isLedgerFile(path))
        path += u".sanpi"_s;
    emit backUpRequested(path);
}

void LedgerChooser::fill(QMenu* menu)
{
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        for (const QString& path : std::as_const(m_recent)) {
            QAction* action = menu->addAction(path);
            connect(action, &QAction::triggered, this, [this, path] { emit openRequested(path); });
        }
        if (m_recent.isEmpty())
            menu->addAction(tr("none yet"))->setEnabled(false);
    });
}

} // namespace sanpi
