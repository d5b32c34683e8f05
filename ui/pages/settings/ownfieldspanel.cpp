// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/ownfieldspanel.h"

#include "schema/messages.h"
#include "schema/ownfield.h"
#include "store/pinyin.h"
#include "ui/facts/valuetext.h"
#include "ui/shell/ledgersession.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/textmodel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int listLines = 5; ///< seen at once
constexpr int choiceLines = 4;

QLineEdit* lineEdit(const QString& name, const QString& hint, QWidget* parent)
{
    auto* edit = new QLineEdit(parent);
    edit->setObjectName(name);
    edit->setPlaceholderText(hint);
    return edit;
}

/// Lines as typed: "1=氢能" keeps its number, a word alone gets the next free one.
QString numberedChoices(const QString& text)
{
    std::vector<Choice> choices = choicesFromText(text);
    qint64 last = 0;
    for (const Choice& choice : choices)
        last = std::max(last, choice.code);
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) {
        if (choicesFromText(line).empty() && !line.trimmed().isEmpty())
            choices.push_back({++last, line.trimmed(), {}, {}});
    }
    return choicesText(choices);
}

QString kindText(const KindInfo& kind)
{
    return englishLabels() ? kind.en : kind.zh;
}

/// The first reading's initial of each character: 用地面积 → ydmj.
QString proposedKey(const QString& name)
{
    QString key;
    for (const QString& readings : pinyinKey(name).split(u' ', Qt::SkipEmptyParts))
        key += readings.front().toLower();
    while (!key.isEmpty() && !key.front().isLetter())
        key.remove(0, 1);
    return key.left(30);
}

} // namespace

OwnFieldsPanel::OwnFieldsPanel(const PageServices& services, QWidget* parent)
    : Panel(parent), m_services(services),
      m_model(new TextModel(
          {tr("Of"), tr("Name"), tr("Key"), tr("Type"), tr("Headers in sheets"), tr("State")}, {}, this)),
      m_list(new TableView(this))
{
    setObjectName(u"ownFieldsPanel"_s);
    setTitle(tr("Own fields"), tr("what this ledger records beyond the built-in fields"));
    buildList();
    body()->addWidget(buildField());
    refresh();
}

void OwnFieldsPanel::buildList()
{
    m_list->setObjectName(u"ownFieldsTable"_s);
    m_list->setAccessibleName(tr("Own fields"));
    m_list->setModel(m_model);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setShowGrid(false);
    m_list->setWordWrap(false);
    m_list->horizontalHeader()->setStretchLastSection(true);
    m_list->setFixedHeight((listLines + 1) * (fontMetrics().height() + gap(3)));
    const int widths[] {90, 150, 100, 80, 160};
    for (int column = 0; column < int(std::size(widths)); ++column)
        m_list->setColumnWidth(column, scaled(widths[column]));
    body()->addWidget(m_list);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex& index) {
            if (index.isValid())
                choose(m_model->row(index.row()).key);
        });
}

QWidget* OwnFieldsPanel::buildField()
{
    auto* fields = new QWidget(this);
    m_kind = new QComboBox(fields);
    m_kind->setObjectName(u"ownKind"_s);
    const Catalogue& catalogue = m_services.session->catalogue();
    // Projects first: nearly every field is theirs.
    m_kind->addItem(kindText(catalogue.kind(Kind::Project)), catalogue.kind(Kind::Project).name);
    for (const KindInfo& kind : catalogue.kinds()) {
        if (bearsOwnFields(kind.kind) && kind.kind != Kind::Project)
            m_kind->addItem(kindText(kind), kind.name);
    }
    m_type = new QComboBox(fields);
    m_type->setObjectName(u"ownType"_s);
    for (const Choice& type : catalogue.field(Kind::OwnField, u"type").choices)
        m_type->addItem(englishLabels() ? type.en : type.zh, type.code);
    m_name = lineEdit(u"ownName"_s, tr("as it stands over its column, such as 用地面积（亩）"), fields);
    m_english = lineEdit(u"ownEnglish"_s, tr("for the English window (may be left blank)"), fields);
    m_key = lineEdit(u"ownKey"_s, tr("for the command line and filters: a–z, digits and _"), fields);
    m_choices = new QPlainTextEdit(fields);
    m_choices->setObjectName(u"ownChoices"_s);
    m_choices->setTabChangesFocus(true);
    m_choices->setPlaceholderText(tr("One choice a line. Its number stays when its word changes."));
    m_choices->setFixedHeight(m_choices->fontMetrics().lineSpacing() * choiceLines + gap(3));
    m_choicesLabel = new QLabel(tr("Choices"), fields);
    m_choicesLabel->setBuddy(m_choices);
    m_bounds = new QWidget(fields);
    m_lowest = lineEdit(u"ownLowest"_s, tr("lowest"), m_bounds);
    m_highest = lineEdit(u"ownHighest"_s, tr("highest"), m_bounds);
    for (QLineEdit* bound : {m_lowest, m_highest})
        bound->setAccessibleName(bound->placeholderText());
    auto* bounds = new QHBoxLayout(m_bounds);
    bounds->setContentsMargins(0, 0, 0, 0);
    bounds->addWidget(m_lowest);
    bounds->addWidget(new QLabel(u"—"_s, m_bounds));
    bounds->addWidget(m_highest);
    m_boundsLabel = new QLabel(tr("Bounds"), fields);
    m_headers
        = lineEdit(u"ownHeaders"_s, tr("other words under which units send it, separated by 、"), fields);
    m_told = new QLabel(fields);
    m_told->setObjectName(u"ownTold"_s);
    m_told->setWordWrap(true);
    m_told->setTextFormat(Qt::PlainText);
    auto* form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(gap(2));
    form->setHorizontalSpacing(gap(4));
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Of"), m_kind);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("English name"), m_english);
    form->addRow(tr("Key"), m_key);
    form->addRow(tr("Type"), m_type);
    form->addRow(m_choicesLabel, m_choices);
    form->addRow(m_boundsLabel, m_bounds);
    form->addRow(tr("Headers in sheets"), m_headers);
    form->addRow(m_told);
    form->addRow(buildButtons(fields));
    connect(m_type, &QComboBox::currentIndexChanged, this, &OwnFieldsPanel::showType);
    connect(m_name, &QLineEdit::textEdited, this, &OwnFieldsPanel::proposeKey);
    connect(m_key, &QLineEdit::textEdited, this, [this](const QString& key) { m_keyTyped = !key.isEmpty(); });
    return fields;
}

QWidget* OwnFieldsPanel::buildButtons(QWidget* parent)
{
    auto* line = new QWidget(parent);
    m_save = new QPushButton(line);
    m_save->setObjectName(u"saveOwnField"_s);
    m_new = new QPushButton(tr("Another new field"), line);
    m_new->setObjectName(u"newOwnField"_s);
    m_retire = new QPushButton(line);
    m_retire->setObjectName(u"retireOwnField"_s);
    m_remove = new QPushButton(tr("Remove"), line);
    m_remove->setObjectName(u"removeOwnField"_s);
    m_remove->setToolTip(tr("Only while no record holds a value in it; else retire it"));
    auto* buttons = new QHBoxLayout(line);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(gap(2));
    for (QPushButton* button : {m_save, m_new, m_retire, m_remove})
        buttons->addWidget(button);
    buttons->addStretch(1);
    connect(m_save, &QPushButton::clicked, this, &OwnFieldsPanel::save);
    connect(m_new, &QPushButton::clicked, this, [this] {
        m_list->clearSelection();
        m_list->setCurrentIndex({});
        choose(0);
        m_name->setFocus(Qt::OtherFocusReason);
    });
    connect(m_retire, &QPushButton::clicked, this, &OwnFieldsPanel::retire);
    connect(m_remove, &QPushButton::clicked, this, &OwnFieldsPanel::remove);
    return line;
}

const Record* OwnFieldsPanel::chosen() const
{
    const auto& all = m_services.session->catalogue().ownDefinitions();
    const auto it = std::ranges::find(all, RecordId::ownField(m_chosen), &Record::id);
    return it == all.end() ? nullptr : &*it;
}

void OwnFieldsPanel::refresh()
{
    const Catalogue& catalogue = m_services.session->catalogue();
    QList<TextRow> rows;
    for (const Record& definition : catalogue.ownDefinitions()) {
        const auto own = ownFieldOf(catalogue, definition);
        if (!own)
            continue;
        const Field& field = own->field;
        TextRow row;
        const QDate retired = definition.value(u"retired"_s).date();
        const Choice* type
            = catalogue.field(Kind::OwnField, u"type").choice(definition.value(u"type"_s).number());
        row.cells = {kindText(catalogue.kind(own->kind)), field.zh, field.key,
            !type                 ? QString()
                : englishLabels() ? type->en
                                  : type->zh,
            definition.value(u"headers"_s).text().simplified(),
            retired.isValid() ? tr("retired on %1").arg(retired.toString(Qt::ISODate)) : tr("in use")};
        row.key = definition.id.key[0];
        if (field.retired)
            row.tones = QList<Tone>(row.cells.size(), Tone::Muted);
        rows.append(row);
    }
    {
        const QSignalBlocker blocker(m_list->selectionModel());
        m_model->setRows(rows);
        if (const int row = m_model->rowOf(m_chosen); row >= 0)
            m_list->selectRow(row);
    }
    // A new field that is being typed stays; one that went is no longer shown.
    if (m_chosen != 0 && !chosen())
        m_chosen = 0;
    if (m_chosen != 0 || m_name->text().isEmpty())
        showChosen();
}

void OwnFieldsPanel::choose(qint64 definition)
{
    m_chosen = definition;
    showChosen();
}

void OwnFieldsPanel::showChosen()
{
    const Record* definition = chosen();
    const auto text
        = [&](const QString& key) { return definition ? definition->value(key).text() : QString(); };
    const bool mayWrite = !m_services.session->state().readOnly && !m_writing;
    const Catalogue& catalogue = m_services.session->catalogue();
    const KindInfo* kind = definition ? catalogue.kindNamed(text(u"kind"_s)) : nullptr;
    m_kind->setCurrentIndex(kind ? qMax(0, m_kind->findData(kind->name)) : 0);
    m_type->setCurrentIndex(
        definition ? qMax(0, m_type->findData(definition->value(u"type"_s).number())) : 0);
    m_name->setText(text(u"name"_s));
    m_english->setText(text(u"english"_s));
    m_key->setText(text(u"key"_s));
    m_choices->setPlainText(text(u"choices"_s));
    m_lowest->setText(text(u"lowest"_s));
    m_highest->setText(text(u"highest"_s));
    m_headers->setText(text(u"headers"_s).simplified());
    m_keyTyped = definition != nullptr;
    for (QWidget* fixed :
        {static_cast<QWidget*>(m_kind), static_cast<QWidget*>(m_type), static_cast<QWidget*>(m_key)})
        fixed->setEnabled(!definition);
    const bool retired = definition && !definition->value(u"retired"_s).isNull();
    m_save->setText(definition ? tr("Keep the changes") : tr("Add the field"));
    m_save->setEnabled(mayWrite);
    m_new->setEnabled(definition != nullptr);
    m_retire->setText(retired ? tr("Use it again") : tr("Retire"));
    m_retire->setEnabled(mayWrite && definition);
    m_remove->setEnabled(mayWrite && definition);
    m_told->setText(definition
            ? tr("Of, key and type stay as they were when the field was added.")
            : tr("The field appears in the grid's columns, the form, the filter, imports and exports."));
    setTextRole(m_told, TextRole::Caption, true);
    showType();
}

void OwnFieldsPanel::showType()
{
    const auto type = OwnType(m_type->currentData().toInt());
    const bool chooses = type == OwnType::Choice;
    m_choices->setVisible(chooses);
    m_choicesLabel->setVisible(chooses);
    m_bounds->setVisible(!chooses);
    m_boundsLabel->setVisible(!chooses);
    m_lowest->setVisible(type != OwnType::Text);
    m_boundsLabel->setText(type == OwnType::Text ? tr("Characters at most")
            : type == OwnType::Amount            ? tr("Bounds (万元)")
            : type == OwnType::Percent           ? tr("Bounds (%)")
                                                 : tr("Bounds"));
}

void OwnFieldsPanel::proposeKey()
{
    if (!m_keyTyped && m_chosen == 0)
        m_key->setText(proposedKey(m_name->text()));
}

Fields OwnFieldsPanel::typed() const
{
    const auto type = OwnType(m_type->currentData().toInt());
    const bool chooses = type == OwnType::Choice;
    Fields fields {{u"kind"_s, m_kind->currentData().toString()}, {u"key"_s, m_key->text().trimmed()},
        {u"name"_s, m_name->text().simplified()}, {u"english"_s, m_english->text().simplified()},
        {u"type"_s, Value(int(type))}, {u"headers"_s, m_headers->text().simplified()}};
    fields[u"choices"_s] = chooses ? Value(numberedChoices(m_choices->toPlainText())) : Value();
    fields[u"lowest"_s] = chooses || type == OwnType::Text ? Value() : Value(m_lowest->text().trimmed());
    fields[u"highest"_s] = chooses ? Value() : Value(m_highest->text().trimmed());
    return fields;
}

void OwnFieldsPanel::save()
{
    const Record* former = chosen();
    Fields wanted = typed();
    if (former) {
        // What stands as it was typed once is not rewritten (projects, project).
        for (const QString& fixed : {u"kind"_s, u"key"_s, u"type"_s})
            wanted.erase(fixed);
    }
    const QString name = m_name->text().simplified();
    write(former ? tr("Own field changed: %1").arg(name) : tr("Own field added: %1").arg(name),
        [wanted, chosen = m_chosen](ChangeSetBuilder& builder) -> Result<void> {
            const RecordId id = RecordId::ownField(chosen != 0 ? chosen : builder.newId());
            for (const auto& [key, value] : wanted) {
                if (const auto done = builder.set(id, key, value); !done)
                    return done;
            }
            return {};
        });
}

void OwnFieldsPanel::retire()
{
    const Record* definition = chosen();
    if (!definition)
        return;
    const bool retired = !definition->value(u"retired"_s).isNull();
    const QString name = definition->value(u"name"_s).text();
    const Value day = retired ? Value() : Value(m_scope.today);
    write(retired ? tr("Own field in use again: %1").arg(name) : tr("Own field retired: %1").arg(name),
        [id = definition->id, day](ChangeSetBuilder& builder) { return builder.set(id, u"retired"_s, day); });
}

void OwnFieldsPanel::remove()
{
    const Record* definition = chosen();
    if (!definition)
        return;
    write(tr("Own field removed: %1").arg(definition->value(u"name"_s).text()),
        [id = definition->id](ChangeSetBuilder& builder) { return builder.remove(id); });
}

void OwnFieldsPanel::write(const QString& label, const std::function<Result<void>(ChangeSetBuilder&)>& build)
{
    if (m_writing)
        return;
    LedgerSession::Wish wish;
    wish.label = label;
    wish.build = [build](ChangeSetBuilder& builder, Ledger&) { return build(builder); };
    m_writing = true;
    m_save->setEnabled(false);
    m_services.session->change(wish, this, [this, label](const Outcome& outcome) { finish(label, outcome); });
}

void OwnFieldsPanel::finish(const QString& label, const Outcome& outcome)
{
    m_writing = false;
    if (outcome.ok()) {
        for (const auto& [provisional, id] : outcome.ids)
            m_chosen = id;
        refresh();
        showChosen();
        emit notified({Tone::Good, label, {}, {}, {}});
        return;
    }
    QStringList reasons;
    for (const Problem& problem : outcome.problems)
        reasons << messageOf(problem, m_services.session->catalogue(), englishLabels());
    if (reasons.isEmpty())
        reasons << messageOf(outcome.error);
    if (outcome.error.what.startsWith("foreign keys"_L1))
        reasons = {tr("Records hold values in this field: it can be retired, not removed.")};
    reasons.removeDuplicates();
    m_told->setText(reasons.join(u'\n'));
    setTextRole(m_told, TextRole::Body);
    m_save->setEnabled(true);
}

} // namespace sanpi
