// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filterbar.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowlayout.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QCompleter>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int typingPause = 80;
constexpr qsizetype mostAlternatives = 2; ///< that a chip names one by one
constexpr int insertRole = Qt::UserRole + 1;

bool isWordAt(const QString& text, qsizetype at, QStringView word)
{
    const auto edge
        = [&](qsizetype i) { return i < 0 || i >= text.size() || !text.at(i).isLetterOrNumber(); };
    return QStringView(text).mid(at, word.size()).compare(word, Qt::CaseInsensitive) == 0 && edge(at - 1)
        && edge(at + word.size());
}

/// The piece behind the last operator or blank: what a completion replaces.
qsizetype startOfLastWord(const QString& text)
{
    static const QRegularExpression breaks(u"[\\s=!<>~()（）]"_s);
    return text.lastIndexOf(breaks) + 1;
}

} // namespace

QStringList filterParts(const QString& expression)
{
    QStringList parts;
    qsizetype start = 0;
    int depth = 0;
    QChar quote;
    for (qsizetype i = 0; i < expression.size(); ++i) {
        const QChar c = expression.at(i);
        if (!quote.isNull()) {
            if (c == quote)
                quote = QChar();
        } else if (c == u'"' || c == u'\'') {
            quote = c;
        } else if (c == u'(' || c == u'（') {
            ++depth;
        } else if (c == u')' || c == u'）') {
            --depth;
        } else if (depth == 0 && (c == u'或' || isWordAt(expression, i, u"or"))) {
            return {expression.trimmed()};
        } else if (depth == 0 && isWordAt(expression, i, u"and")) {
            parts << expression.mid(start, i - start).trimmed();
            start = i + 3;
        }
    }
    parts << expression.mid(start).trimmed();
    parts.removeAll(QString());
    return parts;
}

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent), m_chips(new QWidget(this)), m_edit(new QLineEdit(this)), m_count(new QLabel(this)),
      m_problem(new QLabel(this)), m_clear(new QToolButton(this)), m_completer(new QCompleter(this)),
      m_offers(new QStandardItemModel(this))
{
    setObjectName(u"filterBar"_s);
    m_edit->setObjectName(u"filterEdit"_s);
    m_edit->setPlaceholderText(tr("Filter: a word, pinyin initials, this or that, level=省 and rate<60"));
    m_edit->setAccessibleName(tr("Filter"));
    m_edit->addAction(symbolIcon(Symbol::Filter, IconTone::Muted), QLineEdit::LeadingPosition);
    m_edit->installEventFilter(this);
    m_clear->setObjectName(u"filterClearButton"_s);
    m_clear->setIcon(symbolIcon(Symbol::Close, IconTone::Muted));
    m_clear->setToolTip(tr("Clear the filter"));
    m_clear->setAccessibleName(m_clear->toolTip());
    m_count->setObjectName(u"filterCountLabel"_s);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_problem->setObjectName(u"filterProblemLabel"_s);
    setTextRole(m_problem, TextRole::Caption);
    m_problem->setForegroundRole(QPalette::BrightText);
    m_problem->hide();

    new FlowLayout(m_chips);
    auto* line = new QHBoxLayout;
    line->addWidget(m_edit, 1);
    line->addWidget(m_clear);
    line->addWidget(m_count);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(1));
    column->addLayout(line);
    column->addWidget(m_problem);
    column->addWidget(m_chips);

    m_completer->setModel(m_offers);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(m_edit);
    m_completer->popup()->setObjectName(u"filterOffers"_s);
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
        [this](const QModelIndex& index) { complete(index.data(insertRole).toString()); });
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString& text) {
        // A list that opens when the line was emptied would swallow the next click elsewhere.
        if (text.isEmpty())
            m_completer->popup()->hide();
        else
            offerWords(text);
        m_pause.start();
    });
    connect(&m_pause, &QTimer::timeout, this, &FilterBar::notify);
    connect(m_edit, &QLineEdit::returnPressed, this, &FilterBar::commit);
    connect(m_clear, &QToolButton::clicked, this, [this] {
        setFilter({});
        m_sent = u"\n"_s; // always tell, whatever was sent last
        notify();
        m_edit->setFocus();
    });
    rebuildChips();
}

void FilterBar::setVocabulary(const QList<FilterWord>& words)
{
    const auto shown = [this] {
        QStringList texts;
        for (const QString& part : m_parts)
            texts << inWords(part);
        return texts;
    };
    const QStringList before = shown();
    m_words = words;
    if (shown() != before)
        rebuildChips(); // they name fields as people do
}

/// A long list of alternatives → 项目代码：23个. Else unit=区教育局 → 责任单位=区教育局. What is quoted is a
/// value, whatever it looks like.
QString FilterBar::inWords(const QString& part) const
{
    static const QRegularExpression either(u"\\s+(?:or|或)\\s+"_s, QRegularExpression::CaseInsensitiveOption);
    if (const QStringList any = part.split(either); any.size() > mostAlternatives) {
        const QString key = any.front().section(u'=', 0, 0);
        const bool sameField = key != any.front()
            && std::ranges::all_of(any, [&](const QString& one) { return one.startsWith(key + u'='); });
        const auto word = std::ranges::find(m_words, key, &FilterWord::key);
        if (sameField && word != m_words.end())
            return tr("%1: any of %n", nullptr, int(any.size())).arg(word->label);
        return tr("%1 and %n more", nullptr, int(any.size()) - 1).arg(any.front());
    }
    static const QRegularExpression field(u"\"[^\"]*\"|'[^']*'|([A-Za-z_][\\w:]*)(?=\\s*[=!<>~])"_s);
    QString shown;
    qsizetype from = 0;
    for (auto found = field.globalMatch(part); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const auto word = std::ranges::find(m_words, match.captured(1).toLower(), &FilterWord::key);
        if (word == m_words.end() || word->label.isEmpty())
            continue;
        shown += part.mid(from, match.capturedStart() - from) + word->label;
        from = match.capturedEnd();
    }
    return shown + part.mid(from);
}

QString FilterBar::filter() const
{
    QStringList parts = m_parts;
    if (const QString typed = m_edit->text().trimmed(); !typed.isEmpty())
        parts << typed;
    if (parts.size() > 1) {
        for (QString& part : parts) {
            static const QRegularExpression either(u"\\bor\\b|或"_s);
            if (filterParts(part).size() == 1 && part.contains(either) && !part.startsWith(u'('))
                part = u'(' + part + u')';
        }
    }
    return parts.join(u" and "_s);
}

void FilterBar::setFilter(const QString& expression)
{
    m_pause.stop();
    m_parts = filterParts(expression);
    m_edit->clear();
    setProblem({});
    rebuildChips();
    m_sent = filter();
}

void FilterBar::setCount(const QString& text)
{
    m_count->setText(text);
    m_count->setVisible(!text.isEmpty());
}

void FilterBar::setProblem(const QString& message)
{
    m_problem->setText(message);
    m_problem->setVisible(!message.isEmpty());
}

bool FilterBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Backspace && m_edit->text().isEmpty() && !m_parts.isEmpty()) {
            editPart(m_parts.size() - 1);
            return true;
        }
        if (key->key() == Qt::Key_Escape && !m_edit->text().isEmpty() && !m_completer->popup()->isVisible()) {
            m_edit->clear();
            notify();
            return true;
        }
        if (key->key() == Qt::Key_Down && !m_completer->popup()->isVisible()) {
            if (m_edit->text().isEmpty())
                emit leaveWanted();
            else
                offerWords(m_edit->text());
            return true;
        }
        if (key->matches(QKeySequence::Paste) && pasteList())
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

/// A column of codes or names copied from a sheet: any of them is looked for.
bool FilterBar::pasteList()
{
    static const QRegularExpression breaks(u"[\\r\\n\\t]+"_s);
    static const QRegularExpression special(u"[\\s=!<>~()（）＝！＜＞～≥≤≠\"]"_s);
    QStringList words;
    for (QString word : QGuiApplication::clipboard()->text().split(breaks, Qt::SkipEmptyParts)) {
        word = word.trimmed().remove(u'"');
        if (!word.isEmpty())
            words << (word.contains(special) ? u'"' + word + u'"' : word);
    }
    words.removeDuplicates();
    if (words.size() < 2)
        return false;
    m_edit->insert(words.join(u" 或 "_s));
    commit();
    return true;
}

void FilterBar::rebuildChips()
{
    qDeleteAll(m_chips->findChildren<Chip*>());
    for (qsizetype i = 0; i < m_parts.size(); ++i) {
        auto* chip = new Chip(inWords(m_parts.at(i)), m_chips);
        chip->setObjectName(u"filterChip"_s);
        // Queued: both delete the chip whose event is being handled.
        connect(
            chip, &Chip::removed, this, [this, i] { removePart(i); }, Qt::QueuedConnection);
        connect(
            chip, &Chip::activated, this, [this, i] { editPart(i); }, Qt::QueuedConnection);
        m_chips->layout()->addWidget(chip);
        chip->show();
    }
    m_chips->setVisible(!m_parts.isEmpty());
    m_clear->setVisible(!m_parts.isEmpty());
    m_chips->updateGeometry();
}

void FilterBar::commit()
{
    // Enter in the list of offers comes by here first: it chooses, it does not commit.
    if (m_completer->popup()->isVisible() && m_completer->popup()->currentIndex().isValid())
        return;
    m_completer->popup()->hide();
    m_pause.stop();
    if (m_edit->text().isEmpty())
        emit leaveWanted();
    if (!m_edit->text().trimmed().isEmpty()) {
        const QStringList parts = filterParts(m_edit->text());
        m_parts << parts;
        m_edit->clear();
        rebuildChips();
    }
    notify();
}

void FilterBar::removePart(qsizetype index)
{
    if (index >= m_parts.size())
        return;
    m_parts.removeAt(index);
    rebuildChips();
    notify();
}

void FilterBar::editPart(qsizetype index)
{
    if (index >= m_parts.size())
        return;
    const QString typed = m_edit->text().trimmed();
    const QString part = m_parts.takeAt(index);
    if (!typed.isEmpty())
        m_parts << typed;
    m_edit->setText(part);
    m_edit->setFocus();
    rebuildChips();
    notify();
}

void FilterBar::offerWords(const QString& text)
{
    m_offers->clear();
    const qsizetype start = startOfLastWord(text);
    const QString typed = text.mid(start);
    const QString before = text.left(start).trimmed();
    static const QRegularExpression fieldBefore(
        u"(\\w+)\\s*(=|!=|~)$"_s, QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch field = fieldBefore.match(before);
    const auto offer = [&](const QString& shown, const QString& insert) {
        auto* item = new QStandardItem(shown);
        item->setData(insert, insertRole);
        m_offers->appendRow(item);
    };
    for (const FilterWord& word : std::as_const(m_words)) {
        if (field.hasMatch()) {
            if (field.captured(1) != word.key && field.captured(1) != word.label)
                continue;
            for (const QString& value : word.values) {
                if (value.contains(typed, Qt::CaseInsensitive))
                    offer(value, value);
            }
        } else if (word.key.startsWith(typed, Qt::CaseInsensitive) || word.label.contains(typed)) {
            offer(word.label + u"  "_s + word.key, word.key);
        }
    }
    const bool useless
        = m_offers->rowCount() == 0 || (typed.isEmpty() && text.isEmpty() && !m_edit->hasFocus());
    if (useless)
        m_completer->popup()->hide();
    else
        m_completer->complete();
    // Nothing is chosen until the arrows choose it: Enter is for what was typed.
    m_completer->popup()->setCurrentIndex({});
}

void FilterBar::complete(const QString& word)
{
    const QString text = m_edit->text();
    m_edit->setText(text.left(startOfLastWord(text)) + word);
    m_pause.start();
}

void FilterBar::notify()
{
    const QString expression = filter();
    if (expression == m_sent)
        return;
    m_sent = expression;
    emit filterChanged(expression);
}

} // namespace sanpi
