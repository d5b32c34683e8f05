// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/backuppanel.h"

#include "ui/theme/theme.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/prompts.h"
#include "ui/widgets/tableview.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsInSight = 6;

QString whenText(const ShelvedBackup& backup)
{
    return backup.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
}

qint64 projectCount(const BackupKeeper::Entry& entry)
{
    const auto projects = entry.content.records.find(u"projects"_s);
    return projects == entry.content.records.end() ? 0 : projects->second;
}

} // namespace

void BackupModel::setEntries(std::vector<BackupKeeper::Entry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

int BackupModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int BackupModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant BackupModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const BackupKeeper::Entry& shown = entry(index.row());
    if (role == Qt::TextAlignmentRole)
        return int((index.column() >= Projects ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == ToneRole)
        return int(shown.readable ? Tone::Plain : Tone::Bad);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case At:
        return whenText(shown.backup);
    case Reason:
        if (!shown.readable)
            return tr("cannot be read");
        switch (shown.backup.reason) {
        case BackupReason::Routine:
            return tr("while working");
        case BackupReason::Import:
            return tr("after an import");
        case BackupReason::Restore:
            return tr("before a restore");
        case BackupReason::Upgrade:
            return tr("before an upgrade");
        }
        return {};
    case Projects:
        return shown.readable ? QString::number(projectCount(shown)) : QString();
    case Changes:
        return shown.readable ? QString::number(shown.content.position) : QString();
    case Size:
        return QLocale().formattedDataSize(shown.bytes, 1, QLocale::DataSizeTraditionalFormat);
    default:
        return {};
    }
}

QVariant BackupModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList titles {tr("Made"), tr("Why"), tr("Projects"), tr("Change sets"), tr("Size")};
    return titles.value(section);
}

BackupPanel::BackupPanel(BackupKeeper& backups, Prompts& prompts, QWidget* parent)
    : Panel(parent), m_backups(backups), m_prompts(prompts), m_model(new BackupModel(this))
{
    setTitle(tr("Backups"), tr("made by itself while one works and after each import"));
    m_view = new TableView(this);
    m_view->setObjectName(u"backupView"_s);
    m_view->setAccessibleName(tr("Backups"));
    m_view->setModel(m_model);
    m_view->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    for (const int column : {BackupModel::Projects, BackupModel::Changes, BackupModel::Size})
        m_view->setItemDelegateForColumn(column, new FigureDelegate(m_view));
    m_view->horizontalHeader()->setSectionResizeMode(BackupModel::Reason, QHeaderView::Stretch);
    m_note = new QLabel(this);
    m_note->setObjectName(u"backupNoteLabel"_s);
    m_note->setWordWrap(true);
    setTextRole(m_note, TextRole::Caption, true);
    m_restore = new QPushButton(tr("Restore …"), this);
    m_restore->setObjectName(u"restoreButton"_s);
    m_fromFile = new QPushButton(tr("Restore from a file …"), this);
    m_fromFile->setObjectName(u"restoreFileButton"_s);
    auto* folder = new QPushButton(tr("Open their folder"), this);
    folder->setObjectName(u"openBackupsButton"_s);
    auto* row = new QHBoxLayout;
    row->addWidget(m_restore);
    row->addWidget(m_fromFile);
    row->addStretch(1);
    row->addWidget(folder);
    body()->addWidget(m_view);
    body()->addWidget(m_note);
    body()->addLayout(row);
    connect(m_restore, &QPushButton::clicked, this, &BackupPanel::restoreChosen);
    connect(m_fromFile, &QPushButton::clicked, this, &BackupPanel::restoreFile);
    connect(folder, &QPushButton::clicked, this, [this] { m_prompts.openWithDesktop(m_backups.folder()); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BackupPanel::enable);
    connect(&m_backups, &BackupKeeper::listChanged, this, &BackupPanel::ask);
    enable();
}

void BackupPanel::ask()
{
    m_asking = true;
    m_backups.list(this, [this](const std::vector<BackupKeeper::Entry>& entries) { take(entries); });
}

void BackupPanel::take(const std::vector<BackupKeeper::Entry>& entries)
{
    m_asking = false;
    m_model->setEntries(entries);
    m_view->setVisible(!entries.empty());
    for (const int column : {BackupModel::At, BackupModel::Projects, BackupModel::Changes, BackupModel::Size})
        m_view->resizeColumnToContents(column);
    const int rows = qMin(rowsInSight, m_model->rowCount()) + 1; // one for the header
    m_view->setFixedHeight(rows * m_view->verticalHeader()->defaultSectionSize() + gap(1));
    m_note->setText(entries.empty()
            ? tr("None yet; the first is made soon after the ledger is opened.")
            : tr("Kept are the ten newest, one a day for 30 days and one a month for two years. They lie on "
                 "this machine: back up to another disk from time to time."));
    enable();
}

void BackupPanel::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    enable();
}

void BackupPanel::enable()
{
    const QModelIndex current = m_view->currentIndex();
    m_restore->setEnabled(!m_readOnly && current.isValid() && m_model->entry(current.row()).readable);
    m_fromFile->setEnabled(!m_readOnly);
}

void BackupPanel::restoreChosen()
{
    const QModelIndex current = m_view->currentIndex();
    if (!current.isValid())
        return;
    const BackupKeeper::Entry& chosen = m_model->entry(current.row());
    Prompts::Question question;
    question.headline = tr("Restore the backup of %1 with %n project(s)?", nullptr, int(projectCount(chosen)))
                            .arg(whenText(chosen.backup));
    question.text = tr("It takes the place of the open ledger. The ledger as it is now is kept as a backup "
                       "first, so this can be taken back in the same way.");
    question.confirm = tr("Restore this backup");
    question.destructive = true;
    if (m_prompts.confirm(this, question))
        m_backups.restore(chosen.backup.path);
}

void BackupPanel::restoreFile()
{
    const QString file = m_prompts.openFile(this, tr("Restore from a file"),
        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), tr("Ledgers (*.sanpi)"));
    if (file.isEmpty())
        return;
    Prompts::Question question;
    question.headline = tr("Restore the ledger in “%1”?").arg(QFileInfo(file).fileName());
    question.text = tr("It takes the place of the open ledger. The ledger as it is now is kept as a backup "
                       "first, so this can be taken back in the same way.");
    question.confirm = tr("Restore this file");
    question.destructive = true;
    if (m_prompts.confirm(this, question))
        m_backups.restore(file);
}

} // namespace sanpi
