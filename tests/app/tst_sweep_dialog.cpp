// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

#include <algorithm>
#include <cmath>

#include "app/steering/ribosome_experiment.h"
#include "app/steering/sweep_dialog.h"
#include "tests/app/steering_parts.h"
#include "tests/test_case.h"
#include "widgets/charts/sweep_heat_map.h"
#include "widgets/parts/palette.h"
#include "widgets/parts/theme.h"

using namespace dglm;
using namespace dglm::test;

namespace {

constexpr int kSweepPatience = 120'000;  // milliseconds: what hangs, hangs longer, and machines may be busy

/// A dialog over the desk's window, with a file in the folder.
struct Dialog {
  Dialog(SteeringParts& parts, const QString& file)
      : dialog(parts.session, *sweepPlaceOf(parts.session, parts.desk), usualSweep(parts.desk)) {
    dialog.fileBox().setText(file);
    dialog.show();
  }

  bool finishes() {
    return QTest::qWaitFor([this] { return !dialog.isRunning(); }, kSweepPatience);
  }

  SweepDialog dialog;
};

qsizetype linesOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll().count('\n') : -1;
}

/// So many that a test can stop in between.
QString manyValues() {
  QStringList values;
  for (int i = 0; i < 400; ++i)
    values << QString::number(i / 10.0);
  return values.join(',');
}

QString allLatents() {
  QStringList latents;
  for (int latent = 0; latent < 64; ++latent)
    latents << QString::number(latent);
  return latents.join(',');
}

}  // namespace

class TestSweepDialog : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    auto made = makeSteeringProject(*folder_);
    QVERIFY2(made.hasValue(), made.hasError() ? made.error().text().c_str() : "");
    parts_ = std::make_unique<SteeringParts>(made.value());
    QVERIFY(settles(parts_->desk));
  }
  void cleanup() { parts_.reset(); }

  void writesAndDraws() {
    const QString file = folder_->filePath("sweep.csv");
    Dialog shown(*parts_, file);
    SweepDialog& dialog = shown.dialog;
    QCOMPARE(dialog.latentBox().text(), QString("0, 1, 2"));
    dialog.valueBox().setText("-2, 0, 2");
    dialog.startButton().click();
    QVERIFY(dialog.isRunning());
    QVERIFY(shown.finishes());
    QCOMPARE(linesOf(file), qsizetype{1 + 3 * 3 * 3});
    QVERIFY2(dialog.said().contains("sweep.csv"), qPrintable(dialog.said()));
    for (size_t latent = 0; latent < 3; ++latent)
      for (size_t value = 0; value < 3; ++value)
        QVERIFY(dialog.results().highest(latent, value) > 0);
    QVERIFY(dialog.results().baseline > 0);
  }

  void aFinishedFileIsReplacedOnlyWhenAsked() {
    const QString file = folder_->filePath("sweep.csv");
    QFile old(file);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("hours of work\n");
    old.close();
    Dialog shown(*parts_, file);
    SweepDialog& dialog = shown.dialog;
    dialog.valueBox().setText("2");
    const auto answer = [&dialog](QMessageBox::ButtonRole role) {
      dialog.startButton().click();
      QVERIFY(!dialog.isRunning());
      auto* question = dialog.findChild<QMessageBox*>();
      QVERIFY(question && question->text().contains("sweep.csv"));
      for (QAbstractButton* button : question->buttons())
        if (question->buttonRole(button) == role)
          button->click();
      QTRY_VERIFY(!dialog.findChild<QMessageBox*>());
    };
    answer(QMessageBox::RejectRole);
    QVERIFY(!dialog.isRunning());
    QCOMPARE(linesOf(file), qsizetype{1});
    answer(QMessageBox::AcceptRole);
    QVERIFY(shown.finishes());
    QCOMPARE(linesOf(file), qsizetype{1 + 3 * 3});
  }

  void freeNamesAreProposed() {
    const QString first = folder_->filePath("sweep.csv"), second = folder_->filePath("sweep_2.csv");
    QCOMPARE(freeSweepFile(first), first);
    for (const QString& taken : {first, second}) {
      QFile file(taken);
      QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QCOMPARE(freeSweepFile(first), folder_->filePath("sweep_3.csv"));
    QCOMPARE(freeSweepFile(second), folder_->filePath("sweep_3.csv"));
  }

  void anotherPlaceLeavesTheOldFileAndItsCharts() {
    const QString file = folder_->filePath("sweep.csv");
    Dialog shown(*parts_, file);
    SweepDialog& dialog = shown.dialog;
    const auto map = dialog.findChild<SweepHeatMap*>();
    dialog.valueBox().setText("2");
    dialog.startButton().click();
    QVERIFY(shown.finishes());
    QVERIFY(map->isVisible());
    dialog.setPlace(*sweepPlaceOf(parts_->session, parts_->desk), usualSweep(parts_->desk));
    QCOMPARE(dialog.fileBox().text(), folder_->filePath("sweep_2.csv"));
    QVERIFY(!map->isVisible());
    QCOMPARE(dialog.results().rows(), size_t{0});
  }

  void columnsStandInTheOrderOfTheirValues() {
    SweepResults results({{"L2/7"}, {60, 0, -150}, {"all"}});
    results.set(0, 1.0);
    results.set(1, 0.5);
    results.set(2, 0.0);
    SweepHeatMap map;
    map.resize(400, 120);
    map.setResults(&results);
    const QImage image = map.grab().toImage();
    std::vector<QRgb> seen;  // along the row of cells, below their numbers
    for (int x = 0; x < image.width(); ++x)
      for (const double probability : {0.0, 0.5, 1.0})
        if (const QRgb colour = image.pixel(x, 5 * kGrid + kGrid / 2);
            colour == Palette::of(map).intensity(probability).rgb() && (seen.empty() || seen.back() != colour))
          seen.push_back(colour);
    QCOMPARE(seen.size(), size_t{3});
    for (size_t i = 0; i < seen.size(); ++i)
      QCOMPARE(seen[i], Palette::of(map).intensity(0.5 * static_cast<double>(i)).rgb());
  }

  void chartsOfOtherSettingsSayso() {
    Dialog shown(*parts_, folder_->filePath("sweep.csv"));
    SweepDialog& dialog = shown.dialog;
    dialog.valueBox().setText("2");
    dialog.startButton().click();
    QVERIFY(shown.finishes());
    const auto isMarked = [&dialog] {
      return std::ranges::any_of(dialog.findChildren<QLabel*>(), [](const QLabel* label) {
        return label->isVisible() && label->text().contains("settings before");
      });
    };
    QVERIFY(!isMarked());
    dialog.valueBox().setText("3");
    QVERIFY(isMarked());
    dialog.fileBox().setText(folder_->filePath("other.csv"));
    dialog.valueBox().setText("2");
    QVERIFY(!isMarked());
  }

  void aFailureIsToldInTheDialogAlone() {
    Dialog shown(*parts_, folder_->filePath("nowhere/sweep.csv"));
    SweepDialog& dialog = shown.dialog;
    bool isWatched = false;
    QSignalSpy failed(&parts_->session.jobs(), &JobRunner::jobAdded);
    dialog.startButton().click();
    QCOMPARE(failed.count(), 1);
    auto* job = failed[0][0].value<JobHandle*>();
    connect(job, &JobHandle::failed, this, [&] { isWatched = job->isWatched(); });
    QVERIFY(shown.finishes());
    QVERIFY(isWatched);
    QVERIFY2(dialog.said().contains("nowhere"), qPrintable(dialog.said()));
    QVERIFY(!dialog.findChild<SweepHeatMap*>()->isVisible());
  }

  void manyValuesStayOnTheScreen() {
    Dialog shown(*parts_, folder_->filePath("sweep.csv"));
    SweepDialog& dialog = shown.dialog;
    dialog.latentBox().setText(allLatents());
    dialog.valueBox().setText(manyValues());
    dialog.startButton().click();
    QVERIFY(dialog.isRunning());
    const QSize screen = dialog.screen()->availableGeometry().size();
    QTRY_VERIFY(dialog.findChild<SweepHeatMap*>()->isVisible());
    QVERIFY(dialog.minimumSizeHint().width() <= screen.width());
    QVERIFY(dialog.width() <= screen.width() && dialog.height() <= screen.height());
    dialog.startButton().click();
    QVERIFY(shown.finishes());
  }

  void asksForNumbers() {
    Dialog shown(*parts_, folder_->filePath("sweep.csv"));
    QVERIFY(shown.dialog.startButton().isEnabled());
    for (const char* wrong : {"", "1, two", "1, nan"}) {
      shown.dialog.valueBox().setText(wrong);
      QVERIFY2(!shown.dialog.startButton().isEnabled(), wrong);
    }
  }

  void goesOnWhereItWasStopped() {
    const QString file = folder_->filePath("sweep.csv");
    Dialog shown(*parts_, file);
    SweepDialog& dialog = shown.dialog;
    dialog.valueBox().setText(manyValues());
    dialog.startButton().click();
    QTRY_VERIFY(linesOf(file + ".partial") > 20);
    QTRY_VERIFY2(dialog.said().contains("of 3,600 rows"), qPrintable(dialog.said()));
    dialog.startButton().click();
    QVERIFY(shown.finishes());
    QVERIFY(!QFile::exists(file));
    const qsizetype kept = linesOf(file + ".partial");
    QVERIFY(kept < 1 + 3 * 400 * 3);
    dialog.startButton().click();
    QVERIFY(shown.finishes());
    QCOMPARE(linesOf(file), qsizetype{1 + 3 * 400 * 3});
    QVERIFY(!std::isnan(dialog.results().at(0, 0, 0)));  // written before the stop
    QVERIFY(!std::isnan(dialog.results().at(2, 399, 2)));
  }

  void closesWithItsProjectAndKeepsItsRows() {
    const QString file = folder_->filePath("sweep.csv");
    Dialog shown(*parts_, file);
    shown.dialog.valueBox().setText(manyValues());
    shown.dialog.startButton().click();
    QTRY_VERIFY(linesOf(file + ".partial") > 5);
    parts_->session.createProject(folder_->filePath("other.dglm").toStdU16String());
    QVERIFY(!shown.dialog.isVisible());
    QVERIFY(shown.finishes());
    QVERIFY(!QFile::exists(file));
    QVERIFY(linesOf(file + ".partial") > 5);
  }

  void tellsOfRowsThatFailed() {
    Dialog shown(*parts_, folder_->filePath("sweep.csv"));
    shown.dialog.latentBox().setText("1");
    shown.dialog.valueBox().setText("1, 1e30");
    shown.dialog.startButton().click();
    QVERIFY(shown.finishes());
    const QString said = shown.dialog.said();
    QVERIFY2(said.contains("3 rows have an error") && said.contains("latent 1 cannot be 1e+30"), qPrintable(said));
  }

  void tellsOfALatentThatIsNotThere() {
    Dialog shown(*parts_, folder_->filePath("sweep.csv"));
    shown.dialog.latentBox().setText("1, 9999");
    shown.dialog.valueBox().setText("1");
    shown.dialog.startButton().click();
    QVERIFY(shown.finishes());
    QVERIFY2(shown.dialog.said().contains("Latent 9999 does not exist"), qPrintable(shown.dialog.said()));
    QVERIFY(!QFile::exists(shown.dialog.fileBox().text()));
  }

  void tellsOfATokenThatIsNotThere() {
    Dialog shown(*parts_, folder_->filePath("sweep.csv"));
    shown.dialog.positionBox().setText("masked;9000");
    shown.dialog.startButton().click();
    QVERIFY(shown.finishes());
    QVERIFY2(shown.dialog.said().startsWith("Tokens cannot be 9000: the sequence has tokens 0 to"),
             qPrintable(shown.dialog.said()));
  }

  void whatIsNamedTwiceIsSweptOnce() {
    Dialog shown(*parts_, folder_->filePath("sweep.csv"));
    shown.dialog.latentBox().setText("1, 2, L0/1");
    shown.dialog.valueBox().setText("1, 1.0");
    QVERIFY2(shown.dialog.said().startsWith("6 rows"), qPrintable(shown.dialog.said()));
  }

  void theRibosomeExperiment() {
    QWidget window;
    RibosomeExperiment experiment(parts_->session, parts_->desk, window);
    experiment.start();
    QTRY_VERIFY(experiment.dialog());
    SweepDialog& dialog = *experiment.dialog();
    QCOMPARE(dialog.latentBox().text(), QString("0, 1, 2"));
    QVERIFY(dialog.valueBox().text().startsWith("-150, -100"));
    QVERIFY(dialog.placeText().contains("MG1655"));
    QVERIFY(std::ranges::any_of(dialog.findChildren<QLabel*>(),
                                [](const QLabel* label) { return label->text().contains("not the paper's"); }));
    dialog.latentBox().setText("1");
    dialog.valueBox().setText("0, 5");
    dialog.fileBox().setText(folder_->filePath("ribosome.csv"));
    dialog.startButton().click();
    QTRY_VERIFY_WITH_TIMEOUT(!dialog.isRunning(), 20000);
    QVERIFY2(linesOf(folder_->filePath("ribosome.csv")) == 1 + 2 * 4, qPrintable(dialog.said()));
    QCOMPARE(dialog.results().at(0, 0, 0), dialog.results().baseline);  // 0 is the unsteered model, as in the paper
  }

  void aGenomeWithoutTheGeneIsRefused() {
    const QString plasmid = folder_->filePath("plasmid.fasta");
    QFile file(plasmid);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(">plasmid\nACGTTGCAGGCATCAGCATCAGCGACTAT\n");
    file.close();
    QWidget window;
    RibosomeExperiment experiment(parts_->session, parts_->desk, window);
    experiment.start();
    QTRY_VERIFY(experiment.dialog());
    const QString place = experiment.dialog()->placeText();
    experiment.readGenome(plasmid.toStdString());
    QTRY_VERIFY(experiment.dialog()->said().contains("plasmid"));
    QCOMPARE(experiment.dialog()->placeText(), place);
  }

 private:
  std::unique_ptr<QTemporaryDir> folder_;
  std::unique_ptr<SteeringParts> parts_;
};

DGLM_TEST(TestSweepDialog);
#include "tst_sweep_dialog.moc"
