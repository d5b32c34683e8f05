// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/issueflow.h"
#include "store/changesetbuilder.h"
#include "store/issuesteps.h"
#include "store/ledger.h"

namespace sanpi {

/// 督办件: a reminder, an order and so on, always on an issue. Receipt, reply and review are steps of that
/// issue (issues.h) that bear the order: a reply to it is the issue's feedback.
struct NewOrder {
    OrderKind kind = OrderKind::Reminder;
    qint64 issue = 0;
    qint64 project = 0;
    qint64 unit = 0;
    QString organ; ///< that may issue it
    QString prefix; ///< of its number
    QString support;
    QString leader;
    QString title;
    QString reason; ///< 事由
    QString matter; ///< 督办事项
    QString demand; ///< 整改要求
    QDate on; ///< drafted
    QDate due;
    QDate feedbackDue;
    QString author;
    Source how = Source::Form;
};

/// The organ and the prefix of a kind's number: the district's settings order.organ.N and order.prefix.N.
[[nodiscard]] QString orderOrgan(Ledger& ledger, OrderKind kind);
[[nodiscard]] QString orderPrefix(Ledger& ledger, OrderKind kind);
/// Whether the center itself issues it; beyond that it drafts 提请… for the organ that does.
[[nodiscard]] constexpr bool isOwnOrder(OrderKind kind)
{
    return kind == OrderKind::Reminder;
}

/// 提示函, 督办单 …
[[nodiscard]] QString orderKindText(const Catalogue& catalogue, OrderKind kind);
/// What the center writes to the organ that may issue it: 关于提请对甲项目有关问题进行督办的函. \p subject:
/// the project, else what it is about. Empty for its own kind.
[[nodiscard]] QString requestTitle(OrderKind kind, const QString& subject, const QString& unit);
/// What an order on the issue names: its project, else the beginning of its text.
[[nodiscard]] QString orderSubject(const QString& project, const QString& text);

/// The order as the issue tells it: nothing is typed again. NotFound.
[[nodiscard]] Result<NewOrder> proposeOrder(Ledger& ledger, qint64 issue, OrderKind kind, QDate on);

/// The same of an issue as it stands in a change set that is being made. \p due: a deadline that was set
/// already; feedback is owed by then at the latest, and the demand names it.
[[nodiscard]] Result<NewOrder> orderOf(
    Ledger& ledger, const IssueCourse& course, OrderKind kind, QDate on, QDate due = {});

/// The kind that comes next on the ladder for this issue: after the highest that was issued.
[[nodiscard]] Result<OrderKind> nextOrderKind(Ledger& ledger, qint64 issue);

/// Keeps the draft; its id is Outcome::ids.at(newOrderId).
inline constexpr qint64 newOrderId = -1;
[[nodiscard]] Outcome draftOrder(Ledger& ledger, const NewOrder& wish);

/// The draft as part of a change set; its provisional id.
[[nodiscard]] Result<qint64> addOrder(ChangeSetBuilder& builder, const NewOrder& wish);

struct OrderIssuing {
    qint64 order = 0;
    int number = 0; ///< 0: the next of prefix and year
    QDate on;
    QString signer;
    QString author;
    Source how = Source::Form;
};
/// Gives it its number for ever and adds the step 督办 to its issue. Refused for a used number, an order that
/// was issued already, and an issue that is not with a unit.
[[nodiscard]] Outcome issueOrder(Ledger& ledger, const OrderIssuing& wish);

/// 示督〔2022〕5号; empty for a draft.
[[nodiscard]] QString orderCode(const Record& order);

} // namespace sanpi
