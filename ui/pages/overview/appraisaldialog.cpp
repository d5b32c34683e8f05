// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/appraisaldialog.h"

#include "store/appraisals.h"
#include "ui/theme/theme.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/textmodel.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int appraisalDialogWidth = 760;
constexpr int appraisalDialogHeight = 560;

QLineEdit* namedLine(const QString& name, const QString& placeholder, QWidget* parent)
{
    auto* line = new QLineEdit(parent);
    line->setObjectName(name);
    line->setPlaceholderText(placeholder);
    return line;
}

} // namespace

AppraisalDialog::AppraisalDialog(const Catalogue& catalogue, bool english, QDate day, QWidget* parent)
    : QDialog(parent), m_catalogue(catalogue), m_english(english),
      m_period(namedLine(u"appraisalPeriod"_s, u"2021年11月"_s, this)),
      m_on(namedLine(u"appraisalOn"_s, tr("empty: the last day of the period"), this)),
      m_group(namedLine(u"appraisalGroup"_s, tr("if places are told by group"), this)),
      m_document(namedLine(u"appraisalDocument"_s, {}, this)),
      m_indicator(namedLine(u"appraisalIndicator"_s, tr("Indicator"), this)),
      m_place(namedLine(u"appraisalPlace"_s, tr("Place"), this)),
      m_of(namedLine(u"appraisalOf"_s, tr("out of"), this)),
      m_value(namedLine(u"appraisalValue"_s, tr("value"), this)), m_text(new QPlainTextEdit(this)),
      m_model(new TextModel({tr("Period"), tr("Published on"), tr("Indicator"), tr("Place"), tr("Out of"),
                                tr("Value"), tr("Missing or wrong")},
          {3, 4}, this)),
      m_problem(new QLabel(this))
{
    setObjectName(u"appraisalDialog"_s);
    setWindowTitle(tr("Places in the city"));
    resize(scaled(appraisalDialogWidth), scaled(appraisalDialogHeight));
    m_on->setText(day.toString(Qt::ISODate));
    auto* grid = new QGridLayout;
    const std::pair<QString, QLineEdit*> lines[] {{tr("Period"), m_period}, {tr("Published on"), m_on},
        {tr("Group"), m_group}, {tr("Document"), m_document}};
    int at = 0;
    for (const auto& [title, line] : lines) {
        auto* label = new QLabel(title, this);
        label->setBuddy(line);
        grid->addWidget(label, at / 2, 2 * (at % 2));
        grid->addWidget(line, at / 2, 2 * (at % 2) + 1);
        connect(line, &QLineEdit::textChanged, this, &AppraisalDialog::read);
        ++at;
    }
    auto* typed = new QHBoxLayout;
    for (QLineEdit* line : {m_indicator, m_place, m_of, m_value}) {
        line->setAccessibleName(line->placeholderText());
        typed->addWidget(line, line == m_indicator ? 4 : 1);
        connect(line, &QLineEdit::returnPressed, this, &AppraisalDialog::addTyped);
    }
    auto* add = new QPushButton(tr("Add"), this);
    add->setObjectName(u"addAppraisalButton"_s);
    add->setAutoDefault(false);
    typed->addWidget(add);
    m_text->setObjectName(u"appraisalText"_s);
    m_text->setAccessibleName(tr("Rows or a message"));
    m_text->setPlaceholderText(
        tr("… or paste rows from a sheet, or the message itself: "
           "2021年11月重点项目综合考评居全市第2位（共12个）；投资完成率102%，居第3位"));
    auto* table = new TableView(this);
    table->setObjectName(u"appraisalTable"_s);
    table->setAccessibleName(tr("What was read"));
    table->setModel(m_model);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setItemDelegate(new NameDelegate(table));
    table->horizontalHeader()->setFont(fontOf(TextRole::Caption));
    const int widths[] {92, 96, 200, 56, 64, 72};
    for (int column = 0; column < int(std::size(widths)); ++column)
        table->setColumnWidth(column, scaled(widths[column]));
    table->horizontalHeader()->setStretchLastSection(true);
    m_problem->setObjectName(u"appraisalProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::BrightText);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_keep = buttons->addButton(tr("Keep"), QDialogButtonBox::AcceptRole);
    m_keep->setObjectName(u"keepAppraisalsButton"_s);
    m_keep->setAutoDefault(false);
    makePrimary(m_keep);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(gap(2));
    column->addLayout(grid);
    column->addLayout(typed);
    column->addWidget(m_text, 2);
    column->addWidget(table, 2);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    connect(add, &QPushButton::clicked, this, &AppraisalDialog::addTyped);
    connect(m_text, &QPlainTextEdit::textChanged, this, &AppraisalDialog::read);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &AppraisalDialog::submit);
    m_period->setFocus();
    read();
}

AppraisalDefaults AppraisalDialog::defaults() const
{
    return {m_period->text().trimmed(), QDate::fromString(m_on->text().trimmed(), Qt::ISODate),
        m_group->text().trimmed(), m_document->text().trimmed()};
}

/// A typed place becomes a row of the text: there is one way in.
void AppraisalDialog::addTyped()
{
    if (m_indicator->text().trimmed().isEmpty() || m_place->text().trimmed().isEmpty()) {
        showProblem(tr("Indicator and place must be given"));
        return;
    }
    QStringList cells;
    for (QLineEdit* line : {m_indicator, m_place, m_of, m_value})
        cells << line->text().trimmed();
    // With the end of its line: what is pasted next begins a line of its own.
    const QString before = m_text->toPlainText();
    m_text->setPlainText((before.isEmpty() || before.endsWith(u'\n') ? before : QString(before + u'\n'))
        + cells.join(u'\t') + u'\n');
    m_text->moveCursor(QTextCursor::End);
    for (QLineEdit* line : {m_indicator, m_place, m_value})
        line->clear();
    m_indicator->setFocus();
}

void AppraisalDialog::read()
{
    m_read = readAppraisals(m_text->toPlainText(), m_catalogue, defaults());
    QList<TextRow> rows;
    int whole = 0;
    std::map<AppraisalKey, Value> places;
    for (const ReadAppraisal& read : m_read) {
        const auto text = [&](const QString& key) {
            const auto found = read.fields.find(key);
            return found == read.fields.end() ? QString()
                : found->second.isNumber()    ? QString::number(found->second.number())
                                              : found->second.text();
        };
        QStringList missing;
        for (const QString& key : read.missing)
            missing << m_catalogue.field(Kind::Appraisal, key).label(m_english);
        // Of two places for one indicator only the later one would remain.
        if (read.isWhole()) {
            const Value place = read.fields.at(u"place"_s);
            const auto [known, isFirst] = places.try_emplace(appraisalKey(read.fields), place);
            if (!isFirst && known->second != place)
                missing << tr("another place than above: %1").arg(known->second.number());
        }
        whole += missing.isEmpty() ? 1 : 0;
        TextRow row;
        row.cells = {text(u"period"_s), text(u"on"_s), text(u"indicator"_s), text(u"place"_s), text(u"of"_s),
            text(u"value"_s), missing.join(u'、')};
        row.tones = {Tone::Plain, Tone::Plain, Tone::Plain, Tone::Plain, Tone::Plain, Tone::Plain, Tone::Bad};
        row.toolTip = read.source;
        rows << row;
    }
    m_model->setRows(rows);
    m_keep->setText(whole > 0 ? tr("Keep %n place(s)", nullptr, whole) : tr("Keep"));
    m_keep->setEnabled(whole > 0 && whole == int(m_read.size()));
    const bool unread = m_read.empty() && !m_text->toPlainText().trimmed().isEmpty();
    m_problem->setText(unread ? tr("No place was found in the text") : QString());
}

std::vector<Fields> AppraisalDialog::appraisals() const
{
    std::vector<Fields> all;
    for (const ReadAppraisal& read : m_read)
        all.push_back(read.fields);
    return all;
}

void AppraisalDialog::showProblem(const QString& text)
{
    m_problem->setText(text);
    m_keep->setEnabled(!m_read.empty());
}

void AppraisalDialog::submit()
{
    m_keep->setEnabled(false);
    emit submitted(appraisals());
}

} // namespace sanpi
