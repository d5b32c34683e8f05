// SPDX-License-Identifier: GPL-3.0-or-later
// Photos in a real window, by drop, paste and keys alone, with the real child process and a real ledger.
#include "domain/week.h"
#include "projectfixture.h"
#include "store/attachments.h"
#include "store/check.h"
#include "ui/photos/photocompare.h"
#include "ui/photos/photostrip.h"
#include "ui/photos/photoview.h"

#include <QClipboard>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace sanpi;
using test::child;

namespace {

const QDate thisDay(2021, 11, 30);
const QDate lastDay(2021, 11, 23);

QUrl urlOf(const QString& path)
{
    return QUrl::fromLocalFile(path);
}

} // namespace

class TestPhotoStrip : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void takesWhatIsDropped();
    void pastesFilesAndPictures();
    void worksByKeysAlone();
    void removesWithAWayBack();
    void holdsPhotosBeforeTheRecord();
    void keepsWhatAnotherRecordWaitsFor();
    void takesTheSameContentOnce();
    void showsWhyAPhotoIsNotShown();
    void stopsInTheMiddle();
    void refusesWhatChangedMeanwhile();
    void comparesTwoWeeks();
    void changesNothingWhenReadOnly();

private:
    /// A photo of its own colour, so that no two have the same content.
    QString photo(const QString& name)
    {
        QImage image(400, 300, QImage::Format_RGB32);
        image.fill(QColor::fromHsv(++m_photos * 37 % 360, 200, 200));
        QPainter(&image).drawText(40, 60, name);
        const QString path = m_folder->filePath(name);
        return image.save(path, "jpg") ? path : QString();
    }
    void drop(const QList<QUrl>& urls)
    {
        QMimeData data;
        data.setUrls(urls);
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_strip, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_strip, &event);
        settle();
    }
    void settle()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!m_strip->isBusy(), 30'000);
        QCoreApplication::processEvents();
        QTRY_VERIFY_WITH_TIMEOUT(!m_strip->isBusy(), 30'000);
    }
    void show(const std::optional<RecordId>& record, bool editable = true)
    {
        m_strip->setRecord(record, m_project, editable);
        settle();
    }
    /// What the ledger holds, read from the file by another connection.
    std::vector<SitePhoto> kept(const RecordId& record)
    {
        auto ledger = Ledger::open(m_path, OpenMode::ReadOnly);
        if (!ledger)
            return {};
        auto photos = photosOf(**ledger, record);
        return photos ? *photos : std::vector<SitePhoto>();
    }
    [[nodiscard]] RecordId inspection(QDate day) const { return RecordId::inspection(m_project, day); }
    void addInspections();

    int m_photos = 0;
    qint64 m_project = 0;
    qint64 m_other = 0;
    QString m_path;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::ScriptedPrompts> m_prompts;
    std::unique_ptr<LedgerSession> m_session;
    std::unique_ptr<QMainWindow> m_window;
    PhotoStrip* m_strip = nullptr;
    std::vector<Notification> m_told;
};

void TestPhotoStrip::addInspections()
{
    auto ledger = Ledger::open(m_path);
    QVERIFY(ledger);
    ChangeSetBuilder builder((*ledger)->catalogue(), (*ledger)->records());
    const RecordId other = RecordId::inspection(m_other, lastDay);
    QVERIFY(builder.set(other, u"site"_s, int(SiteState::Working)));
    QVERIFY(builder.set(other, u"progress"_s, u"管沟开挖"_s));
    for (const auto& [day, workers] : {std::pair(lastDay, 80), std::pair(thisDay, 120)}) {
        QVERIFY(builder.set(inspection(day), u"site"_s, int(SiteState::Working)));
        QVERIFY(builder.set(inspection(day), u"workers"_s, workers));
        QVERIFY(builder.set(inspection(day), u"progress"_s, u"主体施工至%1层"_s.arg(workers / 40)));
    }
    ChangeSet set;
    set.label = u"巡查"_s;
    set.author = u"test"_s;
    set.records = builder.changes();
    QVERIFY((*ledger)->apply(set).ok());
}

void TestPhotoStrip::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"photos.sanpi"_s);
    test::makeLedger(m_path, test::sampleProjects().mid(0, 2));
    {
        auto ledger = Ledger::open(m_path);
        QVERIFY(ledger);
        m_project = (*ledger)->resolve(Kind::Project, u"永威新能源电池项目"_s).value_or(0);
        m_other = (*ledger)->resolve(Kind::Project, u"第10标段污水管网"_s).value_or(0);
    }
    QVERIFY(m_project > 0);
    addInspections();
    m_prompts = std::make_unique<test::ScriptedPrompts>();
    m_session = std::make_unique<LedgerSession>(u"tester"_s, [] { return thisDay; });
    m_session->open(m_path);
    QTRY_VERIFY(m_session->isOpen());
    PageServices services;
    services.session = m_session.get();
    services.prompts = m_prompts.get();
    m_window = std::make_unique<QMainWindow>();
    m_strip = new PhotoStrip(services, m_window.get(), QStringLiteral(SANPI_BIN_DIR "/sanpi-reader"));
    m_window->setCentralWidget(m_strip);
    m_window->resize(900, 600);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_told.clear();
    connect(m_strip, &PhotoStrip::notified, this, [this](const Notification& one) { m_told.push_back(one); });
    show(inspection(thisDay));
}

void TestPhotoStrip::cleanup()
{
    m_window.reset();
    m_session.reset();
}

void TestPhotoStrip::takesWhatIsDropped()
{
    const QString paper = m_folder->filePath(u"合同.pdf"_s);
    QFile file(paper);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("%PDF") == 4);
    file.close();
    drop({urlOf(photo(u"mmexport1638238530000.jpg"_s)), urlOf(photo(u"微信图片_20211130111500.jpg"_s)),
        urlOf(paper), urlOf(photo(u"DSC_0417.jpg"_s))});
    const auto photos = kept(inspection(thisDay));
    QCOMPARE(photos.size(), size_t(3));
    QCOMPARE(photos[0].takenAt, u"2021-11-30T10:15:30"_s);
    QVERIFY(photos[0].takenBy == PhotoTime::FileName);
    QCOMPARE(photos[1].takenAt, u"2021-11-30T11:15:00"_s);
    QVERIFY(photos[2].takenAt.isEmpty() && photos[2].takenBy == PhotoTime::Unknown);
    // The paper is told of, and one change set takes all three back.
    QCOMPARE(m_told.size(), size_t(1));
    QVERIFY(m_told.front().text.contains(u"合同.pdf"_s));
    QVERIFY(child<QLabel>(m_strip, "photoHint")->text().contains(u"▲"_s));
    QTRY_COMPARE(m_strip->list()->model()->index(0, 0).data(Qt::DecorationRole).value<QImage>().size(),
        QSize(320, 240));
    test::shoot(m_window.get(), u"photostrip"_s);
    m_session->undo();
    QTRY_VERIFY(kept(inspection(thisDay)).empty());
}

void TestPhotoStrip::pastesFilesAndPictures()
{
    m_strip->list()->setFocus();
    auto* files = new QMimeData;
    files->setUrls({urlOf(photo(u"IMG_20211130_101530.jpg"_s))});
    QGuiApplication::clipboard()->setMimeData(files);
    QTest::keyClick(m_strip->list(), Qt::Key_V, Qt::ControlModifier);
    settle();
    QCOMPARE(kept(inspection(thisDay)).size(), size_t(1));
    QImage picture(64, 48, QImage::Format_RGB32);
    picture.fill(Qt::darkCyan);
    QGuiApplication::clipboard()->setImage(picture);
    QTest::keyClick(m_strip->list(), Qt::Key_V, Qt::ControlModifier);
    settle();
    const auto photos = kept(inspection(thisDay));
    QCOMPARE(photos.size(), size_t(2));
    QVERIFY(photos[1].name.endsWith(u".png"_s) && photos[1].takenAt.isEmpty());
}

void TestPhotoStrip::worksByKeysAlone()
{
    QListView* list = m_strip->list();
    list->setFocus();
    m_prompts->files = {photo(u"IMG_20211130_101530.jpg"_s), photo(u"DSC_1.jpg"_s), photo(u"DSC_2.jpg"_s)};
    QTest::keyClick(list, Qt::Key_Insert);
    settle();
    QCOMPARE(kept(inspection(thisDay)).size(), size_t(3));
    QCOMPARE(list->currentIndex().row(), 0);
    QTest::keyClick(list, Qt::Key_Right);
    QCOMPARE(list->currentIndex().row(), 1);
    // F2 asks for the time, F3 for the view; a time alone is of the inspection's day.
    QTest::keyClick(list, Qt::Key_F2);
    auto* time = child<QLineEdit>(m_strip, "photoTimeEdit");
    QVERIFY(time->hasFocus());
    QTest::keyClicks(time, u"25:99"_s);
    QTest::keyClick(time, Qt::Key_Return);
    QVERIFY(child<QLabel>(m_strip, "photoTimeProblem")->isVisible());
    time->selectAll();
    QTest::keyClicks(time, u"9:05"_s);
    QTest::keyClick(time, Qt::Key_Return);
    settle();
    QCOMPARE(kept(inspection(thisDay))[1].takenAt, u"2021-11-30T09:05"_s);
    QVERIFY(kept(inspection(thisDay))[1].takenBy == PhotoTime::Typed);
    QTest::keyClick(time, Qt::Key_Tab);
    auto* view = child<QLineEdit>(m_strip, "photoViewEdit");
    QVERIFY(view->hasFocus());
    test::type(view, u"东侧全景"_s);
    QTest::keyClick(view, Qt::Key_Return);
    settle();
    QCOMPARE(kept(inspection(thisDay))[1].view, u"东侧全景"_s);
    // Enter opens, arrows walk, Esc goes back to where the keyboard was.
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    PhotoView* large = m_strip->view();
    QVERIFY(large && large->isVisible() && large->hasFocus());
    QCOMPARE(large->current(), 1);
    QVERIFY(child<QLabel>(large, "photoCaption")->text().contains(u"东侧全景"_s));
    QTRY_VERIFY(child<QLabel>(large, "photoCaption")->text().contains(u"400 × 300"_s));
    test::shoot(m_window.get(), u"photoview"_s);
    QTest::keyClick(large, Qt::Key_Right);
    QCOMPARE(large->current(), 2);
    QTest::keyClick(large, Qt::Key_Right); // there is no further one
    QCOMPARE(large->current(), 2);
    QTest::keyClick(large, Qt::Key_Home);
    QTest::keyClick(large, Qt::Key_Escape);
    QVERIFY(list->hasFocus());
    QCOMPARE(list->currentIndex().row(), 0);
}

void TestPhotoStrip::removesWithAWayBack()
{
    drop({urlOf(photo(u"IMG_20211130_101530.jpg"_s)), urlOf(photo(u"IMG_20211130_101531.jpg"_s))});
    m_strip->list()->setFocus();
    QTest::keyClick(m_strip->list(), Qt::Key_Delete);
    settle();
    QCOMPARE(kept(inspection(thisDay)).size(), size_t(1));
    QVERIFY(!m_told.empty() && m_told.back().onAction);
    m_told.back().onAction();
    QTRY_COMPARE(kept(inspection(thisDay)).size(), size_t(2));
}

void TestPhotoStrip::holdsPhotosBeforeTheRecord()
{
    m_strip->setRecord(std::nullopt, 0, true); // not even the project is named
    settle();
    drop({urlOf(photo(u"IMG_20211207_101530.jpg"_s)), urlOf(photo(u"DSC_9.jpg"_s))});
    show(std::nullopt);
    QCOMPARE(m_strip->pending(), 2);
    m_strip->setDay(QDate(2021, 12, 7));
    m_strip->list()->setCurrentIndex(m_strip->list()->model()->index(1, 0));
    auto* time = child<QLineEdit>(m_strip, "photoTimeEdit");
    time->setFocus();
    QTest::keyClicks(time, u"10:20"_s);
    QTest::keyClick(time, Qt::Key_Return);
    QVERIFY(kept(RecordId::project(m_project)).empty());
    QSignalSpy attached(m_strip, &PhotoStrip::attached);
    m_strip->attachTo(inspection(lastDay));
    QTRY_COMPARE(attached.size(), 1);
    QCOMPARE(m_strip->pending(), 0);
    const auto photos = kept(inspection(lastDay));
    QCOMPARE(photos.size(), size_t(2));
    QCOMPARE(photos[1].takenAt, u"2021-12-07T10:20"_s);
    QCOMPARE(photos[0].record.key[0], m_project);
}

void TestPhotoStrip::keepsWhatAnotherRecordWaitsFor()
{
    // A form sends its record off and goes on to the next project: the photos go with the record.
    show(std::nullopt);
    drop({urlOf(photo(u"IMG_20211130_101530.jpg"_s))});
    m_strip->setRecord(std::nullopt, m_other, true);
    settle();
    QCOMPARE(m_strip->pending(), 0);
    drop({urlOf(photo(u"IMG_20211123_101530.jpg"_s))});
    // Looked at once more before it is sent: they are there.
    show(std::nullopt);
    QCOMPARE(m_strip->pending(), 1);
    m_strip->setRecord(std::nullopt, m_other, true);
    settle();
    QSignalSpy attached(m_strip, &PhotoStrip::attached);
    m_strip->attachTo(inspection(thisDay));
    QTRY_COMPARE(attached.size(), 1);
    QCOMPARE(m_strip->pending(), 1);
    m_strip->attachTo(RecordId::inspection(m_other, lastDay));
    QTRY_COMPARE(attached.size(), 2);
    QCOMPARE(kept(inspection(thisDay)).front().takenAt, u"2021-11-30T10:15:30"_s);
    QCOMPARE(kept(RecordId::inspection(m_other, lastDay)).front().takenAt, u"2021-11-23T10:15:30"_s);
}

void TestPhotoStrip::takesTheSameContentOnce()
{
    const QString first = photo(u"IMG_20211130_101530.jpg"_s);
    const QString copy = m_folder->filePath(u"copy.jpg"_s);
    QVERIFY(QFile::copy(first, copy));
    drop({urlOf(first), urlOf(copy)});
    drop({urlOf(first)});
    QCOMPARE(kept(inspection(thisDay)).size(), size_t(1));
    QCOMPARE(m_strip->list()->model()->rowCount(), 1);
}

void TestPhotoStrip::showsWhyAPhotoIsNotShown()
{
    QFile file(m_folder->filePath(u"mmexport1638238530000.jpg"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("<html><script>alert(1)</script></html>");
    file.close();
    drop({urlOf(file.fileName()), urlOf(photo(u"IMG_20211130_111530.jpg"_s))});
    const auto photos = kept(inspection(thisDay));
    QCOMPARE(photos.size(), size_t(2)); // kept as evidence, shown as what it is
    QCOMPARE(photos[0].takenAt, u"2021-11-30T10:15:30"_s);
    QVERIFY(m_strip->list()->model()->index(0, 0).data(Qt::ToolTipRole).toString().contains(u"no photo"_s));
    m_strip->list()->setFocus();
    QTest::keyClick(m_strip->list(), Qt::Key_Return);
    QVERIFY(m_strip->view());
    test::shoot(m_window.get(), u"photohostile"_s);
    QTest::keyClick(m_strip->view(), Qt::Key_Escape);
}

void TestPhotoStrip::stopsInTheMiddle()
{
    QStringList many;
    for (int i = 0; i < 40; ++i)
        many << photo(u"IMG_20211130_10%1.jpg"_s.arg(1500 + i));
    m_strip->addFiles(many);
    auto* cancel = m_strip->findChild<QPushButton*>(u"busyCancelButton"_s);
    QVERIFY(cancel && cancel->isVisible());
    QTRY_VERIFY(m_strip->list()->model()->rowCount() > 0);
    cancel->click();
    settle();
    // What was read until then is kept, and the ledger is sound.
    const size_t photos = kept(inspection(thisDay)).size();
    QVERIFY2(photos > 0 && photos < size_t(many.size()), qPrintable(QString::number(photos)));
    QCOMPARE(m_strip->list()->model()->rowCount(), int(photos));
    auto ledger = Ledger::open(m_path, OpenMode::ReadOnly);
    QVERIFY(ledger && checkLedger(**ledger)->empty());
}

void TestPhotoStrip::refusesWhatChangedMeanwhile()
{
    show(std::nullopt);
    const QString path = photo(u"IMG_20211130_101530.jpg"_s);
    drop({urlOf(path)});
    QVERIFY(QFile::remove(path));
    photo(u"IMG_20211130_101530.jpg"_s); // another one under its name
    m_strip->attachTo(inspection(thisDay));
    QTRY_VERIFY(!m_told.empty());
    QVERIFY(m_told.back().tone == Tone::Bad);
    QVERIFY(m_told.back().text.contains(u"changed"_s));
    QVERIFY(kept(inspection(thisDay)).empty());
}

void TestPhotoStrip::comparesTwoWeeks()
{
    const auto setView = [this](int row, const QString& name) {
        m_strip->list()->setCurrentIndex(m_strip->list()->model()->index(row, 0));
        auto* view = child<QLineEdit>(m_strip, "photoViewEdit");
        view->setFocus();
        view->selectAll();
        test::type(view, name);
        QTest::keyClick(view, Qt::Key_Return);
        settle();
    };
    drop({urlOf(photo(u"IMG_20211130_101530.jpg"_s)), urlOf(photo(u"IMG_20211130_101630.jpg"_s))});
    setView(0, u"东侧全景"_s);
    show(inspection(lastDay));
    drop({urlOf(photo(u"IMG_20211123_101530.jpg"_s))});
    setView(0, u"东侧全景"_s);
    show(inspection(thisDay));
    auto* button = child<QToolButton>(m_strip, "comparePhotosButton");
    QVERIFY(button->isVisible());
    button->click();
    PhotoCompare* compare = m_strip->comparison();
    QVERIFY(compare && compare->isVisible());
    QTRY_VERIFY(!compare->isBusy());
    QCOMPARE(compare->comparison().pairs.size(), size_t(2));
    const PhotoPair& pair = compare->comparison().pairs[0];
    QCOMPARE(pair.view, u"东侧全景"_s);
    QVERIFY(pair.before && pair.now);
    QVERIFY(child<QLabel>(compare, "nowFacts")->text().contains(u"120 (+40)"_s));
    QVERIFY(child<QLabel>(compare, "beforeFacts")->text().contains(u"主体施工至2层"_s));
    QTest::keyClick(compare, Qt::Key_Right);
    QCOMPARE(compare->current(), 1);
    QTest::keyClick(compare, Qt::Key_Left);
    QTest::qWait(0);
    test::shoot(m_window.get(), u"photocompare"_s);
    m_prompts->files = {m_folder->filePath(u"out.pdf"_s)};
    QTest::keyClick(compare, Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!compare->isBusy(), 30'000);
    QVERIFY(QFileInfo(m_prompts->files.front()).size() > 5000);
    QTest::keyClick(compare, Qt::Key_Escape);
    QVERIFY(m_strip->list()->hasFocus());
}

void TestPhotoStrip::changesNothingWhenReadOnly()
{
    show(inspection(thisDay), false);
    QVERIFY(!child<QToolButton>(m_strip, "addPhotosButton")->isVisible());
    m_strip->addFiles({photo(u"IMG_20211130_101530.jpg"_s)});
    m_strip->list()->setFocus();
    QTest::keyClick(m_strip->list(), Qt::Key_Insert);
    settle();
    QVERIFY(m_prompts->asked.isEmpty());
    QCOMPARE(m_strip->list()->model()->rowCount(), 0);
}

QTEST_MAIN(TestPhotoStrip)
#include "tst_photostrip.moc"
