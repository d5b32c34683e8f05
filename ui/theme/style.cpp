// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/icons.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QFontMetrics>
#include <QLineEdit>
#include <QPainter>
#include <QStyleOption>
#include <QWheelEvent>

#include <optional>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

int textHeight(const QStyleOption* option)
{
    return option ? option->fontMetrics.height() : QFontMetrics(QApplication::font()).height();
}

/// The height of everything in a row of controls, at any size of text.
int lineHeight(const QStyleOption* option)
{
    return qMax(controlHeight, textHeight(option) + gap(2));
}

std::optional<QRect> comboRect(const QRect& r, QStyle::SubControl part)
{
    if (part == QStyle::SC_ComboBoxArrow)
        return QRect(r.right() - gap(6), r.top(), gap(6), r.height());
    if (part == QStyle::SC_ComboBoxEditField)
        return r.adjusted(gap(2), 2, -gap(6), -2);
    return {};
}

std::optional<QRect> spinRect(const QRect& r, QStyle::SubControl part)
{
    const QRect arrows(r.right() - gap(5), r.top() + 3, gap(4), r.height() - 6);
    switch (part) {
    case QStyle::SC_SpinBoxEditField:
        return QRect(QPoint(r.left() + gap(2) - 2, r.top() + 2), QPoint(arrows.left() - 1, r.bottom() - 2));
    case QStyle::SC_SpinBoxUp:
        return arrows.adjusted(0, 0, 0, -arrows.height() / 2);
    case QStyle::SC_SpinBoxDown:
        return arrows.adjusted(0, arrows.height() / 2, 0, 0);
    default:
        return {};
    }
}

/// A scroll bar without arrows: the groove is all of it.
std::optional<QRect> scrollRect(const QStyleOptionSlider& bar, QStyle::SubControl part)
{
    constexpr int smallestHandle = 32;
    const bool upright = bar.orientation == Qt::Vertical;
    const int length = upright ? bar.rect.height() : bar.rect.width();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    int handle = length;
    if (range > 0)
        handle = qBound(qMin(smallestHandle, length),
            int(qint64(length) * bar.pageStep / (range + bar.pageStep)), length);
    const int start = QStyle::sliderPositionFromValue(
        bar.minimum, bar.maximum, bar.sliderPosition, length - handle, bar.upsideDown);
    const auto piece = [&](int from, int size) {
        const QRect r
            = upright ? QRect(0, from, bar.rect.width(), size) : QRect(from, 0, size, bar.rect.height());
        return QStyle::visualRect(bar.direction, bar.rect, r);
    };
    switch (part) {
    case QStyle::SC_ScrollBarAddLine:
    case QStyle::SC_ScrollBarSubLine:
        return QRect();
    case QStyle::SC_ScrollBarGroove:
        return bar.rect;
    case QStyle::SC_ScrollBarSlider:
        return piece(start, handle);
    case QStyle::SC_ScrollBarSubPage:
        return piece(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return piece(start + handle, length - start - handle);
    default:
        return {};
    }
}

/// Boxes that the wheel would turn. Within something that scrolls it scrolls that; elsewhere it turns only
/// the box that has the focus.
class CalmWheels : public QObject {
public:
    using QObject::QObject;
    static bool concern(const QWidget* widget)
    {
        return qobject_cast<const QAbstractSpinBox*>(widget) || qobject_cast<const QComboBox*>(widget);
    }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::Wheel)
            return false;
        auto* box = qobject_cast<QWidget*>(watched);
        bool scrolls = false;
        for (const QWidget* at = box->parentWidget(); at && !at->isWindow(); at = at->parentWidget())
            scrolls = scrolls || qobject_cast<const QAbstractScrollArea*>(at);
        if (!scrolls && box->hasFocus())
            return false;
        event->ignore(); // goes on to what lies behind
        return true;
    }
};

} // namespace

SanpiStyle::SanpiStyle() : QProxyStyle(u"Fusion"_s), m_wheels(new CalmWheels(this)) { }

void SanpiStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QLineEdit*>(widget) || qobject_cast<QComboBox*>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (CalmWheels::concern(widget)) {
        widget->installEventFilter(m_wheels);
        if (widget->focusPolicy() == Qt::WheelFocus)
            widget->setFocusPolicy(Qt::StrongFocus);
    }
}

void SanpiStyle::unpolish(QWidget* widget)
{
    widget->removeEventFilter(m_wheels);
    QProxyStyle::unpolish(widget);
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
        return scaled(smallIcon);
    case PM_ToolBarIconSize:
        return scaled(normalIcon);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return scaled(smallIcon);
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
            const bool opens = button->features & QStyleOptionToolButton::HasMenu;
            result = QSize(size.width() + gap(opens ? 7 : 4), lineHeight(option));
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
    std::optional<QRect> own;
    if (control == CC_ComboBox)
        own = comboRect(option->rect, subControl);
    else if (control == CC_SpinBox)
        own = spinRect(option->rect, subControl);
    else if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
             control == CC_ScrollBar && bar)
        own = scrollRect(*bar, subControl);
    return own ? *own : QProxyStyle::subControlRect(control, option, subControl, widget);
}

QIcon SanpiStyle::standardIcon(StandardPixmap wanted, const QStyleOption* option, const QWidget* widget) const
{
    switch (wanted) {
    case SP_MessageBoxWarning:
        return symbolIcon(Symbol::Warning, IconTone::Warn);
    case SP_MessageBoxCritical:
        return symbolIcon(Symbol::Error, IconTone::Bad);
    case SP_MessageBoxInformation:
        return symbolIcon(Symbol::Info, IconTone::Accent);
    case SP_MessageBoxQuestion:
        return symbolIcon(Symbol::Help, IconTone::Accent);
    case SP_LineEditClearButton:
        return symbolIcon(Symbol::Close, IconTone::Muted);
    default:
        return QProxyStyle::standardIcon(wanted, option, widget);
    }
}

} // namespace sanpi
