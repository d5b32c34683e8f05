// SPDX-License-Identifier: GPL-3.0-or-later
// The notice page on the demo ledger: preview, checks, export, and the life of a notice by hand.
#include "demo/fill.h"
#include "report/notices.h"
#include "store/seed.h"
#include "ui/documents/paperview.h"
#include "ui/pages/notice/checkpanel.h"
#include "ui/pages/notice/noticepage.h"
#include "ui/pages/notice/sentenceeditor.h"
#include "ui/shell/ledgersession.h"
#include "ui/support.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>

using namespace sanpi;
using namespace sanpi::test;
using namespace Qt::StringLiterals;

class TestNoticePage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void showsThePaper();
    void changesTheLayout();
    void exportsPdf();
    void exportsDocx();
    void exportsTheWeekWithOneButton();
    void keepsNothingOfAnExportThatFails();
    void copiesASentenceOfThePaper();
    void keepsTheOldFileWhenItCannotWrite();
    void leadsToTheProjects();
    void draftsTheNoticeOfAWeek();
    void editsAParagraphOnThePaper();
    void marksAFigureThatMoved();
    void leadsToWhatIsMissing();
    void restoresTheGeneratedText();
    void asksBeforeTextIsLost();
    void asksBeforeADayThatHasNotCome();
    void issuesWithANumber();
    void exportsWhatWasFrozen();
    void verifiesTheIssued();
    void comparesWithLastWeek();
    void refusesAUsedNumber();
    void draftsACorrection();
    void goesOnInJanuary();

private:
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 30'000); }
    /// Presses a button of the panel and waits for what becomes of it.
    void press(const char* name)
    {
        auto* button = child<QPushButton>(m_page.get(), name);
        QVERIFY2(button->isEnabled() && button->isVisibleTo(m_page.get()), name);
        button->click();
        settle();
    }
    void chooseWeek(QDate monday)
    {
        auto* weeks = child<QComboBox>(m_page.get(), "noticeWeek");
        const int at = weeks->findData(monday);
        QVERIFY(at >= 0);
        weeks->setCurrentIndex(at);
    }
    /// Chooses the notice in that row of the list.
    void choose(int row)
    {
        auto* list = child<QTreeWidget>(m_page.get(), "noticeList");
        QVERIFY(row < list->topLevelItemCount());
        list->setCurrentItem(list->topLevelItem(row));
        settle();
    }
    [[nodiscard]] QString said() { return child<QLabel>(m_page.get(), "noticeSaid")->text(); }
    /// Clicks the paragraph on the paper; the editor that opens.
    SentenceEditor* openEditor(const QString& key)
    {
        auto* paper = child<PaperView>(m_page.get(), "paperView");
        const QRect place = paper->placeOf(key);
        if (place.isNull())
            return nullptr;
        // Its first line: the middle may lie between two pages.
        QTest::mouseClick(paper->canvas(), Qt::LeftButton, {}, QPoint(place.center().x(), place.top() + 5));
        return editor();
    }
    /// The editor that is open; none.
    [[nodiscard]] SentenceEditor* editor()
    {
        for (SentenceEditor* one : m_page->findChildren<SentenceEditor*>()) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    /// Runs something on the ledger behind the page's back.
    template <typename T> T onLedger(std::function<T(Ledger&)> what)
    {
        std::optional<T> answer;
        m_session->storage().post(
            m_page.get(), [what](JobContext& job) { return what(*job.ledger()); },
            [&answer](T given) { answer = std::move(given); });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 30'000); }();
        return *answer;
    }
    void reopen()
    {
        m_page->open({2021, QDate(2021, 12, 31), QDate(2021, 12, 31)}, {u"notice"_s, {}, {}, {}});
        settle();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<LedgerSession> m_session;
    ScriptedPrompts m_prompts;
    std::unique_ptr<NoticePage> m_page;
};

void TestNoticePage::initTestCase()
{
    applyTheme(*qApp, ThemeKind::Light, 100);
    const QString path = m_folder.filePath(u"x.sanpi"_s);
    {
        auto made = Ledger::create(path);
        QVERIFY(made.ok());
        QVERIFY(seedDistrict(**made, u"test"_s).ok());
        QVERIFY(fillDemo(**made, u"test"_s).ok());
    }
    m_session = std::make_unique<LedgerSession>(u"test"_s, [] { return QDate(2021, 12, 31); });
    m_session->open(path);
    QTRY_VERIFY(m_session->isOpen());
    PageServices services;
    services.session = m_session.get();
    services.prompts = &m_prompts;
    m_page = std::make_unique<NoticePage>(services);
    m_page->resize(1240, 720);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->open({2021, QDate(2021, 12, 31), QDate(2021, 12, 31)}, {u"notice"_s, {}, {}, {}});
    settle();
}

void TestNoticePage::cleanupTestCase()
{
    m_page.reset();
    m_session.reset();
}

void TestNoticePage::showsThePaper()
{
    QVERIFY(child<PaperView>(m_page.get(), "paperView")->pageCount() > 2);
    shoot(m_page.get(), u"notice"_s);
}

void TestNoticePage::changesTheLayout()
{
    auto* paper = child<PaperView>(m_page.get(), "paperView");
    const QImage official = paper->grab().toImage();
    child<QComboBox>(m_page.get(), "layoutComboBox")->setCurrentIndex(1);
    settle();
    QVERIFY(paper->grab().toImage() != official);
    shoot(m_page.get(), u"notice-bulletin"_s);
    child<QComboBox>(m_page.get(), "layoutComboBox")->setCurrentIndex(0);
    settle();
    QCOMPARE(paper->grab().toImage(), official);
}

void TestNoticePage::exportsPdf()
{
    const QString file = m_folder.filePath(u"notice.pdf"_s);
    m_prompts.files = {file};
    QSignalSpy told(m_page.get(), &Page::notified);
    QTest::mouseClick(child<QPushButton>(m_page.get(), "pdfButton"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(told.count(), 1, 30'000);
    QProcess reader;
    reader.start(u"pdftotext"_s, {file, u"-"_s});
    QVERIFY(reader.waitForFinished());
    const QString text = QString::fromUtf8(reader.readAllStandardOutput());
    QVERIFY(text.contains(u"项目"_s));
    QVERIFY(text.contains(u"267.85"_s));
    // The message opens the file that was written.
    told.first().first().value<Notification>().onAction();
    QCOMPARE(m_prompts.opened.value(0), file);
}

void TestNoticePage::exportsDocx()
{
    const QString file = m_folder.filePath(u"notice"_s); // the suffix is added
    m_prompts.files = {file};
    QSignalSpy told(m_page.get(), &Page::notified);
    QTest::mouseClick(child<QPushButton>(m_page.get(), "docxButton"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(told.count(), 1, 30'000);
    QFile docx(file + u".docx"_s);
    QVERIFY(docx.open(QIODevice::ReadOnly));
    QCOMPARE(docx.read(2), "PK"_ba);
}

void TestNoticePage::exportsTheWeekWithOneButton()
{
    const QString into = m_folder.filePath(u"week"_s);
    QVERIFY(QDir().mkpath(into));
    m_prompts.files = {into};
    child<QToolButton>(m_page.get(), "folderButton")->click();
    QSignalSpy told(m_page.get(), &Page::notified);
    auto* button = child<QPushButton>(m_page.get(), "exportAllButton");
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(told.count(), 1, 60'000);
    QCOMPARE(told.first().first().value<Notification>().tone, Tone::Good);
    const QStringList names {u"重点项目建设情况通报 2021-12-31.docx"_s,
        u"重点项目建设情况通报 2021-12-31.pdf"_s, u"重点项目建设情况通报 2021-12-31.xlsx"_s};
    QCOMPARE(QDir(into).entryList(QDir::Files, QDir::Name), names);
    told.first().first().value<Notification>().onAction();
    QCOMPARE(QDir(m_prompts.opened.last()), QDir(into));
    // What somebody may have edited meanwhile is not written over, and what is unticked is not written.
    child<QCheckBox>(m_page.get(), "xlsxCheck")->setChecked(false);
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(told.count(), 2, 60'000);
    const QStringList more {
        u"重点项目建设情况通报 2021-12-31（2）.docx"_s, u"重点项目建设情况通报 2021-12-31（2）.pdf"_s};
    QStringList both = names + more;
    both.sort();
    QStringList there = QDir(into).entryList(QDir::Files);
    there.sort();
    QCOMPARE(there, both);
    child<QCheckBox>(m_page.get(), "xlsxCheck")->setChecked(true);
    shoot(m_page.get(), u"notice-exported"_s);
}

void TestNoticePage::keepsNothingOfAnExportThatFails()
{
    m_prompts.files = {u"/proc"_s}; // a folder in which nobody can write
    child<QToolButton>(m_page.get(), "folderButton")->click();
    QSignalSpy told(m_page.get(), &Page::notified);
    QTest::mouseClick(child<QPushButton>(m_page.get(), "exportAllButton"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(told.count(), 1, 60'000);
    QCOMPARE(told.first().first().value<Notification>().tone, Tone::Bad);
    QVERIFY(child<QPushButton>(m_page.get(), "exportAllButton")->isEnabled());
    QVERIFY(!m_page->isBusy());
}

void TestNoticePage::copiesASentenceOfThePaper()
{
    auto* paper = child<PaperView>(m_page.get(), "paperView");
    paper->setFocus();
    QGuiApplication::clipboard()->clear();
    bool sentence = false;
    bool picture = false;
    bool table = false;
    for (int step = 0; step < 80; ++step) {
        QTest::keyClick(paper, Qt::Key_Down, Qt::ControlModifier);
        QTest::keyClick(paper, Qt::Key_C, Qt::ControlModifier);
        const QMimeData* data = QGuiApplication::clipboard()->mimeData();
        sentence = sentence || (data->text().contains(u"267.85亿元"_s) && !data->hasHtml());
        table = table || (data->hasHtml() && data->text().contains(u'\t'));
        picture = picture || data->hasImage();
    }
    QVERIFY(sentence);
    QVERIFY(table);
    QVERIFY(picture);
}

void TestNoticePage::keepsTheOldFileWhenItCannotWrite()
{
    const QString file = m_folder.filePath(u"folder.pdf"_s);
    QVERIFY(QDir().mkpath(file)); // a folder stands in the way
    m_prompts.files = {file};
    QSignalSpy told(m_page.get(), &Page::notified);
    QTest::mouseClick(child<QPushButton>(m_page.get(), "pdfButton"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(told.count(), 1, 30'000);
    QCOMPARE(told.first().first().value<Notification>().tone, Tone::Bad);
    QVERIFY(QFileInfo(file).isDir());
    QVERIFY(child<QPushButton>(m_page.get(), "pdfButton")->isEnabled());
}

void TestNoticePage::leadsToTheProjects()
{
    QSignalSpy left(m_page.get(), &Page::navigationRequested);
    for (QToolButton* line : m_page->findChildren<QToolButton*>()) {
        if (line->accessibleName().contains(u"behind"_s))
            line->click();
    }
    QCOMPARE(left.count(), 1);
    QCOMPARE(left.first().first().value<Location>().filter, u"gap<0"_s);
}

void TestNoticePage::draftsTheNoticeOfAWeek()
{
    chooseWeek(QDate(2021, 12, 13));
    press("draftNoticeButton");
    auto* list = child<QTreeWidget>(m_page.get(), "noticeList");
    QCOMPARE(list->topLevelItemCount(), 2);
    QCOMPARE(list->currentItem()->text(1), u"12.13—12.19"_s);
    shoot(m_page.get(), u"notice-draft"_s);
    // A second one of the week is refused, in words beside the paper.
    press("draftNoticeButton");
    QVERIFY(!said().isEmpty());
}

void TestNoticePage::editsAParagraphOnThePaper()
{
    SentenceEditor* editor = openEditor(u"总体情况/1"_s);
    QVERIFY(editor);
    auto* text = child<QTextEdit>(editor, "sentenceText");
    QVERIFY(!editor->isChanged());
    const QString before = editor->pattern();
    QVERIFY(before.contains(u"{3}"_s));
    text->moveCursor(QTextCursor::End);
    type(text, u"请再接再厉。"_s);
    QCOMPARE(editor->pattern(), before + u"请再接再厉。"_s);
    shoot(m_page.get(), u"notice-edit"_s);
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    settle();
    QVERIFY(!this->editor());
    const auto edits = onLedger<QString>(
        [](Ledger& ledger) { return listNotices(ledger, 2021)->first().record.value(u"edits"_s).text(); });
    QVERIFY(edits.contains(u"请再接再厉"_s) && edits.contains(u"{3}"_s));
    shoot(m_page.get(), u"notice-edited"_s);
}

void TestNoticePage::marksAFigureThatMoved()
{
    const bool changed = onLedger<bool>([](Ledger& ledger) {
        const auto months = ledger.records().where(Kind::Investment, u"month"_s, Value(202111));
        if (!months || months->empty())
            return false;
        ChangeSetBuilder builder(ledger.catalogue(), ledger.records());
        const Record& one = months->front();
        ChangeSet set;
        set.author = u"test"_s;
        set.label = u"更正"_s;
        if (!builder.set(one.id, u"amount"_s, Money::fromWan(123'456)))
            return false;
        set.records = builder.changes();
        return ledger.apply(set).ok();
    });
    QVERIFY(changed);
    reopen();
    bool told = false;
    for (QToolButton* line : m_page->findChildren<QToolButton*>())
        told = told || line->accessibleName().contains(u"moved since"_s);
    QVERIFY(told);
    SentenceEditor* editor = openEditor(u"总体情况/1"_s);
    QVERIFY(editor);
    QVERIFY(child<QLabel>(editor, "movedFigures")->text().contains(u"→"_s));
    shoot(m_page.get(), u"notice-moved"_s);
    QTest::keyClick(child<QTextEdit>(editor, "sentenceText"), Qt::Key_Escape);
}

void TestNoticePage::leadsToWhatIsMissing()
{
    auto* checks = child<CheckPanel>(m_page.get(), "checkPanel");
    // The month that was just altered is far above what its project usually does.
    QSignalSpy left(m_page.get(), &Page::navigationRequested);
    QStringList filters;
    QStringList records;
    // Long groups show their first lines until the rest is asked for.
    int hidden = 0;
    for (const QToolButton* line : checks->findChildren<QToolButton*>())
        hidden += line->isVisibleTo(checks) ? 0 : 1;
    QVERIFY(hidden > 0);
    for (QToolButton* line : checks->findChildren<QToolButton*>())
        line->click();
    for (const QList<QVariant>& one : left) {
        const auto place = one.first().value<Location>();
        filters << place.page + u'?' + place.filter;
        records << place.record;
    }
    QVERIFY(filters.contains(u"inspections?week=2021-12-13 and show=missing and group=unit"_s));
    QVERIFY(std::ranges::any_of(filters, [](const QString& filter) {
        return filter.startsWith(u"inspections?week=2021-12-13 and show=missing and group=unit and unit="_s);
    }));
    QVERIFY(filters.contains(u"findings?figures"_s));
    QVERIFY(std::ranges::any_of(
        records, [](const QString& record) { return record.contains(u"/field/done"_s); }));
}

void TestNoticePage::restoresTheGeneratedText()
{
    SentenceEditor* editor = openEditor(u"总体情况/1"_s);
    QVERIFY(editor);
    child<QPushButton>(editor, "restoreSentenceButton")->click();
    settle();
    const auto edits = onLedger<QString>(
        [](Ledger& ledger) { return listNotices(ledger, 2021)->first().record.value(u"edits"_s).text(); });
    QVERIFY(edits.isEmpty());
}

void TestNoticePage::asksBeforeTextIsLost()
{
    SentenceEditor* editor = openEditor(u"总体情况/1"_s);
    QVERIFY(editor);
    auto* text = child<QTextEdit>(editor, "sentenceText");
    type(text, u"字"_s);
    m_prompts.asked.clear();
    m_prompts.agree = false;
    QTest::keyClick(text, Qt::Key_Escape);
    QCOMPARE(m_prompts.asked.size(), 1);
    QVERIFY(editor->isVisible());
    m_prompts.agree = true;
    QTest::keyClick(text, Qt::Key_Escape);
    QVERIFY(!editor->isVisible());
    // By the keyboard alone: F2 on the paper, Alt+Down to the next paragraph.
    QTest::keyClick(child<PaperView>(m_page.get(), "paperView"), Qt::Key_F2);
    QVERIFY(this->editor());
    const QString key = this->editor()->key();
    QTest::keyClick(child<QTextEdit>(this->editor(), "sentenceText"), Qt::Key_Down, Qt::AltModifier);
    QVERIFY(this->editor() && this->editor()->key() != key);
    QTest::keyClick(child<QTextEdit>(this->editor(), "sentenceText"), Qt::Key_Escape);
    QVERIFY(!this->editor());
}

void TestNoticePage::asksBeforeADayThatHasNotCome()
{
    auto* open = child<QPushButton>(m_page.get(), "issueNoticeButton");
    open->click();
    QCoreApplication::processEvents();
    // The form is scrolled into sight, to its button.
    auto* sign = child<QPushButton>(m_page.get(), "signNoticeButton");
    QTRY_VERIFY(!sign->visibleRegion().isEmpty());
    QCOMPARE(sign->visibleRegion().boundingRect(), sign->rect());
    shoot(m_page.get(), u"notice-issuing"_s);
    auto* day = child<QDateEdit>(m_page.get(), "issueDay");
    const QDate proposed = day->date();
    const auto asked = m_prompts.asked.size();
    m_prompts.agree = false;
    day->setDate(QDate(2022, 12, 31));
    sign->click();
    settle();
    QCOMPARE(m_prompts.asked.size(), asked + 1);
    QVERIFY(child<QTreeWidget>(m_page.get(), "noticeList")->currentItem()->text(0) == u"—"_s);
    // Before the week it cannot be; that is said without a question.
    day->setDate(QDate(2021, 12, 1));
    sign->click();
    settle();
    QCOMPARE(m_prompts.asked.size(), asked + 1);
    QVERIFY(!said().isEmpty());
    m_prompts.agree = true;
    day->setDate(proposed);
    open->setChecked(false);
}

void TestNoticePage::issuesWithANumber()
{
    child<QPushButton>(m_page.get(), "issueNoticeButton")->click();
    auto* number = child<QSpinBox>(m_page.get(), "issueNumber");
    QVERIFY(number->isVisibleTo(m_page.get()));
    QCOMPARE(number->value(), 1);
    number->setValue(12);
    child<QDateEdit>(m_page.get(), "issueDay")->setDate(QDate(2021, 12, 20));
    shoot(m_page.get(), u"notice-issuing"_s);
    press("signNoticeButton");
    auto* list = child<QTreeWidget>(m_page.get(), "noticeList");
    QCOMPARE(list->currentItem()->text(0), u"12"_s);
    QVERIFY(!child<QComboBox>(m_page.get(), "layoutComboBox")->isEnabled());
    // What was issued is not edited: nothing opens.
    QVERIFY(child<PaperView>(m_page.get(), "paperView")->placeOf(u"总体情况/1"_s).isNull());
    shoot(m_page.get(), u"notice-issued"_s);
}

void TestNoticePage::exportsWhatWasFrozen()
{
    for (const char* suffix : {"pdf", "docx"}) {
        const QString ending = QString::fromLatin1(suffix);
        const QString file = m_folder.filePath(u"frozen."_s + ending);
        m_prompts.files = {file};
        press(ending == "pdf"_L1 ? "pdfButton" : "docxButton");
        const auto frozen = onLedger<QByteArray>([ending](Ledger& ledger) {
            const auto bytes = frozenFile(ledger, listNotices(ledger, 2021)->first().record, ending);
            return bytes ? *bytes : QByteArray();
        });
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(!frozen.isEmpty());
        QCOMPARE(written.readAll(), frozen);
    }
}

void TestNoticePage::verifiesTheIssued()
{
    press("verifyNoticeButton");
    QVERIFY2(said().startsWith(u"✓"_s), qPrintable(said()));
}

void TestNoticePage::comparesWithLastWeek()
{
    chooseWeek(QDate(2021, 12, 20));
    press("draftNoticeButton");
    child<QPushButton>(m_page.get(), "compareNoticeButton")->click();
    QVERIFY(child<QTreeWidget>(m_page.get(), "comparedFigures")->isVisibleTo(m_page.get()));
    shoot(m_page.get(), u"notice-compare"_s);
    child<QPushButton>(m_page.get(), "compareNoticeButton")->click();
}

void TestNoticePage::refusesAUsedNumber()
{
    child<QPushButton>(m_page.get(), "issueNoticeButton")->click();
    child<QSpinBox>(m_page.get(), "issueNumber")->setValue(12);
    press("signNoticeButton");
    QVERIFY2(said().contains(u"12"_s), qPrintable(said()));
    press("discardNoticeButton");
    QCOMPARE(child<QTreeWidget>(m_page.get(), "noticeList")->topLevelItemCount(), 2);
}

void TestNoticePage::draftsACorrection()
{
    choose(1);
    child<QPushButton>(m_page.get(), "correctNoticeButton")->click();
    child<QLineEdit>(m_page.get(), "correctReason")->setText(u"11月投资核实有误"_s);
    press("draftCorrectionButton");
    QCOMPARE(child<QTreeWidget>(m_page.get(), "noticeList")->topLevelItemCount(), 3);
    QVERIFY(!said().contains(u"efused"_s));
    shoot(m_page.get(), u"notice-correction"_s);
}

void TestNoticePage::goesOnInJanuary()
{
    m_page->open({2021, QDate(2022, 1, 10), QDate(2022, 1, 10)}, {u"notice"_s, {}, {}, {}});
    settle();
    auto* list = child<QTreeWidget>(m_page.get(), "noticeList");
    const int before = list->topLevelItemCount();
    chooseWeek(QDate(2022, 1, 3));
    press("draftNoticeButton");
    QCOMPARE(list->topLevelItemCount(), before + 1);
    QCOMPARE(list->currentItem()->text(1), u"01.03—01.09"_s);
    QVERIFY(list->hasFocus());
    shoot(m_page.get(), u"notice-january"_s);
    press("discardNoticeButton");
}

QTEST_MAIN(TestNoticePage)
#include "tst_noticepage.moc"
