// SPDX-License-Identifier: GPL-3.0-or-later
// 下发, 催报, 汇总: what the page does beside merging.
#include "ui/pages/collect/collectpage.h"
#include "ui/pages/collect/collectsettingsdialog.h"
#include "ui/pages/collect/returnsession.h"
#include "ui/pages/collect/sendbar.h"
#include "ui/pages/collect/senddialog.h"
#include "ui/pages/collect/sendwork.h"
#include "ui/widgets/infobar.h"
#include "ui/widgets/prompts.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/textmodel.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPointer>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

/// Each round has a folder of its own, so that its blanks never lie among the answers to another.
QString folderOfRound(const QString& parent, const CollectPeriod& period)
{
    const QString name = period.name() + u"填报表"_s;
    QString path = QDir(parent).filePath(name);
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = QDir(parent).filePath(u"%1（%2）"_s.arg(name).arg(number));
    return path;
}

} // namespace

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

/// Those of the chosen rows that have not answered.
std::vector<CollectUnit> CollectPage::chosenUnits() const
{
    std::vector<CollectUnit> units;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) {
        for (const CollectUnit& unit : answer()->status.units) {
            if (unit.owes() && unit.unit == m_model->row(index.row()).key)
                units.push_back(unit);
        }
    }
    return units;
}

void CollectPage::markChosen()
{
    const std::vector<CollectUnit> units = chosenUnits();
    if (units.empty() || answer()->readOnly)
        return;
    QStringList names;
    for (const CollectUnit& unit : units)
        names << unit.name;
    LedgerSession::Wish wish;
    wish.label = tr("Marked as returned: %1 (%2)").arg(names.join(u"、"_s), m_period.name());
    wish.build = [units, on = m_today](ChangeSetBuilder& builder, Ledger&) -> Result<void> {
        for (const CollectUnit& unit : units) {
            if (const auto done = markAnswered(builder, unit.dispatch, on); !done)
                return done;
        }
        return {};
    };
    session().change(wish, this, [this, label = wish.label](const Outcome& outcome) {
        emit notified({outcome.ok() ? Tone::Good : Tone::Bad, outcome.ok() ? label : messageOf(outcome.error),
            {}, {}, outcome.error.what});
    });
}

void CollectPage::moveDueOf(QDate due)
{
    const auto moved = std::make_shared<int>(0);
    LedgerSession::Wish wish;
    wish.label = tr("Day due of %1: %2").arg(m_period.name(), due.toString(Qt::ISODate));
    wish.build = [moved, period = m_period, today = m_today, due](
                     ChangeSetBuilder& builder, Ledger& ledger) -> Result<void> {
        const auto units = moveDue(builder, ledger, period, today, due);
        if (!units)
            return units.error();
        *moved = *units;
        return {};
    };
    session().change(wish, this, [this, moved, label = wish.label](const Outcome& outcome) {
        if (!outcome.ok())
            emit notified({Tone::Bad, messageOf(outcome.error), {}, {}, outcome.error.what});
        else if (*moved == 0)
            emit notified({Tone::Plain, tr("All units have answered; no day due was changed."), {}, {}, {}});
        else
            emit notified({Tone::Good,
                label + u" · "_s + tr("%n unit(s) that have not answered", nullptr, *moved), {}, {}, {}});
    });
}

/// Whom the round would go to is asked of the ledger, then of the person.
void CollectPage::send()
{
    if (m_work || m_asking || !answer() || answer()->readOnly)
        return;
    m_asking = true;
    session().storage().post(
        this,
        [period = m_period](JobContext& job) -> Result<std::vector<SendUnit>> {
            if (!job.ledger())
                return Error {ErrorCode::CannotOpen, u"no ledger"_s, {}};
            return unitsToSend(*job.ledger(), period);
        },
        [this](const Result<std::vector<SendUnit>>& units) {
            m_asking = false;
            if (!units)
                emit notified({Tone::Bad, messageOf(units.error()), {}, {}, units.error().what});
            else if (units->empty())
                emit notified({Tone::Bad,
                    tr("No unit has a key project in %1; there is nothing to send.").arg(m_period.name()), {},
                    {}, {}});
            else
                askUnits(*units);
        });
}

void CollectPage::askUnits(const std::vector<SendUnit>& units)
{
    // The day of a round that is over is none for its next version.
    const QDate due = m_bar->isSent() ? std::max(m_bar->due(), m_today.addDays(1)) : m_bar->due();
    auto* dialog = new SendDialog(units, answer()->status, due, m_today, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { sendTo(dialog->units(), dialog->due()); });
    dialog->open();
}

void CollectPage::sendTo(const std::vector<qint64>& units, QDate due)
{
    const QString parent = services().prompts->folder(
        this, tr("Folder for the workbooks of %1").arg(m_period.name()), m_sentFolder);
    if (parent.isEmpty())
        return;
    m_sentFolder = parent;
    const QString folder = folderOfRound(parent, m_period);
    SendOptions options;
    options.period = m_period;
    options.sentOn = m_today;
    options.due = due;
    options.units = units;
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
