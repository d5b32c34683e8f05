// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/seed.h"
#include "ui/shell/answerpage.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace sanpi;
using namespace Qt::StringLiterals;

namespace {

/// Asks for its own filter and counts what it is shown.
class EchoPage : public AnswerPage<QString> {
public:
    explicit EchoPage(const PageServices& services) : AnswerPage(services, u"Echo"_s, nullptr)
    {
        setContent(new QLabel(this));
    }
    using AnswerPage::answer;
    using AnswerPage::pane;
    using AnswerPage::scopeText;
    using AnswerPage::showAnswer;
    QStringList shown;
    std::atomic<int> asked = 0;

private:
    void narrow(const Location& location) override { m_filter = location.filter; }
    [[nodiscard]] Question question() const override
    {
        auto* count = &const_cast<EchoPage*>(this)->asked;
        return [filter = m_filter, count](Ledger&) -> Result<QString> {
            ++*count;
            if (filter.isEmpty())
                return Error {ErrorCode::NotFound, u"nothing asked"_s, {}};
            return filter;
        };
    }
    [[nodiscard]] QString failure() const override { return u"failed"_s; }
    void present(const QString& answer) override
    {
        shown << answer;
        pane()->showContent();
    }
    QString m_filter;
};

} // namespace

class TestAnswerPage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        applyTheme(*qApp, ThemeKind::Light, 100);
        const auto made = Ledger::create(path());
        QVERIFY(made.ok());
        QVERIFY(seedDistrict(**made, u"test"_s).ok());
    }

    void init()
    {
        m_session = std::make_unique<LedgerSession>(u"test"_s, [] { return QDate(2021, 12, 31); });
        m_session->open(path());
        QTRY_VERIFY(m_session->isOpen());
        PageServices services;
        services.session = m_session.get();
        m_page = std::make_unique<EchoPage>(services);
    }

    void cleanup()
    {
        m_page.reset();
        m_session.reset();
    }

    void onlyTheNewestAnswerIsShown()
    {
        QVERIFY(m_page->isBusy()); // nothing was asked yet, so nothing can be seen
        for (const QString& filter : {u"one"_s, u"two"_s, u"three"_s})
            open(filter);
        QTRY_VERIFY(!m_page->isBusy());
        QCOMPARE(m_page->shown, QStringList {u"three"_s});
        QCOMPARE(m_page->pane()->state(), StatePane::State::Content);
        QVERIFY(m_page->scopeText().contains(u"2021-12-31"_s));
    }

    void theSameAnswerIsShownAgainWithoutAsking()
    {
        m_page->showAnswer(); // there is none
        QVERIFY(m_page->shown.isEmpty());
        open(u"one"_s);
        QTRY_VERIFY(!m_page->isBusy());
        const int asked = m_page->asked;
        m_page->showAnswer();
        QVERIFY(!m_page->isBusy());
        QCOMPARE(m_page->shown, (QStringList {u"one"_s, u"one"_s}));
        QCOMPARE(int(m_page->asked), asked);
    }

    void aFailureIsToldAndForgetsTheOldAnswer()
    {
        open(u"one"_s);
        QTRY_VERIFY(!m_page->isBusy());
        open({});
        QTRY_VERIFY(!m_page->isBusy());
        QCOMPARE(m_page->pane()->state(), StatePane::State::Error);
        QVERIFY(!m_page->answer());
        m_page->showAnswer();
        QCOMPARE(m_page->pane()->state(), StatePane::State::Error);
        QCOMPARE(m_page->shown, QStringList {u"one"_s});
        open(u"two"_s);
        QTRY_COMPARE(m_page->pane()->state(), StatePane::State::Content);
    }

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(u"test.sanpi"_s); }
    void open(const QString& filter)
    {
        const QDate day(2021, 12, 31);
        m_page->open({2021, day, day}, {u"echo"_s, filter, {}, {}});
    }

    QTemporaryDir m_folder;
    std::unique_ptr<LedgerSession> m_session;
    std::unique_ptr<EchoPage> m_page;
};

QTEST_MAIN(TestAnswerPage)
#include "tst_answerpage.moc"
