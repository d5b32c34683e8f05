// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/orderreport.h"

#include "figures/lifecycle.h"
#include "figures/storyline.h"
#include "store/orders.h"

namespace sanpi {

using namespace Qt::StringLiterals;
using doc::Align;

namespace {

/// Words that differ from kind to kind.
struct OrderWording {
    QString lead; ///< 现将有关事项提示如下：
    QString matter; ///< heading of 督办事项
    QString demand; ///< heading of 整改要求
    QString asked; ///< what the request asks the organ for
};

OrderWording wordingOf(OrderKind kind)
{
    switch (kind) {
    case OrderKind::Reminder:
        return {u"现将有关事项提示如下："_s, u"提示事项"_s, u"整改要求"_s, {}};
    case OrderKind::Order:
        return {u"现就有关事项通知如下："_s, u"督办事项"_s, u"整改要求"_s, u"进行督办"_s};
    case OrderKind::Criticism:
        return {u"现将有关情况通报如下："_s, u"通报事项"_s, u"整改要求"_s, u"进行通报批评"_s};
    case OrderKind::Talk:
        return {u"现就有关事项通知如下："_s, u"约谈事由"_s, u"有关要求"_s, u"进行约谈"_s};
    case OrderKind::Transfer:
        return {u"现将有关问题移交如下："_s, u"移交事项"_s, u"有关要求"_s, u"予以调查处理"_s};
    }
    return {};
}

/// Everything that the papers of an order say.
struct OrderFacts {
    Record order;
    OrderKind kind = OrderKind::Reminder;
    OrderStanding standing;
    Storyline line; ///< of its issue, as of the order's day
    QString code; ///< empty: a draft
    QString unit;
    QString organ;
    QString center;
    QString head; ///< red head of the organ
    QString recipient; ///< 主送
    QString copyTo;
    QString contact;
    QString phone;
    QString address;
    QString requestPrefix;
    QDate on; ///< issued, else drafted

    [[nodiscard]] QString text(const QString& field) const { return order.value(field).text(); }
    [[nodiscard]] QDate day(const QString& field) const { return order.value(field).date(); }
};

QString shortDay(QDate day)
{
    return day.toString(u"M月d日"_s);
}

/// Ends with a full stop, whatever was typed.
QString sentence(QString text)
{
    text = text.trimmed();
    while (text.endsWith(u'。') || text.endsWith(u'；') || text.endsWith(u'.'))
        text.chop(1);
    return text.isEmpty() ? text : text + u'。';
}

void readWords(Ledger& ledger, OrderFacts& facts)
{
    const int kind = int(facts.kind);
    facts.center = orderOrgan(ledger, OrderKind::Reminder);
    facts.organ = facts.text(u"organ"_s).isEmpty() ? orderOrgan(ledger, facts.kind) : facts.text(u"organ"_s);
    const bool letter = facts.kind == OrderKind::Reminder || facts.kind == OrderKind::Transfer;
    facts.head = ledger.setting(u"order.head.%1"_s.arg(kind), letter ? facts.organ : facts.organ + u"文件"_s);
    facts.recipient = ledger.setting(u"order.recipient.%1"_s.arg(kind),
        facts.kind == OrderKind::Transfer ? u"区纪检监察机关"_s : facts.unit);
    QStringList copies;
    if (const QString leader = facts.text(u"leader"_s); !leader.isEmpty())
        copies << leader;
    if (const QString support = facts.text(u"support"_s); !support.isEmpty())
        copies << support;
    if (const QString more = ledger.setting(u"order.copy_to"_s); !more.isEmpty())
        copies << more;
    facts.copyTo = copies.join(u'，');
    facts.contact = ledger.setting(u"order.contact"_s);
    facts.phone = ledger.setting(u"order.phone"_s);
    facts.address = ledger.setting(u"order.address"_s);
    facts.requestPrefix = ledger.setting(u"order.request_prefix"_s, u"示项函"_s);
}

Result<OrderFacts> factsOfOrder(Ledger& ledger, qint64 order, QDate asOf)
{
    const auto record = ledger.records().find(RecordId::order(order));
    if (!record)
        return record.error();
    if (!*record)
        return Error {ErrorCode::NotFound, u"no such order"_s, {QString::number(order)}};
    OrderFacts facts;
    facts.order = **record;
    facts.kind = OrderKind(facts.order.value(u"kind"_s).number());
    facts.code = orderCode(facts.order);
    facts.on = facts.day(u"issued_on"_s).isValid() ? facts.day(u"issued_on"_s) : facts.day(u"drafted_on"_s);
    // The paper says what was known on its day, whenever it is printed.
    auto line
        = storyline(ledger, facts.order.value(u"issue"_s).number(), facts.on.isValid() ? facts.on : asOf);
    if (!line)
        return line.error();
    facts.line = *std::move(line);
    facts.standing = orderStanding(order, facts.line.story.steps);
    const auto unit = ledger.records().find(RecordId::unit(facts.order.value(u"unit"_s).number()));
    if (!unit)
        return unit.error();
    facts.unit = *unit ? (*unit)->value(u"name"_s).text() : u"责任单位"_s;
    readWords(ledger, facts);
    return facts;
}

/// How the issue came to light and what became of it by the day of the paper, a sentence each.
QStringList problemsOf(const OrderFacts& facts)
{
    QStringList said;
    const IssueStanding& now = facts.line.story.row.standing;
    for (const StoryEvent& event : facts.line.events) {
        if (event.sort != StoryEvent::Sort::Found)
            continue;
        QString found = u"%1%2"_s.arg(doc::chineseDate(event.on), event.what.mid(0, 2));
        if (!event.by.isEmpty())
            found += u"（%1）"_s.arg(event.by);
        said << sentence(found + u"发现："_s + event.text);
    }
    if (now.assignedOn.isValid()) {
        QString text = u"该问题于%1交办"_s.arg(shortDay(now.assignedOn));
        if (now.due.isValid())
            text += u"，办理时限%1"_s.arg(doc::chineseDate(now.due));
        if (now.due.isValid() && now.due < facts.on)
            text += u"，截至%1已超期%2天"_s.arg(shortDay(facts.on)).arg(now.due.daysTo(facts.on));
        text += now.lastFeedbackOn.isValid() ? u"，%1有过反馈"_s.arg(shortDay(now.lastFeedbackOn))
                                             : u"，至今未反馈办理情况"_s;
        said << sentence(text);
    }
    if (now.returned > 0)
        said << sentence(u"核查退回%1次，整改仍不到位"_s.arg(now.returned));
    for (const OrderRow& row : facts.line.story.orders) {
        if (row.code.isEmpty() || row.record.id == facts.order.id)
            continue;
        said << sentence(u"%1曾以%2提出要求，限%3前整改到位"_s.arg(
            doc::chineseDate(row.standing.issuedOn), row.code, shortDay(row.standing.due)));
    }
    return said;
}

/// Builds the blocks of one paper.
class OrderBlocks {
public:
    explicit OrderBlocks(QList<doc::Block>& blocks) : m_blocks(blocks) { }
    void heading(const QString& text)
    {
        m_blocks.append(doc::Heading {1, doc::headingNumber(1, ++m_chapter) + text});
    }
    void paragraph(const QString& text)
    {
        if (!text.isEmpty())
            m_blocks.append(doc::Paragraph {{{text}}});
    }
    /// 1.… 2.… where there are several.
    void points(const QStringList& texts)
    {
        for (qsizetype at = 0; at < texts.size(); ++at)
            paragraph(texts.size() == 1 ? texts[at] : doc::headingNumber(3, int(at) + 1) + texts[at]);
    }

private:
    QList<doc::Block>& m_blocks;
    int m_chapter = 0;
};

/// Cut after what it is about, where both lines fit; else where the sense allows.
QStringList linesOfTitle(const QString& title)
{
    constexpr qsizetype longest = 19;
    for (const QString& rest : {u"有关问题"_s, u"推进不力"_s}) {
        const qsizetype at = title.indexOf(rest);
        if (title.size() > longest && at > 0 && at <= longest && title.size() - at <= longest)
            return {title.left(at), title.mid(at)};
    }
    return doc::brokenTitle(title);
}

QString feedbackText(const OrderFacts& facts, bool annexed)
{
    const QDate feedback = facts.day(u"feedback_due"_s);
    const QDate due = facts.day(u"due"_s);
    QString text
        = u"办理时限%1，反馈时限%2。%4附佐证材料，加盖公章后书面反馈%3。"_s.arg(doc::chineseDate(due),
            doc::chineseDate(feedback), facts.organ, annexed ? u"请将办理情况"_s : u"请填写附件回执，"_s);
    if (!facts.address.isEmpty())
        text += u"反馈地址：%1。"_s.arg(facts.address);
    QStringList who;
    if (!facts.contact.isEmpty())
        who << u"联系人："_s + facts.contact;
    if (!facts.phone.isEmpty())
        who << u"联系电话："_s + facts.phone;
    return who.isEmpty() ? text : text + who.join(u'，') + u'。';
}

/// The text of the order, from 事由 to 反馈.
void putOrderText(QList<doc::Block>& blocks, const OrderFacts& facts, bool annexed)
{
    const OrderWording words = wordingOf(facts.kind);
    OrderBlocks body(blocks);
    body.paragraph(sentence(facts.text(u"reason"_s)) + words.lead);
    body.heading(words.matter);
    body.paragraph(sentence(facts.text(u"matter"_s)));
    if (const QStringList problems = problemsOf(facts); !problems.isEmpty()) {
        body.heading(u"存在问题"_s);
        body.points(problems);
    }
    body.heading(words.demand);
    QStringList demands {sentence(facts.text(u"demand"_s))};
    if (const QString support = facts.text(u"support"_s); !support.isEmpty())
        demands << sentence(u"请%1按照职责分工做好配合"_s.arg(support));
    if (const QString leader = facts.text(u"leader"_s);
        !leader.isEmpty() && facts.kind != OrderKind::Transfer)
        demands << sentence(u"责任领导：%1，负责协调推进"_s.arg(leader));
    body.points(demands);
    body.heading(u"办理时限和反馈方式"_s);
    body.paragraph(feedbackText(facts, annexed));
}

/// 回执: what the unit fills in and sends back, and what stands there after the review.
doc::Table replySheet(const OrderFacts& facts)
{
    const auto tall = [](int lines) { return QString(QString(lines - 1, u'\n') + u'　'); };
    constexpr int resultLines = 9;
    constexpr int otherLines = 5;
    doc::Table table;
    table.columns = {{u"文号"_s, 1, Align::Centre, 5}, {facts.code.isEmpty() ? u"　"_s : facts.code, 2},
        {u"责任单位"_s, 1, Align::Centre, 5}, {facts.unit, 2}};
    const auto pair = [](const QString& a, const QString& b, const QString& c, const QString& d) {
        return doc::Row {{{a}, {b}, {c}, {d}}};
    };
    const auto wide = [](const QString& what, const QString& text) {
        return doc::Row {{{what}, {text, doc::Tone::Normal, {}, 3}}};
    };
    table.rows = {
        pair(u"签发日期"_s, doc::chineseDate(facts.on), u"办理时限"_s, doc::chineseDate(facts.day(u"due"_s))),
        pair(u"签收人"_s, u"　"_s, u"签收时间"_s, u"　"_s), wide(u"督办事项"_s, facts.text(u"matter"_s)),
        wide(u"办理结果"_s, tall(resultLines)), wide(u"佐证材料"_s, tall(2)),
        pair(u"单位负责人"_s, tall(2), u"反馈日期"_s, u"　　　年　　月　　日"_s),
        wide(u"核查意见"_s, tall(otherLines)),
        wide(u"结论"_s, u"□办结　　□退回重办　　□延期至　　　年　　月　　日"_s),
        pair(u"核查人"_s, u"　"_s, u"核查日期"_s, u"　　　年　　月　　日"_s)};
    return table;
}

doc::Meta metaOfOrder(const OrderFacts& facts, const QString& title, const QString& organ, bool draft)
{
    doc::Meta meta;
    meta.title = title;
    meta.author = organ;
    meta.subject = title;
    meta.keywords = {u"督办"_s, facts.line.story.row.number};
    meta.date = facts.on;
    meta.properties.insert(u"Status"_s, draft ? u"拟稿"_s : u"已签发"_s);
    if (!draft)
        meta.properties.insert(u"Number"_s, facts.code);
    return meta;
}

QString blankCode(const QString& prefix, QDate on)
{
    return prefix + u'〔' + QString::number(on.year()) + u"〕　号"_s;
}

Document orderDocument(const OrderFacts& facts)
{
    const bool draft = facts.code.isEmpty();
    Document document;
    document.meta = metaOfOrder(facts, facts.text(u"title"_s), facts.organ, draft);
    doc::Section text;
    text.blocks.append(
        doc::RedHead {facts.head, draft ? blankCode(facts.text(u"prefix"_s), facts.on) : facts.code});
    text.blocks.append(doc::Title {linesOfTitle(facts.text(u"title"_s))});
    text.blocks.append(doc::Salutation {facts.recipient});
    putOrderText(text.blocks, facts, false);
    text.blocks.append(doc::Attachments {{u"办理情况回执"_s}});
    text.blocks.append(doc::Signature {facts.organ, facts.on});
    text.blocks.append(doc::AnnexHead {u"附件"_s, {u"办理情况回执"_s}});
    text.blocks.append(replySheet(facts));
    document.sections.append(text);
    document.imprint = doc::Imprint {facts.copyTo, facts.organ, facts.on};
    return document;
}

/// What the center has done so far, and what it asks for.
void putRequestText(QList<doc::Block>& blocks, const OrderFacts& facts)
{
    OrderBlocks body(blocks);
    body.paragraph(sentence(facts.text(u"reason"_s)) + u"为推动问题解决，现将有关情况报告如下，并提请"_s
        + facts.organ + wordingOf(facts.kind).asked + u'。');
    body.heading(u"基本情况"_s);
    QString about = facts.text(u"matter"_s);
    body.paragraph(sentence(about));
    QStringList who {u"责任单位："_s + facts.unit};
    if (!facts.line.leader.isEmpty())
        who << u"分包领导："_s + facts.line.leader;
    body.paragraph(sentence(who.join(u"；"_s)));
    if (const QStringList done = problemsOf(facts); !done.isEmpty()) {
        body.heading(u"办理情况"_s);
        body.points(done);
    }
    body.heading(u"提请事项"_s);
    body.paragraph(u"提请%1对%2%3，督促其于%4前整改到位，并于%5前书面反馈办理情况。代拟稿附后。"_s.arg(
        facts.organ, facts.unit, wordingOf(facts.kind).asked, shortDay(facts.day(u"due"_s)),
        shortDay(facts.day(u"feedback_due"_s))));
    body.paragraph(u"妥否，请函复。"_s);
}

Document requestDocument(const OrderFacts& facts)
{
    const QString subject = orderSubject(facts.line.project, facts.line.story.issue.value(u"text"_s).text());
    const QString title = requestTitle(facts.kind, subject, facts.unit);
    const QString annex = facts.text(u"title"_s) + u"（代拟稿）"_s;
    Document document;
    document.meta = metaOfOrder(facts, title, facts.center, true);
    doc::Section text;
    const QDate on = facts.day(u"drafted_on"_s).isValid() ? facts.day(u"drafted_on"_s) : facts.on;
    text.blocks.append(doc::RedHead {facts.center, blankCode(facts.requestPrefix, on)});
    text.blocks.append(doc::Title {linesOfTitle(title)});
    text.blocks.append(doc::Salutation {facts.organ});
    putRequestText(text.blocks, facts);
    text.blocks.append(doc::Attachments {{annex}});
    text.blocks.append(doc::Signature {facts.center, on});
    text.blocks.append(doc::AnnexHead {u"附件"_s, linesOfTitle(annex)});
    text.blocks.append(doc::Salutation {facts.recipient});
    putOrderText(text.blocks, facts, true);
    document.sections.append(text);
    document.imprint = doc::Imprint {{}, facts.center, on};
    return document;
}

} // namespace

Result<Report> makeOrderPaper(Ledger& ledger, qint64 order, QDate asOf, OrderPaper paper)
{
    const auto facts = factsOfOrder(ledger, order, asOf);
    if (!facts)
        return facts.error();
    const bool own = isOwnOrder(facts->kind);
    if (own && paper == OrderPaper::Request)
        return Error {ErrorCode::Refused, u"no request for an order of the center's own"_s, {facts->organ}};
    const bool request
        = paper == OrderPaper::Request || (paper == OrderPaper::Fitting && !own && facts->code.isEmpty());
    Report report;
    report.document = request ? requestDocument(*facts) : orderDocument(*facts);
    report.fileName = documentFileName(report.document);
    report.rows = 1;
    return report;
}

} // namespace sanpi
