// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "report/document.h"

#include <QJsonObject>

namespace sanpi {

/// A document as JSON, block by block, with the numbers behind its texts: how a notice is frozen. Amounts are
/// whole 元 as texts, since a JSON number has no 64 bits. Pictures of charts are left out: they are drawn
/// again from what they show. Any thread.
[[nodiscard]] QJsonObject documentJson(const Document& document);

/// The document that documentJson() wrote, equal to it but for the pictures. Invalid for anything else.
[[nodiscard]] Result<Document> documentFromJson(const QJsonObject& json);

} // namespace sanpi
