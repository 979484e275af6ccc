// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAction>
#include <QLabel>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabWidget>
#include <QtTest>

#include <cmath>

#include "app/concepts/concept_command.h"
#include "app/concepts/concept_detail.h"
#include "app/concepts/concept_panel.h"
#include "app/concepts/score_concepts_dialog.h"
#include "app/explore/latent_panel.h"
#include "app/explore/track_panel.h"
#include "app/project/concept_values.h"
#include "app/shell/main_window.h"
#include "app/shell/sequence_area.h"
#include "tests/core/result_checks.h"
#include "tests/core/tiny_project.h"
#include "tests/cut_texts.h"
#include "tests/layout_fonts.h"
#include "tests/test_case.h"
#include "widgets/charts/concept_curves.h"
#include "widgets/charts/concept_readings.h"
#include "widgets/tables/concept_faults_table.h"
#include "widgets/tables/concept_table.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tracks/track_view.h"

using namespace dglm;

namespace {

constexpr int kRecords = 6;

/// The tiny project's ring six times, read by its analysis. In the last, "left" is labelled elsewhere.
Result<TinyProject> makeRings(const QTemporaryDir& folder) {
  DGLM_TRY(TinyProject tiny, makeTinyProject(folder));
  DGLM_TRY(Project project, Project::open(tiny.path));
  std::vector<NewRecord> rings;
  for (int i = 1; i < kRecords; ++i) {
    Record ring = tinyRecord(("ring" + std::to_string(i)).c_str(), Topology::Circular, 60);
    ring.features = {tinyFeature("left", i == kRecords - 1 ? BaseRange{50, 60} : BaseRange{6, 24}),
                     tinyFeature("right", {30, 48})};
    rings.push_back({ring, {}});
  }
  DGLM_TRY(const auto ids, project.records().add(rings));
  DGLM_TRY(ActivationWriter writer, project.activations().writer(tiny.analysis));
  for (const RecordId id : ids)
    DGLM_CHECK(writer.add(id, {{tinyReading(0, 1.0F, 60), tinyReading(1, 0.5F, 60)}}));
  DGLM_CHECK(writer.commit());
  DGLM_CHECK(project.close());
  return tiny;
}

}  // namespace

class TestConceptPanel : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    auto made = makeRings(*folder_);
    QVERIFY(made.hasValue());
    tiny_ = made.value();
    window_ = std::make_unique<MainWindow>();
    open();
  }
  void cleanup() { window_.reset(); }

  void scoresAndKeepsTheResult() {
    score();
    QCOMPARE(table().rows().size(), size_t{2});
    QCOMPARE(session().latents().nameOf(5), QString("right"));
    QVERIFY(session().latents().nameSourceOf(5) == MarkSource::Score);
    QCOMPARE(latentRow(5).f1, 1.0);
    QVERIFY(std::isnan(latentRow(3).f1));
    // A name stands beside its own scores, not beside those of another concept.
    const auto named = window_->concepts().conceptNamed(5, "right");
    QVERIFY(named && named->conceptName() == "right");
    QVERIFY(!window_->concepts().conceptNamed(5, "left"));
    session().latents().rename(5, "mine");
    QVERIFY(nameOrigin(session().latents(), window_->concepts(), 5).contains("own"));
    window_.reset();
    window_ = std::make_unique<MainWindow>();
    open();
    QTRY_COMPARE(table().rows().size(), size_t{2});
    QTRY_COMPARE(latentRow(5).f1, 1.0);
    QCOMPARE(session().latents().nameOf(5), QString("mine"));
  }

  void nothingIsCutInASmallWindow_data() { test::addLayoutFonts(); }
  void nothingIsCutInASmallWindow() {
    DGLM_USE_LAYOUT_FONT();
    window_ = std::make_unique<MainWindow>();
    const QSize size = font.pointSize() < 13 ? QSize(1100, 700) : QSize(1440, 900);
    window_->resize(size);
    open();
    score();
    window_->show();
    window_->showPanel(PanelName::Concepts);
    pickRow("right");
    QTRY_VERIFY(window_->concepts().onSets());
    auto* pages = detail().findChild<QTabWidget*>();
    for (int page = 0; page < pages->count(); ++page) {
      pages->setCurrentIndex(page);
      QCoreApplication::processEvents();
      const QStringList cut = test::CutTexts::in(detail());
      QVERIFY2(cut.isEmpty(), qPrintable(cut.join('\n')));
    }
    QCOMPARE(window_->size(), size);
  }

  void aRunOnASequenceThatWasTurnedSinceIsStale() {
    score();
    QVERIFY(!window_->concepts().runs().front().isStale);
    session().setTopology({tiny_.ring}, Topology::Linear);
    QTRY_VERIFY(window_->concepts().runs().front().isStale);
    QVERIFY(table().rows().front().isStale);
    pickRow("right");
    QVERIFY2(labelTexts().contains("Stale: "), qPrintable(labelTexts()));
    session().undoStack().undo();
    QTRY_VERIFY(!window_->concepts().runs().front().isStale);
    QVERIFY(!labelTexts().contains("Stale: "));
  }

  // Rows stay when another dictionary's latents are listed, and say that they are none of these; a click goes back.
  void rowsOfAnotherDictionarySaySo() {
    score();
    QVERIFY(!table().rows().front().isOfOther);
    window_.reset();
    AnalysisId other{};
    {
      Project project = test::valueOf(Project::open(tiny_.path));
      Analysis analysis = test::valueOf(project.analyses().load(tiny_.analysis));
      analysis.dictionary = test::valueOf(project.models().addDictionary({"/models/run-2/ae.pt", "2", "{}"}));
      other = test::valueOf(project.analyses().add(analysis));
      QVERIFY(project.close().hasValue());
    }
    window_ = std::make_unique<MainWindow>();
    open();
    session().chooseAnalysis(other);
    QTRY_COMPARE(session().latents().analysis(), std::optional(other));
    QTRY_VERIFY(table().rows().size() == 2 && table().rows().front().isOfOther);
    pickRow("right");
    QTRY_COMPARE(session().latents().analysis(), std::optional(tiny_.analysis));
    QTRY_VERIFY(!table().rows().front().isOfOther);
  }

  void theCommandSaysHowModelAndSequencesWereRead() {
    score();
    pickRow("right");
    const auto commandFor = [this](const char* parameters) {
      window_.reset();
      auto project = Project::open(tiny_.path);
      if (project.hasError())
        return QString();
      Analysis analysis = project.value().analyses().load(tiny_.analysis).value();
      analysis.parametersJson = parameters;
      const auto other = project.value().analyses().add(analysis);
      ScoreRun run = project.value().scores().list().value().front().run;
      auto request = projectConceptsFrom(run.parametersJson);
      request.value().analysis = other.value();
      request.value().search.seed = 7;
      run.parametersJson = toJson(request.value());
      if (project.value().close().hasError())
        return QString();
      window_ = std::make_unique<MainWindow>();
      open();
      return conceptsCommand(session(), run);
    };
    const QString plain = commandFor("{}");
    QVERIFY2(plain.contains("--layer 3 --frames 2 --validation"), qPrintable(plain));
    QVERIFY2(plain.contains("--seed 7 --output-dir concepts"), qPrintable(plain));
    const QString all = commandFor(R"({"dtype": "bf16", "architecture": "topk", "all_windows": false,
                                       "window_tokens": 128, "normalise": true, "rescale": true,
                                       "selection": "topk"})");
    QVERIFY2(all.contains("--layer 3 --architecture topk --dtype bf16 --frames 2 --windows first --max-tokens 128 "
                          "--activation topk --normalize on --normalize-features --validation"),
             qPrintable(all));
  }

  void aRowShowsItsLatentAndItsCurves() {
    score();
    pickRow("right");
    QCOMPARE(session().selection().latent->latent, 5);
    QTRY_VERIFY(window_->concepts().onSets());
    QCOMPARE(detail().curves().curves().size(), size_t{3});
    QVERIFY(!detail().curves().curves()[1].points.empty());
  }

  void theThresholdMovesNumbersAndFaultsLive() {
    score();
    pickRow("right");
    QTRY_VERIFY(window_->concepts().onSets());
    const QString tuned = detail().readings().toText();
    QVERIFY2(tuned.contains("held-out mean | 1.00 | 1.00 | 1.00"), qPrintable(tuned));
    QVERIFY(detail().faults().rows().empty());
    TrackView& view = window_->sequenceArea().trackPanel().view();
    Q_EMIT view.thresholdDragged(100);
    QCOMPARE(detail().curves().threshold(), 100.0);
    QVERIFY(detail().readings().toText().contains("held-out mean | .00 | .00 | .00"));
    QTRY_COMPARE(detail().faults().rows().size(), size_t{kRecords});
    QVERIFY(detail().faults().rows().front().isMissed);
  }

  void aFaultLeadsToItsPlace() {
    score();
    pickRow("left");
    QTRY_VERIFY(!detail().faults().rows().empty());
    const ConceptFaultRow fault = detail().faults().rows().front();
    QCOMPARE(fault.recordName, QString("ring5"));
    Q_EMIT detail().faults().placePicked(fault.record, fault.bases);
    QTRY_COMPARE(toNumber(session().recordId()), fault.record);
    QVERIFY(session().selection().bases == fault.bases);
  }

  void aLatentBringsItsConcept() {
    score();
    session().selectLatent({3, 5});
    QVERIFY(window_->concepts().chosen());
    QCOMPARE(window_->concepts().chosen()->conceptName(), std::string("right"));
    session().selectLatent({3, 0});
    QVERIFY(!window_->concepts().chosen());
  }

  void theSelectionBecomesAConcept() {
    session().selectFeature(0);
    QAction* use = action("Use Selection as Concept");
    QVERIFY(use && use->isEnabled());
    QElapsedTimer clock;
    clock.start();
    use->trigger();
    QTRY_VERIFY(window_->concepts().chosen());
    QVERIFY(clock.elapsed() < 1000);
    const ConceptRowRef row = *window_->concepts().chosen();
    QCOMPARE(row.conceptName(), std::string("left"));
    QCOMPARE(row.score->latent, 2);
    QVERIFY(row.score->heldOutF1() > 0.5);
    session().clearSelection();
    QVERIFY(!use->isEnabled());
  }

  void aSelectionIsKeptWithTheProject() {
    session().selectFeature(0);
    action("Use Selection as Concept")->trigger();
    QTRY_VERIFY(window_->concepts().chosen());
    QTRY_VERIFY(window_->concepts().onSets());
    const size_t rows = table().rows().size();
    window_.reset();
    window_ = std::make_unique<MainWindow>();
    open();
    QTRY_COMPARE(table().rows().size(), rows);
    const ConceptRow& row = table().rows().front();
    QVERIFY(row.isSelection);
    QVERIFY2(row.setNames.startsWith("ring; ring"), qPrintable(row.setNames));
    QCOMPARE(row.origin->source, QString("selection"));
    QCOMPARE(row.origin->sets[0], QString("ring"));
    Q_EMIT table().rowPicked(row.key);
    QTRY_VERIFY(window_->concepts().onSets());
    QVERIFY(detail().readings().toText().contains("held-out mean"));
    QVERIFY(session().latents().nameSourceOf(2) != MarkSource::Score);
    window_->concepts().remove(window_->concepts().runs().front().number);
    QVERIFY(table().rows().empty());
  }

  void rowsSayWhereTheyComeFrom() {
    score();
    const ConceptOrigin& origin = *table().rows().front().origin;
    QCOMPARE(origin.source, QString("score"));
    QCOMPARE(origin.site, QString("ffn-output"));
    QCOMPARE(origin.synonyms, QString("none"));
    QCOMPARE(origin.permutations, QString("10"));
    QCOMPARE(origin.resamples, QString("20"));
    QCOMPARE(origin.modelHash, QString(64, 'a'));
    QVERIFY(origin.sets[0].startsWith("ring"));
  }

  void aRunCanBeRemoved() {
    score();
    window_->concepts().remove(window_->concepts().runs().front().number);
    QVERIFY(table().rows().empty());
    QVERIFY(std::isnan(latentRow(5).f1));
  }

  void latentsOfAnotherModelAreNotThoseOfTheList() {
    score();
    const ConceptRun& own = window_->concepts().runs().front();
    QVERIFY(window_->concepts().isOfChosenAnalysis(own));
    ConceptRun imported = own;
    imported.run.dictionary.reset();
    QVERIFY(!window_->concepts().isOfChosenAnalysis(imported));
    ConceptRun ofNextLayer = own;
    ++ofNextLayer.run.layer;
    QVERIFY(!window_->concepts().isOfChosenAnalysis(ofNextLayer));
  }

  void theDialogStartsWithAnEvenShare() {
    ScoreConceptsDialog dialog(session(), std::nullopt, window_->intake());
    const ProjectConceptsRequest request = dialog.request();
    QVERIFY(request.analysis == tiny_.analysis);
    QCOMPARE(request.sets[0].size() + request.sets[1].size() + request.sets[2].size(), size_t{kRecords + 1});
    QVERIFY(ConceptNames::parse(request.synonyms, "").hasValue());
  }

  /// The rings have the same bases under names of their own.
  void copiesInTwoSetsAreToldBeforeAndAfter() {
    const ScoreConceptsDialog dialog(session(), std::nullopt, window_->intake());
    const auto said = [&dialog] {
      QStringList texts;
      for (const QLabel* label : dialog.findChildren<QLabel*>())
        texts << label->text();
      return texts.join('\n');
    };
    QTRY_VERIFY2(said().contains("In two sets, by their bases: ring"), qPrintable(said()));
    QSignalSpy noticed(&window_->conceptDesk(), &ConceptDesk::noticed);
    score();
    QTRY_COMPARE(noticed.count(), 1);
    const QString remark = noticed[0][0].toString();
    QVERIFY2(remark.startsWith("Records whose bases stand in an earlier set too: "), qPrintable(remark));
  }

  void theDialogStartsWithWhatWasAskedFor() {
    ProjectConceptsRequest request = requestOfThirds();
    request.labelKey = "nosuchkey";
    window_->conceptDesk().score(request);
    QTRY_VERIFY(window_->conceptDesk().failure());
    QVERIFY(table().rows().empty());
    const ScoreConceptsDialog dialog(session(), window_->conceptDesk().lastAsked(), window_->intake());
    QCOMPARE(dialog.request().labelKey, request.labelKey);
    QVERIFY(dialog.request().sets == request.sets);
  }

  void theDialogTakesTheSelectedRecordsAlone() {
    ScoreConceptsDialog dialog(session(), window_->conceptDesk().lastAsked(), window_->intake());
    std::vector<RecordId> chosen;
    for (const RecordSummary& record : session().records())
      if (record.id != tiny_.ring && chosen.size() < 3)
        chosen.push_back(record.id);
    QCOMPARE(chosen.size(), size_t{3});
    dialog.takeOnly(chosen);
    std::vector<RecordId> taken;
    for (const auto& set : dialog.request().sets) {
      QCOMPARE(set.size(), size_t{1});
      taken.push_back(set.front());
    }
    QCOMPARE(taken, chosen);
  }

  void comparesRuns() {
    score();
    const auto rows = comparisonRows(window_->concepts(), 0.2);
    QCOMPARE(rows.size(), size_t{1});
    QCOMPARE(rows[0].units, 2.0);
    QCOMPARE(rows[0].uniqueConcepts, 2.0);
    QCOMPARE(comparisonRows(window_->concepts(), 0.99)[0].units, 1.0);
  }

 private:
  Session& session() { return window_->session(); }
  ConceptTable& table() { return window_->conceptPanel().table(); }
  ConceptDetail& detail() { return window_->conceptPanel().detail(); }

  void open() {
    WindowOptions options;
    options.files = {QString::fromStdString(tiny_.path.string())};
    window_->start(options);
    QTRY_VERIFY(session().record());
    QTRY_VERIFY(session().latents().overview());
  }

  ProjectConceptsRequest requestOfThirds() {
    ProjectConceptsRequest request;
    request.analysis = tiny_.analysis;
    size_t next = 0;
    for (const RecordSummary& record : session().records())
      if (record.id != tiny_.line)
        request.sets[next++ % 3].push_back(record.id);
    request.search.leastRegions = 1;
    request.search.permutations = 10;
    request.search.resamples = 20;
    return request;
  }

  void score() {
    window_->conceptDesk().score(requestOfThirds());
    QTRY_VERIFY(!table().rows().empty());
    QTRY_VERIFY(session().latents().nameSourceOf(5) == MarkSource::Score ||
                session().latents().nameSourceOf(5) == MarkSource::User);
  }

  void pickRow(const char* name) {
    for (const ConceptRow& row : table().rows())
      if (row.conceptName == QLatin1String(name))
        Q_EMIT table().rowPicked(row.key);
  }

  QString labelTexts() {
    QStringList texts;
    for (const QLabel* label : detail().findChildren<QLabel*>())
      texts << label->text();
    return texts.join('\n');
  }

  LatentRow latentRow(int latent) { return window_->latentPanel().table().rows()[static_cast<size_t>(latent)]; }

  QAction* action(const QString& text) {
    for (QAction* each : window_->findChildren<QAction*>())
      if (QString(each->text()).remove('&') == text)
        return each;
    return nullptr;
  }

  std::unique_ptr<QTemporaryDir> folder_;
  TinyProject tiny_;
  std::unique_ptr<MainWindow> window_;
};

DGLM_TEST(TestConceptPanel);
#include "tst_concept_panel.moc"
