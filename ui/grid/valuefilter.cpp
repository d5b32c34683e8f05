// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/valuefilter.h"

#include "domain/text.h"
#include "store/pinyin.h"
#include "ui/facts/valuetext.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/filterbar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostListed = 2000; ///< more are found by the search of the page
constexpr QSize panelSize(280, 400);

bool isRanged(const Field& field)
{
    return isFigure(field) || field.type == FieldType::Date || field.type == FieldType::Month;
}

/// A part that asks about \p field alone: key=…, key>=…, (key=… or key=…), not (key=…).
bool isAbout(const QString& part, const QString& field)
{
    const QRegularExpression own(
        u"^(not\\s+)?\\(?\\s*%1\\s*(=|!=|<|>)"_s.arg(QRegularExpression::escape(field)));
    if (!own.match(part).hasMatch())
        return false;
    static const QRegularExpression joints(u"\\s+(?:or|and)\\s+"_s);
    const QStringList pieces = part.split(joints);
    return std::ranges::all_of(pieces, [&](const QString& piece) {
        QString bare = piece;
        static const QRegularExpression opening(u"^(not\\s+)?\\(?\\s*"_s);
        bare.remove(opening);
        return bare.startsWith(field) || bare.startsWith(u'"');
    });
}

} // namespace

QString filterValue(const QString& value)
{
    static const QRegularExpression special(u"[\\s=!<>~()（）≥≤≠＝\"“”]"_s);
    static const QStringList words {u"and"_s, u"or"_s, u"not"_s, u"且"_s, u"或"_s, u"非"_s};
    const bool needed
        = value.contains(special) || value.isEmpty() || value == u"空"_s || words.contains(value.toLower());
    return needed ? QString(u'"' + value + u'"') : value;
}

QList<ColumnValue> valuesOf(const GridModel& model, int column)
{
    const Table& table = model.table();
    const Field& field = model.field(column);
    std::map<QString, std::pair<int, int>> found; // text → rows, first of them
    for (size_t row = 0; row < table.rows.size(); ++row) {
        const QString text = table.text(table.rows[row], size_t(column), Unit::Wan);
        const auto [it, fresh] = found.try_emplace(text, 0, int(row));
        ++it->second.first;
    }
    std::vector<std::pair<int, int>> order; // first row, rows
    for (const auto& [text, seen] : found)
        order.emplace_back(seen.second, seen.first);
    std::ranges::stable_sort(order, [&](const auto& a, const auto& b) {
        return cellLess(table, size_t(column), table.rows[size_t(a.first)], table.rows[size_t(b.first)]);
    });
    QList<ColumnValue> values;
    for (const auto& [first, rows] : order) {
        ColumnValue value;
        const TableRow& row = table.rows[size_t(first)];
        const QString text = table.text(row, size_t(column), Unit::Wan);
        value.shown = valueText(table, field, row.cells[size_t(column)], Unit::Wan);
        value.said = text.isEmpty() ? u"空"_s : filterValue(text);
        value.rows = rows;
        value.searched = foldName(value.shown) + u'\n' + pinyinKey(value.shown);
        values << value;
    }
    return values;
}

QString valuesPart(const QString& field, const QList<ColumnValue>& values, const QList<bool>& chosen)
{
    QStringList wanted;
    QStringList unwanted;
    for (qsizetype i = 0; i < values.size(); ++i)
        (chosen[i] ? wanted : unwanted) << field + u'=' + values[i].said;
    if (wanted.isEmpty() || unwanted.isEmpty())
        return {};
    const QStringList& said = wanted.size() <= unwanted.size() ? wanted : unwanted;
    const bool denied = wanted.size() > unwanted.size();
    if (said.size() == 1)
        return denied ? QString(said.front()).replace(field.size(), 1, u"!="_s) : said.front();
    const QString list = u'(' + said.join(u" or "_s) + u')';
    return denied ? QString(u"not "_s + list) : list;
}

QString withPart(const QString& expression, const QString& field, const QString& part)
{
    QStringList parts = filterParts(expression);
    parts.removeIf([&](const QString& one) { return isAbout(one.trimmed(), field); });
    if (!part.isEmpty())
        parts << part;
    return parts.join(u" and "_s);
}

QSet<QString> narrowedFields(const QString& expression, const QStringList& keys)
{
    QSet<QString> narrowed;
    for (const QString& part : filterParts(expression)) {
        for (const QString& key : keys) {
            if (isAbout(part.trimmed(), key))
                narrowed.insert(key);
        }
    }
    return narrowed;
}

ValueFilter::ValueFilter(QWidget* parent)
    : QFrame(parent, Qt::Popup), m_title(new QLabel(this)), m_search(new QLineEdit(this)),
      m_list(new QListWidget(this)), m_range(new QWidget(this)), m_from(new QLineEdit(m_range)),
      m_to(new QLineEdit(m_range)), m_more(new QLabel(this))
{
    setObjectName(u"valueFilter"_s);
    setTextRole(m_title, TextRole::Strong);
    m_search->setObjectName(u"valueSearch"_s);
    m_search->setPlaceholderText(tr("Find a value, by pinyin initials too"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->addAction(symbolIcon(Symbol::Search, IconTone::Muted), QLineEdit::LeadingPosition);
    m_list->setObjectName(u"valueList"_s);
    m_list->setAccessibleName(tr("Values"));
    m_list->setUniformItemSizes(true);
    m_from->setObjectName(u"fromEdit"_s);
    m_from->setPlaceholderText(tr("from"));
    m_from->setAccessibleName(m_from->placeholderText());
    m_to->setObjectName(u"toEdit"_s);
    m_to->setPlaceholderText(tr("to"));
    m_to->setAccessibleName(m_to->placeholderText());
    auto* range = new QHBoxLayout(m_range);
    range->setContentsMargins(0, 0, 0, 0);
    range->addWidget(m_from);
    range->addWidget(m_to);
    setTextRole(m_more, TextRole::Caption, true);
    auto* all = new QPushButton(tr("All"), this);
    all->setObjectName(u"allValuesButton"_s);
    auto* none = new QPushButton(tr("None"), this);
    none->setObjectName(u"noValuesButton"_s);
    auto* clear = new QPushButton(tr("Do not narrow"), this);
    clear->setObjectName(u"clearValuesButton"_s);
    auto* take = new QPushButton(tr("Filter"), this);
    take->setObjectName(u"takeValuesButton"_s);
    makePrimary(take);
    auto* foot = new QHBoxLayout;
    for (QPushButton* button : {all, none})
        foot->addWidget(button);
    foot->addStretch(1);
    foot->addWidget(clear);
    foot->addWidget(take);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_title);
    column->addWidget(m_range);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addWidget(m_more);
    column->addLayout(foot);
    connect(m_search, &QLineEdit::textChanged, this, &ValueFilter::narrow);
    connect(all, &QPushButton::clicked, this, [this] { checkAll(true); });
    connect(none, &QPushButton::clicked, this, [this] { checkAll(false); });
    connect(clear, &QPushButton::clicked, this, &ValueFilter::takeAway);
    connect(take, &QPushButton::clicked, this, &ValueFilter::take);
}

void ValueFilter::open(const GridModel& model, int column, const QString& expression, const QPoint& globalPos)
{
    m_field = model.field(column).key;
    m_expression = expression;
    m_title->setText(columnTitle(model.field(column), Unit::Wan));
    m_range->setVisible(isRanged(model.field(column)));
    m_from->clear();
    m_to->clear();
    m_search->clear();
    fill(model, column);
    QRect box(globalPos, panelSize.expandedTo(sizeHint()));
    if (const QScreen* on = parentWidget()->screen()) {
        const QRect room = on->availableGeometry();
        box.moveRight(qMin(box.right(), room.right()));
        box.moveBottom(qMin(box.bottom(), room.bottom()));
    }
    setGeometry(box);
    show();
    m_search->setFocus();
}

void ValueFilter::fill(const GridModel& model, int column)
{
    m_list->clear();
    m_values = valuesOf(model, column);
    // What the column's part lets pass is chosen at first.
    QString own;
    for (const QString& part : filterParts(m_expression)) {
        if (isAbout(part.trimmed(), m_field))
            own = part;
    }
    const auto parsed = Filter::parse(own, model.table());
    const auto* filter = std::get_if<Filter>(&parsed);
    QSet<QString> passing;
    for (const TableRow& row : model.table().rows) {
        if (filter && !filter->isEmpty() && filter->passes(model.table(), row))
            passing.insert(model.table().text(row, size_t(column), Unit::Wan));
    }
    m_more->setVisible(m_values.size() > mostListed);
    m_more->setText(tr("The first %1 of %2 values").arg(mostListed).arg(m_values.size()));
    m_values = m_values.mid(0, mostListed);
    for (const ColumnValue& value : std::as_const(m_values)) {
        const QString name = value.shown.isEmpty() ? tr("(nothing)") : oneLine(value.shown);
        auto* item = new QListWidgetItem(tr("%1  (%2)").arg(name).arg(value.rows), m_list);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        const QString said = value.said == u"空"_s ? QString() : value.said;
        const bool chosen
            = own.isEmpty() || passing.contains(said.startsWith(u'"') ? said.mid(1, said.size() - 2) : said);
        item->setCheckState(chosen ? Qt::Checked : Qt::Unchecked);
    }
}

void ValueFilter::narrow(const QString& text)
{
    const QString folded = foldName(text);
    const bool latin
        = std::ranges::all_of(folded, [](QChar c) { return c.unicode() < 128 && c.isLetterOrNumber(); });
    for (int i = 0; i < m_list->count(); ++i) {
        const QString shown = m_values[i].searched.section(u'\n', 0, 0);
        const QString pinyin = m_values[i].searched.section(u'\n', 1);
        const bool found = shown.contains(folded) || (latin && matchesInitials(pinyin, folded));
        m_list->item(i)->setHidden(!found);
    }
}

/// Those that the search shows.
void ValueFilter::checkAll(bool checked)
{
    for (int i = 0; i < m_list->count(); ++i) {
        if (!m_list->item(i)->isHidden())
            m_list->item(i)->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
    }
}

void ValueFilter::take()
{
    const QString from = m_from->text().trimmed();
    const QString to = m_to->text().trimmed();
    QStringList ranged;
    if (!from.isEmpty())
        ranged << m_field + u">="_s + filterValue(from);
    if (!to.isEmpty())
        ranged << m_field + u"<="_s + filterValue(to);
    QString part = ranged.join(u" and "_s);
    if (ranged.isEmpty()) {
        QList<bool> chosen;
        const bool searched = !m_search->text().isEmpty();
        for (int i = 0; i < m_list->count(); ++i) {
            // A search is a choice, too: what it hides is not meant.
            const QListWidgetItem* item = m_list->item(i);
            chosen << (item->checkState() == Qt::Checked && !(searched && item->isHidden()));
        }
        part = valuesPart(m_field, m_values, chosen);
    }
    hide();
    emit filterWanted(withPart(m_expression, m_field, part));
}

void ValueFilter::takeAway()
{
    hide();
    emit filterWanted(withPart(m_expression, m_field, {}));
}

void ValueFilter::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        take();
    else
        QFrame::keyPressEvent(event);
}

void ValueFilter::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& c = colorsOf(this);
    painter.fillRect(rect(), c.surface);
    painter.setPen(c.outline);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace sanpi
