// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/notice/noticecompare.h"

#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int comparedRows = 12;

} // namespace

NoticeCompare::NoticeCompare(QWidget* parent)
    : Panel(parent), m_figures(new QTreeWidget(this)), m_sentences(new QLabel(this))
{
    setObjectName(u"noticeCompare"_s);
    m_figures->setObjectName(u"comparedFigures"_s);
    m_figures->setRootIsDecorated(false);
    m_figures->setUniformRowHeights(true);
    m_figures->setTextElideMode(Qt::ElideMiddle);
    m_figures->setHeaderLabels({tr("Figure"), tr("Before"), tr("Now")});
    m_figures->header()->setStretchLastSection(false);
    m_figures->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_figures->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_figures->setMinimumHeight(comparedRows * (fontMetrics().height() + gap(3)));
    m_sentences->setObjectName(u"comparedSentences"_s);
    m_sentences->setWordWrap(true);
    m_sentences->setTextFormat(Qt::PlainText);
    m_sentences->setTextInteractionFlags(Qt::TextSelectableByMouse);
    body()->addWidget(m_figures);
    body()->addWidget(m_sentences);
}

void NoticeCompare::show(const NoticeDifference& difference, const QString& before)
{
    setTitle(tr("Compared with %1").arg(before));
    m_figures->clear();
    const auto shown = [](const QString& text) { return text.isEmpty() ? u"—"_s : text; };
    for (const FigureDifference& one : difference.figures) {
        auto* item = new QTreeWidgetItem(m_figures, {one.name, shown(one.before), shown(one.after)});
        item->setToolTip(0, one.name);
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
    }
    QStringList lines;
    for (const QString& sentence : difference.added)
        lines << tr("New: %1").arg(sentence);
    for (const QString& sentence : difference.gone)
        lines << tr("Gone: %1").arg(sentence);
    if (difference.isEmpty())
        lines << tr("Both say the same");
    m_sentences->setText(lines.join(u"\n\n"_s));
    m_sentences->setVisible(!lines.isEmpty());
}

} // namespace sanpi
