// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTabWidget>
#include <QtTest>

#include "app/paper/figure_texts.h"
#include "app/paper/figure_window.h"
#include "app/project/latent_tracks.h"
#include "app/project/session.h"
#include "core/figure/svg.h"
#include "tests/test_case.h"
#include "widgets/parts/drawing_view.h"
#include "widgets/parts/state_view.h"

using namespace dglm;

namespace {

const QString kData = QStringLiteral(DGLM_TEST_DATA "/published");

bool canExport(const FigureWindow& window) {
  for (const QPushButton* button : window.findChildren<QPushButton*>())
    if (button->text().contains("Panel"))
      return button->isEnabled();
  return false;
}

}  // namespace

/// The window with a figure of the paper.
class TestFigureWindow : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
  void init() {
    QSettings().remove("publishedFolder");
    QSettings().remove("amrLabels");
  }

  void showsWhatTheCommandWrites();
  void theBlastAuditHasAWindow();
  void otherLabelsDrawAnew();
  void failureIsToldAndMendedByAnotherFolder();
  void folderIsRemembered();
  void everyQuantityIsKnownToTranslators();

 private:
  Session session_;
  LatentTracks tracks_{session_};
};

void TestFigureWindow::showsWhatTheCommandWrites() {
  FigureWindow window(PaperFigure::Two, session_, tracks_, nullptr);
  QVERIFY(!canExport(window));
  window.readFolder(kData);
  QTRY_VERIFY(window.figure());
  QVERIFY(canExport(window));
  const auto* tabs = window.findChild<QTabWidget*>();
  QCOMPARE(tabs->count(), 6);  // panels A to E, and the table
  const auto* view = qobject_cast<DrawingView*>(tabs->widget(0));
  QCOMPARE(svgFile(view->drawing()), svgFile(window.figure()->panels[0].drawing));
}

void TestFigureWindow::theBlastAuditHasAWindow() {
  FigureWindow window(PaperFigure::Blast, session_, tracks_, nullptr);
  window.readFolder(kData);
  QTRY_VERIFY(window.figure());
  QCOMPARE(window.figure()->name, std::string("blast"));
  QCOMPARE(window.findChild<QTabWidget*>()->count(), 4);
  QVERIFY(window.findChild<QLineEdit*>("amrLabels")->isHidden());
  QVERIFY(session_.script().steps().back().command().contains("reproduce blast"));
}

void TestFigureWindow::otherLabelsDrawAnew() {
  FigureWindow window(PaperFigure::Four, session_, tracks_, nullptr);
  window.readFolder(kData);
  QTRY_VERIFY(window.figure());
  const auto before = window.figure();
  auto* labels = window.findChild<QLineEdit*>("amrLabels");
  labels->selectAll();
  QTest::keyClicks(labels, "lacI, SmR");
  QTest::keyClick(labels, Qt::Key_Return);
  QTRY_VERIFY(window.figure() && window.figure() != before);
  QVERIFY(svgFile(window.figure()->panels[3].drawing) != svgFile(before->panels[3].drawing));
}

void TestFigureWindow::failureIsToldAndMendedByAnotherFolder() {
  FigureWindow window(PaperFigure::Four, session_, tracks_, nullptr);
  QTemporaryDir empty;
  window.readFolder(empty.path());
  const auto said = [&] {
    QString text;
    for (const QLabel* label : window.findChild<StateView*>()->findChildren<QLabel*>())
      text += label->text();
    return text;
  };
  QTRY_VERIFY(said().contains("fixed_activation_steering.csv"));
  QVERIFY(!window.figure());
  window.readFolder(kData);
  QTRY_VERIFY(window.figure());
}

void TestFigureWindow::folderIsRemembered() {
  {
    FigureWindow window(PaperFigure::Two, session_, tracks_, nullptr);
    window.readFolder(kData);
    QTRY_VERIFY(window.figure());
  }
  FigureWindow again(PaperFigure::Four, session_, tracks_, nullptr);
  QTRY_VERIFY(again.figure());
}

void TestFigureWindow::everyQuantityIsKnownToTranslators() {
  QFile source(QStringLiteral(DGLM_TEST_DATA "/../../app/paper/figure_texts.cpp"));
  QVERIFY(source.open(QIODevice::ReadOnly));
  const QByteArray known = source.readAll();
  for (const PublishedFile file :
       {PublishedFile::Figure2Expected, PublishedFile::Figure4Expected, PublishedFile::BlastExpected,
        PublishedFile::HivExpected, PublishedFile::MetaExpected})
    for (const ExpectedValue& value : expectedValues(file))
      QVERIFY2(known.contains('"' + QByteArray::fromStdString(value.quantity) + '"'), value.quantity.c_str());
  QCOMPARE(figureText({"there are two runs of %1; the later one counts: %2", {"50M L2", "x"}}),
           QString("there are two runs of 50M L2; the later one counts: x"));
  QCOMPARE(sourceText("a.ipynb, ties by id"), QString("a.ipynb, ties by id"));
}

DGLM_TEST(TestFigureWindow);
#include "tst_figure_window.moc"
