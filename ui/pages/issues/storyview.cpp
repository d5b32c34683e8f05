// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/issues/storyview.h"

#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

QLabel* eventLabel(const QString& text, TextRole role, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextRole(label, role);
    return label;
}

} // namespace

StoryView::StoryView(QWidget* parent)
    : QWidget(parent), m_events(new QGridLayout), m_standing(new QLabel(this))
{
    setObjectName(u"storyView"_s);
    setAccessibleName(tr("Everything that happened to the issue"));
    m_standing->setObjectName(u"storyStanding"_s);
    m_standing->setWordWrap(true);
    m_standing->setTextFormat(Qt::PlainText);
    setTextRole(m_standing, TextRole::Caption, true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(gap(2), gap(2), gap(2), gap(2));
    column->setSpacing(gap(3));
    m_events->setHorizontalSpacing(gap(2));
    m_events->setVerticalSpacing(gap(2));
    m_events->setColumnStretch(2, 1);
    column->addLayout(m_events);
    column->addWidget(m_standing);
    column->addStretch(1);
}

void StoryView::showStory(const Storyline& line, const QString& standing)
{
    while (QLayoutItem* item = m_events->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const StoryEvent& event : line.events) {
        QString text = event.text;
        if (event.photos > 0)
            text += u"（"_s + tr("%n photo(s)", nullptr, event.photos) + u"）"_s;
        if (!event.by.isEmpty())
            text += u" · "_s + event.by;
        if (event.bad)
            text.prepend(u"■ "_s);
        auto* day = eventLabel(event.on.toString(Qt::ISODate), TextRole::Caption, this);
        auto* what = eventLabel(event.what, TextRole::Strong, this);
        auto* said = eventLabel(text, TextRole::Body, this);
        said->setObjectName(u"storyEvent"_s);
        said->setWordWrap(true);
        m_events->addWidget(day, row, 0, Qt::AlignTop);
        m_events->addWidget(what, row, 1, Qt::AlignTop);
        m_events->addWidget(said, row, 2);
        ++row;
    }
    m_standing->setText(standing);
    m_standing->setVisible(!standing.isEmpty());
}

} // namespace sanpi
