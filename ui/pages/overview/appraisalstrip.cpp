// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/appraisalstrip.h"

#include "ui/theme/icons.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/flowlayout.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace sanpi {

using namespace Qt::StringLiterals;

AppraisalStrip::AppraisalStrip(QWidget* parent)
    : QWidget(parent), m_head(new QLabel(this)), m_flow(new FlowLayout), m_enter(new QToolButton(this))
{
    setObjectName(u"appraisalStrip"_s);
    m_head->setObjectName(u"appraisalHead"_s);
    setTextRole(m_head, TextRole::Strong);
    m_enter->setObjectName(u"enterAppraisalButton"_s);
    m_enter->setIcon(symbolIcon(Symbol::Edit, IconTone::Muted));
    m_enter->setIconSize({scaled(16), scaled(16)});
    m_enter->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_enter->setAutoRaise(true);
    m_enter->setText(tr("Enter places …"));
    m_enter->setToolTip(tr("Type or paste the places that the city has published"));
    m_flow->setSpacing(gap(1));
    m_flow->setContentsMargins(0, 0, 0, 0);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(gap(3), gap(1), gap(2), gap(1));
    line->setSpacing(gap(2));
    line->addWidget(m_head);
    line->addLayout(m_flow, 1);
    line->addWidget(m_enter);
    connect(m_enter, &QToolButton::clicked, this, &AppraisalStrip::entryWanted);
}

QString AppraisalStrip::textOf(const AppraisalPlace& place)
{
    QString text = place.indicator;
    if (!place.group.isEmpty())
        text += u"（"_s + place.group + u'）';
    text += u"  "_s
        + (place.of > 0 ? tr("place %1 of %2").arg(place.place).arg(place.of)
                        : tr("place %1").arg(place.place));
    const auto risen = place.risen();
    if (!risen)
        return text;
    return text + u"  "_s
        + (*risen > 0        ? u"▲%1"_s.arg(*risen)
                : *risen < 0 ? u"▼%1"_s.arg(-*risen)
                             : tr("unchanged"));
}

void AppraisalStrip::showPlaces(const std::vector<AppraisalPlace>& places, bool editable)
{
    m_enter->setEnabled(editable);
    qDeleteAll(m_buttons);
    m_buttons.clear();
    m_head->setText(places.empty() ? tr("Place in the city: not entered yet")
                                   : tr("Place in the city · %1").arg(places.front().period));
    for (const AppraisalPlace& place : places) {
        auto* button = new QToolButton(this);
        const auto risen = place.risen();
        const bool headline = m_buttons.isEmpty();
        button->setObjectName(u"appraisalPlace%1"_s.arg(m_buttons.size()));
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIconSize({scaled(16), scaled(16)});
        button->setIcon(!risen || *risen == 0 ? symbolIcon(Symbol::Info, IconTone::Muted)
                : *risen > 0                  ? symbolIcon(Symbol::ChevronUp, IconTone::Good)
                                              : symbolIcon(Symbol::ChevronDown, IconTone::Bad));
        button->setText(textOf(place));
        if (headline)
            button->setFont(fontOf(TextRole::Strong));
        QStringList said {place.period, place.on.toString(Qt::ISODate), place.value, place.document};
        if (place.placeBefore)
            said << tr("before (%1): place %2").arg(place.periodBefore).arg(*place.placeBefore);
        said.removeAll(QString());
        button->setToolTip(said.join(u'\n'));
        button->setAccessibleName(button->text());
        connect(button, &QToolButton::clicked, this,
            [this, indicator = place.indicator] { emit placeWanted(indicator); });
        m_flow->addWidget(button);
        m_buttons << button;
        button->show();
    }
}

void AppraisalStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& c = colorsOf(this);
    paint::roundedBox(painter, rect(), c.surface, c.border);
}

} // namespace sanpi
