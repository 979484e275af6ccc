// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QCheckBox>
#include <QComboBox>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QtTest>

#include <filesystem>

#include "app/concepts/baseline_texts.h"
#include "app/concepts/baseline_window.h"
#include "app/project/command_text.h"
#include "app/project/concept_book.h"
#include "app/project/demo_copy.h"
#include "app/project/latent_tracks.h"
#include "core/project/project.h"
#include "tests/app/project_desks.h"
#include "tests/core/temporary_folder.h"
#include "tests/cut_texts.h"
#include "tests/layout_fonts.h"
#include "tests/test_case.h"
#include "widgets/parts/drawing_view.h"
#include "widgets/parts/value_format.h"
#include "widgets/tables/baseline_table.h"

using namespace dglm;
using namespace dglm::test;
/// What latents add to the sequence alone, on the demo.
class TestBaselineWindow : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    DemoPlaces places = usualDemoPlaces();
    places.copies = demoFolder_.path().toStdString();
    places.openHere.clear();
    const auto demo = prepareDemo(places, {});
    QVERIFY2(demo.hasValue(), demo.hasValue() ? "" : demo.error().text().c_str());
    demo_ = demo.value().path;
    // A few of its short plasmids: probes on all would take minutes.
    auto project = Project::open(demo_);
    QVERIFY(project.hasValue());
    auto records = project.value().records().list();
    QVERIFY(records.hasValue());
    std::ranges::stable_sort(records.value(), {}, &RecordSummary::length);
    std::vector<RecordId> longer;
    for (size_t i = 6; i < records.value().size(); ++i)
      longer.push_back(records.value()[i].id);
    QVERIFY(project.value().records().remove(longer).hasValue());
    QVERIFY(project.value().close().hasValue());
  }
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    project_ = fs::path(folder_->path().toStdString()) / "demo.dglm";
    fs::copy_file(demo_, project_);
    session_ = std::make_unique<Session>();
    tracks_ = std::make_unique<LatentTracks>(*session_);
    concepts_ = std::make_unique<ConceptBook>(*session_);
    session_->openProject(project_);
    QVERIFY(waitFor([this] {
      return session_->record() && session_->latents().overview() && !concepts_->runs().empty() &&
             !session_->jobs().isBusy();
    }));
  }
  void cleanup() {
    concepts_.reset();
    tracks_.reset();
    session_.reset();
    folder_.reset();
  }

  /// The table in the user's words, the chart, and the bytes of the command for the same.
  void aConceptIsCompared() {
    BaselineWindow window(*session_, parts(), "AmpR", nullptr);
    window.activationsBox().setChecked(false);
    compare(window);
    const std::vector<BaselineTableRow>& rows = window.table().rows();
    QCOMPARE(rows.size(), size_t{5});
    QCOMPARE(rows[0].method, QString("Best latent"));
    QVERIFY2(rows[0].latents.startsWith("L2/"), qPrintable(rows[0].latents));
    QCOMPARE(rows[3].method, QString("6-mer counts"));
    QCOMPARE(rows[3].verdict, QString("sequence alone"));
    QVERIFY(!rows[0].verdict.isEmpty() && !rows[0].rule.isEmpty() && rows[0].conceptName == "AmpR");
    QVERIFY(window.chart().drawing().height > 0);
    QVERIFY(window.cosines().rows().empty());

    Q_EMIT window.table().latentWanted(0);
    QVERIFY(waitFor([&] { return session_->selection().latent.has_value() && !session_->jobs().isBusy(); }));
    QCOMPARE(toText(*session_->selection().latent), rows[0].latents);

    QSignalSpy written(&window, &BaselineWindow::written);
    const fs::path ofWindow = fs::path(folder_->path().toStdString()) / "window.csv";
    window.write(QString::fromStdString(ofWindow.string()));
    QVERIFY(waitFor([&] { return !written.isEmpty(); }));
    const QStringList words = shellWords(window.command());
    QVERIFY2(words.contains("baselines") && words.contains("--project") && words.contains("AmpR") &&
                 !words.contains("--model-activations"),
             qPrintable(window.command()));
    session_->closeProject();
    ProjectBaselinesRequest request;
    request.activations = false;
    request.methods.source.kmers = 6;
    request.methods.targets = {"AmpR"};
    request.methods.out = fs::path(folder_->path().toStdString()) / "command.csv";
    QVERIFY(waitFor([this] { return !session_->jobs().isBusy(); }));
    const auto report = compareBaselinesOf(project_, 2, request, {});
    QVERIFY2(report.hasValue(), report.hasValue() ? "" : report.error().text().c_str());
    QCOMPARE(contentOf(ofWindow), contentOf(request.methods.out));
  }

  /// The probe on activations, and the latents nearest to its direction.
  void theProbesDirectionIsCompared() {
    BaselineWindow window(*session_, parts(), "ori", nullptr);
    QVERIFY(window.command().contains("--model-activations"));
    compare(window);
    QCOMPARE(window.table().rows().size(), size_t{6});
    const std::vector<CosineRow>& nearest = window.cosines().rows();
    QCOMPARE(std::ssize(nearest), std::ssize(session_->latents().overview()->summary.latents));
    QVERIFY(nearest.front().cosine > nearest.back().cosine && nearest.front().cosine <= 1.0001);
    Q_EMIT window.cosines().latentPicked(nearest.front().latent);
    QVERIFY(waitFor(
        [&] { return session_->selection().latent && toText(*session_->selection().latent) == nearest[0].id; }));
  }

  void cancelledAndUnknown() {
    BaselineWindow window(*session_, parts(), "no such thing", nullptr);
    window.activationsBox().setChecked(false);
    QSignalSpy compared(&window, &BaselineWindow::compared);
    window.compare();
    QVERIFY(waitFor([&] { return !session_->jobs().isBusy(); }));
    QVERIFY(compared.isEmpty() && !window.found());
    BaselineWindow other(*session_, parts(), {}, nullptr);
    other.compare();
    session_->jobs().cancelAll(session_->computeLane());
    QVERIFY(waitFor([&] { return !session_->jobs().isBusy(); }));
    QVERIFY(!other.found());
    QVERIFY(!other.command().contains("--target"));
  }

  /// What was compared belongs to its project: the window goes with it.
  void itGoesWithItsProject() {
    BaselineWindow window(*session_, parts(), "AmpR", nullptr);
    window.show();
    window.compare();
    session_->closeProject();
    QVERIFY(waitFor([&] { return !session_->jobs().isBusy(); }));
    QVERIFY(!window.isVisible() && !window.found());
  }

  void nothingIsCut_data() { addLayoutFonts(); }
  void nothingIsCut() {
    DGLM_USE_LAYOUT_FONT();
    BaselineWindow window(*session_, parts(), "AmpR", nullptr);
    window.activationsBox().setChecked(false);
    window.show();
    QVERIFY2(CutTexts::in(window).isEmpty(), qPrintable(CutTexts::in(window).join("; ")));
    if (font.pointSize() < 13)
      return;  // a result takes time, and has room where larger letters have
    compare(window);
    QCoreApplication::processEvents();  // the sentence may take a second line
    QVERIFY2(CutTexts::in(window).isEmpty(), qPrintable(CutTexts::in(window).join("; ")));
  }

 private:
  template <class Condition>
  bool waitFor(Condition condition) {
    constexpr int kLongest = 300'000;  // ms
    return QTest::qWaitFor(condition, kLongest);
  }

  BaselineWindow::Parts parts() { return {*concepts_, *tracks_, std::make_shared<ReaderCache>(), {}}; }

  void compare(BaselineWindow& window) {
    QSignalSpy compared(&window, &BaselineWindow::compared);
    window.compare();
    QVERIFY(waitFor([&] { return !compared.isEmpty() || !session_->jobs().isBusy(); }));
    QVERIFY(window.found());
  }

  QTemporaryDir demoFolder_;
  fs::path demo_, project_;
  std::unique_ptr<QTemporaryDir> folder_;
  std::unique_ptr<Session> session_;
  std::unique_ptr<LatentTracks> tracks_;
  std::unique_ptr<ConceptBook> concepts_;
};

DGLM_TEST(TestBaselineWindow);
#include "tst_baseline_window.moc"
