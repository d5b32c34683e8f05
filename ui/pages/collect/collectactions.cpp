// SPDX-License-Identifier: GPL-3.0-or-later
// 下发, 催报, 汇总: what the page does beside merging.
#include "ui/pages/collect/collectpage.h"
#include "ui/pages/collect/collectsettingsdialog.h"
#include "ui/pages/collect/returnsession.h"
#include "ui/pages/collect/sendbar.h"
#include "ui/pages/collect/sendwork.h"
#include "ui/widgets/infobar.h"
#include "ui/widgets/prompts.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/textmodel.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPointer>

namespace sanpi {

using namespace Qt::StringLiterals;

/// Of the chosen units a line each; of the whole round where none is chosen.
void CollectPage::remind()
{
    const CollectStatus& status = answer()->status;
    QStringList lines;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) {
        for (const CollectUnit& unit : status.units) {
            if (unit.unit == m_model->row(index.row()).key)
                lines << reminderText(status, unit);
        }
    }
    lines.removeAll(QString());
    const QString text = lines.isEmpty() ? reminderText(status) : lines.join(u'\n');
    QGuiApplication::clipboard()->setText(text);
    emit notified({Tone::Good, tr("Copied; paste it into a message"), {}, {}, text});
}

void CollectPage::sumUp()
{
    emit navigationRequested(
        {u"reports"_s, u"dispatch asof="_s + m_period.lastDay().toString(Qt::ISODate), {}, {}});
}

void CollectPage::chooseFiles()
{
    const QStringList files = services().prompts->openFiles(
        this, tr("Returned workbooks"), m_folder, tr("Workbooks (*.xlsx *.ods *.xlsm);;All files (*)"));
    if (!files.isEmpty())
        m_folder = QFileInfo(files.first()).path();
    add(files);
}

void CollectPage::openSettings()
{
    if (!answer() || answer()->readOnly)
        return;
    auto* dialog = new CollectSettingsDialog(answer()->settings, answer()->ownFields, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        LedgerSession::Wish wish;
        wish.label = tr("Settings of collecting");
        wish.build = [settings = dialog->settings()](ChangeSetBuilder& builder, Ledger& ledger) {
            return writeCollectSettings(builder, ledger, settings);
        };
        session().change(wish, this, [this](const Outcome& outcome) {
            if (!outcome.ok())
                emit notified({Tone::Bad, messageOf(outcome.error), {}, {}, outcome.error.what});
        });
    });
    dialog->open();
}

void CollectPage::send()
{
    if (m_work || !answer() || answer()->readOnly)
        return;
    const QString folder = services().prompts->folder(
        this, tr("Folder for the workbooks of %1").arg(m_period.name()), m_folder);
    if (folder.isEmpty())
        return;
    m_folder = folder;
    SendOptions options;
    options.period = m_period;
    options.sentOn = m_today;
    options.due = m_bar->due();
    options.folder = folder;
    options.author = session().author();
    m_work = std::make_shared<SendWork>();
    m_work->folder = folder;
    m_bar->setBusy(true);
    m_busy->start(tr("Writing the workbooks"));
    const QPointer<CollectPage> self(this);
    options.progress = [self](int done, int total) {
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, done, total] {
                if (self)
                    self->m_busy->setProgress(done, total);
            },
            Qt::QueuedConnection);
    };
    session().run(
        [work = m_work, options](Ledger& ledger) mutable {
            options.cancelled = &work->cancelled;
            work->result = sendTemplates(ledger, options);
            Outcome outcome;
            if (work->result)
                outcome.changeSet = work->result->changeSet;
            else
                outcome.error = work->result.error();
            return outcome;
        },
        this, [this](const Outcome& outcome) { tellSent(outcome); });
}

void CollectPage::tellSent(const Outcome& outcome)
{
    const std::shared_ptr<SendWork> work = std::exchange(m_work, nullptr);
    m_busy->finish();
    m_bar->setBusy(false);
    if (!outcome.ok() || !work->result) {
        if (outcome.error.code == ErrorCode::Cancelled)
            emit notified({Tone::Plain, tr("Nothing was sent"), {}, {}, {}});
        else
            emit notified({Tone::Bad, tr("Nothing was sent"), {}, {}, messageOf(outcome.error)});
        return;
    }
    Notification told;
    told.tone = Tone::Good;
    told.text = tr("%n workbook(s) written", nullptr, int(work->result->files.size()));
    if (work->result->unassigned > 0)
        told.text += u"；"_s
            + tr("%n project(s) have no responsible unit and were sent to nobody", nullptr,
                work->result->unassigned);
    told.action = tr("Open the folder");
    told.onAction = [prompts = services().prompts, folder = work->folder] {
        static_cast<void>(prompts->openWithDesktop(folder));
    };
    emit notified(told);
}

} // namespace sanpi
