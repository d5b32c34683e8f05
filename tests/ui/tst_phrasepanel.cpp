// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchfixture.h"
#include "report/phrasebook.h"
#include "ui/pages/pages.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace sanpi;
using namespace sanpi::test;
using namespace Qt::StringLiterals;

/// 用语 on the settings page: what is typed is read back from the ledger's own figures and reaches the
/// report.
class TestPhrasePanel : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        speak();
        applyTheme(*qApp, ThemeKind::Light, 100);
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const QString path = m_folder->filePath(u"test.sanpi"_s);
        makeBatchLedger(path);
        m_window = std::make_unique<PagesWindow>(path, allPages);
        m_window->window->go({u"settings"_s, u"wording"_s, {}, {}});
        m_window->settle();
    }
    void cleanup()
    {
        m_window.reset();
        m_folder.reset();
    }

    void aNameIsWordedAndTakenBack()
    {
        choose(u"notice.prefix"_s);
        const QString standard = text()->toPlainText();
        QVERIFY(!button("phraseStandardButton")->isEnabled());
        text()->setPlainText(u"示重"_s);
        m_window->settle();
        QTRY_VERIFY(preview().contains(u"示重〔2021〕1号"_s));
        QTest::mouseClick(button("phraseSaveButton"), Qt::LeftButton);
        QTRY_VERIFY(button("phraseStandardButton")->isEnabled());
        QCOMPARE(setting(u"notice.prefix"_s), u"示重"_s);
        QTest::mouseClick(button("phraseStandardButton"), Qt::LeftButton);
        QTRY_COMPARE(text()->toPlainText(), standard);
        QCOMPARE(setting(u"notice.prefix"_s), QString());
        m_window->session.undo();
        QTRY_COMPARE(text()->toPlainText(), u"示重"_s);
    }

    void aSentenceKeepsItsFigures()
    {
        choose(u"report.annual.all"_s);
        text()->setPlainText(u"{year}年重点项目{count}个，完成{done:1}亿元。"_s);
        m_window->settle();
        QTRY_VERIFY(preview().contains(u"2021年重点项目"_s));
        QVERIFY(!preview().contains(u'{'));
        // A place that is no figure stays and is seen.
        text()->setPlainText(u"{year}年{dnoe}"_s);
        m_window->settle();
        QTRY_VERIFY(preview().contains(u"{dnoe}"_s));
    }

private:
    [[nodiscard]] Page* page() const { return m_window->window->currentPage(); }
    [[nodiscard]] QPlainTextEdit* text() const { return child<QPlainTextEdit>(page(), "phraseText"); }
    [[nodiscard]] QString preview() const { return child<QLabel>(page(), "phrasePreview")->text(); }
    [[nodiscard]] QPushButton* button(const char* name) const { return child<QPushButton>(page(), name); }
    void choose(const QString& key) const
    {
        auto* box = child<QComboBox>(page(), "phraseChoice");
        box->setCurrentIndex(box->findData(key));
        emit box->activated(box->currentIndex());
        m_window->settle();
    }
    [[nodiscard]] QString setting(const QString& key) const
    {
        std::optional<QString> answer;
        m_window->session.storage().post(
            m_window->window.get(), [key](JobContext& job) { return job.ledger()->setting(key); },
            [&](const QString& got) { answer = got; });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 20'000); }();
        return answer.value_or(QString());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PagesWindow> m_window;
};

QTEST_MAIN(TestPhrasePanel)
#include "tst_phrasepanel.moc"
