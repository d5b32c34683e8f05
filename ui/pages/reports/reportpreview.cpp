// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/reports/reportpreview.h"

#include "report/htmlwriter.h"

#include <QCoreApplication>
#include <QPointer>
#include <QScrollBar>
#include <QTextDocument>
#include <QThread>
#include <QThreadPool>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

/// The document with the first rows of its tables; returns how many it lost.
int cutTables(Document& document)
{
    int hidden = 0;
    for (doc::Section& section : document.sections) {
        for (doc::Block& block : section.blocks) {
            auto* table = std::get_if<doc::Table>(&block);
            if (!table || table->rows.size() <= ReportPreview::mostRows)
                continue;
            hidden += static_cast<int>(table->rows.size() - ReportPreview::mostRows);
            table->rows.resize(ReportPreview::mostRows);
        }
    }
    return hidden;
}

} // namespace

ReportPreview::ReportPreview(QWidget* parent) : QTextBrowser(parent)
{
    setObjectName(u"reportPreview"_s);
    setAccessibleName(tr("Preview of the report"));
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    // Paper is white in the dark too: it shows what will be printed.
    QPalette paper = palette();
    paper.setColor(QPalette::Base, Qt::white);
    paper.setColor(QPalette::Text, Qt::black);
    setPalette(paper);
}

void ReportPreview::showReport(const Document& document)
{
    const quint64 round = ++m_round;
    ++m_running;
    const QPointer<ReportPreview> self(this);
    QThread* const home = thread();
    QThreadPool::globalInstance()->start([self, round, home, document = Document(document)]() mutable {
        const int hidden = cutTables(document);
        auto text = std::make_unique<QTextDocument>();
        if (const auto html = makeHtml(document))
            text->setHtml(QString::fromUtf8(*html));
        text->moveToThread(home);
        QTextDocument* const made = text.release();
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, round, made, hidden] {
                if (self)
                    self->take(round, made, hidden);
                else
                    delete made;
            },
            Qt::QueuedConnection);
    });
}

void ReportPreview::clearReport()
{
    ++m_round;
    clear();
}

void ReportPreview::take(quint64 round, QTextDocument* text, int hidden)
{
    --m_running;
    if (round != m_round) {
        delete text;
        return;
    }
    text->setParent(this);
    text->setDocumentMargin(24);
    // The browser deletes a document of its own when it gets another, ours it leaves alone.
    const QPointer<QTextDocument> old = document();
    setDocument(text);
    if (old && old->parent() == this)
        delete old;
    verticalScrollBar()->setValue(0);
    emit shown(hidden);
}

} // namespace sanpi
