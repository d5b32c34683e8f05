// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/phrasebook.h"
#include "store/storagethread.h"
#include "ui/shell/page.h"
#include "ui/widgets/panel.h"

#include <QHash>
#include <QTimer>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace sanpi {

class LedgerSession;

/// 用语: the texts that an office words for itself, each with what it reads like in this ledger. A change is
/// a change set.
class PhrasePanel : public Panel {
    Q_OBJECT

public:
    PhrasePanel(LedgerSession& session, QWidget* parent);
    void ask(const Scope& scope);
    [[nodiscard]] bool isBusy() const { return m_question != 0 || m_writing || m_wait.isActive(); }

signals:
    void notified(const sanpi::Notification& notification);

private:
    void showPhrase();
    void preview();
    void save(const QString& text);
    [[nodiscard]] const OfficePhrase& chosen() const;
    [[nodiscard]] QString stored() const;

    LedgerSession& m_session;
    QList<OfficePhrase> m_phrases;
    Scope m_scope;
    QHash<QString, QString> m_stored; ///< by key: what the ledger sets
    JobToken m_question = 0;
    bool m_writing = false;
    QTimer m_wait; ///< no preview at each letter
    QComboBox* m_choice;
    QPlainTextEdit* m_text;
    QLabel* m_preview;
    QPushButton* m_save;
    QPushButton* m_standard;
};

} // namespace sanpi
