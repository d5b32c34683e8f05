// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/inspections/entryfields.h"

#include "schema/messages.h"
#include "ui/facts/fieldedit.h"
#include "ui/facts/valuetext.h"
#include "ui/theme/theme.h"

#include <QFormLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

QScrollArea* scrollable(QWidget* content, QWidget* parent)
{
    auto* scroll = new QScrollArea(parent);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setBackgroundRole(QPalette::Base);
    scroll->setWidget(content);
    return scroll;
}

EntryFields::EntryFields(const Catalogue& catalogue, QObject* parent)
    : QObject(parent), m_catalogue(&catalogue)
{
}

QWidget* EntryFields::add(const Field& field, const QList<Offer>& offers, QWidget* parent, int lines)
{
    Editor made {field, nullptr, nullptr};
    QWidget* editor = nullptr;
    if (isLongText(field)) {
        made.longText = new LongFieldEdit(parent);
        made.longText->setObjectName(u"fieldEdit_"_s + field.key);
        made.longText->setAccessibleName(field.label(englishLabels()));
        made.longText->setFixedHeight(made.longText->fontMetrics().lineSpacing() * lines + gap(4));
        connect(
            made.longText, &QPlainTextEdit::textChanged, this, [this, key = field.key] { emit edited(key); });
        editor = made.longText;
    } else {
        made.line = new FieldEdit(field, offers, Unit::Wan, parent);
        made.line->setAlignment(Qt::AlignLeft | Qt::AlignVCenter); // one edge down the form
        connect(made.line, &QLineEdit::textChanged, this, [this, key = field.key] { emit edited(key); });
        editor = made.line;
    }
    m_editors.push_back(std::move(made));
    watch(editor);
    return editor;
}

void EntryFields::showOwn(const Catalogue& catalogue, Kind kind, QFormLayout& form, QWidget* parent)
{
    if (m_ownFrom == &catalogue)
        return; // another one takes its place where a field is added or changed
    m_ownFrom = &catalogue;
    m_catalogue = &catalogue;
    const QSignalBlocker quiet(this);
    const QMap<QString, QString> typed = texts();
    for (const Editor& one : m_editors) {
        if (one.field.definition != 0)
            form.removeRow(editor(one.field.key));
    }
    std::erase_if(m_editors, [](const Editor& one) { return one.field.definition != 0; });
    for (const Field& field : catalogue.kind(kind).fields) {
        if (field.definition == 0)
            continue;
        form.addRow(columnTitle(field, Unit::Wan), add(field, offersOf(field, {}), parent));
        setText(field.key, typed.value(field.key));
    }
}

void EntryFields::watch(QWidget* editor)
{
    editor->installEventFilter(this);
}

const EntryFields::Editor* EntryFields::found(const QString& key) const
{
    const auto it = std::ranges::find(m_editors, key, [](const Editor& one) { return one.field.key; });
    return it == m_editors.end() ? nullptr : &*it;
}

void EntryFields::setOffers(const QString& key, const QList<Offer>& offers)
{
    if (const Editor* one = found(key); one && one->line)
        one->line->setOffers(offers);
}

QWidget* EntryFields::editor(const QString& key) const
{
    const Editor* one = found(key);
    return !one ? nullptr : one->line ? static_cast<QWidget*>(one->line) : one->longText;
}

QString EntryFields::text(const QString& key) const
{
    const Editor* one = found(key);
    if (!one)
        return {};
    return (one->line ? one->line->wanted() : one->longText->toPlainText()).trimmed();
}

void EntryFields::setText(const QString& key, const QString& text)
{
    const Editor* one = found(key);
    if (!one)
        return;
    if (one->line)
        one->line->setText(text);
    else
        one->longText->setPlainText(text);
}

QMap<QString, QString> EntryFields::texts() const
{
    QMap<QString, QString> texts;
    for (const Editor& one : m_editors) {
        if (const QString typed = text(one.field.key); !typed.isEmpty())
            texts.insert(one.field.key, typed);
    }
    return texts;
}

void EntryFields::setTexts(const QMap<QString, QString>& texts)
{
    for (const Editor& one : m_editors)
        setText(one.field.key, texts.value(one.field.key));
}

EntryFields::Reading EntryFields::read(const Resolver& resolve) const
{
    Reading reading;
    for (const Editor& one : m_editors) {
        Typed typed = typedFromText(one.field, text(one.field.key), Unit::Wan, resolve);
        if (typed.problem) {
            reading.key = one.field.key;
            reading.problem = one.field.label(englishLabels()) + u": "_s
                + messageOf(*typed.problem, *m_catalogue, englishLabels());
            return reading;
        }
        reading.fields[one.field.key] = typed.value;
    }
    return reading;
}

void EntryFields::walk(QWidget* from, bool forward)
{
    QWidget* next = from;
    do {
        next = forward ? next->nextInFocusChain() : next->previousInFocusChain();
    } while (next != from
        && !(next->isVisible() && next->isEnabled() && (next->focusPolicy() & Qt::TabFocus) == Qt::TabFocus));
    for (QWidget* above = next->parentWidget(); above; above = above->parentWidget()) {
        auto* scroll = qobject_cast<QScrollArea*>(above);
        if (!scroll)
            continue;
        // All of it, with its foot first where it is higher than the place.
        const QPoint top = next->mapTo(scroll->widget(), QPoint(0, 0));
        scroll->ensureVisible(top.x(), top.y() + next->height(), 0, gap(3));
        scroll->ensureVisible(top.x(), top.y(), 0, gap(3));
    }
    next->setFocus(forward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

bool EntryFields::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    auto* line = qobject_cast<FieldEdit*>(watched);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool tab = key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab;
    if (line && (enter || tab))
        line->takeOffer();
    if (!enter)
        return QObject::eventFilter(watched, event);
    if (key->modifiers() & Qt::ControlModifier) {
        emit submitted();
    } else if (auto* longText = qobject_cast<LongFieldEdit*>(watched);
               longText && key->modifiers() & Qt::AltModifier) {
        longText->insertPlainText(u"\n"_s);
    } else if (auto* button = qobject_cast<QPushButton*>(watched)) {
        button->click();
    } else {
        walk(static_cast<QWidget*>(watched), !(key->modifiers() & Qt::ShiftModifier));
    }
    return true;
}

} // namespace sanpi
