// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

#include "app/families/family_desk.h"
#include "app/families/family_panel.h"
#include "app/families/family_values.h"
#include "app/families/latent_map_window.h"
#include "app/families/meta_sae_dialog.h"
#include "app/project/concept_book.h"
#include "app/project/export_texts.h"
#include "app/project/latent_tracks.h"
#include "app/project/view_values.h"
#include "core/base/atomic_file.h"
#include "core/study/project_concepts.h"
#include "tests/app/steering_parts.h"
#include "tests/core/tiny_project.h"
#include "tests/test_case.h"
#include "widgets/parts/state_view.h"
#include "widgets/tables/filtered_table.h"
#include "widgets/tables/meta_tables.h"

using namespace dglm;
using namespace dglm::test;

namespace {

namespace fs = std::filesystem;

constexpr int kFamilyPatience = 600'000;  // milliseconds

/// A project with a model and two records, open.
struct Families {
  explicit Families(const fs::path& path) { session.openProject(path); }

  bool isReady() {
    return QTest::qWaitFor([this] { return session.record() && session.latents().overview(); }, kFamilyPatience);
  }
  bool settles() {
    return QTest::qWaitFor([this] { return !desk.job() && !session.jobs().isBusy(); }, kFamilyPatience);
  }

  Session session;
  ConceptBook concepts{session};
  LatentTracks tracks{session};
  FamilyDesk desk{session, concepts};
};

bool hasValues(const LatentTracks& tracks, size_t count) {
  return QTest::qWaitFor(
      [&] {
        const auto& curves = tracks.familyCurves();
        return curves.size() == count &&
               std::ranges::all_of(curves, [](const FamilyCurve& each) { return each.values != nullptr; });
      },
      kFamilyPatience);
}

MetaSaeRequest quickRequest(const FamilyDesk& desk) {
  MetaSaeRequest request = desk.proposal();
  request.dims = {6};
  request.options.epochs = 60;
  request.options.rampEpochs = 20;
  request.options.lr = 5e-3;
  request.alphas = {0.02};
  return request;
}

/// The tiny project with six rings, its concepts scored on three sets of two.
Result<fs::path> makeScoredRings(const QTemporaryDir& folder) {
  DGLM_TRY(const TinyProject tiny, makeTinyProject(folder));
  DGLM_TRY(Project project, Project::open(tiny.path));
  std::vector<NewRecord> rings;
  for (int i = 0; i < 6; ++i) {
    Record ring = tinyRecord(("ring" + std::to_string(i)).c_str(), Topology::Circular, 60);
    ring.features = {tinyFeature("left", {6, 24}), tinyFeature("right", {30, 48})};
    rings.push_back({ring, {}});
  }
  DGLM_TRY(const auto ids, project.records().add(rings));
  DGLM_TRY(ActivationWriter writer, project.activations().writer(tiny.analysis));
  ProjectConceptsRequest request;
  request.analysis = tiny.analysis;
  request.search.leastRegions = 1;
  request.search.permutations = request.search.resamples = 10;
  for (size_t i = 0; i < ids.size(); ++i) {
    request.sets[i % 3].push_back(ids[i]);
    DGLM_CHECK(writer.add(ids[i], {{tinyReading(0, 1.0F, 60), tinyReading(1, 1.0F, 60)}}));
  }
  DGLM_CHECK(writer.commit());
  DGLM_TRY(const std::vector<Phrase> remarks, scoreIntoProject(ProjectAccess(project), request, {}));
  DGLM_CHECK(project.close());
  return tiny.path;
}

/// A meta-SAE of the tiny project's dictionary: family 0 holds latent 2, family 1 latent 5.
Result<fs::path> makeRun(const fs::path& folder) {
  fs::create_directories(folder);
  const std::vector<LabelledLatent> latents{{2, 0.9, {"left"}}, {5, 0.8, {"right"}}};
  std::vector<MetaFamily> families(2);
  families[0].children = {{0, 1.0F}};
  families[1].children = {{1, 2.0F}};
  DGLM_TRY(const auto files, writeFamilies(folder, families, latents, {}));
  const std::string facts = R"({"dictionary": "/models/ae.pt", "dictionary_sha256": ")" + std::string(64, 'b') +
                            R"(", "latents": 2, "reconstruction": 0.5, "l0": 1})";
  DGLM_CHECK(writeAtomically(folder / kMetaSaeFacts, facts));
  return folder;
}

int rowsOf(MetaLatentTable& table) {
  return static_cast<int>(table.table().shownRows().size());
}

}  // namespace

class TestFamilies : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    const auto made = makeSteeringProject(*folder_);
    QVERIFY2(made.hasValue(), made.hasValue() ? "" : made.error().text().c_str());
    path_ = made.value();
  }

  /// From a dictionary in use to a latent of a family; the families come back with the project.
  void familiesAreTrainedShownAndKept() {
    {
      Families window(path_);
      QVERIFY(window.isReady());
      FamilyPanel panel(window.session, window.desk, window.tracks.families());
      QVERIFY(panel.trainAction()->isEnabled());
      QSignalSpy told(&window.desk, &FamilyDesk::trained);
      window.desk.train(quickRequest(window.desk));
      QVERIFY(window.desk.job());
      QVERIFY(!panel.trainAction()->isEnabled());
      QVERIFY(window.settles());
      QVERIFY2(!window.desk.failure(), window.desk.failure() ? window.desk.failure()->text().c_str() : "");
      QCOMPARE(told.size(), 1);
      QVERIFY(window.desk.run() && window.desk.isOfDictionaryInUse());
      QVERIFY(rowsOf(panel.families()) > 0);
      QVERIFY(panel.children().table().shownRows().size() > 0);
      panel.children().table().view().setFocus();
      Q_EMIT panel.children().picked(window.desk.run()->latents.front().latent);
      QVERIFY(window.session.selection().latent);
      QCOMPARE(window.session.selection().latent->latent,
               static_cast<int32_t>(window.desk.run()->latents.front().latent));
      // The strongest latents of the family, each with its share of the strongest, for the dials.
      QSignalSpy dialled(&panel, &FamilyPanel::dialWanted);
      const QList<QAction*> actions = panel.actions();
      const auto dial = std::ranges::find(actions, QString("&Dial the Family"), &QAction::text);
      QVERIFY(dial != actions.end() && (*dial)->isEnabled());
      (*dial)->trigger();
      QCOMPARE(dialled.size(), 1);
      const auto shares = dialled.front().at(1).value<std::vector<std::pair<int32_t, double>>>();
      QVERIFY(!shares.empty() && shares.size() <= 8);
      QCOMPARE(shares.front().second, 1.0);
      QVERIFY(std::ranges::is_sorted(shares, std::ranges::greater(), &std::pair<int32_t, double>::second));
      // What a command would do is in the session's script.
      QVERIFY(metaSaeCommand(window.desk.proposal()).contains("train meta-sae --sae"));
      window.session.closeProject();
      QVERIFY(!window.desk.run());
    }
    Families again(path_);
    QVERIFY(again.isReady() && again.settles());
    QVERIFY(again.desk.run());
    again.desk.close();
    QVERIFY(!again.desk.run());
  }

  /// A family has a track and a ring, which undo takes back; it comes back with the project, also without its folder.
  void aFamilyIsATrack() {
    QString id;
    std::vector<float> values;
    fs::path folder;
    {
      Families window(path_);
      QVERIFY(window.isReady());
      FamilyPanel panel(window.session, window.desk, window.tracks.families());
      QVERIFY(!panel.trackAction()->isEnabled());
      window.desk.train(quickRequest(window.desk));
      QVERIFY(window.settles());
      const MetaRunFiles& run = *window.desk.run();
      folder = run.folder;
      const int32_t family =
          panel.families().rows()[static_cast<size_t>(panel.families().table().currentRow())].metaLatent;
      QVERIFY(panel.trackAction()->isEnabled() && !panel.trackAction()->isChecked());
      panel.trackAction()->trigger();
      QVERIFY(hasValues(window.tracks, 1));
      QVERIFY(panel.trackAction()->isChecked());
      id = window.tracks.familyCurves().front().family->id;
      QCOMPARE(id, QStringLiteral("M%1").arg(family));
      values = *window.tracks.familyCurves().front().values;
      QCOMPARE(std::ssize(values), window.session.record()->length());
      const auto pinned = [&] { return std::ranges::count_if(panel.families().rows(), &MetaLatentRow::hasTrack); };
      QCOMPARE(pinned(), 1);
      const std::vector<TrackData> data = familyTrackData(window.tracks, false, Palette::of(panel));
      QCOMPARE(data.size(), size_t{1});
      QCOMPARE(data.front().note, QStringLiteral("%1 latents").arg(familyMembers(run, family).size()));
      QVERIFY2(tracksText(window.session, window.tracks, {0, 10}, "t").caption.contains("families of latents " + id),
               qPrintable(tracksText(window.session, window.tracks, {0, 10}, "t").caption));
      // Another strand that was not read has no values yet.
      window.tracks.setShowsReverse(true);
      QCOMPARE(window.tracks.familyCurves().size(), size_t{2});
      QVERIFY(!window.tracks.familyCurves().back().values);
      window.tracks.setShowsReverse(false);
      window.session.undoStack().undo();
      QVERIFY(window.tracks.familyCurves().empty() && pinned() == 0 && !panel.trackAction()->isChecked());
      window.session.undoStack().redo();
      QCOMPARE(pinned(), 1);
      QVERIFY(hasValues(window.tracks, 1));
      // By a pin, and away by the track's own menu.
      std::vector<int32_t> others;
      for (const MetaLatentRow& row : panel.families().rows())
        if (row.metaLatent != family)
          others.push_back(row.metaLatent);
      QVERIFY(!others.empty());
      Q_EMIT panel.families().tracksToggled({others.front()}, true);
      QVERIFY(hasValues(window.tracks, 2));
      const FamilyTracks::Track second = window.tracks.familyCurves().back().family;
      QVERIFY(second->series != window.tracks.familyCurves().front().family->series);
      QSignalSpy wanted(&panel, &FamilyPanel::roomWanted);
      window.tracks.families().activate(second->id);
      QCOMPARE(wanted.size(), 1);
      QCOMPARE(panel.families().selected(), std::vector<int32_t>{others.front()});
      window.tracks.families().remove(second->id);
      QCOMPARE(window.tracks.familyCurves().size(), size_t{1});
      window.session.closeProject();
      QVERIFY(window.tracks.familyCurves().empty());
    }
    fs::remove_all(folder);
    Families again(path_);
    QVERIFY(again.isReady() && again.settles());
    QVERIFY(hasValues(again.tracks, 1));
    QCOMPARE(again.tracks.familyCurves().front().family->id, id);
    QCOMPARE(*again.tracks.familyCurves().front().values, values);
  }

  /// It waits, and the panel says so, while another dictionary is in use.
  void aFamilyOfAnotherDictionaryWaits() {
    Families window(path_);
    QVERIFY(window.isReady());
    FamilyPanel panel(window.session, window.desk, window.tracks.families());
    window.desk.train(quickRequest(window.desk));
    QVERIFY(window.settles());
    MetaRunFiles other = *window.desk.run();
    other.dictionarySha256 = std::string(64, 'f');
    window.tracks.families().add(other, {panel.families().rows().front().metaLatent});
    QVERIFY(window.tracks.familyCurves().empty());
    QCOMPARE(window.tracks.families().waiting(), 1);
    QVERIFY2(panel.said().contains("belong to another dictionary"), qPrintable(panel.said()));
  }

  /// On the sets of the project's concept scores; what was found stays with the meta-SAE.
  void familiesAreScoredAsConcepts() {
    const auto made = makeScoredRings(*folder_);
    QVERIFY2(made.hasValue(), made.hasValue() ? "" : made.error().text().c_str());
    const auto run = makeRun(fs::path(folder_->filePath("run").toStdString()));
    QVERIFY2(run.hasValue(), run.hasValue() ? "" : run.error().text().c_str());
    Families window(made.value());
    QVERIFY(window.isReady());
    FamilyPanel panel(window.session, window.desk, window.tracks.families());
    window.desk.open(run.value());
    QVERIFY(window.settles());
    QVERIFY2(window.desk.run(), window.desk.failure() ? window.desk.failure()->text().c_str() : "");
    QVERIFY(!window.desk.scores());
    QTRY_VERIFY(panel.scoreAction()->isEnabled());
    QSignalSpy scored(&window.desk, &FamilyDesk::scored);
    panel.scoreAction()->trigger();
    QVERIFY(window.settles());
    QVERIFY2(window.desk.scores(), window.desk.failure() ? window.desk.failure()->text().c_str() : "");
    QCOMPARE(scored.size(), 1);
    const std::vector<MetaLatentRow>& rows = panel.families().rows();
    QCOMPARE(rows.size(), size_t{2});
    QCOMPARE(rows[0].conceptName, QStringLiteral("left"));
    QCOMPARE(rows[0].f1, 1.0);
    QVERIFY2(rows[0].f1Detail.contains("test set 1: F1 1.0"), qPrintable(rows[0].f1Detail));
    QCOMPARE(rows[1].conceptName, QStringLiteral("right"));
    const std::vector<QStringList> cells = familyCells(*window.desk.run(), window.desk.scores());
    QCOMPARE(cells.size(), size_t{3});
    QCOMPARE(cells[1][7], QStringLiteral("left"));
    QVERIFY(std::ranges::all_of(cells, [&](const QStringList& row) { return row.size() == cells[0].size(); }));
    window.desk.close();
    QVERIFY(!window.desk.scores());
    window.desk.open(run.value());
    QVERIFY(window.settles());
    QVERIFY(window.desk.scores());
    QCOMPARE(panel.families().rows()[0].f1, 1.0);
  }

  void whatIsNoMetaSaeIsTold() {
    Families window(path_);
    QVERIFY(window.isReady());
    FamilyPanel panel(window.session, window.desk, window.tracks.families());
    window.desk.open(fs::path(folder_->filePath("nothing").toStdString()));
    QVERIFY(window.settles());
    QVERIFY(window.desk.failure() && !window.desk.run());
    QVERIFY2(window.desk.failure()->text().find("no meta-SAE is in it") != std::string::npos,
             window.desk.failure()->text().c_str());
    QVERIFY(panel.trainAction()->isEnabled());  // and it can be tried again
    window.desk.train(quickRequest(window.desk));
    QVERIFY(window.settles());
    const int rows = rowsOf(panel.families());
    QVERIFY(rows > 0 && panel.families().table().currentRow() == panel.families().table().shownRows().front());
    window.desk.open(fs::path(folder_->filePath("nothing").toStdString()));
    QVERIFY(window.settles());
    QCOMPARE(rowsOf(panel.families()), rows);  // what was there stays
    QVERIFY(!panel.families().isHidden());
  }

  /// Three maps of the same latents; what is chosen on one is pinned, in one step of undo.
  void latentsAreMappedChosenAndPinned() {
    Families window(path_);
    QVERIFY(window.isReady());
    const LatentTracks tracks(window.session);
    LatentMapWindow maps(window.session, tracks, window.concepts, window.desk, nullptr);
    QVERIFY(!maps.pinButton().isEnabled());
    QVERIFY(QTest::qWaitFor([&] { return maps.map() != nullptr; }, kFamilyPatience));
    // No concepts are scored here: those that fire are shown.
    const std::vector<int32_t> firing = latentsToMap(window.session, window.concepts, MappedLatents::Firing);
    QVERIFY(firing.size() >= 3);
    QCOMPARE(maps.map()->latents, firing);
    QCOMPARE(maps.scatter().data().points.size(), firing.size());
    QVERIFY2(maps.scatter().data().xTitle.contains("%"), qPrintable(maps.scatter().data().xTitle));
    maps.setKind(LatentMapKind::Neighbours);
    QVERIFY(!maps.map());  // until it is drawn
    QVERIFY(QTest::qWaitFor([&] { return maps.map() != nullptr; }, kFamilyPatience));
    QCOMPARE(maps.map()->latents, firing);
    QVERIFY(std::isfinite(maps.map()->divergence) && maps.map()->divergence >= 0);
    QVERIFY2(maps.said().contains("t-SNE"), qPrintable(maps.said()));
    maps.setKind(LatentMapKind::Together);
    QVERIFY(QTest::qWaitFor([&] { return maps.map() != nullptr; }, kFamilyPatience));
    QVERIFY(!maps.map()->links.empty());
    for (const LatentLink& link : maps.map()->links)
      QVERIFY(link.first < link.second && link.weight > 0 && link.weight <= 1.0001F);
    QCOMPARE(std::ssize(maps.map()->latents) + maps.map()->alone, std::ssize(firing));
    const std::vector<QStringList> rows = mapRows(window.session, window.concepts, nullptr, *maps.map());
    QCOMPARE(rows.size(), maps.map()->latents.size() + 1);
    QCOMPARE(rows.front().size(), rows.back().size());
    // A click leads to the latent, and the other way round.
    Q_EMIT maps.scatter().picked(firing.front());
    QCOMPARE(window.session.selection().latent->latent, firing.front());
    window.session.selectLatent(window.session.latents().idOf(maps.map()->latents.back()));
    QCOMPARE(maps.scatter().current(), std::optional(maps.map()->latents.back()));
    // A line round all.
    maps.resize(900, 700);
    LatentScatter& scatter = maps.scatter();
    const std::vector<int32_t> before = window.session.latents().pins();
    QTest::mousePress(&scatter, Qt::LeftButton, {}, QPoint(1, 1));
    for (const QPoint& corner : {QPoint(scatter.width() - 2, 1), QPoint(scatter.width() - 2, scatter.height() - 2),
                                 QPoint(1, scatter.height() - 2)})
      QTest::mouseMove(&scatter, corner);
    QTest::mouseRelease(&scatter, Qt::LeftButton, {}, QPoint(1, scatter.height() - 2));
    QCOMPARE(scatter.chosen(), maps.map()->latents);
    size_t unpinned = 0;
    for (const int32_t latent : scatter.chosen())
      unpinned += window.session.latents().isPinned(latent) ? 0 : 1;
    QCOMPARE(maps.pinButton().isEnabled(), unpinned > 0 && unpinned <= 24);
    if (maps.pinButton().isEnabled()) {
      maps.pinButton().click();
      QCOMPARE(window.session.latents().pins().size(), before.size() + unpinned);
      QVERIFY(!maps.pinButton().isEnabled());
    }
    window.session.closeProject();
    QVERIFY(maps.isHidden());
  }

  /// Another wish is drawn in place of one that is being drawn, and a map can be cancelled.
  void aMapThatIsNotWantedAnyMoreIsNotShown() {
    Families window(path_);
    QVERIFY(window.isReady());
    const LatentTracks tracks(window.session);
    LatentMapWindow maps(window.session, tracks, window.concepts, window.desk, nullptr);
    QSignalSpy drawn(&maps, &LatentMapWindow::drawn);
    maps.setKind(LatentMapKind::Neighbours);
    maps.setLatents(MappedLatents::All);
    maps.setKind(LatentMapKind::Components);
    QVERIFY(QTest::qWaitFor([&] { return maps.map() && window.session.jobs().isBusy() == false; }, kFamilyPatience));
    QCOMPARE(drawn.size(), 1);
    QCOMPARE(maps.map()->kind, LatentMapKind::Components);
    QCOMPARE(maps.map()->latents.size(), window.session.latents().overview()->summary.latents.size());
    maps.setKind(LatentMapKind::Neighbours);
    QVERIFY(window.session.jobs().isBusy());
    Q_EMIT maps.findChild<StateView*>()->cancelRequested();
    QVERIFY(QTest::qWaitFor([&] { return !window.session.jobs().isBusy(); }, kFamilyPatience));
    QVERIFY(!maps.map() && !maps.pinButton().isEnabled());
  }

  void theDialogSaysWhatCannotBe() {
    MetaSaeRequest proposal;
    proposal.labels = {{1, .9, {"a"}}, {2, .6, {"a"}}, {5, .4, {"b"}}};
    proposal.dims = {2};
    MetaSaeDialog dialog(proposal, 40);
    QVERIFY(dialog.startButton().isEnabled());
    QVERIFY2(dialog.said().contains("3 latents"), qPrintable(dialog.said()));
    dialog.leastF1Box().setValue(0.5);
    QVERIFY2(dialog.said().contains("2 latents"), qPrintable(dialog.said()));
    QCOMPARE(dialog.request().labels.size(), size_t{2});
    dialog.leastF1Box().setValue(0.95);
    QVERIFY(!dialog.startButton().isEnabled());
    dialog.latentsBox().setCurrentIndex(1);
    Q_EMIT dialog.latentsBox().activated(1);
    QVERIFY2(dialog.said().contains("40 latents"), qPrintable(dialog.said()));
    dialog.controlBox().setChecked(true);
    QVERIFY(dialog.startButton().isEnabled());
    dialog.alphaBox().setValue(0.01);  // nothing is left for the control
    QVERIFY(!dialog.startButton().isEnabled());
  }

 private:
  std::unique_ptr<QTemporaryDir> folder_;
  fs::path path_;
};

DGLM_TEST(TestFamilies);
#include "tst_families.moc"
