// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAction>
#include <QClipboard>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QtTest>

#include "tests/test_case.h"
#include "widgets/parts/state_view.h"

using namespace dglm;

namespace {

QStringList visibleButtons(StateView& view) {
  QStringList texts;
  for (const auto* button : view.findChildren<QPushButton*>())
    if (button->isVisibleTo(&view))
      texts << button->text();
  return texts;
}

QStringList visibleLabels(StateView& view) {
  QStringList texts;
  for (const auto* label : view.findChildren<QLabel*>())
    if (label->isVisibleTo(&view))
      texts << label->text();
  return texts;
}

}  // namespace

class TestStateView : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void emptyOffersWhatToDo() {
    StateView view;
    QAction openDemo(QStringLiteral("Open the demo"));
    view.showEmpty(QStringLiteral("No sequence yet."), {&openDemo});
    QCOMPARE(visibleLabels(view), (QStringList{"No sequence yet."}));
    QCOMPARE(visibleButtons(view), (QStringList{"Open the demo"}));
  }

  void workingSaysHowFarAndCanBeCancelled() {
    StateView view;
    QSignalSpy cancelled(&view, &StateView::cancelRequested);
    view.showWorking({QStringLiteral("Reading pUC19."), QStringLiteral("frame 2 of 6"), 0.25, 12});
    QCOMPARE(visibleLabels(view), (QStringList{"Reading pUC19.", QString::fromUtf8("frame 2 of 6 \u00b7 0:12 left")}));
    auto* bar = view.findChild<QProgressBar*>();
    QCOMPARE(bar->value() * 4, bar->maximum());
    QTest::mouseClick(view.findChild<QPushButton*>(), Qt::LeftButton);
    QCOMPARE(cancelled.size(), 1);
    view.showWorking({QStringLiteral("Reading pUC19.")});
    QCOMPARE(bar->maximum(), 0);
  }

  void failedSaysWhatWhyAndWhatToDo() {
    StateView view;
    view.showFailed({QStringLiteral("pUC19.gb was not read."), QStringLiteral("Line 3 has no length."),
                     QStringLiteral("Download it again."), QStringLiteral("MalformedFile pUC19.gb:3")});
    QCOMPARE(visibleButtons(view), (QStringList{"Copy Details"}));
    for (auto* button : view.findChildren<QPushButton*>())
      if (button->isVisibleTo(&view))
        button->click();
    QCOMPARE(
        QApplication::clipboard()->text(),
        QStringLiteral("pUC19.gb was not read.\nLine 3 has no length.\nDownload it again.\nMalformedFile pUC19.gb:3"));
  }

  void aStateLeavesNothingOfTheOneBefore() {
    StateView view;
    QAction retry(QStringLiteral("Try again"));
    view.showFailed({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")}, {&retry});
    view.showStale(QStringLiteral("From an older model: recompute."));
    QCOMPARE(visibleButtons(view), QStringList());
    QCOMPARE(visibleLabels(view), (QStringList{"From an older model: recompute."}));
  }
};

DGLM_TEST(TestStateView);
#include "tst_state_view.moc"
