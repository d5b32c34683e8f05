// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/reports.h"
#include "store/ledger.h"

namespace sanpi {

/// Which paper of an order is wanted.
enum class OrderPaper {
    Fitting, ///< the request while an order beyond 提示函 is a draft, else the order itself
    Order, ///< 提示函, 督办通知 … under the head of the organ that issues it, with a reply sheet
    Request, ///< 提请…的函 of the center to that organ, with the order as its annex
};

/// The order as an official document (GB/T 9704). A draft bears a blank number, and the mark 拟稿 in the
/// file's properties alone. Words of the office: settings order.head.N (red head), order.recipient.N (主送,
/// where it is not the unit), order.copy_to, order.contact, order.phone, order.address, order.request_prefix.
/// NotFound; Refused for the request of a 提示函, which the center issues itself.
[[nodiscard]] Result<Report> makeOrderPaper(
    Ledger& ledger, qint64 order, QDate asOf, OrderPaper paper = OrderPaper::Fitting);

} // namespace sanpi
