// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/study/steering_setup.h"
#include "tests/test_case.h"

using namespace dglm;

namespace {

Record recordOf(const char* bases) {
  Record record;
  record.bases = bases;
  return record;
}

}  // namespace

class TestSteeringSetup : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void zeroIsUntouchedAndAblationIsNot() {
    DialSetting dial{7, 0, true, false};
    QVERIFY(!editOf(dial, SteeringMethod::Set));
    dial.isAblated = true;
    QCOMPARE(*editOf(dial, SteeringMethod::Add), (LatentEdit{7, SteeringMethod::Set, 0}));
    dial.isOn = false;
    QVERIFY(!editOf(dial, SteeringMethod::Set));
  }
  void factorsAreNeutralAtOne() {
    QVERIFY(!editOf({7, 1, true, false}, SteeringMethod::Scale));
    QCOMPARE(*editOf({7, 0, true, false}, SteeringMethod::Scale), (LatentEdit{7, SteeringMethod::Scale, 0}));
    SteeringSetup setup;
    setup.method = SteeringMethod::Scale;
    QCOMPARE(setup.dialFor(3).value, 1.0);
  }
  void methodsThatGiveTheValueNeedTheSwitchOnly() {
    QCOMPARE(*editOf({7, 0, true, false}, SteeringMethod::LatentMax), (LatentEdit{7, SteeringMethod::LatentMax, 0}));
    QVERIFY(!editOf({7, 5, false, false}, SteeringMethod::LatentMax));
  }
  void editsKeepTheOrderOfTheDials() {
    SteeringSetup setup;
    setup.dials = {{9, 2, true, false}, {3, 4, false, false}, {1, -1, true, false}};
    const std::vector<LatentEdit> expected{{9, SteeringMethod::Set, 2}, {1, SteeringMethod::Set, -1}};
    QCOMPARE(editsOf(setup), expected);
  }

  void baseEdits_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isGood");
    QTest::addColumn<qint64>("base");
    QTest::newRow("both letters") << "A5G" << true << qint64{4};
    QTest::newRow("lower case, new letter alone") << " 5g " << true << qint64{4};
    QTest::newRow("grouped digits") << "A0,005G" << true << qint64{4};
    QTest::newRow("another base there") << "C5G" << false << qint64{0};
    QTest::newRow("no change") << "A5A" << false << qint64{0};
    QTest::newRow("past the end") << "A9G" << false << qint64{0};
    QTest::newRow("base 0") << "A0G" << false << qint64{0};
    QTest::newRow("no letter of DNA") << "A5X" << false << qint64{0};
    QTest::newRow("empty") << "" << false << qint64{0};
  }
  void baseEdits() {
    QFETCH(QString, text);
    QFETCH(bool, isGood);
    QFETCH(qint64, base);
    const auto edit = parseBaseEdit(text.toStdString(), recordOf("CCGTaC"));
    QCOMPARE(edit.has_value(), isGood);
    if (isGood)
      QCOMPARE(*edit, (BaseEdit{base, 'A', 'G'}));
  }

  void patternsNameTheEditedBase() {
    QCOMPARE(groupPattern({12, 18}, 16, 'G', 100), std::string("NNNNGN"));
    QCOMPARE(groupPattern({97, 103}, 1, 'T', 100), std::string("NNNNTN"));
    QCOMPARE(groupPattern({12, 18}, 40, 'G', 100), std::string("NNNNNN"));
  }
};

DGLM_TEST(TestSteeringSetup);
#include "tst_steering_setup.moc"
