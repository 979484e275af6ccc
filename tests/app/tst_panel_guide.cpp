// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDockWidget>
#include <QLabel>
#include <QStandardPaths>
#include <QTableView>
#include <QtTest>

#include "app/explore/feature_panel.h"
#include "app/explore/map_panel.h"
#include "app/explore/selection_panel.h"
#include "app/explore/track_panel.h"
#include "app/shell/main_window.h"
#include "app/shell/panel_guide.h"
#include "app/shell/sequence_area.h"
#include "tests/app/steering_parts.h"
#include "tests/core/result_checks.h"
#include "tests/test_case.h"
#include "widgets/parts/palette.h"
#include "widgets/tables/feature_table.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tracks/track_view.h"

using namespace dglm;
using namespace dglm::test;

/// F1 explains the panel that has the focus.
class TestPanelGuide : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    qputenv("DGLM_MODELS", folder_.filePath("shelf").toUtf8());
    QDir().mkpath(folder_.filePath("shelf"));
    path_ = valueOf(makeSteeringProject(folder_));
    window_ = std::make_unique<MainWindow>();
    WindowOptions options;
    options.files = {QString::fromStdString(path_.string())};
    options.size = QSize(1280, 720);
    window_->start(options);
    window_->show();
    window_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window_.get()));
    QTRY_VERIFY(window_->session().record() && window_->session().latents().overview());
    window_->session().selectFeature(0);
    window_->session().selectLatent({0, 1});
    window_->showPanel(PanelName::Steering);
    QVERIFY(settles(window_->steering()));
    QTRY_VERIFY(!window_->session().jobs().isBusy());
  }

  void everyPanelHasAPictureAndWords() {
    QList<QWidget*> panels{&window_->sequenceArea().mapPanel(), &window_->sequenceArea().trackPanel(),
                           &window_->sequenceArea().selectionPanel()};
    for (const QDockWidget* dock : window_->docks())
      panels << dock->widget();
    for (QWidget* panel : panels) {
      bringToFront(*panel);
      const PanelHelpContent guide = guideOf(*panel);
      const char* name = panel->metaObject()->className();
      QVERIFY2(!guide.title.isEmpty() && !guide.title.contains('<') && !guide.title.endsWith('.'), name);
      QVERIFY2(!guide.numbers.isEmpty() && guide.text.contains(guide.title), name);
      QVERIFY2(!guide.picture.isNull(), name);
      // Jobs have a row once something took longer than a moment.
      const bool mayBeEmpty = QByteArrayView(name).contains("JobsPanel");
      QVERIFY2(mayBeEmpty || !guide.parts.empty(), name);
      for (const HelpPart& part : guide.parts)
        QVERIFY2(panel->rect().contains(part.place) && !part.text.isEmpty(), qPrintable(part.text));
    }
  }

  void thePictureIsOfThePanelAsItIs() {
    QWidget& panel = window_->featurePanel();
    bringToFront(panel);
    const QImage before = guideOf(panel).picture.toImage();
    window_->featurePanel().findChild<FilteredTable*>()->filterEdit().setText("no such feature");
    QVERIFY(guideOf(panel).picture.toImage() != before);
    window_->featurePanel().findChild<FilteredTable*>()->filterEdit().clear();
  }

  void thePartsAreNumberedInThePicture() {
    QPixmap plain(800, 200);
    plain.fill(Qt::white);
    const std::vector<HelpPart> parts{{QRect(0, 0, 100, 50), "left"}, {QRect(700, 150, 100, 50), "right"}};
    const QPixmap drawn = numberedPicture(plain, parts, QSize(400, 400), *window_);
    QCOMPARE(drawn.deviceIndependentSize().toSize(), QSize(400, 100));
    const QImage image = drawn.toImage();
    const QColor accent = Palette::of(*window_).accent;
    QCOMPARE(image.pixelColor(2, 10), accent);  // the first mark's rim
    QVERIFY(image.pixelColor(200, 50) == Qt::white);
    QVERIFY(numberedPicture(plain, {}, QSize(400, 400), *window_).toImage() != image);
  }

  void f1ExplainsWhatHasTheFocusAndEscLeadsBack() {
    TrackView& view = window_->sequenceArea().trackPanel().view();
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_F1);
    PanelHelp* help = window_->findChild<PanelHelp*>();
    QVERIFY(help && help->isVisible());
    QVERIFY(help->accessibleName().contains("Linear view"));
    QVERIFY(window_->size().width() >= help->width() && window_->size().height() >= help->height());
    QTest::keyClick(help, Qt::Key_Escape);
    QTRY_VERIFY(!window_->findChild<PanelHelp*>());
    QCOMPARE(window_->focusWidget(), &view);
  }

  void f1ExplainsAPanelWithATable() {
    bringToFront(window_->featurePanel());
    QTableView& rows = window_->featurePanel().findChild<FilteredTable*>()->view();
    window_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window_.get()));
    rows.setFocus();
    QTest::keyClick(&rows, Qt::Key_F1);
    PanelHelp* help = window_->findChild<PanelHelp*>();
    QVERIFY(help && help->accessibleName().contains("Features"));
    bool saysWhatThePartsAre = false;
    for (const QLabel* label : help->findChildren<QLabel*>()) {
      saysWhatThePartsAre = saysWhatThePartsAre || label->accessibleName().contains("Features come from the file");
      QVERIFY(!label->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));  // no caret as if to type
    }
    QVERIFY(help->focusWidget() && help->focusWidget()->accessibleName().contains("Features come from the file"));
    QVERIFY(saysWhatThePartsAre);
    QTest::keyClick(help, Qt::Key_Escape);
    QTRY_VERIFY(!window_->findChild<PanelHelp*>());
  }

 private:
  void bringToFront(QWidget& panel) {
    for (QDockWidget* dock : window_->docks())
      if (dock->widget() == &panel) {
        dock->show();
        dock->raise();
      }
    QCoreApplication::processEvents();
  }

  QTemporaryDir folder_;
  std::filesystem::path path_;
  std::unique_ptr<MainWindow> window_;
};

DGLM_TEST(TestPanelGuide);
#include "tst_panel_guide.moc"
