// SPDX-License-Identifier: GPL-3.0-or-later
// The papers of an order: what stands on each of the five kinds, the request to the organ, the story.
#include "core/support/ledgertools.h"
#include "report/orderreport.h"
#include "report/storyreport.h"
#include "report/writeany.h"
#include "store/issues.h"
#include "store/orders.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sanpi::test;
using sanpi::Document;
using sanpi::OrderKind;
using sanpi::OrderPaper;
using sanpi::Outcome;
using sanpi::RecordId;

namespace {

const QDate day(2021, 12, 20);

/// Everything that a document says, a block a line.
QStringList linesOf(const Document& document)
{
    QStringList lines;
    for (const sanpi::doc::Section& section : document.sections) {
        for (const sanpi::doc::Block& block : section.blocks) {
            if (const auto* head = std::get_if<sanpi::doc::RedHead>(&block))
                lines << head->organ << head->number;
            else if (const auto* title = std::get_if<sanpi::doc::Title>(&block))
                lines << title->lines.join(QString());
            else if (const auto* to = std::get_if<sanpi::doc::Salutation>(&block))
                lines << u"主送 "_s + to->text;
            else if (const auto* heading = std::get_if<sanpi::doc::Heading>(&block))
                lines << heading->text;
            else if (const auto* text = std::get_if<sanpi::doc::Paragraph>(&block))
                lines << text->runs.front().text;
            else if (const auto* signature = std::get_if<sanpi::doc::Signature>(&block))
                lines << signature->organ << sanpi::doc::chineseDate(signature->date);
            else if (const auto* annex = std::get_if<sanpi::doc::AnnexHead>(&block))
                lines << annex->label + annex->title.join(QString());
            else if (const auto* table = std::get_if<sanpi::doc::Table>(&block)) {
                for (const sanpi::doc::Row& row : table->rows) {
                    QStringList cells;
                    for (const sanpi::doc::Cell& cell : row.cells)
                        cells << cell.text;
                    lines << cells.join(u'|');
                }
            }
        }
    }
    return lines;
}

} // namespace

class TestOrderPaper : public QObject {
    Q_OBJECT

private slots:
    void init();
    void eachKindIsAnOfficialDocument_data();
    void eachKindIsAnOfficialDocument();
    void anIssuedOrderBearsItsNumber();
    void theRequestGoesToTheOrgan();
    void itSaysWhatWasKnownOnItsDay();
    void settingsGiveTheWords();
    void theStoryTellsItAll();

private:
    qint64 draft(OrderKind kind)
    {
        sanpi::NewOrder wish = *sanpi::proposeOrder(**m_file, m_issue, kind, day);
        wish.author = u"王敏"_s;
        return sanpi::draftOrder(**m_file, wish).ids.at(sanpi::newOrderId);
    }
    [[nodiscard]] QStringList paper(qint64 order, OrderPaper which = OrderPaper::Fitting)
    {
        const auto made = sanpi::makeOrderPaper(**m_file, order, day, which);
        return made ? linesOf(made->document) : QStringList {made.error().what};
    }
    [[nodiscard]] bool says(const QStringList& lines, const QString& text)
    {
        return std::ranges::any_of(lines, [&](const QString& line) { return line.contains(text); });
    }

    std::unique_ptr<LedgerFile> m_file;
    qint64 m_issue = 0;
};

void TestOrderPaper::init()
{
    m_file = std::make_unique<LedgerFile>();
    const Outcome unit
        = (*m_file)->apply(changeSet({created(RecordId::unit(-1), {{u"name"_s, u"恩村街道"_s}})}));
    const Outcome project = (*m_file)->apply(changeSet(
        {created(RecordId::project(-1), {{u"name"_s, u"医技楼"_s}, {u"sponsor"_s, u"张副主任"_s}})}));
    const qint64 id = project.ids.at(-1);
    const RecordId seen = RecordId::inspection(id, QDate(2021, 12, 7));
    QVERIFY((*m_file)
                ->apply(changeSet(
                    {created(RecordId::entry(id, 2021), {{u"level"_s, 3}, {u"unit"_s, unit.ids.at(-1)}}),
                        created(seen,
                            {{u"site"_s, 3}, {u"progress"_s, u"基础施工"_s}, {u"finding"_s, u"劳务不足"_s},
                                {u"inspectors"_s, u"张工、李工"_s}})}))
                .ok());
    sanpi::NewIssue wish = *sanpi::issueFrom(**m_file, seen);
    wish.support = u"区住建局"_s;
    m_issue = sanpi::collectIssue(**m_file, wish).ids.at(sanpi::newIssueId);
    sanpi::IssueStepWish step;
    step.issue = m_issue;
    step.kind = sanpi::StepKind::Assigned;
    step.on = QDate(2021, 12, 8);
    QVERIFY(sanpi::takeIssueStep(**m_file, step).ok());
}

void TestOrderPaper::eachKindIsAnOfficialDocument_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("recipient");
    QTest::newRow("提示函") << 1 << u"示范区项目服务中心"_s << u"关于医技楼有关问题的提示函"_s
                            << u"恩村街道"_s;
    QTest::newRow("督办单") << 2 << u"区重点项目建设指挥部办公室文件"_s << u"关于医技楼有关问题的督办通知"_s
                            << u"恩村街道"_s;
    QTest::newRow("通报批评") << 3 << u"区委区政府督查室文件"_s << u"关于医技楼推进不力的通报"_s
                              << u"恩村街道"_s;
    QTest::newRow("约谈") << 4 << u"区重点项目建设指挥部办公室文件"_s
                          << u"关于就医技楼有关问题约谈恩村街道的通知"_s << u"恩村街道"_s;
    QTest::newRow("移交") << 5 << u"区委区政府督查室"_s << u"关于移交医技楼有关问题的函"_s
                          << u"区纪检监察机关"_s;
}

void TestOrderPaper::eachKindIsAnOfficialDocument()
{
    QFETCH(int, kind);
    QFETCH(QString, head);
    QFETCH(QString, title);
    QFETCH(QString, recipient);
    const qint64 order = draft(OrderKind(kind));
    const auto made = sanpi::makeOrderPaper(**m_file, order, day, OrderPaper::Order);
    QVERIFY(made);
    const QStringList lines = linesOf(made->document);
    QCOMPARE(lines[0], head);
    QVERIFY2(lines[1].endsWith(u"〔2021〕　号"_s), qPrintable(lines[1])); // a draft's number is blank
    QCOMPARE(lines[2], title);
    QCOMPARE(lines[3], u"主送 "_s + recipient);
    QVERIFY(says(lines, u"已超期5天"_s)); // due on the 15th
    QVERIFY(says(lines, u"张工、李工"_s) && says(lines, u"劳务不足"_s));
    QVERIFY(says(lines, u"12月23日前"_s) || says(lines, u"2021年12月23日"_s));
    QVERIFY(says(lines, u"签收人"_s) && says(lines, u"□办结　　□退回重办"_s));
    QVERIFY(says(lines, u"请区住建局按照职责分工做好配合"_s));
    QCOMPARE(made->document.meta.properties.value(u"Status"_s), u"拟稿"_s);
    QVERIFY(made->document.imprint);
    QVERIFY(made->document.imprint->copyTo.contains(u"张副主任"_s));
}

void TestOrderPaper::anIssuedOrderBearsItsNumber()
{
    const qint64 order = draft(OrderKind::Order);
    QVERIFY(
        sanpi::issueOrder(**m_file, {order, 5, day.addDays(1), u"李主任"_s, u"王敏"_s, sanpi::Source::Form})
            .ok());
    const auto made = sanpi::makeOrderPaper(**m_file, order, day.addDays(1));
    QVERIFY(made);
    const QStringList lines = linesOf(made->document);
    QCOMPARE(lines[0], u"区重点项目建设指挥部办公室文件"_s); // issued: the order itself
    QCOMPARE(lines[1], u"示督〔2021〕5号"_s);
    QVERIFY(lines.contains(u"2021年12月21日"_s));
    QCOMPARE(made->document.meta.properties.value(u"Number"_s), u"示督〔2021〕5号"_s);
    const QString folder = m_file->folder();
    for (const QString& suffix : {u"pdf"_s, u"docx"_s, u"html"_s}) {
        const QString file = folder + u"/督办单."_s + suffix;
        const auto written = sanpi::writeDocument(made->document, file, suffix);
        QVERIFY(written);
        QVERIFY(QFile(file).size() > 1000);
        if (suffix == "pdf"_L1)
            QVERIFY(written->pages.value_or(0) >= 2 && written->pages.value_or(0) <= 3);
    }
}

void TestOrderPaper::theRequestGoesToTheOrgan()
{
    const qint64 order = draft(OrderKind::Criticism);
    const QStringList lines = paper(order); // a draft beyond 提示函
    QCOMPARE(lines[0], u"示范区项目服务中心"_s);
    QCOMPARE(lines[2], u"关于提请对医技楼推进不力情况进行通报批评的函"_s);
    QCOMPARE(lines[3], u"主送 区委区政府督查室"_s);
    QVERIFY(says(lines, u"提请区委区政府督查室对恩村街道进行通报批评"_s));
    QVERIFY(says(lines, u"附件关于医技楼推进不力的通报（代拟稿）"_s));
    QVERIFY(!says(lines, u"签收人"_s));
    const auto own = sanpi::makeOrderPaper(**m_file, draft(OrderKind::Reminder), day, OrderPaper::Request);
    QCOMPARE(own.error().code, sanpi::ErrorCode::Refused);
    QCOMPARE(sanpi::makeOrderPaper(**m_file, 999, day).error().code, sanpi::ErrorCode::NotFound);
}

void TestOrderPaper::itSaysWhatWasKnownOnItsDay()
{
    const qint64 order = draft(OrderKind::Reminder);
    const QStringList before = paper(order);
    sanpi::IssueStepWish step;
    step.issue = m_issue;
    step.kind = sanpi::StepKind::Feedback;
    step.on = day.addDays(3);
    QVERIFY(sanpi::takeIssueStep(**m_file, step).ok());
    QCOMPARE(paper(order), before);
}

void TestOrderPaper::settingsGiveTheWords()
{
    const qint64 order = draft(OrderKind::Reminder);
    for (const auto& [key, value] :
        {std::pair {u"order.head.1"_s, u"某区项目中心"_s}, std::pair {u"order.phone"_s, u"0391-1234567"_s},
            std::pair {u"order.copy_to"_s, u"区委办公室"_s}}) {
        QVERIFY((*m_file)
                    ->apply(changeSet({created(
                        {sanpi::Kind::Setting, {-1, 0, 0}}, {{u"key"_s, key}, {u"value"_s, value}})}))
                    .ok());
    }
    const auto made = sanpi::makeOrderPaper(**m_file, order, day);
    QVERIFY(made);
    const QStringList lines = linesOf(made->document);
    QCOMPARE(lines[0], u"某区项目中心"_s);
    QVERIFY(says(lines, u"联系电话：0391-1234567"_s));
    QVERIFY(made->document.imprint->copyTo.endsWith(u"区委办公室"_s));
}

void TestOrderPaper::theStoryTellsItAll()
{
    const qint64 order = draft(OrderKind::Reminder);
    QVERIFY(sanpi::issueOrder(**m_file, {order, 0, day, {}, u"王敏"_s, sanpi::Source::Form}).ok());
    const auto made = sanpi::makeIssueStory(**m_file, m_issue, day);
    QVERIFY(made);
    const QStringList lines = linesOf(made->document);
    for (const QString& text : {u"巡查发现"_s, u"收集"_s, u"交办"_s, u"示项提〔2021〕1号"_s, u"劳务不足"_s})
        QVERIFY2(says(lines, text), qPrintable(text));
    QCOMPARE(made->document.meta.title, u"WT20210001问题办理全程"_s);
    QCOMPARE(sanpi::makeIssueStory(**m_file, 999, day).error().code, sanpi::ErrorCode::NotFound);
}

QTEST_MAIN(TestOrderPaper)
#include "tst_orderpaper.moc"
