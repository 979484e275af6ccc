// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "app/steering/steering_setup_json.h"
#include "app/steering/steering_values.h"
#include "tests/test_case.h"

using namespace dglm;

namespace {

Record recordOf(const char* bases) {
  Record record;
  record.bases = bases;
  return record;
}

}  // namespace

class TestSteeringValues : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void faultsOfBaseEdits_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<BaseEditFault>("fault");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("none") << "A5G" << BaseEditFault::None << "";
    QTest::newRow("words") << "five" << BaseEditFault::Unreadable << "Write a base edit as A1408G";
    QTest::newRow("another base") << "G5C" << BaseEditFault::OtherBase << "Base 5 is A, not G.";
    QTest::newRow("no new base") << "A5X" << BaseEditFault::NoBase << "X is no base";
    QTest::newRow("no old base") << "U5A" << BaseEditFault::NoBase << "U is no base";
    QTest::newRow("beyond the end") << "A1,007G" << BaseEditFault::OutsideRecord << "There is no base 1,007";
    QTest::newRow("base 0") << "0G" << BaseEditFault::OutsideRecord << "bases 1 to 6";
    QTest::newRow("no change") << "5A" << BaseEditFault::SameBase << "Base 5 is A as it stands.";
  }
  void faultsOfBaseEdits() {
    QFETCH(QString, text);
    QFETCH(BaseEditFault, fault);
    QFETCH(QString, sentence);
    const Record record = recordOf("CCGTaC");
    QCOMPARE(checkBaseEdit(text.toStdString(), record).fault, fault);
    const QString said = baseEditSentence(text, record);
    QVERIFY2(said.contains(sentence) && said.isEmpty() == sentence.isEmpty(), qPrintable(said));
  }

  void jsonKeepsEverything() {
    SteeringSetup setup;
    setup.method = SteeringMethod::Add;
    setup.dials = {{5066, -12.25, true, false}, {7, 0, true, true}};
    setup.scope = SteerScope::Bases;
    setup.scopeBases = {90, 110};
    setup.scopeName = "AmpR";
    setup.masksCaret = false;
    setup.masked = BaseRange{16, 17};
    setup.edit = "A17G";
    setup.isWholeSequence = true;
    setup.windowBase = 3;
    setup.readBase = 16;
    setup.seed = 7;
    QCOMPARE(steeringSetupFrom(toJson(setup)), setup);
    QCOMPARE(steeringSetupFrom({}), SteeringSetup());
  }
  void unknownNumbersFallBack() {
    const SteeringSetup setup = steeringSetupFrom({{"method", 99}, {"scope", -4}});
    QCOMPARE(setup.method, SteeringMethod::Set);
    QCOMPARE(setup.scope, SteerScope::All);
  }
};

DGLM_TEST(TestSteeringValues);
#include "tst_steering_values.moc"
