// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import/headers.h"
#include "schema/field.h"

#include <vector>

namespace sanpi {

/// What a column of somebody's blank sheet is filled with. As text: a field of the catalogue ("total"), a
/// month's amount ("amount", "amount@11"), the cumulative amount ("done", "done@11"), "#" for a serial
/// number, "-" for nothing.
struct FillTarget {
    QString key; ///< empty: nothing
    int month = 0; ///< of amount and done; 0: the month of the sheet, else of the day

    [[nodiscard]] bool isFilled() const { return !key.isEmpty(); }
    [[nodiscard]] bool isSerial() const { return key == QLatin1String("#"); }
    [[nodiscard]] bool namesProject() const
    {
        return key == QLatin1String("name") || key == QLatin1String("code");
    }
    /// Of several projects together: a sum, or what the overview says of them.
    [[nodiscard]] bool isCounted() const
    {
        return key == QLatin1String("count") || key == QLatin1String("on_pace")
            || key == QLatin1String("behind");
    }
    [[nodiscard]] QString text() const;
    [[nodiscard]] static FillTarget fromText(const QString& text);
    bool operator==(const FillTarget&) const = default;
};

/// What a column may be filled with, in the order in which a person looks for it: what names the project, the
/// figures, the rest of the catalogue, then single months.
[[nodiscard]] std::vector<FillTarget> fillTargets(const Catalogue& catalogue);

/// The target as a field: its type and label. A target of fillTargets() or of targetOfHeader().
[[nodiscard]] Field fillField(const Catalogue& catalogue, const FillTarget& target);
/// As the person reads it: 总投资, 11月完成投资.
[[nodiscard]] QString fillLabel(const Catalogue& catalogue, const FillTarget& target, bool english);

/// What a header of the sheet asks for, by the catalogue's synonyms and labels; \p unit is set where the
/// header names one. Not filled: it is not known.
[[nodiscard]] FillTarget targetOfHeader(const HeaderDictionary& dictionary, const Catalogue& catalogue,
    const QString& header, int year, std::optional<Unit>* unit = nullptr);

} // namespace sanpi
