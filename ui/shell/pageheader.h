// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace sanpi {

/// The head of a page: title · scope in words · count, and the page's tools at the right.
class PageHeader : public QWidget {
    Q_OBJECT

public:
    explicit PageHeader(const QString& title, QWidget* parent = nullptr);
    /// 2021年 · 全部重点项目 · 截至2021-12-31 (12月)
    void setScope(const QString& text);
    void addTool(QWidget* tool);

private:
    QLabel* m_scope;
    QHBoxLayout* m_row;
};

} // namespace sanpi
