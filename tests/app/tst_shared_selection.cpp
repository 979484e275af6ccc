// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "app/project/shared_selection.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace std::chrono_literals;

namespace {

SharedSelection at(int64_t start) {
  SharedSelection selection;
  selection.record = RecordId{1};
  selection.bases = BaseRange{start, start + 10};
  return selection;
}

}  // namespace

class TestSharedSelection : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void walksBackAndForth() {
    SelectionHistory history;
    const SelectionHistory::TimePoint start{10h};
    for (int i = 0; i < 3; ++i)
      history.visit(at(i), start + i * 1s);
    QVERIFY(history.back() == at(1));
    QVERIFY(history.back() == at(0));
    QVERIFY(!history.back());
    QVERIFY(history.forward() == at(1));
  }

  void aNewVisitForgetsWhatLayAhead() {
    SelectionHistory history;
    const SelectionHistory::TimePoint start{10h};
    for (int i = 0; i < 3; ++i)
      history.visit(at(i), start + i * 1s);
    history.back();
    history.visit(at(7), start + 10s);
    QVERIFY(!history.canGoForward());
    QVERIFY(history.back() == at(1));
  }

  void aDragIsOneVisit() {
    SelectionHistory history;
    const SelectionHistory::TimePoint start{10h};
    history.visit(at(0), start);
    for (int i = 1; i <= 50; ++i)
      history.visit(at(i), start + 1s + i * 20ms);
    QVERIFY(history.back() == at(0));
    QVERIFY(history.forward() == at(50));
  }

  void theSamePlaceIsVisitedOnce() {
    SelectionHistory history;
    const SelectionHistory::TimePoint start{10h};
    history.visit(at(0), start);
    history.visit(at(1), start + 1s);
    history.visit(at(1), start + 5s);
    QVERIFY(history.back() == at(0));
  }
};

DGLM_TEST(TestSharedSelection);
#include "tst_shared_selection.moc"
