// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dates.h"
#include "store/projectface.h"
#include "store/seed.h"
#include "support.h"
#include "ui/pages/projects/projectspage.h"
#include "ui/shell/ledgersession.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pageservices.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace sanpi::test {

/// A project of the test ledger. Amounts in 万元.
struct SampleProject {
    QString name;
    QString code;
    QString unit;
    int level = int(Level::District);
    int yearClass = int(YearClass::Continuing);
    int sector = 1;
    qint64 total = 0;
    qint64 target = 0; ///< 0: none
    qint64 month = 0; ///< every month of the year; 0: none was reported
};

constexpr int sampleYear = 2021;

/// Twelve projects whose figures can be worked out in one's head: rate = 12 × month ÷ target.
inline QList<SampleProject> sampleProjects()
{
    using namespace Qt::StringLiterals;
    const auto code = [](int n) { return u"2101-410871-04-01-%1"_s.arg(100000 + n); };
    return {{u"永威新能源电池项目"_s, code(1), u"恩村街道"_s, 1, 3, 2, 120'000, 24'000, 3'000},
        {u"第10标段污水管网"_s, code(2), u"恩村街道"_s, 3, 3, 4, 8'000, 2'400, 100},
        {u"第2标段污水管网"_s, code(3), u"文昌街道"_s, 3, 3, 4, 9'000, 2'400, 200},
        {u"重阳养老中心"_s, code(4), u"文昌街道"_s, 2, 3, 5, 15'000, 6'000, 250},
        {u"长途客运枢纽"_s, code(5), u"李万街道"_s, 2, 2, 4, 60'000, 12'000, 1'100},
        {u"数字产业园(一期)"_s, code(6), u"李万街道"_s, 1, 3, 1, 200'000, 60'000, 6'000},
        {u"中原智能装备产业园"_s, code(7), u"中星街道"_s, 2, 3, 2, 45'000, 12'000, 500},
        {u"科创孵化器"_s, code(8), u"中星街道"_s, 3, 3, 1, 5'000, 1'200, 90},
        {u"冷链物流基地"_s, code(9), u"苏家作乡"_s, 3, 3, 3, 12'000, 3'600, 300},
        {u"旧城改造片区"_s, code(10), u"苏家作乡"_s, 3, 1, 4, 30'000, 0, 0},
        {u"博物馆新馆"_s, {}, u"苏家作乡"_s, 2, 3, 5, 18'000, 4'800, 400},
        {u"-5号楼改扩建"_s, code(12), u"恩村街道"_s, 3, 3, 5, 3'600, 1'200, 100}};
}

inline Result<void> addSample(ChangeSetBuilder& builder, Ledger& ledger, const SampleProject& sample)
{
    using namespace Qt::StringLiterals;
    const qint64 project = builder.newId();
    const FaceDate date {sampleYear, QDate(sampleYear, 12, 31), Month(sampleYear, 12)};
    const auto unit = ledger.resolve(Kind::Unit, sample.unit);
    const auto money = [](qint64 wan) { return wan > 0 ? Value(Money::fromWan(wan)) : Value(); };
    const std::vector<std::pair<QString, Value>> fields {{u"name"_s, sample.name}, {u"code"_s, sample.code},
        {u"level"_s, Value(sample.level)}, {u"class"_s, Value(sample.yearClass)},
        {u"sector"_s, Value(sample.sector)}, {u"unit"_s, unit ? Value(*unit) : Value()},
        {u"total"_s, money(sample.total)}, {u"target"_s, money(sample.target)},
        {u"start_planned"_s, Value(QDate(sampleYear, 3, 1))}, {u"signed_on"_s, Value(QDate(2020, 5, 6))},
        {u"progress"_s, u"主体施工"_s}};
    for (const auto& [key, value] : fields) {
        const Field& field = ledger.catalogue().field(Kind::Project, key);
        if (const auto done = writeProjectField(builder, project, date, field, value); !done)
            return done;
    }
    for (int month = 1; month <= 12 && sample.month > 0; ++month) {
        if (const auto done
            = writeInvestment(builder, project, Month(sampleYear, month), money(sample.month));
            !done)
            return done;
    }
    return {};
}

/// A ledger file filled without a window.
inline void makeLedger(const QString& path, const QList<SampleProject>& samples)
{
    using namespace Qt::StringLiterals;
    auto ledger = Ledger::create(path);
    QVERIFY(ledger.ok());
    QVERIFY(seedDistrict(**ledger, u"setup"_s).ok());
    ChangeSetBuilder builder((*ledger)->catalogue(), (*ledger)->records());
    for (const SampleProject& sample : samples)
        QVERIFY(addSample(builder, **ledger, sample).ok());
    ChangeSet set;
    set.label = u"导入 2021年台账"_s;
    set.author = u"import"_s;
    set.source = Source::Import;
    set.records = builder.changes();
    const Outcome outcome = (*ledger)->apply(set);
    QVERIFY2(outcome.ok(), qPrintable(outcome.error.what));
}

/// The window with the page, a session on a real file, and scripted answers: wired as the program wires it.
class ProjectWindow {
public:
    explicit ProjectWindow(const QString& ledger, const Preferences& kept = {})
        : preferences(kept), session(QStringLiteral("tester"), [] { return QDate(sampleYear, 12, 31); })
    {
        using namespace Qt::StringLiterals;
        PageServices pages;
        pages.session = &session;
        pages.prompts = &prompts;
        pages.preferences = [this] { return preferences; };
        pages.setPreferences = [this](const Preferences& wanted) { preferences = wanted; };
        ShellServices shell;
        shell.prompts = &prompts;
        shell.today = [] { return QDate(sampleYear, 12, 31); };
        shell.pages = [pages] {
            return QList<PageEntry> {{u"projects"_s, u"Projects"_s, Symbol::Projects,
                [pages](QWidget* parent) { return new ProjectsPage(pages, parent); }}};
        };
        shell.search = [](const QString&, const auto& answer) { answer({}); };
        window = std::make_unique<MainWindow>(shell, preferences);
        MainWindow* main = window.get();
        QObject::connect(main, &MainWindow::undoRequested, &session, [this] { session.undo(); });
        QObject::connect(main, &MainWindow::redoRequested, &session, [this] { session.redo(); });
        QObject::connect(&session, &LedgerSession::stateChanged, main, &MainWindow::setLedger);
        QObject::connect(&session, &LedgerSession::changed, main, &MainWindow::refresh);
        QObject::connect(&session, &LedgerSession::notified, main, &MainWindow::notify);
        window->resize(1366, 768);
        window->show();
        session.open(ledger);
        settle();
    }

    /// Until the page has shown all answers.
    void settle() const
    {
        QTRY_VERIFY_WITH_TIMEOUT(page() && !page()->isBusy(), 20'000);
        QCoreApplication::processEvents();
        QTRY_VERIFY_WITH_TIMEOUT(!page()->isBusy(), 20'000);
    }
    [[nodiscard]] ProjectsPage* page() const { return qobject_cast<ProjectsPage*>(window->currentPage()); }

    ScriptedPrompts prompts;
    Preferences preferences;
    LedgerSession session;
    std::unique_ptr<MainWindow> window;
};

} // namespace sanpi::test
