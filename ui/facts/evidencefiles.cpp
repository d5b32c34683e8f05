// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/facts/evidencefiles.h"

#include "store/attachments.h"
#include "ui/facts/valuetext.h"
#include "ui/shell/droppedfiles.h"
#include "ui/theme/icons.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/prompts.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

EvidenceFiles::EvidenceFiles(const Catalogue& catalogue, Prompts& prompts, QWidget* parent)
    : QWidget(parent), m_catalogue(catalogue), m_prompts(prompts), m_rows(new QVBoxLayout),
      m_hint(new QLabel(tr("Drop files here: permit, photo, contract"), this))
{
    setObjectName(u"evidenceFiles"_s);
    setAcceptDrops(true);
    setTextRole(m_hint, TextRole::Caption, true);
    m_hint->setWordWrap(true);
    auto* choose = new QPushButton(tr("Add files …"), this);
    choose->setObjectName(u"addEvidenceButton"_s);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_hint, 1);
    foot->addWidget(choose);
    m_rows->setSpacing(gap(1));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(gap(2), gap(2), gap(2), gap(2));
    column->setSpacing(gap(1));
    column->addLayout(m_rows);
    column->addLayout(foot);
    connect(choose, &QPushButton::clicked, this,
        [this] { add(m_prompts.openFiles(this, tr("Files that prove it"), {}, tr("All files (*)"))); });
}

void EvidenceFiles::add(const QStringList& paths)
{
    bool added = false;
    for (const QString& path : paths) {
        if (!QFileInfo(path).isFile()
            || std::ranges::any_of(m_items, [&](const Item& item) { return item.path == path; }))
            continue;
        m_items.append({path, paperOf(QFileInfo(path).fileName())});
        added = true;
    }
    if (!added)
        return;
    rebuild();
    emit changed();
}

void EvidenceFiles::clear()
{
    m_items.clear();
    rebuild();
    emit changed();
}

void EvidenceFiles::rebuild()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // its own button may have asked for this
        delete item;
    }
    for (qsizetype i = 0; i < m_items.size(); ++i)
        m_rows->addWidget(rowOf(i));
}

QWidget* EvidenceFiles::rowOf(qsizetype index)
{
    const Item item = m_items.at(index);
    auto* row = new QWidget(this);
    auto* name = new ElidedLabel(row);
    name->setText(cleanFileName(QFileInfo(item.path).fileName()));
    auto* paper = new QComboBox(row);
    paper->setObjectName(u"paperBox"_s);
    paper->setAccessibleName(tr("Kind of paper: %1").arg(name->text()));
    for (const Choice& choice : m_catalogue.field(Kind::Attachment, u"paper").choices)
        paper->addItem(englishLabels() ? choice.en : choice.zh, choice.code);
    paper->setCurrentIndex(paper->findData(qint64(item.paper)));
    auto* remove = new QToolButton(row);
    remove->setIcon(symbolIcon(Symbol::Close));
    remove->setAutoRaise(true);
    remove->setToolTip(tr("Leave out %1").arg(name->text()));
    remove->setAccessibleName(remove->toolTip());
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(gap(1));
    line->addWidget(name, 1);
    line->addWidget(paper);
    line->addWidget(remove);
    connect(paper, &QComboBox::currentIndexChanged, this, [this, path = item.path, paper] {
        for (Item& one : m_items) {
            if (one.path == path)
                one.paper = Paper(paper->currentData().toInt());
        }
        emit changed();
    });
    connect(remove, &QToolButton::clicked, this, [this, path = item.path] {
        m_items.removeIf([&](const Item& one) { return one.path == path; });
        rebuild();
        emit changed();
    });
    return row;
}

void EvidenceFiles::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void EvidenceFiles::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    add(localFiles(event->mimeData()));
}

void EvidenceFiles::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& c = colorsOf(this);
    paint::roundedBox(painter, rect(), c.sunken, c.border);
}

} // namespace sanpi
