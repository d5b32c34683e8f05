// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/paperbutton.h"

#include "report/pdfwriter.h"
#include "report/writeany.h"
#include "schema/messages.h"
#include "ui/shell/ledgersession.h"
#include "ui/theme/icons.h"
#include "ui/widgets/prompts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QPagedPaintDevice>
#include <QPointer>
#include <QStandardPaths>
#include <QThreadPool>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

QString freeName(const PageServices& services, const QString& name, const QString& suffix)
{
    QString folder = services.preferences ? services.preferences().exportFolder : QString();
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QDir dir(folder);
    QString file = name + u'.' + suffix;
    for (int number = 2; dir.exists(file); ++number)
        file = u"%1（%2）.%3"_s.arg(name).arg(number).arg(suffix);
    return dir.filePath(file);
}

} // namespace

PaperButton::PaperButton(const PageServices& services, const QString& text, QWidget* parent)
    : QToolButton(parent), m_services(services)
{
    setText(text);
    setIcon(symbolIcon(Symbol::Print));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::InstantPopup);
    setMenu(new QMenu(this));
}

void PaperButton::setPapers(const QList<Paper>& papers)
{
    menu()->clear();
    for (const Paper& paper : papers)
        addFormats(papers.size() == 1 ? menu() : menu()->addMenu(paper.name), paper.make);
    setEnabled(!papers.isEmpty());
}

void PaperButton::addFormats(QMenu* menu, const Make& make)
{
    const std::pair<QString, QString> formats[] {{u"pdf"_s, tr("PDF …")}, {u"docx"_s, tr("Word (DOCX) …")},
        {u"xlsx"_s, tr("Workbook (XLSX) …")}, {u"html"_s, tr("Web page (HTML) …")},
        {QString(), tr("Print …")}};
    for (const auto& [suffix, title] : formats) {
        QAction* action = menu->addAction(title);
        action->setObjectName(u"paper_"_s + (suffix.isEmpty() ? u"print"_s : suffix));
        connect(action, &QAction::triggered, this, [this, make, suffix = suffix] { want(make, suffix); });
    }
}

void PaperButton::want(const Make& make, const QString& suffix)
{
    if (isBusy())
        return;
    m_question = m_services.session->storage().post(
        this, [make](JobContext& job) { return make(*job.ledger()); },
        [this, suffix](const Result<Report>& report) {
            m_question = 0;
            take(report, suffix);
        });
}

void PaperButton::take(const Result<Report>& report, const QString& suffix)
{
    if (!report) {
        emit notified({Tone::Bad, messageOf(report.error()), {}, {}, report.error().what});
        return;
    }
    if (suffix.isEmpty()) {
        print(report->document, report->fileName);
        return;
    }
    QString file = m_services.prompts->saveFile(this, tr("Export"),
        freeName(m_services, report->fileName, suffix), u"%1 (*.%2)"_s.arg(suffix.toUpper(), suffix));
    if (file.isEmpty())
        return;
    if (QFileInfo(file).suffix().toLower() != suffix)
        file += u'.' + suffix;
    write(report->document, file, suffix);
}

void PaperButton::write(const Document& document, const QString& file, const QString& suffix)
{
    work([document, file, suffix] { return writeDocument(document, file, suffix); },
        [this, file](const Written& written) {
            Notification told;
            told.tone = Tone::Good;
            told.text = tr("Exported %1").arg(QFileInfo(file).fileName());
            told.action = tr("Open");
            told.onAction
                = [prompts = m_services.prompts, file] { static_cast<void>(prompts->openWithDesktop(file)); };
            QStringList details;
            for (const FontReplacement& one : written.replaced)
                details << tr("Font %1 → %2").arg(one.wanted, one.used);
            told.details = details.join(u'\n');
            emit notified(told);
        });
}

void PaperButton::print(const Document& document, const QString& name)
{
    const std::shared_ptr<QPagedPaintDevice> printer = m_services.prompts->printer(this, name);
    if (!printer)
        return;
    work([document, printer] { return printDocument(document, *printer, FontPlan::fromSystem(), {}); },
        [this](const Written& written) {
            emit notified({Tone::Good,
                tr("%n page(s) sent to the printer", nullptr, written.pages.value_or(0)), {}, {}, {}});
        });
}

void PaperButton::work(
    const std::function<Result<Written>()>& act, const std::function<void(const Written&)>& then)
{
    m_writing = true;
    const QPointer<PaperButton> self(this);
    QThreadPool::globalInstance()->start([self, act, then] {
        auto written = std::make_shared<Result<Written>>(act());
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, then, written] {
                if (!self)
                    return;
                self->m_writing = false;
                if (*written)
                    then(**written);
                else
                    emit self->notified(
                        {Tone::Bad, messageOf(written->error()), {}, {}, written->error().what});
            },
            Qt::QueuedConnection);
    });
}

} // namespace sanpi
