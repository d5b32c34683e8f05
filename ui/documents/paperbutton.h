// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/reports.h"
#include "report/writejob.h"
#include "store/storagethread.h"
#include "ui/shell/page.h"
#include "ui/shell/pageservices.h"

#include <QToolButton>

#include <functional>

class QMenu;

namespace sanpi {

/// 打印/导出 of one paper: a menu of formats. The paper is made on the storage thread, written on a worker;
/// what became of it is told by notified().
class PaperButton : public QToolButton {
    Q_OBJECT

public:
    using Make = std::function<Result<Report>(Ledger& ledger)>;
    /// A paper of several that may be wanted.
    struct Paper {
        QString name; ///< in the menu; empty where there is one alone
        Make make;
    };

    PaperButton(const PageServices& services, const QString& text, QWidget* parent = nullptr);
    void setPapers(const QList<Paper>& papers);
    [[nodiscard]] bool isBusy() const { return m_question != 0 || m_writing; }

signals:
    void notified(const sanpi::Notification& notification);

private:
    void addFormats(QMenu* menu, const Make& make);
    void want(const Make& make, const QString& suffix);
    void take(const Result<Report>& report, const QString& suffix);
    void write(const Document& document, const QString& file, const QString& suffix);
    void print(const Document& document, const QString& name);
    /// Does it on a worker.
    void work(const std::function<Result<Written>()>& act, const std::function<void(const Written&)>& then);

    PageServices m_services;
    JobToken m_question = 0;
    bool m_writing = false;
};

} // namespace sanpi
