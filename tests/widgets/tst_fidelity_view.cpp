// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QtTest>

#include <limits>

#include "tests/cut_texts.h"
#include "tests/layout_fonts.h"
#include "tests/test_case.h"
#include "widgets/charts/fidelity_view.h"
#include "widgets/tables/filtered_table.h"

using namespace dglm;

namespace {

FidelityContent measured() {
  FidelityContent content;
  content.overall = FidelityRow{{}, 150, 2.0, 6.0, 2.5, 0.875, {}};
  content.sequences = {{"pUC19", 100, 2.0, 6.0, 2.5, 0.875, {}},
                       {"bad", 50, 2.0, 3.0, 3.5, -0.5, FidelityMeaning::WorseThanZeros},
                       {"short"}};
  content.conditions = "whole sequences";
  content.canMeasure = true;
  content.command = "decode-glm fidelity";
  return content;
}

QString allTexts(const QWidget& widget) {
  QStringList texts;
  for (const QLabel* label : widget.findChildren<QLabel*>())
    if (!label->isHidden())
      texts << label->text();
  return texts.join('\n');
}

}  // namespace

class TestFidelityView : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void nothingIsCutInANarrowCard_data() { test::addLayoutFonts(); }
  void nothingIsCutInANarrowCard() {
    DGLM_USE_LAYOUT_FONT();
    FidelityView view;
    view.setContent(measured());
    QCOMPARE(test::cutAt(view, {280, 900}), QString());
    view.showWorking("pUC19", 0.5);
    QCOMPARE(test::cutAt(view, {280, 900}), QString());
    QVERIFY2(view.width() < 480, qPrintable(QString::number(view.width())));
  }

  void sharesAreClippedAsTheReferenceDoes() {
    QCOMPARE(clippedShare({"", 1, 0, 0, 0, 1.2, {}}), 1.0);
    QCOMPARE(clippedShare({"", 1, 0, 0, 0, -0.5, {}}), 0.0);
    QCOMPARE(clippedShare({"", 1, 0, 0, 0, 0.25, {}}), 0.25);
    QVERIFY(std::isnan(clippedShare({})));
  }

  void unmeasuredIsNotZero() {
    FidelityView view;
    view.setContent({});
    QVERIFY2(allTexts(view).contains("n/a"), qPrintable(allTexts(view)));
    QVERIFY(!view.findChild<QPushButton*>()->isEnabled());
    QVERIFY(view.findChild<FilteredTable*>()->isHidden());
  }

  void showsBothSharesAndTheLosses() {
    FidelityView view;
    view.setContent(measured());
    const QString texts = allTexts(view);
    QVERIFY2(texts.contains("87.5 %") && texts.contains("2.5000"), qPrintable(texts));
    const QString csv = view.findChild<FilteredTable*>()->toCsv();
    QVERIFY2(csv.contains("bad,-0.5,0,2,3,3.5,50"), qPrintable(csv));
    QVERIFY2(csv.contains("short,,,,,,0"), qPrintable(csv));
  }

  /// The unclipped share leads, and beside it stands what it means: 332 % is no praise where zeros help more.
  void saysWhereTheSaeIsWorseThanZeros() {
    FidelityContent content = measured();
    content.overall = FidelityRow{{}, 150, 2.0, 1.5, 3.16, 3.32, FidelityMeaning::WorseThanZeros};
    FidelityView view;
    view.setContent(content);
    const QString texts = allTexts(view);
    QVERIFY2(texts.contains("Loss recovered: 332.0 %"), qPrintable(texts));
    QVERIFY2(texts.contains("worse than zeros"), qPrintable(texts));
  }

  void asksAsTheUserChose() {
    FidelityView view;
    view.setContent(measured());
    const auto boxes = view.findChildren<QComboBox*>();
    boxes[0]->setCurrentIndex(1);
    boxes[1]->setCurrentIndex(2);
    QSignalSpy asked(&view, &FidelityView::measureRequested);
    view.findChild<QPushButton*>()->click();
    QCOMPARE(asked.size(), 1);
    const FidelityChoice wanted{true, FidelityChoice::Normalise::Off};
    QVERIFY(asked[0][0].value<FidelityChoice>() == wanted);
  }

  void theButtonCancelsWhileItIsMeasured() {
    FidelityView view;
    view.setContent(measured());
    view.showWorking("Measuring pUC19", 0.4);
    QSignalSpy asked(&view, &FidelityView::measureRequested);
    QSignalSpy cancelled(&view, &FidelityView::cancelRequested);
    view.findChild<QPushButton*>()->click();
    QCOMPARE(asked.size(), 0);
    QCOMPARE(cancelled.size(), 1);
    view.setContent(measured());
    view.findChild<QPushButton*>()->click();
    QCOMPARE(asked.size(), 1);
  }
};

DGLM_TEST(TestFidelityView);
#include "tst_fidelity_view.moc"
