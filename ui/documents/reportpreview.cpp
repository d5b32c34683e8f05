// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/reportpreview.h"

#include "report/htmlwriter.h"
#include "ui/documents/blockcopy.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QPointer>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>
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

ReportPreview::ReportPreview(QWidget* parent)
    : QTextBrowser(parent), m_copier(new BlockCopier(viewport(), this, [this] { return blocks(); }))
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
    connect(verticalScrollBar(), &QScrollBar::valueChanged, m_copier, &BlockCopier::forget);
    connect(m_copier, &BlockCopier::chosen, this, [this](const QRect& place) {
        if (viewport()->rect().contains(place.topLeft()))
            return;
        // Scrolling hides the button: it is put there again by the next step.
        verticalScrollBar()->setValue(verticalScrollBar()->value() + place.top() - viewport()->height() / 4);
        m_copier->showAgain();
    });
}

void ReportPreview::showReport(const Document& document)
{
    const quint64 round = ++m_round;
    ++m_running;
    m_report = std::make_shared<const Document>(document);
    m_copier->forget();
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

QRect ReportPreview::onViewport(const QRectF& place) const
{
    return place.translated(-horizontalScrollBar()->value(), -verticalScrollBar()->value()).toRect();
}

QList<SeenBlock> ReportPreview::blocks() const
{
    QList<SeenBlock> seen;
    if (!m_report)
        return seen;
    // Tables and charts by their order: the page has them as the report does. Tables without a header row are
    // lines set in two columns.
    QList<const doc::Block*> tables;
    QList<const doc::Block*> charts;
    for (const doc::Section& section : m_report->sections) {
        for (const doc::Block& block : section.blocks) {
            if (std::holds_alternative<doc::Table>(block))
                tables << &block;
            else if (std::holds_alternative<doc::Chart>(block))
                charts << &block;
        }
    }
    const auto add = [&](const QRectF& place, const doc::Block* block) {
        seen.append({onViewport(place), [report = m_report, block] { return block; }});
    };
    const QAbstractTextDocumentLayout* layout = document()->documentLayout();
    for (auto it = document()->rootFrame()->begin(); !it.atEnd(); ++it) {
        if (const auto* table = qobject_cast<const QTextTable*>(it.currentFrame())) {
            if (table->format().headerRowCount() > 0 && !tables.isEmpty())
                add(layout->frameBoundingRect(it.currentFrame()), tables.takeFirst());
            continue;
        }
        const QTextBlock block = it.currentBlock();
        if (!block.isValid() || block.text().isEmpty())
            continue;
        const QRectF place = layout->blockBoundingRect(block);
        if (block.begin().fragment().charFormat().isImageFormat()) {
            if (!charts.isEmpty())
                add(place, charts.takeFirst());
            continue;
        }
        doc::Paragraph sentence;
        sentence.runs << doc::Run {block.text().replace(QChar(QChar::LineSeparator), QChar(u'\n'))};
        auto own = std::make_shared<const doc::Block>(sentence);
        seen.append({onViewport(place), [own] { return own.get(); }});
    }
    return seen;
}

} // namespace sanpi
