// SPDX-License-Identifier: GPL-3.0-or-later
// The least that a program with a window, a table and a chart can be: what the start is measured against.
#include <QApplication>
#include <QChartView>
#include <QHBoxLayout>
#include <QLineSeries>
#include <QMainWindow>
#include <QTableWidget>
#include <QWindow>

#include <cstdio>

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    auto* series = new QLineSeries;
    for (int month = 1; month <= 12; ++month)
        series->append(month, month * month);
    auto* chart = new QChart;
    chart->addSeries(series);
    chart->createDefaultAxes();
    chart->setTitle(QStringLiteral("月度累计完成投资"));
    auto* table = new QTableWidget(18, 6);
    for (int row = 0; row < table->rowCount(); ++row) {
        for (int column = 0; column < table->columnCount(); ++column)
            table->setItem(row, column, new QTableWidgetItem(QStringLiteral("文昌街道")));
    }
    auto* middle = new QWidget;
    auto* layout = new QHBoxLayout(middle);
    layout->addWidget(new QChartView(chart));
    layout->addWidget(table);
    QMainWindow window;
    window.setCentralWidget(middle);
    window.resize(1366, 768);
    window.show();
    while (!window.windowHandle()->isExposed())
        QApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 50);
    QApplication::processEvents();
    std::printf("ready\n");
    return 0;
}
