// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/stage.h"
#include "ui/widgets/roles.h"

#include <QAbstractButton>

#include <optional>

namespace sanpi {

/// One figure that is also a way in: label above, the figure large, its unit, a note below (较上月 +31.3). A
/// click, Enter or Space emits clicked(). The figure is never elided; the card asks for the width that it
/// needs. One that is checkable and checked is shown as chosen.
class FigureCard : public QAbstractButton {
    Q_OBJECT

public:
    explicit FigureCard(QWidget* parent = nullptr);

    struct Content {
        QString label;
        QString figure;
        QString unit;
        QString note;
        Tone noteTone = Tone::Muted;
        std::optional<Lamp> lamp;
        QString derivation; ///< how it was computed: the tooltip
        bool operator==(const Content&) const = default;
    };
    void setContent(const Content& content);
    [[nodiscard]] const Content& content() const { return m_content; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    Content m_content;
};

} // namespace sanpi
