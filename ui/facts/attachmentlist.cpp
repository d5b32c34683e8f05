// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facts/attachmentlist.h"

#include "exchange/photo/photo.h"
#include "schema/messages.h"
#include "store/attachments.h"
#include "ui/facts/evidencefiles.h"
#include "ui/facts/valuetext.h"
#include "ui/shell/ledgersession.h"
#include "ui/shell/pageservices.h"
#include "ui/theme/theme.h"
#include "ui/widgets/prompts.h"

#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QStandardPaths>
#include <QTableWidget>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

AttachmentList::AttachmentList(const PageServices& services, QWidget* parent)
    : QWidget(parent), m_session(*services.session), m_prompts(*services.prompts),
      m_table(new QTableWidget(0, 4, this)), m_open(new QPushButton(tr("Open"), this)),
      m_files(new EvidenceFiles(services.session->catalogue(), *services.prompts, this)),
      m_keep(new QPushButton(tr("Keep with the project"), this))
{
    setObjectName(u"attachmentList"_s);
    m_table->setObjectName(u"attachmentTable"_s);
    m_table->setAccessibleName(tr("Files kept with the project"));
    m_table->setHorizontalHeaderLabels({tr("File"), tr("Kind"), tr("Belongs to"), tr("Size")});
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_open->setObjectName(u"openAttachmentButton"_s);
    m_open->setEnabled(false);
    m_keep->setObjectName(u"keepAttachmentsButton"_s);
    m_keep->hide();
    auto* line = new QHBoxLayout;
    line->setContentsMargins(gap(2), 0, gap(2), 0);
    line->addWidget(m_open);
    line->addStretch(1);
    line->addWidget(m_keep);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, gap(2));
    column->setSpacing(gap(2));
    column->addWidget(m_table, 1);
    column->addWidget(m_files);
    column->addLayout(line);
    connect(m_table, &QTableWidget::itemSelectionChanged, this,
        [this] { m_open->setEnabled(m_table->currentRow() >= 0); });
    connect(m_table, &QTableWidget::itemActivated, this, &AttachmentList::openChosen);
    connect(m_open, &QPushButton::clicked, this, &AttachmentList::openChosen);
    connect(
        m_files, &EvidenceFiles::changed, this, [this] { m_keep->setVisible(!m_files->items().isEmpty()); });
    connect(m_keep, &QPushButton::clicked, this, &AttachmentList::keep);
}

void AttachmentList::showRecord(const RecordId& record, bool editable)
{
    if (record != m_record) {
        m_files->clear();
        m_table->setRowCount(0);
    }
    m_record = record;
    m_files->setVisible(editable);
    if (m_question)
        m_session.storage().drop(m_question);
    m_question = m_session.storage().post(
        this,
        [record](JobContext& job) {
            return record.kind == Kind::Project ? attachmentsOfProject(*job.ledger(), record.key[0])
                                                : attachmentsOf(*job.ledger(), record);
        },
        [this](const Result<std::vector<Record>>& answer) { take(answer); });
}

/// transition/17:2 as people say it: 阶段, 开工.
QString AttachmentList::recordText(const QString& record) const
{
    const Catalogue& catalogue = m_session.catalogue();
    const KindInfo* kind = catalogue.kindNamed(record.section(u'/', 0, 0));
    if (!kind || kind->kind == Kind::Project)
        return tr("the project");
    const auto id = catalogue.idFromText(kind->kind, record.section(u'/', 1));
    const bool english = englishLabels();
    if (id && kind->key.size() > 1) {
        for (const Choice& choice : kind->key[1].choices) {
            if (choice.code == id->key[1])
                return english ? choice.en : choice.zh;
        }
    }
    return english ? kind->en : kind->zh;
}

void AttachmentList::take(const Result<std::vector<Record>>& answer)
{
    m_question = 0;
    if (!answer) {
        emit notified({Tone::Bad, messageOf(answer.error()), {}, {}, answer.error().what});
        return;
    }
    m_attachments = *answer;
    m_table->setRowCount(int(m_attachments.size()));
    const Field& paper = m_session.catalogue().field(Kind::Attachment, u"paper");
    int row = 0;
    for (const Record& attachment : m_attachments) {
        const Choice* kind = paper.choice(attachment.value(u"paper"_s).number());
        const QStringList texts {attachment.value(u"name"_s).text(),
            !kind                 ? QString()
                : englishLabels() ? kind->en
                                  : kind->zh,
            recordText(attachment.value(u"record"_s).text()),
            QLocale().formattedDataSize(attachment.value(u"bytes"_s).number(), 1)};
        for (int column = 0; column < texts.size(); ++column) {
            auto* item = new QTableWidgetItem(texts.at(column));
            item->setToolTip(texts.at(column));
            m_table->setItem(row, column, item);
        }
        ++row;
    }
    m_open->setEnabled(m_table->currentRow() >= 0);
    emit counted(count());
}

void AttachmentList::keep()
{
    if (m_writing)
        return;
    m_writing = true;
    m_session.run(
        [items = m_files->items(), record = m_record, author = m_session.author()](Ledger& ledger) {
            std::vector<FileContent> files;
            for (const EvidenceFiles::Item& item : items) {
                auto content = readFileContent(item.path);
                if (!content) {
                    Outcome failed;
                    failed.error = content.error();
                    return failed;
                }
                files.push_back(std::move(content).value());
                files.back().paper = item.paper;
                static_cast<void>(findTaken(files.back(), 0)); // of what is no photo: nothing
            }
            return attach(ledger, record, files, author, Source::Form);
        },
        this,
        [this](const Outcome& outcome) {
            m_writing = false;
            if (outcome.ok())
                m_files->clear();
            else
                emit notified({Tone::Bad, tr("Nothing was kept.") + u' ' + messageOf(outcome.error), {}, {},
                    outcome.error.what});
        });
}

void AttachmentList::openChosen()
{
    const int row = m_table->currentRow();
    if (row < 0 || row >= count())
        return;
    const Record& attachment = m_attachments[size_t(row)];
    if (isViewable(attachment.value(u"name"_s).text())) {
        const QString folder
            = QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + u"/attachments"_s;
        QDir().mkpath(folder);
        saveTo(attachment, folder, true);
        return;
    }
    const QString folder = m_prompts.folder(this, tr("Save this file to a folder; it is not opened here"),
        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    if (!folder.isEmpty())
        saveTo(attachment, folder, false);
}

void AttachmentList::saveTo(const Record& attachment, const QString& folder, bool view)
{
    m_session.storage().post(
        this,
        [attachment, folder](JobContext& job) { return saveAttachment(*job.ledger(), attachment, folder); },
        [this, view](const Result<QString>& path) {
            if (!path)
                emit notified({Tone::Bad, messageOf(path.error()), {}, {}, path.error().what});
            else if (!view)
                emit notified({Tone::Good, tr("Saved as %1").arg(*path), {}, {}, {}});
            else if (!m_prompts.openWithDesktop(*path))
                emit notified({Tone::Warn, tr("No viewer opened %1").arg(*path), {}, {}, {}});
        });
}

} // namespace sanpi
