// SPDX-License-Identifier: GPL-3.0-or-later
// The notice as a file: a draft is written, an issued one goes out as it was frozen.
#include "report/docxwriter.h"
#include "report/htmlwriter.h"
#include "report/pdfwriter.h"
#include "schema/messages.h"
#include "ui/pages/notice/noticepage.h"
#include "ui/shell/ledgersession.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/infobar.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/prompts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardPaths>
#include <QThreadPool>
#include <QToolButton>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostExports = 3;
constexpr int exportNameWidth = 230;

Result<Written> writeNotice(const Document& document, const QString& file, const WriteJob& job)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix == "docx"_L1)
        return writeDocx(document, file, job);
    if (suffix == "html"_L1)
        return writeHtml(document, file, job);
    return writePdf(document, file, FontPlan::fromSystem(), job);
}

void emptyLayout(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}

} // namespace

QWidget* NoticePage::buildExport(QWidget* parent)
{
    auto* panel = new Panel(parent);
    panel->setTitle(tr("Export"));
    auto* row = new QHBoxLayout;
    for (const QString& suffix : {u"pdf"_s, u"docx"_s, u"html"_s}) {
        auto* button = new QPushButton(suffix.toUpper(), panel);
        button->setObjectName(suffix + u"Button"_s);
        button->setAccessibleName(tr("Export as %1").arg(suffix.toUpper()));
        if (suffix == "pdf"_L1)
            makePrimary(button);
        button->setEnabled(false);
        connect(button, &QPushButton::clicked, this, [this, suffix] { exportAs(suffix); });
        row->addWidget(button);
        m_exportButtons << button;
    }
    panel->body()->addLayout(row);
    m_fonts = new QLabel(panel);
    m_fonts->setObjectName(u"fontsLabel"_s);
    m_fonts->setWordWrap(true);
    setTextRole(m_fonts, TextRole::Caption, true);
    panel->body()->addWidget(m_fonts);
    m_files = new QVBoxLayout;
    panel->body()->addLayout(m_files);
    return panel;
}

QString NoticePage::proposedName(const QString& suffix) const
{
    QString folder = m_services.preferences ? m_services.preferences().exportFolder : QString();
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (isFrozen())
        return QDir(folder).filePath(frozenFileName(stampOf(m_answer->paper->record), suffix));
    const QString number = m_number->value() > 0 ? u"第%1期 "_s.arg(m_number->value()) : QString();
    const QDate day = m_answer && m_answer->paper ? m_answer->paper->record.value(u"week"_s).date().addDays(6)
                                                  : m_scope.asOf;
    return QDir(folder).filePath(
        u"%1重点项目建设情况通报 %2.%3"_s.arg(number, day.toString(Qt::ISODate), suffix));
}

void NoticePage::exportAs(const QString& suffix)
{
    QString file = m_services.prompts->saveFile(
        this, tr("Export the notice"), proposedName(suffix), u"%1 (*.%2)"_s.arg(suffix.toUpper(), suffix));
    if (file.isEmpty())
        return;
    if (QFileInfo(file).suffix().toLower() != suffix)
        file += u'.' + suffix;
    m_exporting = true;
    m_cancel = std::make_shared<std::atomic<bool>>(false);
    for (QPushButton* button : m_exportButtons)
        button->setEnabled(false);
    m_busy->start(tr("Writing %1").arg(QFileInfo(file).fileName()));
    if (isFrozen() && suffix != "html"_L1)
        saveFrozen(file, suffix);
    else
        writeFile(file);
}

/// What was issued goes out as it was issued, byte for byte.
void NoticePage::saveFrozen(const QString& file, const QString& suffix)
{
    m_services.session->storage().post(
        this,
        [record = m_answer->paper->record, file, suffix](JobContext& job) -> Result<Written> {
            if (!job.ledger())
                return Error {ErrorCode::CannotOpen, u"no ledger"_s, {}};
            const auto bytes = frozenFile(*job.ledger(), record, suffix);
            if (!bytes)
                return bytes.error();
            const auto saved = saveWhole(file, *bytes);
            return saved ? Result<Written>(Written {}) : saved.error();
        },
        [this, file](const Result<Written>& written) { exported(file, written); });
}

void NoticePage::writeFile(const QString& file)
{
    const QPointer<NoticePage> self(this);
    QThreadPool::globalInstance()->start([self, file, document = m_document, cancel = m_cancel] {
        WriteJob job;
        job.cancel = cancel.get();
        job.progress = [self](int done, int of) {
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [self, done, of] {
                    if (self && self->m_exporting)
                        self->m_busy->setProgress(done, of);
                },
                Qt::QueuedConnection);
        };
        auto written = std::make_shared<Result<Written>>(writeNotice(document, file, job));
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, file, written] {
                if (self)
                    self->exported(file, *written);
            },
            Qt::QueuedConnection);
    });
}

void NoticePage::exported(const QString& file, const Result<Written>& written)
{
    m_exporting = false;
    m_busy->finish();
    for (QPushButton* button : m_exportButtons)
        button->setEnabled(true);
    Notification told;
    if (!written) {
        told.tone = Tone::Bad;
        told.text = messageOf(written.error());
        emit notified(told);
        return;
    }
    rememberExport(file);
    told.tone = Tone::Good;
    told.text = tr("Exported %1").arg(QFileInfo(file).fileName());
    told.action = tr("Open");
    told.onAction
        = [prompts = m_services.prompts, file] { static_cast<void>(prompts->openWithDesktop(file)); };
    if (!written->missing.isEmpty())
        told.details = tr("No font has these characters; they show as boxes: %1").arg(written->missing);
    emit notified(told);
}

void NoticePage::rememberExport(const QString& file)
{
    m_exports.removeAll(file);
    m_exports.prepend(file);
    m_exports = m_exports.mid(0, mostExports);
    emptyLayout(m_files);
    for (const QString& path : std::as_const(m_exports)) {
        auto* line = new QWidget(this);
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        auto* open = new QToolButton(line);
        open->setText(fontMetrics().elidedText(QFileInfo(path).fileName(), Qt::ElideMiddle, exportNameWidth));
        open->setToolTip(path);
        open->setAutoRaise(true);
        open->setIcon(symbolIcon(Symbol::File, IconTone::Muted));
        open->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        auto* folder = new QToolButton(line);
        folder->setIcon(symbolIcon(Symbol::Folder, IconTone::Muted));
        folder->setToolTip(tr("Open the folder"));
        folder->setAccessibleName(folder->toolTip());
        folder->setAutoRaise(true);
        connect(open, &QToolButton::clicked, this,
            [this, path] { static_cast<void>(m_services.prompts->openWithDesktop(path)); });
        connect(folder, &QToolButton::clicked, this, [this, path] {
            static_cast<void>(m_services.prompts->openWithDesktop(QFileInfo(path).absolutePath()));
        });
        row->addWidget(open, 1);
        row->addWidget(folder);
        m_files->addWidget(line);
    }
}

} // namespace sanpi
