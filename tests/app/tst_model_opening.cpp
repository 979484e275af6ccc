// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QLabel>
#include <QPushButton>
#include <QStandardPaths>
#include <QtTest>

#include "app/models/fidelity_desk.h"
#include "app/models/model_opening.h"
#include "app/project/command_text.h"
#include "app/shell/file_drop.h"
#include "tests/core/tiny_project.h"
#include "tests/test_case.h"
#include "widgets/parts/open_model_dialog.h"

using namespace dglm;

namespace {

QString dataFile(const char* name) {
  return QStringLiteral(DGLM_TEST_DATA "/") + QLatin1String(name);
}

}  // namespace

/// Opening a stranger's gLM and SAE in a project, and the SAE's fidelity there.
class TestModelOpening : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

  void init() {
    startAnew();
    folder_ = std::make_unique<QTemporaryDir>();
  }

  void cleanup() {
    window_.reset();
    session_.reset();
  }

  void readsTheSequencesWithThePairAndRemembersIt() {
    openTiny();
    openPair("glm/v2", "sae/batch_top_k.pt");
    QTRY_VERIFY(dialog());
    QTRY_VERIFY(canAccept());
    dialog()->accept();
    QTRY_COMPARE(session_->contents().analyses.size(), size_t{2});
    const AnalysisId second = session_->contents().analyses[1].id;
    QTRY_VERIFY(session_->latents().analysis() == second);
    QTRY_VERIFY(session_->latents().covers(tiny_.ring) && session_->latents().covers(tiny_.line));
    QVERIFY(!desk_->failure());

    QTRY_VERIFY(!desk_->job());
    startAnew();
    session_->openProject(tiny_.path);
    QTRY_VERIFY(session_->latents().overview());
    QVERIFY(session_->latents().analysis() == second);
  }

  void aFreshProjectKeepsThePairForSequencesToCome() {
    session_->createProject(std::filesystem::path(folder_->filePath("new.dglm").toStdString()));
    QTRY_COMPARE(session_->state(), Session::State::Ready);
    openPair("glm/v2", "sae/batch_top_k.pt");
    QTRY_VERIFY(canAccept());
    dialog()->accept();
    QTRY_VERIFY(session_->latents().overview());
    QCOMPARE(session_->latents().overview()->records.size(), size_t{0});
    QVERIFY(desk_->hasSource());
  }

  void aMisfitIsRefusedWithBothNumbers() {
    openTiny();
    openPair("glm/v1", "sae/batch_top_k.pt");
    QTRY_VERIFY2(texts().contains("24 numbers") && texts().contains("16"), qPrintable(texts()));
    QVERIFY(!canAccept());
    opening_->open(dataFile("glm/v2"));
    QTRY_VERIFY(canAccept());
  }

  void saysWhatAFileIsThatIsNone() {
    openTiny();
    opening_->open(dataFile("sae/relu.pt"), dataFile("glm/v2"));
    QTRY_VERIFY2(texts().contains("This is an SAE") && texts().contains("This is a gLM"), qPrintable(texts()));
    opening_->open(dataFile("nowhere"), dataFile("torch/unsafe.pt"));
    QTRY_VERIFY2(texts().contains("does not exist") && texts().contains("not a plain checkpoint"), qPrintable(texts()));
    QVERIFY(!canAccept());
  }

  void droppedFilesGoWhereTheyBelong() {
    openTiny();
    FileDrop drop(*session_);
    connect(&drop, &FileDrop::modelDropped, opening_, &ModelOpening::open);
    QSignalSpy others(&drop, &FileDrop::filesDropped);
    drop.take({dataFile("sequences/everything.gb"), dataFile("glm/v2/config.json"), dataFile("sae/sae_lens_topk")});
    QTRY_VERIFY(canAccept());
    QCOMPARE(others.size(), 1);
    QCOMPARE(others[0][0].toStringList(), QStringList{dataFile("sequences/everything.gb")});
    QVERIFY(dialog()->choice().model.endsWith("glm/v2"));
  }

  void withoutAProjectItSaysWhatToDo() {
    QSignalSpy refused(opening_, &ModelOpening::refused);
    opening_->open();
    QCOMPARE(refused.size(), 1);
    QVERIFY(!dialog());
  }

  void failuresAreTriedAgain() {
    openTiny();
    LatentSource source{dataFile("glm/v2").toStdString(), folder_->filePath("ae.pt").toStdString(), 1, {}, {}, {}};
    desk_->readAllWith(source);
    QTRY_VERIFY(desk_->failure());
    QVERIFY(QFile::copy(dataFile("sae/batch_top_k.pt"), folder_->filePath("ae.pt")));
    desk_->retry();
    QTRY_VERIFY(session_->latents().overview() && session_->latents().analysis() != tiny_.analysis);
    QTRY_VERIFY(session_->latents().covers(tiny_.line));
    QVERIFY(!desk_->failure());
  }

  void fidelityIsMeasuredAndKept() {
    openTiny();
    QVERIFY(!fidelity_->fidelity());
    desk_->readAllWith({dataFile("glm/v2").toStdString(), dataFile("sae/batch_top_k.pt").toStdString(), 1, {}, {}, {}});
    QTRY_VERIFY(session_->latents().overview() && session_->latents().analysis() != tiny_.analysis);
    QTRY_VERIFY(!desk_->job());
    fidelity_->measure({true, NormaliseChoice::On, 0});
    QTRY_VERIFY(fidelity_->fidelity());
    const FidelityReport report = fidelity_->fidelity()->report;
    QCOMPARE(report.sequences.size(), size_t{2});
    QVERIFY(report.paperCompatible && report.normalised);
    const QString command = fidelityCommand(*session_, report);
    const QString ring = folder_->filePath("tiny-files/ring.gb"), line = folder_->filePath("tiny-files/line.gb");
    QVERIFY2(command.contains("--paper-compatible --normalize on --sequences " + ring + ' ' + line),
             qPrintable(command));

    session_->chooseAnalysis(tiny_.analysis);
    QTRY_VERIFY(session_->latents().analysis() == tiny_.analysis);
    QVERIFY(!fidelity_->fidelity());
    startAnew();
    session_->openProject(tiny_.path);
    QTRY_VERIFY(session_->latents().analysis() == tiny_.analysis);
    session_->chooseAnalysis(session_->contents().analyses[1].id);
    QTRY_VERIFY(fidelity_->fidelity());
    QCOMPARE(fidelity_->fidelity()->report.overall.sae, report.overall.sae);
  }

  void measuringIsCancelledWithTheProject() {
    openTiny();
    desk_->readAllWith({dataFile("glm/v2").toStdString(), dataFile("sae/relu.pt").toStdString(), 0, {}, {}, {}});
    QTRY_VERIFY(session_->latents().overview() && session_->latents().analysis() != tiny_.analysis);
    fidelity_->measure({});
    session_->closeProject();
    QTRY_VERIFY(!fidelity_->job());
    QVERIFY(!fidelity_->fidelity());
  }

 private:
  /// As after the program was started.
  void startAnew() {
    cleanup();
    window_ = std::make_unique<QWidget>();
    session_ = std::make_unique<Session>();
    desk_ = new ReadingDesk(*session_, session_.get());
    opening_ = new ModelOpening(*session_, *desk_, *window_);
    fidelity_ = new FidelityDesk(*session_, *desk_, session_.get());
  }

  void openTiny() {
    auto made = makeTinyProject(*folder_);
    QVERIFY(made.hasValue());
    tiny_ = made.value();
    session_->openProject(tiny_.path);
    QTRY_VERIFY(session_->latents().overview());
  }

  void openPair(const char* model, const char* dictionary) { opening_->open(dataFile(model), dataFile(dictionary)); }

  OpenModelDialog* dialog() const { return window_->findChild<OpenModelDialog*>(); }

  bool canAccept() const {
    if (!dialog())
      return false;
    for (const QPushButton* button : dialog()->findChildren<QPushButton*>())
      if (button->isDefault())
        return button->isEnabled();
    return false;
  }

  QString texts() const {
    QStringList all;
    if (dialog())
      for (const QLabel* label : dialog()->findChildren<QLabel*>())
        all << label->text();
    return all.join('\n');
  }

  std::unique_ptr<QWidget> window_;
  std::unique_ptr<Session> session_;
  ReadingDesk* desk_ = nullptr;
  ModelOpening* opening_ = nullptr;
  FidelityDesk* fidelity_ = nullptr;
  std::unique_ptr<QTemporaryDir> folder_;
  TinyProject tiny_;
};

DGLM_TEST(TestModelOpening);
#include "tst_model_opening.moc"
