// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/reports/exportbox.h"

#include "report/pdfwriter.h"
#include "report/writeany.h"
#include "schema/messages.h"
#include "ui/shell/preferences.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/infobar.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/prompts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QPagedPaintDevice>
#include <QPointer>
#include <QPushButton>
#include <QStandardPaths>
#include <QThreadPool>
#include <QToolButton>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostFiles = 5;

void emptyLayout(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}

} // namespace

ExportBox::ExportBox(const PageServices& services, BusyBar* busy, QWidget* parent)
    : QWidget(parent), m_services(services), m_busy(busy)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* panel = new Panel(this);
    panel->setTitle(tr("Export"));
    column->addWidget(panel);
    auto* grid = new QGridLayout;
    const QStringList suffixes = documentSuffixes();
    for (int at = 0; at < suffixes.size(); ++at) {
        const QString& suffix = suffixes[at];
        auto* button = new QPushButton(suffix.toUpper(), panel);
        button->setObjectName(suffix + u"Button"_s);
        button->setAccessibleName(tr("Export as %1").arg(suffix.toUpper()));
        if (at == 0)
            makePrimary(button);
        connect(button, &QPushButton::clicked, this, [this, suffix] { exportAs(suffix); });
        grid->addWidget(button, at / 2, at % 2);
        m_buttons << button;
    }
    panel->body()->addLayout(grid);
    auto* printing = new QPushButton(symbolIcon(Symbol::Print), tr("Print…"), panel);
    printing->setObjectName(u"printButton"_s);
    connect(printing, &QPushButton::clicked, this, &ExportBox::print);
    panel->body()->addWidget(printing);
    m_buttons << printing;
    m_fonts = new QLabel(panel);
    m_fonts->setObjectName(u"fontsLabel"_s);
    m_fonts->setWordWrap(true);
    m_fonts->hide();
    setTextRole(m_fonts, TextRole::Caption, true);
    panel->body()->addWidget(m_fonts);
    m_list = new QVBoxLayout;
    panel->body()->addLayout(m_list);
    connect(m_busy, &BusyBar::cancelled, this, [this] { m_cancel->store(true); });
    enableButtons();
}

ExportBox::~ExportBox()
{
    m_cancel->store(true);
}

void ExportBox::setDocument(const Document& document, const QString& fileName)
{
    m_document = document;
    m_fileName = fileName;
    m_ready = true;
    enableButtons();
}

void ExportBox::clearDocument()
{
    m_ready = false;
    enableButtons();
}

void ExportBox::enableButtons()
{
    for (QPushButton* button : m_buttons)
        button->setEnabled(m_ready && !m_exporting);
}

QString ExportBox::proposedFile(const QString& suffix) const
{
    QString folder = m_services.preferences ? m_services.preferences().exportFolder : QString();
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QDir dir(folder);
    QString name = u"%1.%2"_s.arg(m_fileName, suffix);
    for (int number = 2; dir.exists(name); ++number)
        name = u"%1（%2）.%3"_s.arg(m_fileName).arg(number).arg(suffix);
    return dir.filePath(name);
}

void ExportBox::exportAs(const QString& suffix)
{
    QString file = m_services.prompts->saveFile(
        this, tr("Export the report"), proposedFile(suffix), u"%1 (*.%2)"_s.arg(suffix.toUpper(), suffix));
    if (file.isEmpty())
        return;
    // The chooser has asked about the name that was typed, not about the one with its ending.
    if (QFileInfo(file).suffix().toLower() != suffix) {
        file += u'.' + suffix;
        Prompts::Question question;
        question.headline = tr("Replace %1?").arg(QFileInfo(file).fileName());
        question.text = tr("A file of this name is in the folder already.");
        question.confirm = tr("Replace it");
        question.destructive = true;
        if (QFileInfo::exists(file) && !m_services.prompts->confirm(this, question))
            return;
    }
    start(
        tr("Writing %1").arg(QFileInfo(file).fileName()),
        [file, suffix](const Document& document, const WriteJob& job) {
            return writeDocument(document, file, suffix, job);
        },
        &ExportBox::exported, file);
}

void ExportBox::print()
{
    const std::shared_ptr<QPagedPaintDevice> printer = m_services.prompts->printer(this, m_fileName);
    if (!printer)
        return;
    start(
        tr("Printing %1").arg(m_fileName),
        [printer](const Document& document, const WriteJob& job) {
            return printDocument(document, *printer, FontPlan::fromSystem(), job);
        },
        &ExportBox::printed, m_fileName);
}

void ExportBox::start(const QString& what, const Work& work,
    void (ExportBox::*then)(const QString&, const Result<Written>&), const QString& name)
{
    m_exporting = true;
    m_cancel = std::make_shared<std::atomic<bool>>(false);
    enableButtons();
    m_busy->start(what);
    const QPointer<ExportBox> self(this);
    QThreadPool::globalInstance()->start([self, work, then, name, document = m_document, cancel = m_cancel] {
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
        auto written = std::make_shared<Result<Written>>(work(document, job));
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, then, name, written] {
                if (!self)
                    return;
                self->ended();
                (self.data()->*then)(name, *written);
            },
            Qt::QueuedConnection);
    });
}

void ExportBox::ended()
{
    m_exporting = false;
    m_busy->finish();
    enableButtons();
}

void ExportBox::tellFailure(const QString& name, const Error& error)
{
    Notification told;
    const bool cancelled = error.code == ErrorCode::Cancelled;
    told.tone = cancelled ? Tone::Plain : Tone::Bad;
    told.text = cancelled ? tr("Cancelled: %1").arg(name) : messageOf(error);
    emit notified(told);
}

void ExportBox::exported(const QString& file, const Result<Written>& written)
{
    if (!written) {
        tellFailure(QFileInfo(file).fileName(), written.error());
        return;
    }
    remember(file);
    showFonts(*written);
    Notification told;
    told.tone = Tone::Good;
    told.text = tr("Exported %1").arg(QFileInfo(file).fileName());
    told.action = tr("Open");
    told.onAction
        = [prompts = m_services.prompts, file] { static_cast<void>(prompts->openWithDesktop(file)); };
    if (!written->missing.isEmpty())
        told.details = tr("No font has these characters; they show as boxes: %1").arg(written->missing);
    emit notified(told);
}

void ExportBox::printed(const QString& title, const Result<Written>& written)
{
    if (!written) {
        tellFailure(title, written.error());
        return;
    }
    showFonts(*written);
    Notification told;
    told.tone = Tone::Good;
    told.text = tr("%n page(s) sent to the printer", nullptr, written->pages.value_or(0));
    emit notified(told);
}

void ExportBox::showFonts(const Written& written)
{
    QStringList replaced;
    for (const FontReplacement& one : written.replaced)
        replaced << tr("%1 → %2").arg(one.wanted, one.used);
    m_fonts->setText(replaced.isEmpty() ? QString() : tr("Fonts replaced: %1").arg(replaced.join(u"; "_s)));
    m_fonts->setVisible(!replaced.isEmpty());
}

void ExportBox::remember(const QString& file)
{
    m_files.removeAll(file);
    m_files.prepend(file);
    m_files = m_files.mid(0, mostFiles);
    emptyLayout(m_list);
    for (const QString& path : std::as_const(m_files)) {
        auto* line = new QWidget(this);
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        auto* open = new QToolButton(line);
        open->setText(
            fontMetrics().elidedText(QFileInfo(path).fileName(), Qt::ElideMiddle, width() - 18 * gap(1)));
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
        m_list->addWidget(line);
    }
}

} // namespace sanpi
