// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAbstractItemView>
#include <QCompleter>
#include <QtTest>

#include "tests/test_case.h"
#include "widgets/parts/go_to_box.h"

using namespace dglm;

class TestGoToBox : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void enterAsksAndEscapeLeaves() {
    GoToBox box;
    QSignalSpy asked(&box, &GoToBox::goRequested);
    QSignalSpy left(&box, &GoToBox::left);
    QTest::keyClick(&box, Qt::Key_Return);
    QCOMPARE(asked.size(), 0);
    QTest::keyClicks(&box, QStringLiteral("1,000-2,500"));
    QTest::keyClick(&box, Qt::Key_Return);
    QCOMPARE(asked.takeFirst().first().toString(), QStringLiteral("1,000-2,500"));
    QTest::keyClick(&box, Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
    QVERIFY(box.text().isEmpty());
  }

  void completesPartsOfNamesInAnyCase() {
    GoToBox box;
    box.setCompletions({QStringLiteral("AmpR"), QStringLiteral("AmpR promoter"), QStringLiteral("ori")});
    QCompleter* completer = box.completer();
    completer->setCompletionPrefix(QStringLiteral("PROM"));
    QCOMPARE(completer->completionCount(), 1);
    QCOMPARE(completer->currentCompletion(), QStringLiteral("AmpR promoter"));
  }

  void aProblemIsSaidUntilTheTextChanges() {
    GoToBox box;
    QTest::keyClicks(&box, QStringLiteral("9999"));
    box.showProblem(QStringLiteral("The record ends at base 2,686."));
    QCOMPARE(box.accessibleDescription(), QStringLiteral("The record ends at base 2,686."));
    QTest::keyClick(&box, Qt::Key_Backspace);
    QVERIFY(box.accessibleDescription().isEmpty());
  }
};

DGLM_TEST(TestGoToBox);
#include "tst_go_to_box.moc"
