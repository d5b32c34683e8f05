// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/printpreview.h"

#include "schema/messages.h"
#include "ui/documents/paperview.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QThreadPool>
#include <QToolButton>
#include <QVBoxLayout>

#include <memory>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize firstSize {1080, 760};

QToolButton* pageButton(Symbol symbol, const QString& name, const QString& hint, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setIcon(symbolIcon(symbol));
    button->setAutoRaise(true);
    button->setToolTip(hint);
    button->setAccessibleName(hint);
    return button;
}

} // namespace

PrintPreview::PrintPreview(const PageServices& services, QWidget* parent)
    : QDialog(parent), m_services(services), m_paper(new PaperView(this)), m_middle(new QHBoxLayout),
      m_page(new QLabel(this)),
      m_before(pageButton(Symbol::ChevronUp, u"pageBefore"_s, tr("Page before (PgUp)"), this)),
      m_after(pageButton(Symbol::ChevronDown, u"pageAfter"_s, tr("Next page (PgDown)"), this)),
      m_print(new QPushButton(symbolIcon(Symbol::Print, IconTone::OnAccent), tr("Print…"), this))
{
    setObjectName(u"printPreview"_s);
    setWindowTitle(tr("Print preview"));
    setSizeGripEnabled(true);
    m_middle->addWidget(m_paper, 1);
    auto* column = new QVBoxLayout(this);
    column->addLayout(m_middle, 1);
    column->addWidget(buildBar());
    connect(m_paper, &PaperView::pageShown, this, &PrintPreview::tellPage);
    connect(m_before, &QToolButton::clicked, this, [this] { m_paper->goToPage(m_paper->currentPage() - 1); });
    connect(m_after, &QToolButton::clicked, this, [this] { m_paper->goToPage(m_paper->currentPage() + 1); });
    connect(m_print, &QPushButton::clicked, this, &PrintPreview::printWanted);
    resize(parent ? firstSize.boundedTo(parent->window()->size()) : firstSize);
    m_paper->setFocus();
}

QWidget* PrintPreview::buildBar()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    m_page->setObjectName(u"pageOfPages"_s);
    m_print->setObjectName(u"previewPrintButton"_s);
    m_print->setEnabled(false);
    makePrimary(m_print);
    auto* close = new QPushButton(tr("Close"), bar);
    close->setObjectName(u"closePreviewButton"_s);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    row->addWidget(m_before);
    row->addWidget(m_after);
    row->addWidget(m_page);
    row->addStretch(1);
    row->addWidget(m_print);
    row->addWidget(close);
    return bar;
}

void PrintPreview::showDocument(const Document& document, const QString& title)
{
    setWindowTitle(title.isEmpty() ? tr("Print preview") : tr("%1 — print preview").arg(title));
    m_document = std::make_shared<const Document>(document);
    if (m_layouts == 0)
        m_page->setText(tr("Setting the pages …"));
    const quint64 round = ++m_round;
    ++m_layouts;
    const QPointer<PrintPreview> self(this);
    QThreadPool::globalInstance()->start([self, round, laid = m_document] {
        auto layout = std::make_shared<Result<PageLayout>>(PageLayout::of(*laid, FontPlan::fromSystem()));
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, round, layout] {
                if (self)
                    self->showPages(round, *layout);
            },
            Qt::QueuedConnection);
    });
}

void PrintPreview::showPages(quint64 round, const Result<PageLayout>& layout)
{
    --m_layouts;
    if (round != m_round)
        return;
    m_print->setEnabled(layout.ok());
    if (!layout) {
        m_page->setText(messageOf(layout.error()));
        return;
    }
    m_paper->showLayout(std::make_shared<const PageLayout>(*layout), m_document);
}

void PrintPreview::tellPage(int page, int count)
{
    if (count > 0) // until then it says what is being done
        m_page->setText(tr("Page %1 of %2").arg(page).arg(count));
    m_before->setEnabled(page > 1);
    m_after->setEnabled(page < count);
}

} // namespace sanpi
