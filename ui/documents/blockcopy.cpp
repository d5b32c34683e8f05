// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/blockcopy.h"

#include "report/htmlwriter.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/copying.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QTextEdit>
#include <QToolButton>
#include <QToolTip>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostPictureRows = 40;

QString textOf(const doc::Paragraph& paragraph)
{
    QString text;
    for (const doc::Run& run : paragraph.runs)
        text += run.text;
    return text;
}

/// Sentences, headings and the like as they read; empty for what is no text.
QString textOf(const doc::Block& block)
{
    if (const auto* paragraph = std::get_if<doc::Paragraph>(&block))
        return textOf(*paragraph);
    if (const auto* note = std::get_if<doc::Note>(&block))
        return note->text;
    if (const auto* heading = std::get_if<doc::Heading>(&block))
        return heading->text;
    if (const auto* title = std::get_if<doc::Title>(&block))
        return title->lines.join(QString());
    return {};
}

OutCell outCell(const doc::Cell& cell)
{
    QString digits = cell.text;
    digits.remove(u',').replace(u'−', u'-');
    bool isNumber = false;
    static_cast<void>(digits.toDouble(&isNumber));
    // A date has a value, too; only what reads as a number is one.
    const bool counts = isNumber && !std::holds_alternative<std::monostate>(cell.value);
    return {counts ? digits : cell.text, counts};
}

QList<OutRow> rowsOf(const doc::Table& table)
{
    OutRow header;
    for (qsizetype column = 0; column < table.columns.size(); ++column) {
        QString title = table.columns[column].title;
        for (const doc::ColumnGroup& group : table.groups) {
            if (column >= group.first && column < group.first + group.count)
                title = group.title + u'·' + title;
        }
        header.append({title.remove(u'\n'), false});
    }
    QList<OutRow> rows {header};
    for (const doc::Row& row : table.rows) {
        OutRow out;
        for (const doc::Cell& cell : row.cells) {
            out.append(outCell(cell));
            for (int more = 1; more < cell.span; ++more)
                out.append(OutCell {});
        }
        rows << out;
    }
    return rows;
}

std::unique_ptr<QMimeData> imageMime(const QImage& image)
{
    if (image.isNull())
        return nullptr;
    auto data = std::make_unique<QMimeData>();
    data->setImageData(image);
    return data;
}

} // namespace

std::unique_ptr<QMimeData> copyOfBlock(const doc::Block& block)
{
    if (const auto* chart = std::get_if<doc::Chart>(&block))
        return imageMime(QImage::fromData(chart->picture.png));
    if (const auto* table = std::get_if<doc::Table>(&block)) {
        auto data = tableMime(rowsOf(*table));
        // With its lines and its header, as the file has it.
        Document alone;
        alone.sections << doc::Section {doc::Orientation::Portrait, {*table}, doc::PageForm::Working};
        if (const auto html = makeHtml(alone))
            data->setHtml(QString::fromUtf8(*html));
        return data;
    }
    const QString text = textOf(block);
    if (text.isEmpty())
        return nullptr;
    auto data = std::make_unique<QMimeData>();
    data->setText(text);
    return data;
}

QString copyText(const doc::Block& block)
{
    if (std::holds_alternative<doc::Chart>(block))
        return BlockCopier::tr("Copy the chart as picture");
    if (std::holds_alternative<doc::Table>(block))
        return BlockCopier::tr("Copy the table");
    return textOf(block).isEmpty() ? QString() : BlockCopier::tr("Copy the text");
}

std::unique_ptr<QMimeData> pictureOfTable(const doc::Block& block)
{
    const auto* table = std::get_if<doc::Table>(&block);
    return table ? imageMime(tablePicture(rowsOf(*table), table->caption, mostPictureRows)) : nullptr;
}

BlockCopier::BlockCopier(QWidget* watched, QWidget* keys, Blocks blocks)
    : QObject(watched), m_watched(watched), m_keys(keys), m_blocks(std::move(blocks)),
      m_button(new QToolButton(watched))
{
    m_button->setObjectName(u"copyBlockButton"_s);
    m_button->setIcon(symbolIcon(Symbol::Copy));
    m_button->setCursor(Qt::PointingHandCursor);
    m_button->setFocusPolicy(Qt::NoFocus);
    m_button->setAutoFillBackground(true);
    m_button->hide();
    connect(m_button, &QToolButton::clicked, this, &BlockCopier::copy);
    m_watched->setMouseTracking(true);
    m_watched->installEventFilter(this);
    if (m_keys != m_watched)
        m_keys->installEventFilter(this);
}

void BlockCopier::forget()
{
    m_at = {};
    m_button->hide();
}

void BlockCopier::showAt(const SeenBlock& seen)
{
    const doc::Block* block = seen.block ? seen.block() : nullptr;
    const QString text = block ? copyText(*block) : QString();
    if (text.isEmpty()) {
        forget();
        return;
    }
    m_at = seen;
    m_button->setToolTip(text);
    m_button->setAccessibleName(text);
    m_button->adjustSize();
    // In the margin beside it, but never off the widget.
    const int right = qMin(seen.place.right() + gap(1), m_watched->width() - m_button->width() - gap(1));
    m_button->move(right, seen.place.top());
    m_button->show();
    m_button->raise();
}

void BlockCopier::hover(QPoint pos)
{
    if (m_button->isVisible() && m_button->geometry().contains(pos))
        return;
    const QList<SeenBlock> blocks = m_blocks();
    for (qsizetype at = 0; at < blocks.size(); ++at) {
        const SeenBlock& seen = blocks[at];
        // As far as the button, so that it can be reached.
        if (seen.place.adjusted(0, 0, m_button->width() + gap(2), 0).contains(pos)) {
            if (seen.place != m_at.place || !m_button->isVisible())
                showAt(seen);
            m_last = at;
            return;
        }
    }
    forget();
}

void BlockCopier::step(int by)
{
    const QList<SeenBlock> blocks = m_blocks();
    qsizetype at = m_button->isVisible() ? m_last : -1;
    if (at < 0 && by < 0)
        at = blocks.size();
    for (at += by; at >= 0 && at < blocks.size(); at += by) {
        const doc::Block* block = blocks[at].block();
        if (!block || copyText(*block).isEmpty())
            continue;
        m_last = at;
        showAt(blocks[at]);
        emit chosen(blocks[at].place);
        return;
    }
}

void BlockCopier::showAgain()
{
    const QList<SeenBlock> blocks = m_blocks();
    if (m_last >= 0 && m_last < blocks.size())
        showAt(blocks[m_last]);
}

void BlockCopier::take(std::unique_ptr<QMimeData> data)
{
    if (!data)
        return;
    QApplication::clipboard()->setMimeData(data.release());
    QToolTip::showText(m_button->mapToGlobal(QPoint(0, m_button->height())), tr("Copied"), m_button);
    emit copied();
}

bool BlockCopier::copy()
{
    const doc::Block* block = m_button->isVisible() && m_at.block ? m_at.block() : nullptr;
    if (!block)
        return false;
    take(copyOfBlock(*block));
    return true;
}

void BlockCopier::showMenu(const QPoint& globalPos)
{
    const doc::Block* block = m_at.block ? m_at.block() : nullptr;
    if (!block)
        return;
    QMenu menu(m_watched);
    menu.setObjectName(u"copyBlockMenu"_s);
    menu.addAction(symbolIcon(Symbol::Copy), copyText(*block), this, &BlockCopier::copy);
    if (std::holds_alternative<doc::Table>(*block)) {
        menu.addAction(tr("Copy the table as picture"), this, [this] {
            if (const doc::Block* table = m_at.block())
                take(pictureOfTable(*table));
        });
    }
    menu.exec(globalPos);
}

bool BlockCopier::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseMove:
        if (watched == m_watched)
            hover(static_cast<QMouseEvent*>(event)->position().toPoint());
        break;
    case QEvent::Leave:
    case QEvent::Wheel:
        if (watched == m_watched)
            forget();
        break;
    case QEvent::ContextMenu: {
        auto* menu = static_cast<QContextMenuEvent*>(event);
        if (menu->reason() == QContextMenuEvent::Mouse)
            hover(m_watched->mapFromGlobal(menu->globalPos()));
        if (!m_button->isVisible())
            break;
        showMenu(menu->reason() == QContextMenuEvent::Mouse
                ? menu->globalPos()
                : m_button->mapToGlobal(QPoint(0, m_button->height())));
        return true;
    }
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress: {
        auto* key = static_cast<QKeyEvent*>(event);
        if (watched != m_keys || key->modifiers() != Qt::ControlModifier)
            break;
        const bool steps = key->key() == Qt::Key_Down || key->key() == Qt::Key_Up;
        if (event->type() == QEvent::ShortcutOverride) {
            if (steps)
                event->accept();
            break;
        }
        if (steps) {
            step(key->key() == Qt::Key_Down ? 1 : -1);
            return true;
        }
        // What a person has marked goes before the block.
        const auto* text = qobject_cast<const QTextEdit*>(m_keys);
        if (key->key() == Qt::Key_C && !(text && text->textCursor().hasSelection()))
            return copy();
        break;
    }
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace sanpi
