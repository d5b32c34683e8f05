// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QMenu;
class QWidget;

namespace sanpi {

class Prompts;

/// Asks which ledger: by file choosers and by the menu of recent ones.
class LedgerChooser : public QObject {
    Q_OBJECT

public:
    /// \p prompts outlives it; the dialogs stand before \p window.
    LedgerChooser(Prompts& prompts, QWidget* window);

    void setRecent(const QStringList& recent) { m_recent = recent; }
    [[nodiscard]] const QStringList& recent() const { return m_recent; }
    void askOpen();
    void askNew(bool sample);
    /// Where the copy of the ledger \p name shall go.
    void askBackUp(const QString& name);
    /// Keeps \p menu filled with the recent ledgers.
    void fill(QMenu* menu);

signals:
    void openRequested(const QString& path);
    void newRequested(const QString& path, bool sample);
    void backUpRequested(const QString& path);

private:
    Prompts& m_prompts;
    QWidget* m_window;
    QStringList m_recent;
};

} // namespace sanpi
