// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/answerpage.h"

#include "ui/theme/theme.h"

#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

AskingPage::AskingPage(const PageServices& services, const QString& title, QWidget* parent)
    : Page(parent), m_services(services), m_header(new PageHeader(title, this)),
      m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(gap(2));
    m_column->addWidget(m_header);
}

void AskingPage::setContent(QWidget* content)
{
    m_pane = new StatePane(content, this);
    m_column->addWidget(m_pane, 1);
}

void AskingPage::open(const Scope& scope, const Location& location)
{
    m_scope = scope;
    narrow(location);
    load();
}

QString AskingPage::scopeText() const
{
    return tr("Year %1").arg(m_scope.year) + u" · "_s
        + tr("as of %1").arg(m_scope.asOf.toString(Qt::ISODate));
}

} // namespace sanpi
