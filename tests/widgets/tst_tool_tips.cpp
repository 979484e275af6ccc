// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QHeaderView>
#include <QHelpEvent>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QToolTip>
#include <QtTest>

#include "tests/test_case.h"
#include "widgets/parts/tool_tips.h"

using namespace dglm;

/// Tool tips come in lines that can be read.
class TestToolTips : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void linesAreShort_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("letters");
    QTest::newRow("words") << QString("one two three four five six seven ").repeated(6) << 60;
    QTest::newRow("Chinese") << QString::fromUtf8("\u6f5c\u7279\u5f81").repeated(40) << 30;
  }
  void linesAreShort() {
    QFETCH(const QString, text);
    QFETCH(const int, letters);
    const QString wrapped = wrappedTip(text);
    for (const QString& line : wrapped.split('\n'))
      QVERIFY2(line.size() <= letters, qPrintable(line));
    QCOMPARE(QString(wrapped).remove('\n').remove(' '), QString(text).remove(' '));  // nothing is lost
  }

  void whatIsShortOrWrapsByItselfStays_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("short") << "Undo";
    QTest::newRow("two lines") << "circular, 2,686 bp\nnot read";
    QTest::newRow("one long word") << QString("/a/path").repeated(20);
    QTest::newRow("rich") << "<b>Latents.</b> " + QString("one two three ").repeated(20);
  }
  void whatIsShortOrWrapsByItselfStays() {
    QFETCH(const QString, text);
    QCOMPARE(wrappedTip(text), text);
  }

  void aWidgetAndACellShowTheirTipsSo() {
    ToolTipWrapper wrapper;
    qApp->installEventFilter(&wrapper);
    const QString tip = QString("one two three ").repeated(10).trimmed();
    QPushButton button("button");
    button.setToolTip(tip);
    button.show();
    hover(button, {2, 2});
    QCOMPARE(QToolTip::text(), wrappedTip(tip));
    QToolTip::hideText();

    QStandardItemModel model(1, 1);
    model.setData(model.index(0, 0), tip, Qt::ToolTipRole);
    model.setHeaderData(0, Qt::Horizontal, "in the heading " + tip, Qt::ToolTipRole);
    QTableView table;
    table.setModel(&model);
    table.show();
    hover(*table.viewport(), table.visualRect(model.index(0, 0)).center());
    QCOMPARE(QToolTip::text(), wrappedTip(tip));
    hover(*table.horizontalHeader()->viewport(), {4, 4});
    QCOMPARE(QToolTip::text(), wrappedTip("in the heading " + tip));
    qApp->removeEventFilter(&wrapper);
  }

 private:
  static void hover(QWidget& widget, const QPoint& place) {
    QHelpEvent help(QEvent::ToolTip, place, widget.mapToGlobal(place));
    QCoreApplication::sendEvent(&widget, &help);
  }
};

DGLM_TEST(TestToolTips);
#include "tst_tool_tips.moc"
