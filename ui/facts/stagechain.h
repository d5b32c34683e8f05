// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QWidget>

#include <array>

namespace sanpi {

/// The five stages as dots on a line with the dates on which they were reached. A reached stage is a filled
/// dot with a tick's shape in its text: colour is not the only sign.
class StageChain : public QWidget {
    Q_OBJECT

public:
    explicit StageChain(QWidget* parent = nullptr);

    struct Link {
        QString name;
        QDate on; ///< invalid: no date is known
        bool inexact = false; ///< no later than
        bool reached = false;
        bool operator==(const Link&) const = default;
    };
    void setLinks(const std::array<Link, 5>& links);
    [[nodiscard]] const std::array<Link, 5>& links() const { return m_links; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QString said(const Link& link) const;

    std::array<Link, 5> m_links;
};

} // namespace sanpi
