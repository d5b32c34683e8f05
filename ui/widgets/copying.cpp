// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/copying.h"

#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QPainter>
#include <QRegularExpression>
#include <QTextDocument>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

struct CopyTexts {
    Q_DECLARE_TR_FUNCTIONS(sanpi::Copying)
};

constexpr double pictureScale = 2; // sharp on a slide
constexpr int pictureMargin = 16;

/// Figures leave without their separators; a sign of per cent stays with the text.
OutCell cellOf(const QString& text)
{
    static const QRegularExpression figure(u"^[-−]?\\d[\\d,]*(\\.\\d+)?$"_s);
    if (!figure.match(text).hasMatch())
        return {text, false};
    QString digits = text;
    digits.remove(u',').replace(u'−', u'-');
    return {digits, true};
}

QString pictureHtml(const QList<OutRow>& rows, const QString& title)
{
    QString html = u"<p style='font-weight:600'>"_s + title.toHtmlEscaped()
        + u"</p><table border='1' cellspacing='0' cellpadding='5' style='border-collapse:collapse'>"_s;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        html += u"<tr>"_s;
        for (const OutCell& cell : rows[i]) {
            const QString text = cell.text.toHtmlEscaped();
            html += i == 0    ? QString(u"<th>"_s + text + u"</th>"_s)
                : cell.number ? QString(u"<td align='right'>"_s + text + u"</td>"_s)
                              : QString(u"<td>"_s + text + u"</td>"_s);
        }
        html += u"</tr>"_s;
    }
    return html + u"</table>"_s;
}

QAction* copyAction(QWidget* widget, const QString& text, const QString& name, std::function<void()> act)
{
    auto* action = new QAction(text, widget);
    action->setObjectName(name);
    QObject::connect(action, &QAction::triggered, widget, std::move(act));
    action->setShortcutContext(Qt::WidgetShortcut);
    return action;
}

} // namespace

std::unique_ptr<QMimeData> tableMime(const QList<OutRow>& rows)
{
    auto data = std::make_unique<QMimeData>();
    data->setText(tabbedText(rows));
    data->setHtml(htmlTable(rows));
    return data;
}

QList<OutRow> shownRows(const QAbstractItemModel& model)
{
    QList<int> columns;
    for (int column = 0; column < model.columnCount(); ++column) {
        bool any = false;
        for (int row = 0; row < model.rowCount() && !any; ++row)
            any = !model.index(row, column).data().toString().isEmpty();
        if (any)
            columns << column;
    }
    OutRow header;
    for (const int column : std::as_const(columns))
        header.append({model.headerData(column, Qt::Horizontal).toString(), false});
    QList<OutRow> rows {header};
    for (int row = 0; row < model.rowCount(); ++row) {
        OutRow out;
        for (const int column : std::as_const(columns))
            out.append(cellOf(model.index(row, column).data().toString()));
        rows << out;
    }
    return rows;
}

QImage tablePicture(const QList<OutRow>& rows, const QString& title, int most)
{
    QTextDocument document;
    QFont font = fontOf(TextRole::Body);
    document.setDefaultFont(font);
    document.setDocumentMargin(pictureMargin);
    document.setDefaultStyleSheet(u"p, td, th { color: black; }"_s);
    document.setHtml(pictureHtml(rows.mid(0, most + 1), title));
    // As wide as the table is, so that the title breaks above it.
    document.setTextWidth(std::max(480.0, std::min(document.idealWidth(), 2400.0)));
    QImage image((document.size() * pictureScale).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(pictureScale, pictureScale);
    document.drawContents(&painter);
    return image;
}

void offerCopies(QWidget* widget, CopyForms forms)
{
    QAction* table = copyAction(widget, CopyTexts::tr("Copy as table"), u"copyTableAction"_s,
        [make = forms.table] { QApplication::clipboard()->setMimeData(tableMime(make()).release()); });
    QAction* picture = copyAction(widget, CopyTexts::tr("Copy as picture"), u"copyPictureAction"_s,
        [make = forms.picture] { QApplication::clipboard()->setImage(make()); });
    // What was offered before is offered otherwise now.
    for (QAction* old : widget->actions()) {
        if (old->objectName() == table->objectName() || old->objectName() == picture->objectName())
            delete old;
    }
    (forms.pictureFirst ? picture : table)->setShortcut(QKeySequence::Copy);
    widget->insertActions(
        widget->actions().value(0), forms.pictureFirst ? QList {picture, table} : QList {table, picture});
    widget->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void offerCopies(QAbstractItemView* view)
{
    CopyForms forms;
    forms.table = [view] { return view->model() ? shownRows(*view->model()) : QList<OutRow>(); };
    forms.picture = [view] { return view->grab().toImage(); };
    offerCopies(view, forms);
}

} // namespace sanpi
