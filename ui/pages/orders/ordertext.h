// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/orders/ordersjobs.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace sanpi {

class LedgerSession;
struct PageServices;

/// 文稿: the words of an order, edited while it is a draft and read afterwards.
class OrderText : public QWidget {
    Q_OBJECT

public:
    explicit OrderText(const PageServices& services, QWidget* parent = nullptr);
    void showOrder(const OrderDetail& detail, bool editable);
    [[nodiscard]] bool isBusy() const { return m_writing; }

signals:
    void notified(const sanpi::Notification& notification);

private:
    [[nodiscard]] QString text(const QString& field) const;
    void note();
    void save();

    LedgerSession& m_session;
    RecordId m_order;
    Record m_record;
    bool m_editable = false;
    bool m_writing = false;
    QHash<QString, QLineEdit*> m_lines;
    QHash<QString, QPlainTextEdit*> m_texts;
    QLabel* m_problem;
    QPushButton* m_save;
};

} // namespace sanpi
