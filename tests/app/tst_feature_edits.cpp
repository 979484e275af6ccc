// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QtTest>

#include <filesystem>

#include "app/explore/feature_dialog.h"
#include "app/explore/feature_edits.h"
#include "app/explore/feature_panel.h"
#include "app/shell/main_window.h"
#include "core/formats/read_records.h"
#include "core/formats/record_writers.h"
#include "core/sequence/feature_text.h"
#include "tests/core/result_checks.h"
#include "tests/core/tiny_project.h"
#include "tests/test_case.h"

using namespace dglm;
using dglm::test::valueOf;

namespace {

/// Takes what was typed.
void accept(FeatureDialog& dialog) {
  QVERIFY2(dialog.feature(), qPrintable(dialog.said()));
  dialog.accept();
}

}  // namespace

/// Features by hand, in the window of the tiny project.
class TestFeatureEdits : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    tiny_ = valueOf(makeTinyProject(*folder_));
    window_ = std::make_unique<MainWindow>();
    WindowOptions options;
    options.files = {QString::fromStdString(tiny_.path.string())};
    window_->start(options);
    QTRY_VERIFY(window_->session().record() && !window_->session().jobs().isBusy());
  }
  void cleanup() { window_.reset(); }

  void addsTheSelectionAndTakesItBack() {
    QVERIFY(!edits().addAction()->isEnabled());
    window_->session().selectBases({55, 64});
    QVERIFY(edits().addAction()->isEnabled());
    FeatureDialog* dialog = edits().add();
    QCOMPARE(dialog->placeBox().text(), "56-4");
    dialog->nameBox().setText("over the origin");
    dialog->typeBox().setCurrentText("rep_origin");
    dialog->strandBox().setCurrentIndex(1);
    accept(*dialog);
    QTRY_COMPARE(features().size(), size_t{3});
    const Feature added = features().back();
    QCOMPARE(QString::fromStdString(added.label()), "over the origin");
    QCOMPARE(QString::fromStdString(added.type), "rep_origin");
    QVERIFY(added.extent() == BaseRange({55, 64}) && added.strand() == Strand::Reverse && isMadeByHand(added));
    QTRY_COMPARE(window_->session().selection().feature, 2);
    QTRY_COMPARE(window_->featurePanel().table().rows().size(), size_t{3});
    QVERIFY(window_->featurePanel().table().rows().back().isMadeByHand);
    window_->session().undoStack().undo();
    QTRY_COMPARE(features().size(), size_t{2});
    window_->session().undoStack().redo();
    QTRY_COMPARE(features().size(), size_t{3});
    window_->close();
    QCOMPARE(stored().features.back(), added);
  }

  void changesAFeatureThatKeepsItsLook() {
    window_->session().setFeatureStyle({1, "#ff0000", false});
    FeatureDialog* dialog = edits().edit(1);
    QCOMPARE(dialog->nameBox().text(), "right");
    dialog->nameBox().setText("mine");
    dialog->placeBox().setText("31-36, 40-48");
    dialog->qualifierTable().insertRow(0);
    dialog->qualifierTable().setItem(0, 0, new QTableWidgetItem("product"));
    dialog->qualifierTable().setItem(0, 1, new QTableWidgetItem("a protein"));
    accept(*dialog);
    QTRY_COMPARE(QString::fromStdString(features()[1].label()), "mine");
    QCOMPARE(features()[1].segments.size(), size_t{2});
    QCOMPARE(features()[1].order, SegmentOrder::Join);
    QCOMPARE(features()[1].qualifier("product"), "a protein");
    QCOMPARE(window_->session().featureStyle(1).colour, "#ff0000");
    window_->session().undoStack().undo();
    QTRY_COMPARE(QString::fromStdString(features()[1].label()), "right");
    QTRY_COMPARE(window_->session().featureStyle(1).colour, "#ff0000");
  }

  void removesOneOrSeveralWithTheirLook() {
    window_->session().setFeatureStyle({0, "#00ff00", true});
    edits().remove({0, 1});
    QTRY_VERIFY(features().empty());
    window_->session().undoStack().undo();
    QTRY_COMPARE_WITH_TIMEOUT(features().size(), size_t{2}, 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(window_->session().featureStyle(0).colour, "#00ff00", 60'000);  // a busy machine
    window_->session().selectFeature(1);
    edits().removeAction()->trigger();
    QTRY_COMPARE(features().size(), size_t{1});
    QCOMPARE(QString::fromStdString(features()[0].label()), "left");
  }

  void saysWhatIsWrongInWords() {
    window_->session().showRecord(tiny_.line);
    QTRY_COMPARE(window_->session().recordId(), tiny_.line);
    window_->session().selectBases({3, 9});
    FeatureDialog* dialog = edits().add();
    dialog->placeBox().setText("30-40");
    QVERIFY(!dialog->feature());
    QVERIFY2(dialog->said().contains("bases 1 to 36"), qPrintable(dialog->said()));
    dialog->placeBox().setText("30-4");
    QVERIFY2(dialog->said().contains("linear"), qPrintable(dialog->said()));
    dialog->placeBox().setText("3-9");
    QVERIFY(dialog->feature());
    dialog->typeBox().setCurrentText("a type with blanks");
    QVERIFY2(!dialog->feature() && dialog->said().contains("15"), qPrintable(dialog->said()));
    for (const QPushButton* button : dialog->findChildren<QPushButton*>())
      QVERIFY(button->text() != "Add" || !button->isEnabled());
    dialog->reject();
    QTRY_VERIFY(!window_->session().jobs().isBusy());
    QCOMPARE(features().size(), size_t{1});
  }

  void anUnchangedDialogChangesNothing() {
    FeatureDialog* dialog = edits().edit(0);
    QCOMPARE(*dialog->feature(), features()[0]);
    accept(*dialog);
    QVERIFY(!window_->session().undoStack().canUndo());
  }

  void filesAndConceptsHaveIt() {
    window_->session().selectBases({48, 60});
    FeatureDialog* dialog = edits().add();
    dialog->nameBox().setText("AmpR promoter");
    dialog->typeBox().setCurrentText("promoter");
    accept(*dialog);
    QTRY_COMPARE(features().size(), size_t{3});
    const Record record = *window_->session().record();
    const std::filesystem::path folder(folder_->path().toStdString());
    for (const char* name : {"out.gb", "out.gff3"}) {
      const std::filesystem::path path = folder / name;
      VERIFY_OK(std::string(name) == "out.gb" ? writeGenBank(path, std::span(&record, 1))
                                              : writeGff3(path, std::span(&record, 1)));
      const ReadRecords read = valueOf(readRecords(path, {}));
      const Feature back = read.records.front().features.back();
      QCOMPARE(QString::fromStdString(back.label()), "AmpR promoter");
      QCOMPARE(QString::fromStdString(back.type), "promoter");
      QVERIFY2(isMadeByHand(back), name);
    }
  }

 private:
  FeatureEdits& edits() { return window_->featureEdits(); }
  const std::vector<Feature>& features() const { return window_->session().record()->features; }
  Record stored() const {
    Project project = valueOf(Project::open(tiny_.path));
    return valueOf(project.records().load(tiny_.ring));
  }

  std::unique_ptr<QTemporaryDir> folder_;
  TinyProject tiny_;
  std::unique_ptr<MainWindow> window_;
};

DGLM_TEST(TestFeatureEdits);
#include "tst_feature_edits.moc"
