// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

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
    QListWidget* m_recent;
};

} // namespace sanpi
