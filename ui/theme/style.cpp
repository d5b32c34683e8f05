// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/style_paint.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QFontMetrics>
#include <QFrame>
#include <QLineEdit>
#include <QPainter>
#include <QStyleOption>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

const Colors& colorsFor(const QStyleOption* option)
{
    return colors(themeOf(option->palette));
}

int textHeight(const QStyleOption* option)
{
    return option ? option->fontMetrics.height() : QFontMetrics(QApplication::font()).height();
}

/// The height of everything in a row of controls, at any size of text.
int lineHeight(const QStyleOption* option)
{
    return qMax(controlHeight, textHeight(option) + gap(2));
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

} // namespace

SanpiStyle::SanpiStyle() : QProxyStyle(u"Fusion"_s) { }

void SanpiStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QLineEdit*>(widget) || qobject_cast<QComboBox*>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

int SanpiStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
        return smallIcon;
    case PM_ToolBarIconSize:
        return normalIcon;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return smallIcon;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return gap(2);
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return gap(3);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarBaseOverlap:
        return 0;
    case PM_TabBarTabHSpace:
        return gap(6);
    case PM_TabBarTabVSpace:
        return gap(3);
    case PM_SplitterWidth:
        return gap(2);
    case PM_MenuPanelWidth:
        return 1;
    case PM_HeaderMargin:
        return gap(1);
    case PM_FocusFrameHMargin:
        return gap(2) - 1; // the margin of texts in cells is one more
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int SanpiStyle::styleHint(
    StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ScrollBar_Transient:
    case SH_ComboBox_Popup:
    case SH_Menu_SloppySubMenus:
    case SH_Widget_Animation_Duration:
        return 0;
    case SH_Table_GridLineColor:
        return int(colors(option ? themeOf(option->palette) : themeOf(QApplication::palette())).border.rgb());
    case SH_ItemView_ShowDecorationSelected:
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    case SH_ToolTip_WakeUpDelay:
        return 400;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize SanpiStyle::sizeFromContents(
    ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        result.setWidth(qMax(result.width(), size.width() + gap(6)));
        result.setHeight(lineHeight(option));
        break;
    case CT_ComboBox:
        result.setWidth(size.width() + gap(9));
        result.setHeight(lineHeight(option));
        break;
    case CT_SpinBox:
        result.setWidth(size.width() + gap(8));
        result.setHeight(lineHeight(option));
        break;
    case CT_LineEdit:
        result.setHeight(lineHeight(option));
        break;
    case CT_ToolButton:
        result = result.expandedTo(QSize(smallestTarget, smallestTarget));
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
            button && button->toolButtonStyle != Qt::ToolButtonIconOnly) {
            result = QSize(size.width() + gap(4), lineHeight(option));
        }
        break;
    case CT_HeaderSection:
        result = QSize(result.width() + gap(3), textHeight(option) + gap(2));
        break;
    case CT_ItemViewItem:
        result.setHeight(qMax(result.height(), textHeight(option) + gap(2)));
        break;
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
            item && item->menuItemType != QStyleOptionMenuItem::Separator) {
            result.setHeight(lineHeight(option));
        }
        break;
    default:
        break;
    }
    return result;
}

QRect SanpiStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
    SubControl subControl, const QWidget* widget) const
{
    if (control == CC_ComboBox) {
        const QRect r = option->rect;
        if (subControl == SC_ComboBoxArrow)
            return QRect(r.right() - gap(6), r.top(), gap(6), r.height());
        if (subControl == SC_ComboBoxEditField)
            return r.adjusted(gap(2), 1, -gap(6), -1);
    }
    if (control == CC_SpinBox) {
        const QRect r = option->rect;
        const QRect arrows(r.right() - gap(5), r.top() + 3, gap(4), r.height() - 6);
        if (subControl == SC_SpinBoxEditField)
            return QRect(
                QPoint(r.left() + gap(2) - 2, r.top() + 1), QPoint(arrows.left() - 1, r.bottom() - 1));
        if (subControl == SC_SpinBoxUp)
            return arrows.adjusted(0, 0, 0, -arrows.height() / 2);
        if (subControl == SC_SpinBoxDown)
            return arrows.adjusted(0, arrows.height() / 2, 0, 0);
    }
    if (control == CC_ScrollBar) {
        const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        const bool upright = bar && bar->orientation == Qt::Vertical;
        const int length = upright ? option->rect.height() : option->rect.width();
        if (subControl == SC_ScrollBarAddLine || subControl == SC_ScrollBarSubLine)
            return {};
        if (subControl == SC_ScrollBarGroove)
            return option->rect;
        if (bar
            && (subControl == SC_ScrollBarSlider || subControl == SC_ScrollBarAddPage
                || subControl == SC_ScrollBarSubPage)) {
            const qint64 range = qint64(bar->maximum) - bar->minimum;
            int handle = length;
            if (range > 0) {
                handle = int(qint64(length) * bar->pageStep / (range + bar->pageStep));
                handle = qBound(qMin(32, length), handle, length);
            }
            const int start = sliderPositionFromValue(
                bar->minimum, bar->maximum, bar->sliderPosition, length - handle, bar->upsideDown);
            int from = start;
            int size = handle;
            if (subControl == SC_ScrollBarSubPage) {
                from = 0;
                size = start;
            } else if (subControl == SC_ScrollBarAddPage) {
                from = start + handle;
                size = length - from;
            }
            const QRect r = upright ? QRect(0, from, option->rect.width(), size)
                                    : QRect(from, 0, size, option->rect.height());
            return visualRect(bar->direction, bar->rect, r);
        }
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

void SanpiStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const Colors& c = colorsFor(option);
    switch (element) {
    case PE_PanelButtonCommand:
        paint::pushButton(*painter, *option, c, isPrimary(widget));
        return;
    case PE_PanelButtonTool:
        paint::toolButton(*painter, *option, c);
        return;
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option)) {
            if (frame->lineWidth > 0)
                paint::field(*painter, *option, c);
            else
                painter->fillRect(option->rect, option->palette.base());
        }
        return;
    case PE_FrameLineEdit:
        paint::field(*painter, *option, c);
        return;
    case PE_Frame:
        if (widget && widget->hasFocus() && qobject_cast<const QAbstractItemView*>(widget))
            paint::roundedBox(*painter, option->rect, QColor(), c.accent);
        else
            paint::roundedBox(*painter, option->rect, QColor(), c.border);
        return;
    case PE_FrameFocusRect:
        paint::focusRing(*painter, option->rect, c);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paint::checkBox(*painter, *option, c);
        return;
    case PE_IndicatorRadioButton:
        paint::radioButton(*painter, *option, c);
        return;
    case PE_PanelItemViewRow:
        return;
    case PE_PanelItemViewItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option))
            paintItemPanel(painter, *item);
        return;
    case PE_FrameStatusBarItem:
    case PE_FrameTabWidget:
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), c.border);
        return;
    case PE_PanelStatusBar:
        painter->fillRect(QRect(option->rect.left(), option->rect.top(), option->rect.width(), 1), c.border);
        return;
    case PE_PanelTipLabel:
    case PE_PanelMenu:
    case PE_FrameMenu:
        painter->fillRect(option->rect, c.surface);
        painter->setPen(c.outline);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_IndicatorArrowDown:
        paint::chevron(*painter, option->rect, c.textMuted, 0);
        return;
    case PE_IndicatorArrowUp:
        paint::chevron(*painter, option->rect, c.textMuted, 180);
        return;
    case PE_IndicatorArrowLeft:
        paint::chevron(*painter, option->rect, c.textMuted, 90);
        return;
    case PE_IndicatorArrowRight:
        paint::chevron(*painter, option->rect, c.textMuted, -90);
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            paint::chevron(*painter, option->rect, c.accent,
                header->sortIndicator == QStyleOptionHeader::SortUp ? 180 : 0);
        }
        return;
    case PE_IndicatorBranch:
        if (option->state & State_Children)
            paint::chevron(*painter, option->rect, c.textMuted, option->state & State_Open ? 0 : -90);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void SanpiStyle::drawControl(
    ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const Colors& c = colorsFor(option);
    switch (element) {
    case CE_HeaderSection:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            paint::headerSection(*painter, *header, c);
            return;
        }
        break;
    case CE_HeaderLabel:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            // The base cuts its margin off on all sides; the texts of cells stand twice as far in, and need
            // the height.
            QStyleOptionHeader copy(*header);
            copy.rect.adjust(gap(1), -gap(1), -gap(1), gap(1));
            if (header->sortIndicator != QStyleOptionHeader::None)
                copy.rect.setRight(copy.rect.right() - smallIcon);
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, c.sunken);
        return;
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            QStyleOptionButton copy(*button);
            const bool enabled = option->state & State_Enabled;
            if (isPrimary(widget) && enabled)
                copy.palette.setColor(QPalette::ButtonText, c.accentText);
            copy.state &= ~State_Sunken;
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    case CE_ProgressBarGroove:
    case CE_ProgressBarLabel:
        return;
    case CE_ProgressBarContents:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option)) {
            paint::progress(*painter, *bar, c);
            return;
        }
        break;
    case CE_TabBarTabShape:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            paint::tab(*painter, *tab, c);
            return;
        }
        break;
    case CE_Splitter:
        return;
    case CE_ShapedFrame:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame && (frame->frameShape == QFrame::HLine || frame->frameShape == QFrame::VLine)) {
            const QPoint mid = frame->rect.center();
            painter->fillRect(frame->frameShape == QFrame::HLine
                    ? QRect(frame->rect.left(), mid.y(), frame->rect.width(), 1)
                    : QRect(mid.x(), frame->rect.top(), 1, frame->rect.height()),
                c.border);
            return;
        }
        break;
    case CE_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            QStyleOptionMenuItem copy(*item);
            copy.palette.setColor(QPalette::Highlight, c.accentSoft);
            copy.palette.setColor(QPalette::HighlightedText, c.text);
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    default:
        break;
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
