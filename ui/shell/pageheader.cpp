// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pageheader.h"

#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QLabel>

namespace sanpi {

using namespace Qt::StringLiterals;

PageHeader::PageHeader(const QString& title, QWidget* parent)
    : QWidget(parent), m_scope(new ElidedLabel(this)), m_row(new QHBoxLayout(this))
{
    auto* name = new QLabel(title, this);
    name->setObjectName(u"pageTitleLabel"_s);
    setTextRole(name, TextRole::Strong);
    m_scope->setObjectName(u"pageScopeLabel"_s);
    m_scope->setForegroundRole(QPalette::PlaceholderText);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(gap(2));
    m_row->addWidget(name);
    m_row->addWidget(m_scope, 1);
    setMinimumHeight(controlHeight);
}

void PageHeader::setScope(const QString& text)
{
    m_scope->setText(text);
}

void PageHeader::addTool(QWidget* tool)
{
    m_row->addWidget(tool);
}

} // namespace sanpi
