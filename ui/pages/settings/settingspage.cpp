// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/settingspage.h"

#include "schema/messages.h"
#include "ui/pages/settings/backuppanel.h"
#include "ui/pages/settings/calendarpanel.h"
#include "ui/pages/settings/orderwordspanel.h"
#include "ui/pages/settings/ownfieldspanel.h"
#include "ui/pages/settings/phrasepanel.h"
#include "ui/pages/settings/rulespanel.h"
#include "ui/shell/ledgersession.h"
#include "ui/shell/pageheader.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/prompts.h"

#include <QComboBox>
#include <QFileInfo>
#include <QFontInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageWidth = 720;
constexpr int longestMonth = 31;
constexpr int labelCharacters = 10;

QFormLayout* formIn(Panel* panel)
{
    auto* form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(gap(6));
    form->setVerticalSpacing(gap(2));
    panel->body()->addLayout(form);
    return form;
}

/// Labels of all panels are equally wide, so that the fields stand in one column.
void addRow(QFormLayout* form, const QString& text, QWidget* field, QWidget* inner = nullptr)
{
    auto* label = new QLabel(text, form->parentWidget());
    label->setMinimumWidth(label->fontMetrics().averageCharWidth() * labelCharacters);
    label->setBuddy(inner ? inner : field);
    form->addRow(label, field);
}

/// A text with a button at its right, as one field.
QWidget* sideBySide(QWidget* left, QWidget* right, QWidget* parent)
{
    auto* both = new QWidget(parent);
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(left, 1);
    row->addWidget(right);
    return both;
}

QLabel* caption(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    setTextRole(label, TextRole::Caption, true);
    return label;
}

Result<void> wishReportingDay(ChangeSetBuilder& builder, Ledger& ledger, int day)
{
    const QString key = u"reporting_day"_s;
    const auto known = ledger.records().idWhere(Kind::Setting, u"key"_s, key);
    if (!known)
        return known.error();
    const RecordId id {Kind::Setting, {known->has_value() ? **known : builder.newId(), 0, 0}};
    if (const auto named = builder.set(id, u"key"_s, key); !named)
        return named;
    return builder.set(id, u"value"_s, QString::number(day));
}

} // namespace

SettingsPage::SettingsPage(const PageServices& services, QWidget* parent) : Page(parent), m_services(services)
{
    auto* middle = new QWidget(this);
    middle->setMaximumWidth(scaled(pageWidth));
    auto* panels = new QVBoxLayout(middle);
    panels->setContentsMargins(0, 0, 0, 0);
    panels->setSpacing(gap(2));
    panels->addWidget(buildLook());
    panels->addWidget(buildLedger());
    m_rules = new RulesPanel(m_services, this);
    panels->addWidget(m_rules);
    connect(m_rules, &RulesPanel::notified, this, &Page::notified);
    m_calendar = new CalendarPanel(m_services, this);
    panels->addWidget(m_calendar);
    connect(m_calendar, &CalendarPanel::notified, this, &Page::notified);
    m_ownFields = new OwnFieldsPanel(m_services, this);
    panels->addWidget(m_ownFields);
    connect(m_ownFields, &OwnFieldsPanel::notified, this, &Page::notified);
    m_orderWords = new OrderWordsPanel(m_services, this);
    panels->addWidget(m_orderWords);
    connect(m_orderWords, &OrderWordsPanel::notified, this, &Page::notified);
    m_phrases = new PhrasePanel(*m_services.session, this);
    panels->addWidget(m_phrases);
    connect(m_phrases, &PhrasePanel::notified, this, &Page::notified);
    if (m_services.backups) {
        m_backups = new BackupPanel(*m_services.backups, *m_services.prompts, this);
        panels->addWidget(m_backups);
    }
    panels->addWidget(buildFiles());
    panels->addWidget(buildAbout());
    panels->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(middle);
    scroll->viewport()->setAutoFillBackground(false);
    middle->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap(2));
    column->addWidget(new PageHeader(tr("Settings"), this));
    column->addWidget(scroll, 1);
}

QWidget* SettingsPage::buildLook()
{
    auto* panel = new Panel(this);
    panel->setTitle(tr("Look"), tr("takes effect at once"));
    QFormLayout* form = formIn(panel);
    m_language = new QComboBox(panel);
    m_language->setObjectName(u"languageComboBox"_s);
    m_language->addItem(tr("As the system"), QString());
    m_language->addItem(u"中文"_s, u"zh_CN"_s);
    m_language->addItem(u"English"_s, u"en"_s);
    addRow(form, tr("&Language"), m_language);
    m_theme = new QComboBox(panel);
    m_theme->setObjectName(u"themeComboBox"_s);
    m_theme->addItem(tr("As the desktop"), int(Preferences::Theme::System));
    m_theme->addItem(tr("Light"), int(Preferences::Theme::Light));
    m_theme->addItem(tr("Dark"), int(Preferences::Theme::Dark));
    addRow(form, tr("&Theme"), m_theme);
    m_textSize = new QComboBox(panel);
    m_textSize->setObjectName(u"textSizeComboBox"_s);
    for (const int percent : {100, 125, 150, 175, 200})
        m_textSize->addItem(u"%1 %"_s.arg(percent), percent);
    addRow(form, tr("Text &size"), m_textSize);
    // Queued: language and size make this page anew.
    connect(
        m_language, &QComboBox::activated, this,
        [this] { change([this](Preferences& p) { p.language = m_language->currentData().toString(); }); },
        Qt::QueuedConnection);
    connect(m_theme, &QComboBox::activated, this, [this] {
        change([this](Preferences& p) { p.theme = Preferences::Theme(m_theme->currentData().toInt()); });
    });
    connect(
        m_textSize, &QComboBox::activated, this,
        [this] { change([this](Preferences& p) { p.textPercent = m_textSize->currentData().toInt(); }); },
        Qt::QueuedConnection);
    return panel;
}

QWidget* SettingsPage::buildLedger()
{
    auto* panel = new Panel(this);
    panel->setTitle(tr("This ledger"), tr("a change set like any other: Ctrl+Z takes it back"));
    QFormLayout* form = formIn(panel);
    m_reportingDay = new QSpinBox(panel);
    m_reportingDay->setObjectName(u"reportingDaySpinBox"_s);
    m_reportingDay->setRange(0, longestMonth);
    m_reportingDay->setSpecialValueText(tr("last day of the month"));
    m_reportingDay->setKeyboardTracking(false);
    addRow(form, tr("&Reporting day"), m_reportingDay);
    addRow(
        form, QString(), caption(tr("From this day on a month's figures count for done and pace."), panel));
    m_ledgerPath = new ElidedLabel(panel);
    m_ledgerPath->setObjectName(u"ledgerPathLabel"_s);
    auto* open = new QPushButton(tr("Open its folder"), panel);
    open->setObjectName(u"openLedgerFolderButton"_s);
    addRow(form, tr("File"), sideBySide(m_ledgerPath, open, panel), open);
    connect(m_reportingDay, &QSpinBox::valueChanged, this, &SettingsPage::saveReportingDay);
    connect(open, &QPushButton::clicked, this, [this] {
        m_services.prompts->openWithDesktop(QFileInfo(m_services.session->state().path).absolutePath());
    });
    return panel;
}

QWidget* SettingsPage::buildFiles()
{
    auto* panel = new Panel(this);
    panel->setTitle(tr("Exports"));
    QFormLayout* form = formIn(panel);
    m_exportFolder = new ElidedLabel(panel);
    m_exportFolder->setObjectName(u"exportFolderLabel"_s);
    auto* choose = new QPushButton(tr("Choose …"), panel);
    choose->setObjectName(u"chooseFolderButton"_s);
    addRow(form, tr("Folder"), sideBySide(m_exportFolder, choose, panel), choose);
    connect(choose, &QPushButton::clicked, this, &SettingsPage::chooseFolder);
    return panel;
}

QWidget* SettingsPage::buildAbout()
{
    m_about = new Panel(this);
    m_about->setTitle(tr("About Sanpi"));
    auto* text = new QLabel(m_about);
    text->setObjectName(u"aboutLabel"_s);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setText(
        tr("Sanpi %1, the ledger of key projects. Free software under the GNU General Public License, "
           "version 3 or later, without any warranty.\nQt %2 · screen font %3 · signed as %4")
            .arg(QStringLiteral(SANPI_VERSION), QString::fromLatin1(qVersion()), QFontInfo(font()).family(),
                m_services.session->author()));
    m_about->body()->addWidget(text);
    return m_about;
}

void SettingsPage::open(const Scope& scope, const Location& location)
{
    m_rules->setScope(scope);
    m_rules->ask();
    m_calendar->setScope(scope);
    m_ownFields->setScope(scope);
    m_ownFields->refresh();
    m_calendar->ask();
    m_orderWords->ask();
    m_phrases->ask(scope);
    showPreferences();
    const LedgerState& state = m_services.session->state();
    m_ledgerPath->setText(state.path);
    m_reportingDay->setEnabled(!state.readOnly);
    if (m_backups) {
        m_backups->setReadOnly(state.readOnly);
        m_backups->ask();
    }
    StorageThread& storage = m_services.session->storage();
    if (m_question)
        storage.drop(m_question);
    m_question = storage.post(
        this, [](JobContext& job) { return job.ledger()->reportingDay(); },
        [this](int day) {
            m_question = 0;
            m_storedDay = day;
            const QSignalBlocker blocker(m_reportingDay);
            m_reportingDay->setValue(day);
        });
    QWidget* wanted = location.filter == "about"_L1 ? static_cast<QWidget*>(m_about)
        : location.filter == "backups"_L1           ? static_cast<QWidget*>(m_backups)
        : location.filter == "wording"_L1           ? static_cast<QWidget*>(m_phrases)
        : location.filter == "rules"_L1             ? static_cast<QWidget*>(m_rules)
        : location.filter == "calendar"_L1          ? static_cast<QWidget*>(m_calendar)
        : location.filter == "fields"_L1            ? static_cast<QWidget*>(m_ownFields)
                                                    : nullptr;
    if (auto* scroll = findChild<QScrollArea*>(); scroll && wanted)
        scroll->ensureWidgetVisible(wanted);
}

bool SettingsPage::isBusy() const
{
    return m_question != 0 || m_rules->isBusy() || m_calendar->isBusy() || m_ownFields->isBusy()
        || m_orderWords->isBusy() || m_phrases->isBusy() || (m_backups && m_backups->isBusy());
}

void SettingsPage::showPreferences()
{
    const Preferences p = m_services.preferences();
    m_language->setCurrentIndex(qMax(0, m_language->findData(p.language)));
    m_theme->setCurrentIndex(qMax(0, m_theme->findData(int(p.theme))));
    m_textSize->setCurrentIndex(qMax(0, m_textSize->findData(p.textPercent)));
    m_exportFolder->setText(p.exportFolder.isEmpty()
            ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
            : p.exportFolder);
}

void SettingsPage::change(const std::function<void(Preferences&)>& edit)
{
    Preferences changed = m_services.preferences();
    edit(changed);
    m_services.setPreferences(changed);
}

void SettingsPage::saveReportingDay()
{
    const int day = m_reportingDay->value();
    if (day == m_storedDay)
        return;
    LedgerSession::Wish wish;
    wish.label = tr("Reporting day: %1").arg(m_reportingDay->text());
    wish.build
        = [day](ChangeSetBuilder& builder, Ledger& ledger) { return wishReportingDay(builder, ledger, day); };
    m_services.session->change(wish, this, [this](const Outcome& outcome) {
        if (!outcome.ok())
            emit notified(
                {Tone::Bad, tr("The reporting day was not changed.") + u' ' + messageOf(outcome.error), {},
                    {}, outcome.error.what});
    });
}

void SettingsPage::chooseFolder()
{
    const QString folder = m_services.prompts->folder(this, tr("Folder of exports"), m_exportFolder->text());
    if (folder.isEmpty())
        return;
    change([folder](Preferences& p) { p.exportFolder = folder; });
    showPreferences();
}

} // namespace sanpi
