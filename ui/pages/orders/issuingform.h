// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/storagethread.h"
#include "ui/pages/orders/ordersjobs.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace sanpi {

class FieldEdit;
class LedgerSession;
struct PageServices;

/// 签发: gives a draft its number for ever. The next one is proposed; one that was used is said to be so
/// while one types.
class IssuingForm : public QWidget {
    Q_OBJECT

public:
    explicit IssuingForm(const PageServices& services, QWidget* parent = nullptr);
    void showOrder(const OrderDetail& detail, const Scope& scope, bool editable);
    [[nodiscard]] bool isBusy() const { return m_question != 0 || m_writing; }

signals:
    void notified(const sanpi::Notification& notification);

private:
    void check();
    void submit();
    [[nodiscard]] QDate day() const;

    LedgerSession& m_session;
    qint64 m_order = 0;
    QString m_prefix;
    int m_proposed = 0; ///< the number that stands there by itself
    bool m_editable = false;
    bool m_writing = false;
    JobToken m_question = 0;
    FieldEdit* m_on;
    QSpinBox* m_number;
    QLabel* m_code;
    QLineEdit* m_signer;
    QLabel* m_problem;
    QPushButton* m_submit;
};

} // namespace sanpi
