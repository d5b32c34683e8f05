// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/states.h"

#include "ui/theme/theme.h"
#include "ui/widgets/symbollabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int pictureSize = 40;
constexpr int skeletonDelay = 150;
constexpr int textWidth = 420;

} // namespace

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent), m_picture(new SymbolLabel(scaled(pictureSize), this)), m_headline(new QLabel(this)),
      m_text(new QLabel(this)), m_button(new QPushButton(this))
{
    setTextRole(m_headline, TextRole::Strong);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFocusPolicy(Qt::ClickFocus);
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setFixedWidth(scaled(textWidth));
    m_button->setObjectName(u"emptyActionButton"_s);
    makePrimary(m_button);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    auto* column = new QVBoxLayout(this);
    column->addStretch(2);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addSpacing(gap(2));
    column->addWidget(m_headline, 0, Qt::AlignHCenter);
    // Between stretches and not by alignment: an aligned label is given its hint and not the height of its
    // lines.
    auto* line = new QHBoxLayout;
    line->addStretch(1);
    line->addWidget(m_text);
    line->addStretch(1);
    column->addLayout(line);
    column->addSpacing(gap(2));
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
}

void EmptyState::setContent(const Content& content)
{
    m_picture->setSymbol(content.symbol, content.symbol == Symbol::Error ? IconTone::Bad : IconTone::Muted);
    m_headline->setText(content.headline);
    m_text->setText(content.text);
    m_button->setText(content.action);
    m_button->setVisible(!content.action.isEmpty());
    setAccessibleName(content.headline);
}

Skeleton::Skeleton(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("Loading"));
}

void Skeleton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colorsOf(this).sunken);
    const int line = fontMetrics().height();
    int row = 0;
    for (int y = gap(4); y + line < height(); y += line + gap(4), ++row) {
        // Lines of unequal length look like text and not like a fault.
        const double part = 0.92 - 0.13 * ((row * 5) % 4);
        painter.drawRoundedRect(
            QRectF(gap(4), y, (width() - gap(8)) * part, line), cornerRadius, cornerRadius);
    }
}

StatePane::StatePane(QWidget* content, QWidget* parent)
    : QWidget(parent), m_stack(new QStackedLayout(this)), m_content(content), m_skeleton(new Skeleton(this)),
      m_message(new EmptyState(this))
{
    m_stack->setContentsMargins(0, 0, 0, 0);
    m_stack->addWidget(new QWidget(this)); // no empty frames flash up before the first answer
    m_stack->addWidget(m_content);
    m_stack->addWidget(m_skeleton);
    m_stack->addWidget(m_message);
    m_delay.setSingleShot(true);
    m_delay.setInterval(skeletonDelay);
    connect(&m_delay, &QTimer::timeout, this, [this] { m_stack->setCurrentWidget(m_skeleton); });
    connect(m_message, &EmptyState::actionTriggered, this, &StatePane::actionTriggered);
}

void StatePane::showContent()
{
    turnTo(State::Content, m_content);
}

void StatePane::showLoading()
{
    m_state = State::Loading;
    if (!m_delay.isActive() && m_stack->currentWidget() != m_skeleton)
        m_delay.start();
}

void StatePane::showEmpty(const EmptyState::Content& content)
{
    m_message->setContent(content);
    turnTo(State::Empty, m_message);
}

void StatePane::showError(const QString& headline, const QString& advice, const QString& action)
{
    m_message->setContent({Symbol::Error, headline, advice, action});
    turnTo(State::Error, m_message);
}

void StatePane::turnTo(State state, QWidget* page)
{
    m_delay.stop();
    m_state = state;
    m_stack->setCurrentWidget(page);
}

} // namespace sanpi
