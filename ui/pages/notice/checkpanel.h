// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/noticechecks.h"
#include "report/noticesentence.h"
#include "schema/field.h"
#include "ui/shell/page.h"
#include "ui/widgets/panel.h"

#include <functional>

class QToolButton;

namespace sanpi {

/// 发出前核对: what is missing, odd or moved before a notice goes out. Each line leads to where it is mended;
/// a long group shows its first lines until the rest is asked for.
class CheckPanel : public Panel {
    Q_OBJECT

public:
    /// \p catalogue outlives it.
    explicit CheckPanel(const Catalogue& catalogue, QWidget* parent = nullptr);

    struct State {
        NoticeChecks checks;
        int behind = 0; ///< projects that the notice lists as behind
        QList<NoticeSentence> sentences; ///< of a draft: those whose figures moved are told
        bool editable = false; ///< paragraphs can be edited on the paper
        bool numberMissing = false;
        bool frozen = false; ///< issued: nothing is to be mended any more
    };
    void show(const State& state);

signals:
    void wanted(const sanpi::Location& location);
    void sentenceWanted(const QString& key);

private:
    using Way = std::function<void()>;
    void showUnits(const std::vector<UnitCheck>& units, const QString& head, const Location& all,
        const std::function<Location(const UnitCheck&)>& placeOf);
    void showOdd(const NoticeChecks& checks);
    void showSentences(const QList<NoticeSentence>& sentences);
    [[nodiscard]] Way to(const Location& location);
    void addHead(Tone tone, const QString& text, const Way& way = {});
    void addLine(const QString& text, const QString& hint, const Way& way);
    QToolButton* addButton(const QString& text, const QString& hint, const Way& way);
    /// Hides all lines of the group but its first ones behind a button.
    void fold();

    const Catalogue& m_catalogue;
    QList<QToolButton*> m_lines; ///< of the group that is being added
};

} // namespace sanpi
