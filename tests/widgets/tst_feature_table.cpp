// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QColorDialog>
#include <QTableView>
#include <QtTest>

#include "tests/test_case.h"
#include "widgets/tables/feature_table.h"
#include "widgets/tables/filtered_table.h"

using namespace dglm;

namespace {

constexpr int64_t kLength = 2686;

std::vector<FeatureRow> someFeatures() {
  return {{0,
           true,
           QColor(0x82, 0xc1, 0x7e),
           QStringLiteral("AmpR"),
           QStringLiteral("CDS"),
           {1283, 2144},
           861,
           kLength,
           Strand::Forward},
          {1,
           true,
           QColor(0xff, 0xa5, 0x00),
           QStringLiteral("ori"),
           QStringLiteral("rep_origin"),
           {2314, 2903},
           589,
           kLength,
           Strand::Reverse},
          {2,
           false,
           QColor(0xb6, 0xa3, 0xd6),
           QStringLiteral("M13 fwd"),
           QStringLiteral("primer_bind"),
           {378, 395},
           17,
           kLength,
           Strand::None}};
}

enum Column { Visible, Colour, Label };

struct Fixture {
  Fixture() {
    table.setRows(someFeatures());
    table.resize(700, 300);
    table.show();
  }
  QTableView& view() { return table.table().view(); }
  void clickCell(int row, int column) {
    const QRect cell = view().visualRect(view().model()->index(row, column));
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, cell.center());
  }

  FeatureTable table;
};

}  // namespace

class TestFeatureTable : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void csvIsOneBasedAndSaysTheStrand() {
    Fixture f;
    QCOMPARE(f.table.toCsv(), QStringLiteral("Shown,Colour,Feature,Type,Start,End,Length (bp),Strand\n"
                                             "shown,#82c17e,AmpR,CDS,1284,2144,861,forward\n"
                                             "shown,#ffa500,ori,rep_origin,2315,217,589,reverse\n"
                                             "hidden,#b6a3d6,M13 fwd,primer_bind,379,395,17,none\n"));
  }

  void picksAndActivatesFeatures() {
    Fixture f;
    QSignalSpy picked(&f.table, &FeatureTable::featurePicked);
    QSignalSpy activated(&f.table, &FeatureTable::featureActivated);
    f.clickCell(1, Label);
    QCOMPARE(picked.takeFirst().first().toInt(), 1);
    QTest::keyClick(&f.view(), Qt::Key_Return);
    QCOMPARE(activated.takeFirst().first().toInt(), 1);
    f.table.setCurrentFeature(2);
    QCOMPARE(picked.size(), 0);
    QCOMPARE(f.view().currentIndex().row(), 2);
  }

  void clickAndSpaceShowAndHide() {
    Fixture f;
    QSignalSpy changes(&f.table, &FeatureTable::visibilityChanged);
    f.clickCell(0, Visible);
    QCOMPARE(changes.takeFirst(), (QVariantList{0, false}));
    f.clickCell(2, Label);
    QTest::keyClick(&f.view(), Qt::Key_Space);
    QCOMPARE(changes.takeFirst(), (QVariantList{2, true}));
  }

  void aClickOnTheSwatchAsksForAColour() {
    Fixture f;
    QSignalSpy colours(&f.table, &FeatureTable::colourChanged);
    f.clickCell(1, Colour);
    auto* dialog = f.table.findChild<QColorDialog*>();
    QVERIFY(dialog);
    QCOMPARE(dialog->currentColor(), QColor(0xff, 0xa5, 0x00));
    dialog->setCurrentColor(Qt::darkCyan);
    dialog->accept();
    QCOMPARE(colours.takeFirst(), (QVariantList{1, QColor(Qt::darkCyan)}));
  }
};

DGLM_TEST(TestFeatureTable);
#include "tst_feature_table.moc"
