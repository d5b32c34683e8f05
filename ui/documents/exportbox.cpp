// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/exportbox.h"

#include "report/fontplan.h"
#include "report/pdfwriter.h"
#include "report/writeany.h"
#include "schema/messages.h"
#include "ui/documents/printpreview.h"
#include "ui/shell/preferences.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/infobar.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/prompts.h"

#include <QAction>
#include <QCheckBox>
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

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostFiles = 5;
constexpr int stepsOfFile = 1000;

void emptyLayout(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}

/// What is asked for by name and set by the reader's program: it has the fonts of its computer.
bool namesFonts(const QString& suffix)
{
    return suffix == "docx"_L1 || suffix == "html"_L1;
}

Result<Written> writeOne(const Document& document, const IssuedFiles& issued, const QString& file,
    const QString& suffix, const WriteJob& job)
{
    const auto frozen = issued.find(suffix);
    if (frozen == issued.end()) {
        const auto written = writeDocument(document, file, suffix, job);
        if (!written || !namesFonts(suffix))
            return written;
        Written told = *written;
        told.replaced = FontPlan::fromSystem().replacements();
        return told;
    }
    if (!frozen->second)
        return frozen->second.error();
    const auto saved = saveWhole(file, *frozen->second);
    return saved ? Result<Written>(Written {}) : saved.error();
}

/// All files or none: what was written is taken back when a later one fails or somebody cancels. The names
/// are free ones, so that nothing of a person's is taken away with them.
Result<Written> writeAll(
    const Document& document, const IssuedFiles& issued, const QStringList& files, const WriteJob& job)
{
    Written all;
    const int steps = int(files.size()) * stepsOfFile;
    for (qsizetype at = 0; at < files.size(); ++at) {
        WriteJob part = job;
        part.progress = [&job, steps, before = int(at) * stepsOfFile](int done, int of) {
            job.tell(before + (of > 0 ? done * stepsOfFile / of : 0), steps);
        };
        job.tell(int(at) * stepsOfFile, steps);
        const auto written = job.cancelled()
            ? Result<Written>(Error {ErrorCode::Cancelled, {}, {}})
            : writeOne(document, issued, files[at], QFileInfo(files[at]).suffix(), part);
        if (!written) {
            for (qsizetype done = 0; done < at; ++done)
                QFile::remove(files[done]);
            return written.error();
        }
        for (const FontReplacement& one : written->replaced) {
            if (!all.replaced.contains(one) && !one.used.isEmpty())
                all.replaced << one;
        }
        for (const QChar missing : written->missing) {
            if (!all.missing.contains(missing))
                all.missing += missing;
        }
        if (written->pages)
            all.pages = written->pages;
    }
    return all;
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
    m_bundle = new QWidget(panel);
    m_bundle->hide();
    m_bundleColumn = new QVBoxLayout(m_bundle);
    m_bundleColumn->setContentsMargins(0, 0, 0, 0);
    panel->body()->addWidget(m_bundle);
    panel->body()->addWidget(buildFormats(panel));
    m_fonts = new QLabel(panel);
    m_fonts->setObjectName(u"fontsLabel"_s);
    m_fonts->setWordWrap(true);
    m_fonts->hide();
    setTextRole(m_fonts, TextRole::Caption, true);
    panel->body()->addWidget(m_fonts);
    m_list = new QVBoxLayout;
    panel->body()->addLayout(m_list);
    connect(m_busy, &BusyBar::cancelled, this, [this] { m_cancel->store(true); });
    // By this name the window's Ctrl+P finds pages to show in the place of a table.
    auto* look = new QAction(tr("Print preview"), this);
    look->setObjectName(u"previewPageAction"_s);
    connect(look, &QAction::triggered, this, &ExportBox::preview);
    enableButtons();
}

ExportBox::~ExportBox()
{
    m_cancel->store(true);
}

QWidget* ExportBox::buildFormats(QWidget* parent)
{
    auto* box = new QWidget(parent);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    const QStringList suffixes = documentSuffixes();
    for (int at = 0; at < suffixes.size(); ++at) {
        const QString& suffix = suffixes[at];
        auto* button = new QPushButton(suffix.toUpper(), box);
        button->setObjectName(suffix + u"Button"_s);
        button->setAccessibleName(tr("Export as %1").arg(suffix.toUpper()));
        connect(button, &QPushButton::clicked, this, [this, suffix] { exportAs(suffix); });
        grid->addWidget(button, at / 2, at % 2);
        m_buttons << button;
    }
    m_look = new QPushButton(tr("Preview…"), box);
    m_look->setObjectName(u"previewButton"_s);
    m_look->setToolTip(tr("The pages as they will be printed (Ctrl+P)"));
    connect(m_look, &QPushButton::clicked, this, &ExportBox::preview);
    m_print = new QPushButton(symbolIcon(Symbol::Print), tr("Print…"), box);
    m_print->setObjectName(u"printButton"_s);
    connect(m_print, &QPushButton::clicked, this, &ExportBox::print);
    const int row = (int(suffixes.size()) + 1) / 2;
    grid->addWidget(m_look, row, 0);
    grid->addWidget(m_print, row, 1);
    m_buttons << m_look << m_print;
    return box;
}

void ExportBox::offerBundle(const QString& text, const QString& key)
{
    m_key = key;
    QStringList chosen {u"docx"_s, u"pdf"_s, u"xlsx"_s};
    if (m_services.preferences && m_services.preferences().views.contains(key))
        chosen = QString::fromLatin1(m_services.preferences().views.value(key)).split(u' ');
    m_all = new QPushButton(symbolIcon(Symbol::Export, IconTone::OnAccent), text, m_bundle);
    m_all->setObjectName(u"exportAllButton"_s);
    makePrimary(m_all);
    connect(m_all, &QPushButton::clicked, this, &ExportBox::exportBundle);
    auto* formats = new QHBoxLayout;
    for (const QString& suffix : documentSuffixes()) {
        auto* box = new QCheckBox(suffix.toUpper(), m_bundle);
        box->setObjectName(suffix + u"Check"_s);
        box->setChecked(chosen.contains(suffix));
        connect(box, &QCheckBox::toggled, this, &ExportBox::keepFormats);
        formats->addWidget(box);
        m_formats << box;
    }
    formats->addStretch(1);
    m_into = new QToolButton(m_bundle);
    m_into->setObjectName(u"folderButton"_s);
    m_into->setAutoRaise(true);
    m_into->setIcon(symbolIcon(Symbol::Folder, IconTone::Muted));
    m_into->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_into, &QToolButton::clicked, this, &ExportBox::chooseFolder);
    m_bundleColumn->addWidget(m_all);
    m_bundleColumn->addLayout(formats);
    m_bundleColumn->addWidget(m_into);
    m_bundle->show();
    showFolder();
    enableButtons();
}

void ExportBox::setDocument(const Document& document, const QString& fileName, const IssuedFiles& issued)
{
    m_document = document;
    m_fileName = fileName;
    m_issued = issued;
    m_ready = true;
    if (m_into)
        showFolder(); // the settings may have another one by now
    else if (m_print->isVisibleTo(this))
        makePrimary(m_buttons.first());
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
    if (m_all)
        m_all->setEnabled(m_ready && !m_exporting && !chosenFormats().isEmpty());
}

QStringList ExportBox::chosenFormats() const
{
    QStringList chosen;
    for (qsizetype at = 0; at < m_formats.size(); ++at) {
        if (m_formats[at]->isChecked())
            chosen << documentSuffixes()[at];
    }
    return chosen;
}

void ExportBox::keepFormats()
{
    enableButtons();
    if (!m_services.preferences || !m_services.setPreferences)
        return;
    Preferences changed = m_services.preferences();
    changed.views.insert(m_key, chosenFormats().join(u' ').toLatin1());
    m_services.setPreferences(changed);
}

QString ExportBox::folder() const
{
    if (!m_folder.isEmpty())
        return m_folder;
    const QString wanted = m_services.preferences ? m_services.preferences().exportFolder : QString();
    return wanted.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : wanted;
}

void ExportBox::chooseFolder()
{
    const QString chosen = m_services.prompts->folder(this, tr("Folder for the files"), folder());
    if (chosen.isEmpty())
        return;
    if (m_services.preferences && m_services.setPreferences) {
        Preferences changed = m_services.preferences();
        changed.exportFolder = chosen;
        m_services.setPreferences(changed);
    } else {
        m_folder = chosen;
    }
    showFolder();
}

void ExportBox::showFolder()
{
    const QString path = QDir::toNativeSeparators(folder());
    m_into->setText(fontMetrics().elidedText(path, Qt::ElideMiddle, scaled(176)));
    m_into->setToolTip(tr("The files go to %1; a click chooses another folder").arg(path));
    m_into->setAccessibleName(m_into->toolTip());
}

QString ExportBox::freeName(const QStringList& suffixes) const
{
    const QDir dir(folder());
    const auto isTaken = [&](const QString& name) {
        return std::ranges::any_of(
            suffixes, [&](const QString& suffix) { return dir.exists(name + u'.' + suffix); });
    };
    QString name = m_fileName;
    for (int number = 2; isTaken(name); ++number)
        name = u"%1（%2）"_s.arg(m_fileName).arg(number);
    return dir.filePath(name);
}

void ExportBox::exportAs(const QString& suffix)
{
    QString file = m_services.prompts->saveFile(this, tr("Export the report"),
        freeName({suffix}) + u'.' + suffix, u"%1 (*.%2)"_s.arg(suffix.toUpper(), suffix));
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
        [file, suffix, issued = m_issued](const Document& document, const WriteJob& job) {
            return writeOne(document, issued, file, suffix, job);
        },
        [this, file](const Result<Written>& written) { exported(file, written); });
}

void ExportBox::exportBundle()
{
    if (!QDir(folder()).exists()) {
        chooseFolder();
        if (!QDir(folder()).exists())
            return;
    }
    const QStringList suffixes = chosenFormats();
    const QString name = freeName(suffixes);
    QStringList files;
    for (const QString& suffix : suffixes)
        files << name + u'.' + suffix;
    start(
        tr("Writing %n file(s)", nullptr, int(files.size())),
        [files, issued = m_issued](
            const Document& document, const WriteJob& job) { return writeAll(document, issued, files, job); },
        [this, files](const Result<Written>& written) { bundled(files, written); });
}

void ExportBox::setPreviewOffered(bool offered)
{
    // Who shows the pages has a button for the printer beside them.
    m_look->setVisible(offered);
    m_print->setVisible(offered);
}

void ExportBox::preview()
{
    if (!m_ready)
        return;
    auto* look = new PrintPreview(m_services, window());
    look->setAttribute(Qt::WA_DeleteOnClose);
    connect(look, &PrintPreview::printWanted, this, &ExportBox::print);
    look->showDocument(m_document, m_fileName);
    look->open();
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
        [this](const Result<Written>& written) { printed(written); });
}

void ExportBox::start(const QString& what, const Work& work, const Then& then)
{
    if (m_exporting)
        return;
    m_exporting = true;
    m_cancel = std::make_shared<std::atomic<bool>>(false);
    enableButtons();
    m_busy->start(what);
    const QPointer<ExportBox> self(this);
    QThreadPool::globalInstance()->start([self, work, then, document = m_document, cancel = m_cancel] {
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
            [self, then, written] {
                if (!self)
                    return;
                self->m_exporting = false;
                self->m_busy->finish();
                self->enableButtons();
                then(*written);
            },
            Qt::QueuedConnection);
    });
}

void ExportBox::tellFailure(const QString& name, const Error& error)
{
    Notification told;
    const bool cancelled = error.code == ErrorCode::Cancelled;
    told.tone = cancelled ? Tone::Plain : Tone::Bad;
    told.text = cancelled ? tr("Cancelled: %1").arg(name) : messageOf(error);
    emit notified(told);
}

void ExportBox::tellDone(
    const QString& text, const QString& action, const QString& path, const Written& written)
{
    Notification told;
    told.tone = Tone::Good;
    told.text = text;
    told.action = action;
    told.onAction
        = [prompts = m_services.prompts, path] { static_cast<void>(prompts->openWithDesktop(path)); };
    if (!written.missing.isEmpty())
        told.details = tr("No font has these characters; they show as boxes: %1").arg(written.missing);
    emit notified(told);
}

void ExportBox::exported(const QString& file, const Result<Written>& written)
{
    if (!written) {
        tellFailure(QFileInfo(file).fileName(), written.error());
        return;
    }
    remember({file});
    showFonts(*written, namesFonts(QFileInfo(file).suffix().toLower()));
    tellDone(tr("Exported %1").arg(QFileInfo(file).fileName()), tr("Open"), file, *written);
}

void ExportBox::bundled(const QStringList& files, const Result<Written>& written)
{
    if (!written) {
        tellFailure(tr("nothing was written"), written.error());
        return;
    }
    remember(files);
    showFonts(*written, false);
    const QString into = QFileInfo(files.first()).absolutePath();
    tellDone(tr("Exported %n file(s) to %1", nullptr, int(files.size())).arg(QDir::toNativeSeparators(into)),
        tr("Open the folder"), into, *written);
}

void ExportBox::printed(const Result<Written>& written)
{
    if (!written) {
        tellFailure(m_fileName, written.error());
        return;
    }
    showFonts(*written, false);
    Notification told;
    told.tone = Tone::Good;
    told.text = tr("%n page(s) sent to the printer", nullptr, written->pages.value_or(0));
    emit notified(told);
}

void ExportBox::showFonts(const Written& written, bool namesOnly)
{
    QStringList replaced;
    for (const FontReplacement& one : written.replaced)
        replaced << (one.used.isEmpty() ? one.wanted : tr("%1 → %2").arg(one.wanted, one.used));
    const QString list = replaced.join(u"; "_s);
    m_fonts->setText(replaced.isEmpty() ? QString()
            : namesOnly ? tr("The file names the standard's fonts; this computer shows: %1").arg(list)
                        : tr("Fonts replaced: %1").arg(list));
    m_fonts->setVisible(!replaced.isEmpty());
}

void ExportBox::remember(const QStringList& files)
{
    for (qsizetype at = files.size() - 1; at >= 0; --at) {
        m_files.removeAll(files[at]);
        m_files.prepend(files[at]);
    }
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
        row->addWidget(open, 1, Qt::AlignLeft);
        row->addWidget(folder);
        m_list->addWidget(line);
    }
}

} // namespace sanpi
