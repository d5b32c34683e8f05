// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/stage.h"
#include "store/projectface.h"
#include "store/seed.h"
#include "support.h"
#include "ui/shell/language.h"
#include "ui/shell/ledgersession.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pageservices.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace sanpi::test {

/// A member of the test ledger, and how far it came.
struct SampleMember {
    QString name;
    QString unit;
    int period = 1;
    Batch batch = Batch::Signing;
    qint64 total = 0; ///< 万元
    int works = 0;
    QDate signedOn;
    QDate startedOn;
    QDate producedOn;
    QDate capacityOn;
    QString progress;
};

/// Two periods: in the first everything came as promised but one start, in the second one of two lists
/// waits.
inline QList<SampleMember> sampleMembers()
{
    using namespace Qt::StringLiterals;
    const QDate signedDay(2021, 6, 20);
    return {{u"征云科技金融产业园"_s, u"文昌街道"_s, 1, Batch::Signing, 120'000, 1, signedDay, {2021, 10, 8},
                {}, {}, u"主体施工"_s},
        {u"中安建科融创产业园"_s, u"恩村街道"_s, 1, Batch::Start, 80'000, 1, signedDay, {2021, 7, 3}, {}, {},
            u"加紧施工"_s},
        {u"医技楼"_s, u"李万街道"_s, 1, Batch::Start, 30'000, 2, signedDay, {}, {}, {}, {}},
        {u"高端包装材料"_s, u"恩村街道"_s, 1, Batch::Production, 90'000, 1, {2020, 3, 1}, {2020, 6, 1},
            {2021, 7, 2}, {2021, 11, 30}, u"投产达效"_s},
        {u"自控阀"_s, u"文昌街道"_s, 2, Batch::Signing, 60'000, 1, {2021, 9, 28}, {}, {}, {}, {}},
        {u"职业技术大学一期"_s, u"李万街道"_s, 2, Batch::Production, 210'000, 2, {2019, 5, 1}, {2019, 9, 1},
            {2021, 9, 1}, {2021, 9, 10}, u"建成投用"_s}};
}

inline Result<void> addMember(ChangeSetBuilder& builder, Ledger& ledger, const SampleMember& member)
{
    using namespace Qt::StringLiterals;
    const qint64 project = builder.newId();
    const FaceDate date {2021, QDate(2021, 12, 31), Month(2021, 12)};
    const auto unit = ledger.resolve(Kind::Unit, member.unit);
    const std::vector<std::pair<QString, Value>> fields {{u"name"_s, member.name},
        {u"level"_s, Value(int(Level::District))}, {u"sector"_s, Value(2)},
        {u"unit"_s, unit ? Value(*unit) : Value()}, {u"works"_s, Value(member.works)},
        {u"total"_s, Value(Money::fromWan(member.total))}, {u"start_planned"_s, Value(QDate(2021, 6, 1))},
        {u"signed_on"_s, Value(member.signedOn)}, {u"started_on"_s, Value(member.startedOn)},
        {u"produced_on"_s, Value(member.producedOn)}, {u"capacity_on"_s, Value(member.capacityOn)}};
    for (const auto& [key, value] : fields) {
        if (value.isNull())
            continue;
        const Field& field = ledger.catalogue().field(Kind::Project, key);
        if (const auto done = writeProjectField(builder, project, date, field, value); !done)
            return done;
    }
    const RecordId id = RecordId::batch(member.period, int(member.batch), project);
    if (const auto done = builder.set(id, u"total"_s, Value(Money::fromWan(member.total))); !done)
        return done;
    return builder.set(id, u"progress"_s, Value(member.progress));
}

/// A ledger file filled without a window.
inline void makeBatchLedger(const QString& path)
{
    using namespace Qt::StringLiterals;
    auto ledger = Ledger::create(path);
    QVERIFY(ledger.ok());
    QVERIFY(seedDistrict(**ledger, u"setup"_s).ok());
    ChangeSetBuilder builder((*ledger)->catalogue(), (*ledger)->records());
    for (const SampleMember& member : sampleMembers())
        QVERIFY(addMember(builder, **ledger, member).ok());
    ChangeSet set;
    set.label = u"导入 三个一批项目清单"_s;
    set.author = u"import"_s;
    set.source = Source::Import;
    set.records = builder.changes();
    const Outcome outcome = (*ledger)->apply(set);
    QVERIFY2(outcome.ok(), qPrintable(outcome.error.what));
}

/// The language of the pictures that shoot() keeps; without one, the source texts.
inline void speak()
{
    if (const QString language = qEnvironmentVariable("SANPI_TEST_LANGUAGE"); !language.isEmpty())
        applyLanguage(*qApp, language);
}

/// The window with \p pages, a session on a real file, and scripted answers: wired as the program wires it.
class PagesWindow {
public:
    using MakePages = std::function<QList<PageEntry>(const PageServices&)>;
    PagesWindow(const QString& ledger, const MakePages& make)
        : session(QStringLiteral("tester"), [] { return QDate(2021, 12, 31); })
    {
        services.session = &session;
        services.prompts = &prompts;
        services.preferences = [this] { return preferences; };
        services.setPreferences = [this](const Preferences& wanted) { preferences = wanted; };
        ShellServices shell;
        shell.prompts = &prompts;
        shell.today = [] { return QDate(2021, 12, 31); };
        shell.pages = [this, make] { return make(services); };
        shell.search = [](const QString&, const auto& answer) { answer({}); };
        window = std::make_unique<MainWindow>(shell, preferences);
        MainWindow* main = window.get();
        QObject::connect(main, &MainWindow::undoRequested, &session, [this] { session.undo(); });
        session.setReasonAsker([this](const QString& title, const QString& label) {
            return prompts.askText(window.get(), title, label);
        });
        QObject::connect(&session, &LedgerSession::stateChanged, main, &MainWindow::setLedger);
        QObject::connect(&session, &LedgerSession::changed, main, &MainWindow::refresh);
        QObject::connect(&session, &LedgerSession::notified, main, &MainWindow::notify);
        // A lower window at twice the scale is the wall of a meeting room.
        const int height = qEnvironmentVariableIntValue("SANPI_TEST_HEIGHT");
        window->resize(1280, height > 0 ? height : 800);
        window->show();
        session.open(ledger);
        settle();
    }
    /// Until the page has shown all answers.
    void settle() const
    {
        QTRY_VERIFY_WITH_TIMEOUT(window->currentPage() && !window->currentPage()->isBusy(), 20'000);
        QCoreApplication::processEvents();
        QTRY_VERIFY_WITH_TIMEOUT(!window->currentPage()->isBusy(), 20'000);
        QCoreApplication::processEvents();
    }

    ScriptedPrompts prompts;
    Preferences preferences;
    LedgerSession session;
    PageServices services;
    std::unique_ptr<MainWindow> window;
};

} // namespace sanpi::test
