// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/overview.h"
#include "report/document.h"

#include <QDate>
#include <QString>
#include <QStringList>

namespace sanpi {

/// Builds a report block by block: headings numbered as they come, tables that say as of when they are and
/// who made them.
class ReportFrame {
public:
    /// \p organ: who issues it.
    ReportFrame(const QString& title, const QString& organ, QDate asOf, doc::Orientation orientation,
        doc::PageForm form = doc::PageForm::Working);

    [[nodiscard]] const QString& organ() const { return m_organ; }
    /// 填报单位：… 　截至2021年12月31日
    [[nodiscard]] QString noteOfTables() const;
    void chapter(const QString& title);
    void section(const QString& title);
    void paragraph(const QString& text, const QList<doc::Figure>& figures = {});
    void table(doc::Table table);
    /// A part of a card: without saying again who made it and when.
    void part(const doc::Table& table);
    void note(const QString& text, const QList<doc::Figure>& figures = {});
    /// Left out where it has nothing to show.
    void chart(const ChartSpec& spec);
    void block(const doc::Block& block);
    /// Pages of the other orientation from here on.
    void turn(doc::Orientation orientation);
    [[nodiscard]] Document take();

private:
    Document m_document;
    QString m_organ;
    QDate m_asOf;
    doc::PageForm m_form;
    int m_chapter = 0;
    int m_section = 0;
};

/// The organ that issues, from the ledger's settings.
[[nodiscard]] QString reportOrgan(Ledger& ledger);

/// Months whose figures count: 1—11月; 1月.
[[nodiscard]] QString monthsText(int month);

/// How the columns of progress are come by: pace, own paces, lamps, and who is left out.
[[nodiscard]] QString paceNote(const Overview& overview);

/// Which list and targets the rates are against, where that is not plain: none issued yet, or adjusted in
/// mid-year by the day. Else empty.
[[nodiscard]] Result<QString> basisNote(Ledger& ledger, const Overview& overview);

} // namespace sanpi
