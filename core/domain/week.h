// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace sanpi {

// What inspections, issues, orders and notices say by number. All numbers are stored.

/// 现场状态 of an inspection (domain.md, §4.1).
enum class SiteState { Working = 1, Intermittent = 2, Stopped = 3, NotStarted = 4, Finished = 5 };

/// 进展评价 of an inspection.
enum class SiteRating { Normal = 1, Slow = 2, Stopped = 3 };

/// 问题性质: decides how long a solution may take (13710).
enum class IssueWeight { General = 1, Complex = 2 };

/// Where an issue comes from.
enum class IssueSource {
    Inspection = 1,
    Supervision = 2,
    Enterprise = 3,
    TaskForce = 4,
    Meeting = 5,
    Other = 6
};

/// Where an issue stands (domain.md, §5.2). 回头看 is a fact of a closed issue, not a state: a failed one
/// reopens it.
enum class IssueState {
    Collected = 1, ///< 已收集
    Triaged = 2, ///< 已研判
    Assigned = 3, ///< 已交办
    Accepted = 4, ///< 已签收
    Solving = 5, ///< 办理中
    Reported = 6, ///< 待核查: the unit says it is done
    Verified = 7, ///< 已核查
    Closed = 8, ///< 已解决: 销号
};

/// One dated step of an issue or of an order on it (domain.md, §4.2 and §5.2).
enum class StepKind {
    Triaged = 1, ///< 梳理研判
    Assigned = 2, ///< 交办: t0 of the clock; bears the day due
    Accepted = 3, ///< 签收
    Feedback = 4, ///< 反馈
    Planned = 5, ///< 方案批准: an approved plan with a day of its own takes over
    Extended = 6, ///< 延期: a new day due
    Reported = 7, ///< 办结申请
    Verified = 8, ///< 核查: passed, or 退回
    Closed = 9, ///< 销号; bears the day on which it is looked at again
    Rechecked = 10, ///< 回头看: passed or not
    Reopened = 11, ///< 重新办理
    Ordered = 12, ///< 督办: an order on it was issued
};

/// 督办 by degrees, each with the organ that may issue it (practice.md).
enum class OrderKind { Reminder = 1, Order = 2, Criticism = 3, Talk = 4, Transfer = 5 };
inline constexpr std::array allOrderKinds {
    OrderKind::Reminder, OrderKind::Order, OrderKind::Criticism, OrderKind::Talk, OrderKind::Transfer};

/// Where an order stands.
enum class OrderState {
    Draft = 1, ///< 拟办
    Issued = 2, ///< 已签发
    Accepted = 3, ///< 已签收
    Replied = 4, ///< 已回复
    Returned = 5, ///< 退回重办
    Concluded = 6, ///< 办结
};

enum class NoticeState { Draft = 1, Reviewed = 2, Issued = 3 };

} // namespace sanpi
