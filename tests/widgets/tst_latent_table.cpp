// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>
#include <QtTest>

#include "tests/test_case.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/latent_table.h"

using namespace dglm;

namespace {

LatentRow makeRow(int latent, float maximum, const char* label, bool pinned = false) {
  LatentRow row;
  row.id = {5, latent};
  row.maximum = maximum;
  row.fractionActive = 0.0214;
  row.recordsFiring = 12;
  row.label = QString::fromUtf8(label);
  row.labelShare = 0.5;
  row.pinned = pinned;
  return row;
}

enum Column { Pin, Latent, Label, F1, Share, Maximum };

/// A table of three latents, shown and active.
struct Fixture {
  Fixture() {
    table.setRows({makeRow(1334, 1.0f, "AmpR", true), makeRow(77, 2.5f, "ori"), makeRow(9, 0.5f, "")});
    table.table().setSort({});
    table.resize(600, 300);
    table.show();
    table.activateWindow();
    table.setFocus();
  }
  QTableView& view() { return table.table().view(); }
  QPoint cell(int shownRow, int column) { return view().visualRect(view().model()->index(shownRow, column)).center(); }
  void clickCell(int shownRow, int column) {
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, cell(shownRow, column));
  }
  void clickHeader(int column, Qt::KeyboardModifiers modifiers = {}) {
    QHeaderView* header = view().horizontalHeader();
    const QPoint place(header->sectionViewportPosition(column) + header->sectionSize(column) / 2, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, modifiers, place);
  }
  QStringList shownIds() {
    QStringList ids;
    for (int row = 0; row < view().model()->rowCount(); ++row)
      ids << view().model()->index(row, Latent).data().toString();
    return ids;
  }

  LatentTable table;
};

}  // namespace

class TestLatentTable : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void headerClicksSort() {
    Fixture f;
    f.clickHeader(Maximum);
    QCOMPARE(f.shownIds(), (QStringList{"L5/77", "L5/1334", "L5/9"}));
    f.clickHeader(Maximum);
    QCOMPARE(f.shownIds(), (QStringList{"L5/9", "L5/1334", "L5/77"}));
    f.clickHeader(Latent);
    QCOMPARE(f.shownIds(), (QStringList{"L5/9", "L5/77", "L5/1334"}));
  }

  void shiftClickAddsASortKey() {
    Fixture f;
    f.table.setRows({makeRow(1, 1.0f, "b"), makeRow(2, 2.0f, "a"), makeRow(3, 2.0f, "b")});
    f.clickHeader(Label);
    f.clickHeader(Maximum, Qt::ShiftModifier);
    QCOMPARE(f.shownIds(), (QStringList{"L5/2", "L5/3", "L5/1"}));
  }

  void typingFilters() {
    Fixture f;
    QLineEdit& filter = f.table.table().filterEdit();
    QTest::keyClicks(&filter, QStringLiteral("ampr"));
    QCOMPARE(f.shownIds(), (QStringList{"L5/1334"}));
    QTest::keyClick(&filter, Qt::Key_Escape);
    QCOMPARE(f.shownIds().size(), 3);
  }

  void movingPicksAndEnterActivates() {
    Fixture f;
    QSignalSpy picked(&f.table, &LatentTable::latentPicked);
    QSignalSpy activated(&f.table, &LatentTable::latentActivated);
    f.clickCell(0, Maximum);
    QTest::keyClick(&f.view(), Qt::Key_Down);
    QCOMPARE(picked.size(), 2);
    QCOMPARE(picked.last().first().value<LatentId>(), (LatentId{5, 77}));
    QCOMPARE(activated.size(), 0);
    QTest::keyClick(&f.view(), Qt::Key_Return);
    f.clickCell(2, Latent);
    QCOMPARE(activated.size(), 2);
    QCOMPARE(activated.last().first().value<LatentId>(), (LatentId{5, 9}));
  }

  void followingTheSelectionEmitsNothing() {
    Fixture f;
    QSignalSpy picked(&f.table, &LatentTable::latentPicked);
    f.table.setCurrentLatent({5, 9});
    QCOMPARE(f.view().currentIndex().row(), 2);
    QTest::keyClicks(&f.table.table().filterEdit(), QStringLiteral("ori"));
    QCOMPARE(picked.size(), 0);
  }

  void spaceAndStarPin() {
    Fixture f;
    QSignalSpy pins(&f.table, &LatentTable::pinToggled);
    f.clickCell(1, Pin);
    QCOMPARE(pins.takeFirst(), (QVariantList{QVariant::fromValue(LatentId{5, 77}), true}));
    f.view().selectAll();
    QTest::keyClick(&f.view(), Qt::Key_Space);
    // One of the three is pinned already: the other two join it.
    QCOMPARE(pins.size(), 2);
    QCOMPARE(pins.at(0), (QVariantList{QVariant::fromValue(LatentId{5, 77}), true}));
    QCOMPARE(pins.at(1), (QVariantList{QVariant::fromValue(LatentId{5, 9}), true}));
  }

  void newRowsKeepTheCurrentLatent() {
    Fixture f;
    f.table.setCurrentLatent({5, 77});
    f.table.setRows({makeRow(3, 1, ""), makeRow(4, 1, ""), makeRow(77, 1, "")});
    QCOMPARE(f.view().currentIndex().row(), 2);
  }

  void copiesSelectedRowsWithHeader() {
    Fixture f;
    f.clickCell(0, Maximum);
    QTest::keySequence(&f.view(), QKeySequence::Copy);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Track\tLatent\tLabel\tF1\tMax\tActive\tFires in\n"
                                                               "pinned\tL5/1334\tAmpR\t\t1\t0.0214\t12\n"));
  }

  void csvHoldsWhatIsShownInItsOrder() {
    Fixture f;
    f.clickHeader(Maximum);
    for (const int column : {0, 3, 4, 6, 7})
      f.view().setColumnHidden(column, true);
    QTest::keyClicks(&f.table.table().filterEdit(), QStringLiteral("L5/"));
    QCOMPARE(f.table.toCsv(), QStringLiteral("Latent,Label,Max\nL5/77,ori,2.5\nL5/1334,AmpR,1\nL5/9,,0.5\n"));
  }
};

DGLM_TEST(TestLatentTable);
#include "tst_latent_table.moc"
