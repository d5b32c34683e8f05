// SPDX-License-Identifier: GPL-3.0-or-later
// The drawing half of SanpiStyle: which stroke of stylepaint.h each element gets.
#include "ui/theme/style.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QFrame>
#include <QPainter>
#include <QStyleOption>

namespace sanpi {

namespace {

using Element = QStyle::PrimitiveElement;

const Colors& colorsFor(const QStyleOption* option)
{
    return colors(themeOf(option->palette));
}

/// The edge of the cell or row under the keyboard; the selection itself is a quiet fill.
void paintItemPanel(QPainter* painter, const QStyleOptionViewItem& item)
{
    const Colors& c = colorsFor(&item);
    if (item.state & QStyle::State_Selected)
        painter->fillRect(item.rect, c.accentSoft);
    else if (item.backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(item.rect, item.backgroundBrush);
    else if (item.state & QStyle::State_MouseOver && item.state & QStyle::State_Enabled)
        painter->fillRect(item.rect, c.hover);
}

void paintPopupGround(QPainter& painter, const QRect& rect, const Colors& c)
{
    painter.fillRect(rect, c.surface);
    painter.setPen(c.outline);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect.adjusted(0, 0, -1, -1));
}

/// Fields, frames and grounds. False: none of these.
bool paintGround(Element element, const QStyleOption& option, QPainter& painter, const QWidget* widget)
{
    const Colors& c = colorsFor(&option);
    const QRect& r = option.rect;
    switch (element) {
    case QStyle::PE_PanelButtonCommand:
        paint::pushButton(painter, option, c, isPrimary(widget));
        return true;
    case QStyle::PE_PanelButtonTool:
        paint::toolButton(painter, option, c);
        return true;
    case QStyle::PE_FrameLineEdit:
        paint::field(painter, option, c);
        return true;
    case QStyle::PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(&option);
            frame && frame->lineWidth > 0)
            paint::field(painter, option, c);
        else
            painter.fillRect(r, option.palette.base());
        return true;
    case QStyle::PE_Frame: {
        const bool focused = widget && widget->hasFocus() && qobject_cast<const QAbstractItemView*>(widget);
        paint::roundedBox(painter, r, QColor(), focused ? c.accent : c.border);
        return true;
    }
    case QStyle::PE_FrameTabBarBase:
        painter.fillRect(QRect(r.left(), r.bottom(), r.width(), 1), c.border);
        return true;
    case QStyle::PE_PanelStatusBar:
        painter.fillRect(QRect(r.left(), r.top(), r.width(), 1), c.border);
        return true;
    case QStyle::PE_PanelTipLabel:
    case QStyle::PE_PanelMenu:
    case QStyle::PE_FrameMenu:
        paintPopupGround(painter, r, c);
        return true;
    case QStyle::PE_PanelItemViewRow:
    case QStyle::PE_FrameStatusBarItem:
    case QStyle::PE_FrameTabWidget:
        return true; // nothing
    default:
        return false;
    }
}

/// Marks, arrows and the focus. False: none of these.
bool paintMark(Element element, const QStyleOption& option, QPainter& painter)
{
    const Colors& c = colorsFor(&option);
    const QRect& r = option.rect;
    switch (element) {
    case QStyle::PE_FrameFocusRect:
        paint::focusRing(painter, r, c);
        return true;
    case QStyle::PE_IndicatorCheckBox:
    case QStyle::PE_IndicatorItemViewItemCheck:
        paint::checkBox(painter, option, c);
        return true;
    case QStyle::PE_IndicatorRadioButton:
        paint::radioButton(painter, option, c);
        return true;
    case QStyle::PE_IndicatorArrowDown:
        paint::chevron(painter, r, c.textMuted, 0);
        return true;
    case QStyle::PE_IndicatorArrowUp:
        paint::chevron(painter, r, c.textMuted, 180);
        return true;
    case QStyle::PE_IndicatorArrowLeft:
        paint::chevron(painter, r, c.textMuted, 90);
        return true;
    case QStyle::PE_IndicatorArrowRight:
        paint::chevron(painter, r, c.textMuted, -90);
        return true;
    case QStyle::PE_IndicatorHeaderArrow: {
        const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(&option);
        const bool up = header && header->sortIndicator == QStyleOptionHeader::SortUp;
        paint::chevron(painter, r, c.accent, up ? 180 : 0);
        return true;
    }
    case QStyle::PE_IndicatorBranch:
        if (option.state & QStyle::State_Children)
            paint::chevron(painter, r, c.textMuted, option.state & QStyle::State_Open ? 0 : -90);
        return true;
    default:
        return false;
    }
}

/// Elements that are drawn without the base style. False: none of these.
bool paintOwnControl(QStyle::ControlElement element, const QStyleOption& option, QPainter& painter)
{
    const Colors& c = colorsFor(&option);
    switch (element) {
    case QStyle::CE_HeaderSection:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(&option))
            paint::headerSection(painter, *header, c);
        return true;
    case QStyle::CE_HeaderEmptyArea:
        painter.fillRect(option.rect, c.sunken);
        return true;
    case QStyle::CE_ProgressBarContents:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(&option))
            paint::progress(painter, *bar, c);
        return true;
    case QStyle::CE_TabBarTabShape:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(&option))
            paint::tab(painter, *tab, c);
        return true;
    case QStyle::CE_ProgressBarGroove:
    case QStyle::CE_ProgressBarLabel:
    case QStyle::CE_Splitter:
        return true; // nothing
    case QStyle::CE_ShapedFrame: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(&option);
        if (!frame || (frame->frameShape != QFrame::HLine && frame->frameShape != QFrame::VLine))
            return false;
        const QRect& r = frame->rect;
        painter.fillRect(frame->frameShape == QFrame::HLine ? QRect(r.left(), r.center().y(), r.width(), 1)
                                                            : QRect(r.center().x(), r.top(), 1, r.height()),
            c.border);
        return true;
    }
    default:
        return false;
    }
}

} // namespace

void SanpiStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
        element == PE_PanelItemViewItem && item) {
        paintItemPanel(painter, *item);
        return;
    }
    if (!paintGround(element, *option, *painter, widget) && !paintMark(element, *option, *painter))
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void SanpiStyle::drawControl(
    ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const Colors& c = colorsFor(option);
    if (paintOwnControl(element, *option, *painter))
        return;
    if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
        element == CE_HeaderLabel && header) {
        // The base cuts its margin off on all sides; the texts of cells stand twice as far in, and need the
        // height.
        QStyleOptionHeader copy(*header);
        copy.rect.adjust(gap(1), -gap(1), -gap(1), gap(1));
        if (header->sortIndicator != QStyleOptionHeader::None)
            copy.rect.setRight(copy.rect.right() - smallIcon);
        QProxyStyle::drawControl(element, &copy, painter, widget);
        return;
    }
    if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        element == CE_PushButtonLabel && button) {
        QStyleOptionButton copy(*button);
        if (isPrimary(widget) && option->state & State_Enabled)
            copy.palette.setColor(QPalette::ButtonText, c.accentText);
        copy.state &= ~State_Sunken;
        QProxyStyle::drawControl(element, &copy, painter, widget);
        return;
    }
    if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
        element == CE_ToolButtonLabel && button && button->toolButtonStyle == Qt::ToolButtonTextBesideIcon) {
        // The base begins at the very edge, under the ring of the focus.
        QStyleOptionToolButton copy(*button);
        copy.rect.adjust(gap(1), 0, 0, 0);
        QProxyStyle::drawControl(element, &copy, painter, widget);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void SanpiStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    const Colors& c = colorsFor(option);
    if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        control == CC_ComboBox && combo) {
        if (combo->frame)
            paint::field(*painter, *option, c);
        const QColor mark = option->state & State_Enabled ? c.textMuted : c.textDisabled;
        paint::chevron(*painter, subControlRect(control, option, SC_ComboBoxArrow, widget), mark, 0);
        return;
    }
    if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        control == CC_ScrollBar && bar) {
        paint::scrollBar(*painter, *bar, subControlRect(control, option, SC_ScrollBarSlider, widget), c);
        return;
    }
    if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
        control == CC_ToolButton && button && button->toolButtonStyle == Qt::ToolButtonIconOnly) {
        // An icon alone says by itself that a menu is behind it.
        QStyleOptionToolButton plain(*button);
        plain.features &= ~QStyleOptionToolButton::HasMenu;
        if (!(plain.state & State_KeyboardFocusChange))
            plain.state &= ~State_HasFocus; // the ring is for those who come by keyboard
        QProxyStyle::drawComplexControl(control, &plain, painter, widget);
        return;
    }
    if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
        control == CC_ToolButton && button && button->features & QStyleOptionToolButton::HasMenu
        && !(button->features & QStyleOptionToolButton::MenuButtonPopup)) {
        // Ours stands on the middle of the text; the base style's hangs in the corner.
        QStyleOptionToolButton plain(*button);
        plain.features &= ~QStyleOptionToolButton::HasMenu;
        QProxyStyle::drawComplexControl(control, &plain, painter, widget);
        const double side = gap(2) + 2;
        const QRectF mark(
            button->rect.right() - side - gap(1), button->rect.center().y() + 0.5 - side / 2, side, side);
        paint::chevron(*painter, mark, option->state & State_Enabled ? c.textMuted : c.textDisabled, 0);
        return;
    }
    if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        control == CC_SpinBox && spin) {
        paint::field(*painter, *option, c);
        const QColor mark = option->state & State_Enabled ? c.textMuted : c.textDisabled;
        paint::chevron(*painter, subControlRect(control, option, SC_SpinBoxUp, widget), mark, 180);
        paint::chevron(*painter, subControlRect(control, option, SC_SpinBoxDown, widget), mark, 0);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace sanpi
