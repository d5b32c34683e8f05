// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "schema/field.h"

#include <optional>
#include <unordered_map>

namespace sanpi {

/// What a column of a sheet stands for.
struct ColumnTarget {
    enum class Kind {
        Unknown, ///< shown to the person, not taken
        Ignored, ///< serial numbers and the like
        Computed, ///< we compute it ourselves: 完成比例, 合计
        Context, ///< known, but not what this kind of sheet brings
        Field, ///< a field of the project
        Month, ///< the investment of one month
    };
    Kind kind = Kind::Unknown;
    QString field; ///< key, for Field and Context
    int month = 0; ///< 1 to 12 for Month; 0: the sheet's own month (本月)
    std::optional<Unit> unit; ///< that the header names: 总投资(亿元)
    int through = 0; ///< 1-10月累计完成投资: 10

    [[nodiscard]] bool taken() const { return kind == Kind::Field || kind == Kind::Month; }
    bool operator==(const ColumnTarget&) const = default;
};

/// Header names of the catalogue, folded, ready for looking up what units write.
class HeaderDictionary {
public:
    explicit HeaderDictionary(const Catalogue& catalogue);
    /// \p path is a header of one or more levels joined by "/". \p year makes 2021年计划投资 the year's,
    /// 2020年底 the one before.
    [[nodiscard]] ColumnTarget find(const QString& path, int year) const;

private:
    [[nodiscard]] std::optional<ColumnTarget> lookUp(const QString& pattern) const;
    std::unordered_map<QString, ColumnTarget> m_targets;
};

/// A header as it is compared: half-width, no white space, its unit in brackets taken off into \p unit.
[[nodiscard]] QString foldHeader(const QString& header, std::optional<Unit>* unit = nullptr);

} // namespace sanpi
