// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/calendarpanel.h"

#include "domain/holidaytext.h"
#include "schema/messages.h"
#include "store/workcalendarstore.h"
#include "ui/facts/valuetext.h"
#include "ui/shell/ledgersession.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/textmodel.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace sanpi {

using namespace Qt::StringLiterals;

namespace {

constexpr int yearLines = 4; ///< of the list, seen at once
constexpr int firstYearOfAll = 2000;
constexpr int lastYearOfAll = 2099;
constexpr int monthOfNotice = 11; ///< the State Council's notice on the next year comes in November

QPlainTextEdit* daysEdit(const QString& name, int lines, QWidget* parent)
{
    auto* edit = new QPlainTextEdit(parent);
    edit->setObjectName(name);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * lines + gap(3));
    return edit;
}

Result<qint64> settingOfYear(ChangeSetBuilder& builder, Ledger& ledger, int year)
{
    const auto known = ledger.records().idWhere(Kind::Setting, u"key"_s, calendarSetting(year));
    if (!known)
        return known.error();
    return known->has_value() ? **known : builder.newId();
}

} // namespace

CalendarPanel::CalendarPanel(const PageServices& services, QWidget* parent)
    : Panel(parent), m_services(services), m_warning(new QLabel(this)),
      m_model(new TextModel(
          {tr("Year"), tr("From"), tr("Days off"), tr("Made up"), tr("Document")}, {2, 3}, this)),
      m_years(new TableView(this))
{
    setObjectName(u"calendarPanel"_s);
    setTitle(tr("Work calendar"), tr("days off and made up, by the State Council's yearly notice"));
    m_warning->setObjectName(u"calendarWarning"_s);
    m_warning->setWordWrap(true);
    m_warning->setTextFormat(Qt::PlainText);
    m_years->setObjectName(u"calendarTable"_s);
    m_years->setAccessibleName(tr("Years of the work calendar"));
    m_years->setModel(m_model);
    m_years->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_years->setSelectionMode(QAbstractItemView::SingleSelection);
    m_years->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_years->setShowGrid(false);
    m_years->horizontalHeader()->setStretchLastSection(true);
    m_years->setFixedHeight((yearLines + 1) * (fontMetrics().height() + gap(3)));
    const int widths[] {72, 130, 80, 80};
    for (int column = 0; column < int(std::size(widths)); ++column)
        m_years->setColumnWidth(column, scaled(widths[column]));
    body()->addWidget(m_warning);
    body()->addWidget(m_years);
    body()->addWidget(buildYear());
    const auto choose = [this](const QModelIndex& index) {
        if (index.isValid())
            m_year->setValue(int(m_model->row(index.row()).key));
    };
    connect(m_years, &QAbstractItemView::clicked, this, choose);
    connect(m_years, &QAbstractItemView::activated, this, choose);
}

QWidget* CalendarPanel::buildYear()
{
    auto* fields = new QWidget(this);
    m_year = new QSpinBox(fields);
    m_year->setObjectName(u"calendarYear"_s);
    m_year->setRange(firstYearOfAll, lastYearOfAll);
    m_year->setKeyboardTracking(false);
    m_notice = daysEdit(u"calendarNotice"_s, 4, fields);
    m_notice->setPlaceholderText(tr("Paste the notice here, whole or a line, or JSON: "
                                    "国庆节：10月1日至7日放假调休，共7天。10月9日（星期六）上班。"));
    auto* read = new QPushButton(tr("Read the notice"), fields);
    read->setObjectName(u"readNoticeButton"_s);
    m_off = daysEdit(u"calendarOff"_s, 5, fields);
    m_off->setPlaceholderText(u"1月1日—1月3日"_s);
    m_work = daysEdit(u"calendarWork"_s, 3, fields);
    m_work->setPlaceholderText(u"2月7日、2月20日"_s);
    m_source = new QLineEdit(fields);
    m_source->setObjectName(u"calendarSource"_s);
    m_source->setPlaceholderText(u"国办发明电〔2020〕27号"_s);
    m_told = new QLabel(fields);
    m_told->setObjectName(u"calendarTold"_s);
    m_told->setWordWrap(true);
    m_told->setTextFormat(Qt::PlainText);
    setTextRole(m_told, TextRole::Caption);
    m_save = new QPushButton(tr("Keep this year"), fields);
    m_save->setObjectName(u"saveCalendarButton"_s);
    m_remove = new QPushButton(tr("Back to the program's"), fields);
    m_remove->setObjectName(u"removeCalendarButton"_s);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(gap(2));
    buttons->addWidget(m_save);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto* form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(gap(2));
    form->setHorizontalSpacing(gap(4));
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Year"), m_year);
    form->addRow(tr("Notice"), m_notice);
    form->addRow(QString(), read);
    form->addRow(tr("Days off"), m_off);
    form->addRow(tr("Made up"), m_work);
    form->addRow(tr("Document"), m_source);
    form->addRow(m_told);
    form->addRow(buttons);
    connect(m_year, &QSpinBox::valueChanged, this, &CalendarPanel::showYear);
    connect(read, &QPushButton::clicked, this, &CalendarPanel::readNotice);
    connect(m_save, &QPushButton::clicked, this, &CalendarPanel::save);
    connect(m_remove, &QPushButton::clicked, this, &CalendarPanel::remove);
    return fields;
}

int CalendarPanel::year() const
{
    return m_year->value();
}

void CalendarPanel::ask()
{
    StorageThread& storage = m_services.session->storage();
    if (m_question)
        storage.drop(m_question);
    m_question = storage.post(
        this,
        [asOf = m_scope.asOf](JobContext& job) -> Result<Answer> {
            Ledger& ledger = *job.ledger();
            auto calendar = loadWorkCalendar(ledger);
            if (!calendar)
                return calendar.error();
            auto rules = loadRuleBook(ledger, asOf);
            if (!rules)
                return rules.error();
            Answer answer {*std::move(calendar), {}, *std::move(rules)};
            for (const auto& [year, days] : answer.calendar.years()) {
                if (!ledger.setting(calendarSetting(year)).isEmpty())
                    answer.own.insert(year);
            }
            return answer;
        },
        [this](const Result<Answer>& answer) { take(answer); });
}

void CalendarPanel::take(const Result<Answer>& answer)
{
    m_question = 0;
    if (!answer) {
        emit notified({Tone::Bad, messageOf(answer.error()), {}, {}, answer.error().what});
        return;
    }
    m_answer = *answer;
    showYears();
    warn();
    if (!m_shown) {
        // The year that one comes here for: the next one without a calendar.
        int wanted = m_scope.today.year();
        while (m_answer.calendar.knows(wanted) && wanted <= m_scope.today.year())
            ++wanted;
        m_shown = true;
        m_year->setValue(wanted);
    }
    showYear();
}

void CalendarPanel::showYears()
{
    QList<TextRow> rows;
    for (const auto& [year, days] : m_answer.calendar.years()) {
        TextRow line;
        line.key = year;
        line.cells
            = {QString::number(year), m_answer.own.contains(year) ? tr("this ledger") : tr("the program"),
                QString::number(days.off.size()), QString::number(days.work.size()), days.source};
        rows.prepend(line);
    }
    m_model->setRows(rows);
}

void CalendarPanel::warn()
{
    const bool working = m_answer.rules.clock.workingDays;
    QStringList said {working ? tr("Issues are timed in working days by this calendar.")
                              : tr("Issues are timed in natural days; the calendar is used once the rule "
                                   "“clock of issues” counts working days.")};
    const int last = m_scope.asOf.year() + (m_scope.asOf.month() >= monthOfNotice ? 1 : 0);
    for (int year = m_scope.asOf.year(); year <= last; ++year) {
        if (!m_answer.calendar.knows(year))
            said << tr("▲ The days off of %1 are not known: working days are counted by weekends").arg(year);
    }
    m_warning->setText(said.join(u'\n'));
}

void CalendarPanel::showYear()
{
    const auto& years = m_answer.calendar.years();
    const auto known = years.find(year());
    const CalendarYear days = known == years.end() ? CalendarYear() : known->second;
    m_off->setPlainText(textOfDays(days.off));
    m_work->setPlainText(textOfDays(days.work));
    m_source->setText(days.source);
    m_told->clear();
    const bool writable = !m_services.session->state().readOnly && !m_writing;
    m_save->setEnabled(writable);
    m_remove->setEnabled(writable && m_answer.own.contains(year()));
}

void CalendarPanel::readNotice()
{
    const auto notice = readHolidayNotice(year(), m_notice->toPlainText());
    if (!notice) {
        m_told->setText(tr("No day off of %1 was found in this text. Expected are sentences such as "
                           "国庆节：10月1日至7日放假调休，共7天。")
                            .arg(year()));
        return;
    }
    m_off->setPlainText(textOfDays(notice->year.off));
    m_work->setPlainText(textOfDays(notice->year.work));
    if (!notice->year.source.isEmpty())
        m_source->setText(notice->year.source);
    QStringList said {tr("Read: %1 days off, %2 made up. Look at them, then keep the year.")
                          .arg(notice->year.off.size())
                          .arg(notice->year.work.size())};
    if (notice->otherYears > 0)
        said << tr("▲ %n day(s) of another year were left out", nullptr, notice->otherYears);
    m_told->setText(said.join(u'\n'));
}

void CalendarPanel::save()
{
    QString wrong;
    const auto off = daysFromText(year(), m_off->toPlainText(), &wrong);
    const auto work = off ? daysFromText(year(), m_work->toPlainText(), &wrong) : std::nullopt;
    if (!off || !work) {
        m_told->setText(tr("“%1” is no day or range of %2").arg(wrong).arg(year()));
        return;
    }
    const CalendarYear days {*off, *work, m_source->text().trimmed()};
    const QString text = calendarText(days);
    if (off->empty() || !readCalendarYear(year(), text)) {
        m_told->setText(off->empty() ? tr("Without a day off there is nothing to keep")
                                     : tr("A day is both off and made up"));
        return;
    }
    write(tr("Work calendar of %1").arg(year()),
        [year = year(), text](ChangeSetBuilder& builder, Ledger& ledger) -> Result<void> {
            const auto setting = settingOfYear(builder, ledger, year);
            if (!setting)
                return setting.error();
            const RecordId id {Kind::Setting, {*setting, 0, 0}};
            if (const auto named = builder.set(id, u"key"_s, calendarSetting(year)); !named)
                return named;
            return builder.set(id, u"value"_s, text);
        });
}

void CalendarPanel::remove()
{
    write(tr("Work calendar of %1 as the program has it").arg(year()),
        [year = year()](ChangeSetBuilder& builder, Ledger& ledger) -> Result<void> {
            const auto setting = settingOfYear(builder, ledger, year);
            return setting ? builder.remove({Kind::Setting, {*setting, 0, 0}}) : setting.error();
        });
}

void CalendarPanel::write(
    const QString& label, const std::function<Result<void>(ChangeSetBuilder&, Ledger&)>& build)
{
    LedgerSession::Wish wish;
    wish.label = label;
    wish.build = build;
    m_writing = true;
    m_services.session->change(wish, this, [this, label](const Outcome& outcome) {
        m_writing = false;
        if (outcome.ok()) {
            m_notice->clear();
            emit notified({Tone::Good, label, {}, {}, {}});
            ask();
            return;
        }
        QStringList reasons {messageOf(outcome.error)};
        for (const Problem& problem : outcome.problems)
            reasons << messageOf(problem, m_services.session->catalogue(), englishLabels());
        m_told->setText(reasons.join(u'\n'));
        m_save->setEnabled(true);
    });
}

} // namespace sanpi
