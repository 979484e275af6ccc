// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include "tests/cut_texts.h"
#include "tests/layout_fonts.h"
#include "tests/test_case.h"
#include "widgets/parts/export_dialog.h"
#include "widgets/parts/file_questions.h"

using namespace dglm;

namespace {

QPushButton* button(ExportDialog& dialog, const char* text) {
  for (auto* candidate : dialog.findChildren<QPushButton*>())
    if (candidate->text() == QLatin1String(text))
      return candidate;
  return nullptr;
}

}  // namespace

class TestExportDialog : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void questionsBeginWhereTheLastEnded() {
    QStandardPaths::setTestModeEnabled(true);
    QSettings settings;
    settings.remove("files/folder");
    QCOMPARE(beginningOf("a.csv"), QDir::home().filePath("a.csv"));
    QTemporaryDir folder;
    settings.setValue("files/folder", folder.path());
    QCOMPARE(beginningOf("a.csv"), folder.filePath("a.csv"));
    QCOMPARE(beginningOf(QDir::rootPath() + "b.csv"), QDir::rootPath() + "b.csv");
    QVERIFY(folder.remove());
    QCOMPARE(beginningOf("a.csv"), QDir::home().filePath("a.csv"));
    settings.remove("files/folder");
  }

  void nothingIsCut_data() { test::addLayoutFonts(); }
  void nothingIsCut() {
    DGLM_USE_LAYOUT_FONT();
    ExportDialog dialog(FigureSettings{.format = FigureFormat::Png, .widthMm = 1200, .heightMm = 1200, .dpi = 600});
    QCOMPARE(test::cutAt(dialog, QSize()), QString());
    QVERIFY(dialog.width() < 1000);
  }

  void givesBackWhatItWasGiven() {
    const FigureSettings settings{FigureFormat::Png, 90, 60, 600, true, QStringLiteral("/tmp/map.png")};
    QCOMPARE(ExportDialog(settings).settings(), settings);
  }

  void pixelsFollowSizeAndResolution() {
    QCOMPARE(toPixels(25.4, 300), 300);
    QCOMPARE(toPixels(180, 300), 2126);
  }

  void keepsProportions() {
    ExportDialog dialog(FigureSettings{.widthMm = 180, .heightMm = 120});
    const auto boxes = dialog.findChildren<QDoubleSpinBox*>();
    boxes[0]->setValue(90);
    QCOMPARE(dialog.settings().heightMm, 60.0);
    boxes[1]->setValue(100);
    QCOMPARE(dialog.settings().widthMm, 150.0);
  }

  void exportsOnlyToAChosenFile() {
    ExportDialog dialog({});
    QSignalSpy asked(&dialog, &ExportDialog::fileRequested);
    QVERIFY(!button(dialog, "Export")->isEnabled());
    button(dialog, "Choose File...")->click();
    QCOMPARE(asked.size(), 1);
    dialog.setPath(QString());
    QVERIFY(!button(dialog, "Export")->isEnabled());
    dialog.setPath(QStringLiteral("/tmp/map"));
    QVERIFY(button(dialog, "Export")->isEnabled());
    QCOMPARE(dialog.settings().path, QStringLiteral("/tmp/map.svg"));
  }

  void theSuffixFollowsTheFormat() {
    ExportDialog dialog(FigureSettings{.path = QStringLiteral("/tmp/v1.2 map.svg")});
    dialog.findChild<QComboBox*>()->setCurrentIndex(1);
    QCOMPARE(dialog.settings().path, QStringLiteral("/tmp/v1.2 map.pdf"));
  }
};

DGLM_TEST(TestExportDialog);
#include "tst_export_dialog.moc"
