// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/storagethread.h"
#include "ui/pages/orders/ordersjobs.h"
#include "ui/shell/pageservices.h"

#include <QWidget>

class QLabel;
class QTabWidget;

namespace sanpi {

class IssuingForm;
class OrderText;
class PaperButton;
class StepForm;

/// One order beside the list: its course from the draft to the conclusion, the next step of it as a form, its
/// words, and the paper to print.
class OrderPanel : public QWidget {
    Q_OBJECT

public:
    explicit OrderPanel(const PageServices& services, QWidget* parent = nullptr);
    void showOrder(qint64 order, const Scope& scope, bool editable);
    [[nodiscard]] bool isBusy() const;

signals:
    void closed();
    void issueWanted(qint64 issue);
    void notified(const sanpi::Notification& notification);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* buildHead();
    void buildTabs();
    QWidget* buildFoot();
    void take(const Result<OrderDetail>& answer);
    void showHead();
    void offerPapers();
    [[nodiscard]] QString courseText() const;

    PageServices m_services;
    Scope m_scope;
    OrderDetail m_detail;
    bool m_editable = false;
    JobToken m_question = 0;
    QLabel* m_title = nullptr;
    QLabel* m_facts = nullptr;
    QLabel* m_text = nullptr;
    QLabel* m_course = nullptr;
    QTabWidget* m_tabs = nullptr;
    IssuingForm* m_issuing = nullptr;
    StepForm* m_step = nullptr;
    OrderText* m_words = nullptr;
    PaperButton* m_paper = nullptr;
};

} // namespace sanpi
