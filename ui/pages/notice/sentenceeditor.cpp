// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/notice/sentenceeditor.h"

#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int placeProperty = QTextFormat::UserProperty + 1;
constexpr int leastHeight = 120;
constexpr int mostHeight = 420;

/// A piece that was a figure, as it stands now: linked while the figure is whole in it.
QString pieceText(const QString& text, int place, const QString& figure)
{
    const qsizetype at = figure.isEmpty() ? -1 : text.indexOf(figure);
    if (at < 0)
        return text;
    return text.left(at) + u"{%1}"_s.arg(place) + text.mid(at + figure.size());
}

} // namespace

SentenceEditor::SentenceEditor(QWidget* parent)
    : QFrame(parent), m_text(new QTextEdit(this)), m_moved(new QLabel(this)),
      m_keep(new QPushButton(tr("Keep this text"), this)),
      m_restore(new QPushButton(tr("Restore generated text"), this)),
      m_leave(new QPushButton(tr("Cancel"), this))
{
    setObjectName(u"sentenceEditor"_s);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_text->setObjectName(u"sentenceText"_s);
    m_text->setAccessibleName(tr("Text of the paragraph"));
    m_text->setAcceptRichText(false);
    m_text->setTabChangesFocus(true);
    m_text->installEventFilter(this);
    m_moved->setObjectName(u"movedFigures"_s);
    m_moved->setWordWrap(true);
    m_moved->setTextFormat(Qt::PlainText);
    setTextRole(m_moved, TextRole::Caption, true);
    m_keep->setObjectName(u"keepSentenceButton"_s);
    m_restore->setObjectName(u"restoreSentenceButton"_s);
    m_leave->setObjectName(u"leaveSentenceButton"_s);
    makePrimary(m_keep);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_keep);
    buttons->addWidget(m_leave);
    buttons->addStretch(1);
    buttons->addWidget(m_restore);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(gap(2), gap(2), gap(2), gap(2));
    column->setSpacing(gap(2));
    column->addWidget(m_text, 1);
    column->addWidget(m_moved);
    column->addLayout(buttons);
    connect(m_keep, &QPushButton::clicked, this, [this] { emit kept(m_sentence.key, pattern()); });
    connect(m_restore, &QPushButton::clicked, this, [this] { emit restored(m_sentence.key); });
    connect(m_leave, &QPushButton::clicked, this, &SentenceEditor::left);
    // What is typed beside a figure is no part of it.
    connect(m_text, &QTextEdit::cursorPositionChanged, this,
        [this] { m_text->setCurrentCharFormat(QTextCharFormat()); });
    connect(m_text, &QTextEdit::textChanged, this, &SentenceEditor::fit);
}

void SentenceEditor::edit(const NoticeSentence& sentence)
{
    m_sentence = sentence;
    fill(sentence.pattern);
    m_started = pattern();
    m_restore->setVisible(sentence.edited);
    showMoved();
    m_text->moveCursor(QTextCursor::Start);
    m_text->setFocus();
}

void SentenceEditor::fill(const QString& pattern)
{
    static const QRegularExpression place(u"\\{(\\d{1,3})\\}"_s);
    m_text->clear();
    QTextCursor cursor = m_text->textCursor();
    qsizetype end = 0;
    auto found = place.globalMatch(pattern);
    while (found.hasNext()) {
        const QRegularExpressionMatch one = found.next();
        const int number = one.captured(1).toInt();
        if (number < 1 || number > m_sentence.places.size())
            continue;
        cursor.insertText(pattern.mid(end, one.capturedStart() - end), QTextCharFormat());
        QTextCharFormat format;
        format.setProperty(placeProperty, number);
        format.setBackground(colorsOf(this).accentSoft);
        format.setToolTip(m_sentence.places[number - 1].name);
        cursor.insertText(m_sentence.places[number - 1].text, format);
        end = one.capturedEnd();
    }
    cursor.insertText(pattern.mid(end), QTextCharFormat());
}

void SentenceEditor::showMoved()
{
    QStringList lines;
    for (const MovedFigure& one : m_sentence.moved) {
        lines << (one.now.isEmpty() ? tr("%1: %2, no longer in the generated text").arg(one.name, one.before)
                                    : tr("%1: %2 → %3").arg(one.name, one.before, one.now));
    }
    if (!lines.isEmpty())
        lines.prepend(tr("Figures that moved since it was edited:"));
    if (m_sentence.reworded)
        lines << tr("The generated text now: %1").arg(m_sentence.generated);
    if (lines.isEmpty())
        lines << tr("Coloured figures stay linked to the ledger.");
    m_moved->setText(lines.join(u'\n'));
}

QString SentenceEditor::pattern() const
{
    QString text;
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment piece = it.fragment();
            const int place = piece.charFormat().intProperty(placeProperty);
            text += place > 0 && place <= m_sentence.places.size()
                ? pieceText(piece.text(), place, m_sentence.places[place - 1].text)
                : piece.text();
        }
    }
    return text.simplified();
}

bool SentenceEditor::isChanged() const
{
    return pattern() != m_started;
}

void SentenceEditor::setPlace(const QRect& place)
{
    m_place = place;
    fit();
}

void SentenceEditor::fit()
{
    if (m_place.isNull())
        return;
    const int around = sizeHint().height() - m_text->sizeHint().height();
    const int text = int(m_text->document()->size().height()) + gap(4);
    const int height = std::clamp(std::max(text + around, m_place.height()), leastHeight, mostHeight);
    setGeometry(m_place.left() - gap(3), m_place.top() - gap(2), m_place.width() + gap(6), height);
}

bool SentenceEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter) { // a paragraph is one line
            if (key->modifiers().testFlag(Qt::ControlModifier))
                emit kept(m_sentence.key, pattern());
            return true;
        }
        const bool vertical = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down;
        if (vertical && key->modifiers().testFlag(Qt::AltModifier)) {
            emit stepped(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            emit left();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace sanpi
