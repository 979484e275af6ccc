// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAbstractItemView>
#include <QDockWidget>
#include <QHeaderView>
#include <QLineEdit>
#include <QStandardPaths>
#include <QTableView>
#include <QtTest>

#include "app/explore/feature_panel.h"
#include "app/explore/latent_panel.h"
#include "app/explore/map_panel.h"
#include "app/explore/track_panel.h"
#include "app/shell/main_window.h"
#include "app/shell/panel_focus.h"
#include "app/shell/sequence_area.h"
#include "tests/app/steering_parts.h"
#include "tests/core/result_checks.h"
#include "tests/test_case.h"
#include "widgets/map/plasmid_map.h"
#include "widgets/tables/feature_table.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/latent_table.h"
#include "widgets/tracks/track_view.h"

using namespace dglm;
using namespace dglm::test;

/// The keyboard's way through the window.
class TestPanelFocus : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    qputenv("DGLM_MODELS", folder_.filePath("shelf").toUtf8());
    QDir().mkpath(folder_.filePath("shelf"));
    path_ = valueOf(makeSteeringProject(folder_));
  }

  void init() {
    window_ = std::make_unique<MainWindow>();
    WindowOptions options;
    options.files = {QString::fromStdString(path_.string())};
    window_->start(options);
    window_->show();
    window_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window_.get()));
    QTRY_VERIFY(window_->session().record() && window_->session().latents().overview());
    QTRY_VERIFY(!window_->session().jobs().isBusy());
  }

  void cleanup() { window_.reset(); }

  void f6GoesThroughAllPanelsAndBack() {
    const QList<QWidget*> panels = window_->panels();
    QCOMPARE(panels.size(), window_->docks().size() + 3);
    panels.front()->setFocus();
    QList<QWidget*> seen;
    for (qsizetype i = 0; i < panels.size(); ++i) {
      press(Qt::Key_F6);
      seen << panelWithFocus();
      QVERIFY2(isFramed(seen.back()), seen.back() ? seen.back()->metaObject()->className() : "no panel");
      QTRY_VERIFY2(isInSight(window_->focusWidget()), seen.back()->metaObject()->className());
    }
    for (QWidget* panel : panels)
      QVERIFY2(seen.contains(panel), panel->metaObject()->className());
    press(Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(panelWithFocus(), seen[seen.size() - 2]);
  }

  void aPanelKeepsItsPlace() {
    FilteredTable& table = *window_->latentPanel().findChild<FilteredTable*>();
    table.filterEdit().setFocus();
    press(Qt::Key_F6);
    QVERIFY(panelWithFocus() != &window_->latentPanel());
    press(Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(window_->focusWidget(), &table.filterEdit());
  }

  void aClosedPanelIsPassedOver() {
    window_->docks().front()->close();
    QVERIFY(!window_->panels().contains(window_->docks().front()->widget()));
  }

  void theFrameGoesWithTheFocus() {
    window_->sequenceArea().trackPanel().view().setFocus();
    press(Qt::Key_F6);
    QWidget* panel = panelWithFocus();
    QVERIFY(isFramed(panel));
    window_->sequenceArea().mapPanel().map().setFocus();
    QVERIFY(!isFramed(panel));
  }

  void theTabThatIsChosenTakesTheKeys() {
    window_->showPanel(PanelName::Steering);
    QVERIFY(settles(window_->steering()));
    QTRY_VERIFY(panelWithFocus() && panelWithFocus() == dockOf("steering")->widget());
    QDockWidget* features = dockOf(window_->featurePanel());
    features->raise();
    QTRY_COMPARE(panelWithFocus(), &window_->featurePanel());
  }

  void comingToATableOrListChoosesNothing() {
    int tables = 0;
    for (QAbstractItemView* view : window_->findChildren<QAbstractItemView*>()) {
      if (qobject_cast<QHeaderView*>(view) || !view->selectionModel() || view->window() != window_.get())
        continue;
      view->selectionModel()->clear();
      const SharedSelection before = window_->session().selection();
      QFocusEvent came(QEvent::FocusIn, Qt::TabFocusReason);
      QCoreApplication::sendEvent(view, &came);
      QVERIFY2(!view->selectionModel()->hasSelection(), qPrintable(view->accessibleName()));
      QVERIFY2(window_->session().selection() == before, qPrintable(view->accessibleName()));
      ++tables;
    }
    QVERIFY2(tables >= 7, qPrintable(QString::number(tables)));
  }

  void escEmptiesTheFilterThenTheSelection() {
    window_->session().selectFeature(0);
    FilteredTable& table = *window_->featurePanel().findChild<FilteredTable*>();
    table.filterEdit().setText("Amp");
    table.view().setFocus();
    QTest::keyClick(&table.view(), Qt::Key_Escape);
    QVERIFY(table.filterEdit().text().isEmpty());
    QVERIFY(window_->session().selection().bases);
    QTest::keyClick(&table.view(), Qt::Key_Escape);
    QVERIFY(!window_->session().selection().bases);
  }

 private:
  void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::keyClick(window_.get(), key, modifiers);
    QCoreApplication::processEvents();
  }

  QWidget* panelWithFocus() const {
    for (QWidget* panel : window_->panels())
      if (QWidget* focused = window_->focusWidget(); focused && (panel == focused || panel->isAncestorOf(focused)))
        return panel;
    return nullptr;
  }

  static bool isFramed(const QWidget* panel) {
    return panel && panel->findChild<QWidget*>("panelFrame", Qt::FindDirectChildrenOnly);
  }

  QDockWidget* dockOf(const QWidget& panel) const {
    for (QDockWidget* dock : window_->docks())
      if (dock->widget() == &panel)
        return dock;
    return nullptr;
  }

  QDockWidget* dockOf(const char* name) const { return window_->findChild<QDockWidget*>(QLatin1String(name)); }

  QTemporaryDir folder_;
  std::filesystem::path path_;
  std::unique_ptr<MainWindow> window_;
};

DGLM_TEST(TestPanelFocus);
#include "tst_panel_focus.moc"
