// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <random>
#include <string>

#include "core/sequence/record.h"
#include "core/study/molecule_key.h"
#include "tests/test_case.h"

using namespace dglm;

class TestMoleculeKey : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void oneMoleculeHasOneKey_data() {
    QTest::addColumn<QByteArray>("bases");
    QTest::addColumn<bool>("isSame");
    QTest::newRow("itself") << QByteArray("AACGTTTGGA") << true;
    QTest::newRow("lower case") << QByteArray("aacgtttgga") << true;
    QTest::newRow("U for T") << QByteArray("AACGUUUGGA") << true;
    QTest::newRow("rotated") << QByteArray("TTTGGAAACG") << true;
    QTest::newRow("the other strand") << QByteArray("TCCAAACGTT") << true;
    QTest::newRow("the other strand, rotated") << QByteArray("AAACGTTTCC") << true;
    QTest::newRow("one base changed") << QByteArray("AACGTTTGGC") << false;
    QTest::newRow("backwards") << QByteArray("AGGTTTGCAA") << false;
    QTest::newRow("one base less") << QByteArray("AACGTTTGG") << false;
  }
  void oneMoleculeHasOneKey() {
    QFETCH(QByteArray, bases);
    QFETCH(bool, isSame);
    QCOMPARE(moleculeKey(bases.toStdString()) == moleculeKey("AACGTTTGGA"), isSame);
  }

  void everyCopyOfAPlasmidIsFound() {
    std::mt19937 random(3);
    std::string bases(4361, 'A');
    for (char& base : bases)
      base = "ACGTN"[random() % 5];
    const std::string key = moleculeKey(bases);
    QCOMPARE(key.size(), size_t{64});
    for (const size_t start : {1U, 2000U, 4360U}) {
      const std::string turned = bases.substr(start) + bases.substr(0, start);
      QCOMPARE(moleculeKey(turned), key);
      QCOMPARE(moleculeKey(reverseComplement(turned)), key);
    }
  }

  void nothingHasAKeyToo() {
    QCOMPARE(moleculeKey(""), moleculeKey(""));
    QVERIFY(moleculeKey("") != moleculeKey("A"));
  }
};

DGLM_TEST(TestMoleculeKey);
#include "tst_molecule_key.moc"
