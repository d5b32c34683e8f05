// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QListWidget;

namespace sanpi {

/// What stands where the pages will be while no ledger is open: open, make one, try the sample, recent ones.
class StartPage : public QWidget {
    Q_OBJECT

public:
    explicit StartPage(const QStringList& recent, QWidget* parent = nullptr);

signals:
    void openRequested();
    void newRequested();
    void sampleRequested();
    void recentChosen(const QString& path);

private:
    /// Fills the list and makes its label; both are hidden while there is nothing to list.
    QLabel* buildRecent(const QStringList& recent);

    QListWidget* m_recent;
};

} // namespace sanpi
