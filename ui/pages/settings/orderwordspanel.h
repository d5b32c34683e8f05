// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/storagethread.h"
#include "ui/shell/page.h"
#include "ui/shell/pageservices.h"
#include "ui/widgets/panel.h"

#include <QHash>

class QLineEdit;
class QPushButton;

namespace sanpi {

/// 督办文书: who issues the five kinds of order under which prefix, to whom they are copied, and where a
/// reply goes. Settings of the ledger; an empty field takes the words that stand in it greyed.
class OrderWordsPanel : public Panel {
    Q_OBJECT

public:
    explicit OrderWordsPanel(const PageServices& services, QWidget* parent = nullptr);
    void ask();
    [[nodiscard]] bool isBusy() const { return m_question != 0 || m_writing; }

signals:
    void notified(const sanpi::Notification& notification);

private:
    QLineEdit* addLine(const QString& key);
    void note();
    void save();

    PageServices m_services;
    QHash<QString, QLineEdit*> m_lines;
    QHash<QString, QString> m_kept;
    JobToken m_question = 0;
    bool m_writing = false;
    QPushButton* m_save;
};

} // namespace sanpi
