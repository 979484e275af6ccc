// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <fstream>

#include "core/figure/svg.h"
#include "core/formats/workbook_reader.h"
#include "core/interpretation/score_counts.h"
#include "core/paper/figure2_runs.h"
#include "core/paper/panel_values.h"
#include "core/paper/reproduced_figure.h"
#include "core/study/published_concepts.h"
#include "core/study/published_steering.h"
#include "tests/core/drawn_texts.h"
#include "tests/core/result_checks.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace fs = std::filesystem;

namespace {

const fs::path kData = fs::path(DGLM_TEST_DATA) / "published";

FigureOptions optionsFor(const fs::path& data) {
  FigureOptions options;
  options.data = data;
  return options;
}

const CheckedValue& checkOf(const ReproducedFigure& figure, const std::string& panel, const std::string& quantity,
                            const std::string& of) {
  for (const CheckedValue& check : figure.checks)
    if (check.value.panel == panel && check.value.quantity == quantity && check.value.of == of)
      return check;
  throw std::runtime_error("no such check: " + of);
}

const FigurePanel& panelOf(const ReproducedFigure& figure, const std::string& name) {
  for (const FigurePanel& panel : figure.panels)
    if (panel.name == name)
      return panel;
  throw std::runtime_error("no such panel: " + name);
}

/// Every value that was not found as expected, a line each.
QByteArray mismatches(const ReproducedFigure& figure) {
  QByteArray text;
  for (const CheckedValue& check : figure.checks)
    if (check.state != CheckState::Agrees)
      text +=
          QByteArray::fromStdString("\n  " + check.value.panel + ", " + check.value.quantity + " of " + check.value.of +
                                    ": expected " + check.value.expected + ", found " + check.found);
  return text;
}

/// The folder with the published data: that which the environment names, or decode-glm in it where other data lie
/// beside;
/// "" where it names none.
fs::path referenceData() {
  const fs::path named = qEnvironmentVariable("DGLM_REFERENCE_DATA").toStdString();
  const fs::path published = named / "decode-glm";
  return !named.empty() && fs::exists(published) ? published : named;
}

struct PublishedCounts {
  const char* model;
  int layer;
  std::array<int64_t, 6> above;      ///< mean F1 above .1 .2 .3 .5 .6 .8
  std::array<int64_t, 2> heldOut;    ///< held-out mean above .2 .5
  std::array<int64_t, 2> different;  ///< different annotation texts above .2 .5
};

// Counted from the published files with pandas.
constexpr PublishedCounts kPublishedCounts[] = {
    {"nt50", 0, {0, 0, 0, 0, 0, 0}, {0, 0}, {0, 0}},
    {"nt50", 1, {8, 0, 0, 0, 0, 0}, {0, 0}, {0, 0}},
    {"nt50", 2, {19, 5, 3, 2, 1, 0}, {5, 1}, {5, 2}},
    {"nt50", 3, {58, 32, 22, 8, 3, 0}, {29, 9}, {24, 8}},
    {"nt50", 6, {115, 65, 37, 12, 5, 0}, {58, 12}, {36, 11}},
    {"nt50", 9, {101, 45, 20, 3, 1, 0}, {44, 4}, {30, 3}},
    {"nt50", 11, {40, 20, 5, 1, 1, 0}, {14, 1}, {14, 1}},
    {"nt500", 9, {376, 135, 80, 24, 14, 1}, {134, 24}, {74, 24}},
};

}  // namespace

/// Figures 2 and 4 and the BLAST audit from small files of our own, and from the published ones where
/// DGLM_REFERENCE_DATA names them.
class TestReproducedFigures : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void figure2CountsWhatIsThere();
  void figure4ReadsBothTables();
  void blastCountsHits();
  void blastDoesWithoutTheQueries();
  void dotsStandWhereTheirSeedPutsThem();
  void colouringFollowsTheLabels();
  void captionsAreTheUsers();
  void textsLieOnTheirPages();
  void panelsTellTheirValues();
  void filesAreWritten();
  void tolerancesDecide();
  void missingDataIsAnError();
  void emptyTablesLeaveNoHoles();
  void publishedFigure2IsReproduced();
  void publishedFigure4IsReproduced();
  void publishedBlastIsReproduced();
  void hivProbeIsReadFromItsTable();
  void publishedHivProbeIsReproduced();
  void publishedMetaSaeIsReproduced();
  void publishedCountsAreReproduced();
};

void TestReproducedFigures::figure2CountsWhatIsThere() {
  const ReproducedFigure figure = valueOf(reproduceFigure2(optionsFor(kData)));
  QVERIFY(!figure.matches());
  const CheckedValue& layer3 = checkOf(figure, "A", "latents with F1 above 0.2", "50M L3");
  QCOMPARE(layer3.found, std::string("4"));
  QVERIFY(layer3.state == CheckState::Differs);
  QCOMPARE(checkOf(figure, "A", "neurons with F1 above 0.2", "50M L3").found, std::string("1"));
  QVERIFY(checkOf(figure, "A", "neurons with F1 above 0.2", "50M L6").state == CheckState::NotFound);
  QVERIFY(checkOf(figure, "A", "latents with F1 above 0.2", "50M L11").state == CheckState::NotFound);
  QVERIFY(checkOf(figure, "B", "label", "50M L3 #1").state == CheckState::Agrees);  // EF-1α, in either order
  QCOMPARE(checkOf(figure, "D", "latents with F1 above 0.2", "500M L9").found, std::string("2"));
  QCOMPARE(checkOf(figure, "E", "unique concepts", "50M").found, std::string("5"));
  const CheckedValue& highest = checkOf(figure, "A-E", "highest F1", "50M L3");
  QVERIFY(highest.state == CheckState::Differs);
  QCOMPARE(checkOf(figure, "A-E", "latents with F1 above 0.3", "500M L9").found, std::string("2"));
  QCOMPARE(figure.panels.size(), size_t{5});
  QCOMPARE(panelOf(figure, "A").drawing.width, 7.75 * 72);
  QCOMPARE(panelOf(figure, "B").drawing.height, 4.0 * 72);
}

void TestReproducedFigures::figure4ReadsBothTables() {
  const ReproducedFigure figure = valueOf(reproduceFigure4(optionsFor(kData)));
  QCOMPARE(checkOf(figure, "A", "runs", "fixed_activation_steering.csv").found, std::string("24"));
  QCOMPARE(checkOf(figure, "A", "P(mutation)", "5066, masked and nearby, 30").found, std::string("0.75"));
  QCOMPARE(checkOf(figure, "C", "highest P(mutation)", "all latents").found, std::string("0.75"));
  QCOMPARE(checkOf(figure, "D", "runs with the mutation first, positive values", "5066").found, std::string("1"));
  QCOMPARE(checkOf(figure, "D", "runs with the mutation first, positive values", "4420").found, std::string("0"));
  QCOMPARE(checkOf(figure, "D2", "P(mutation), max_activation", "5066, masked and nearby").found, std::string("0.75"));
  QCOMPARE(figure.warnings.size(), size_t{1});  // a row that says it failed
  QCOMPARE(figure.panels.size(), size_t{5});
}

void TestReproducedFigures::blastCountsHits() {
  const ReproducedFigure figure = valueOf(reproduceBlast(optionsFor(kData)));
  QVERIFY(!figure.matches());
  QCOMPARE(figure.panels.size(), size_t{3});
  QCOMPARE(checkOf(figure, "A", "hits", "NW_001849981.1").found, std::string("2"));
  QVERIFY(checkOf(figure, "A", "hits", "NW_001850024.1").state == CheckState::NotFound);
  QCOMPARE(checkOf(figure, "A", "assemblies with hits", "all hits").found, std::string("2"));
  QCOMPARE(checkOf(figure, "B", "hits with identity 99 or more", "all hits").found, std::string("2"));
  QCOMPARE(checkOf(figure, "B", "highest e-value", "all hits").found, std::string("1.2e-08"));
  QCOMPARE(checkOf(figure, "C", "queries without a base", "query file").found, std::string("1"));
  QCOMPARE(checkOf(figure, "C", "different queries", "query file").found, std::string("4"));
  QCOMPARE(figure.tables.front().rows.size(), size_t{2});
  // Of four queries with bases one is covered to its end, and one to its middle.
  const FigureTable& coverage = panelOf(figure, "C").values;
  const auto shareAt = [&](const std::string& place) {
    for (const auto& row : coverage.rows)
      if (row[1] == place)
        return row[2];
    return std::string();
  };
  QCOMPARE(shareAt("11"), std::string("50"));
  QCOMPARE(shareAt("89"), std::string("25"));
  for (const FigurePanel& panel : figure.panels)
    QVERIFY2(svgFile(panel.drawing).find("nan") == std::string::npos, panel.name.c_str());
}

void TestReproducedFigures::blastDoesWithoutTheQueries() {
  const TemporaryFolder folder;
  fs::copy_file(kData / "blast_query_result/newquery_all_results_combined.csv",
                folder.path("newquery_all_results_combined.csv"));
  const ReproducedFigure figure = valueOf(reproduceBlast(optionsFor(folder.path(""))));
  QCOMPARE(figure.panels.size(), size_t{2});
  QCOMPARE(figure.warnings.size(), size_t{1});
  QVERIFY(checkOf(figure, "C", "queries", "query file").state == CheckState::NotFound);
  folder.write("newquery_all_results_combined.csv", "");  // no hit at all leaves no holes
  for (const FigurePanel& panel : valueOf(reproduceBlast(optionsFor(folder.path("")))).panels)
    QVERIFY2(svgFile(panel.drawing).find("nan") == std::string::npos, panel.name.c_str());
  fs::remove(folder.path("newquery_all_results_combined.csv"));
  VERIFY_ERROR(reproduceBlast(optionsFor(folder.path(""))), ErrorKind::FileNotFound);
}

void TestReproducedFigures::dotsStandWhereTheirSeedPutsThem() {
  FigureOptions options = optionsFor(kData);
  const auto fileOf = [&] { return svgFile(panelOf(valueOf(reproduceFigure2(options)), "A").drawing); };
  const std::string first = fileOf();
  QCOMPARE(fileOf(), first);
  QVERIFY(first.find("Seed of the dots' places across: 42.") != std::string::npos);
  options.jitterSeed = 43;
  QVERIFY(fileOf() != first);
}

void TestReproducedFigures::colouringFollowsTheLabels() {
  FigureOptions options = optionsFor(kData);
  const auto orange = [&] {  // of the bars: kanMX and SmR
    const std::string svg = svgFile(panelOf(valueOf(reproduceFigure4(options)), "D").drawing);
    return QByteArray::fromStdString(svg).count("#de8f05");
  };
  constexpr int kInLegend = 1;
  QCOMPARE(orange(), 2 + kInLegend);
  options.labels.amr = {"SmR"};
  QCOMPARE(orange(), 1 + kInLegend);
  QVERIFY(FigureLabels::usual().isAmr({"PDK intron", "cat"}));
}

void TestReproducedFigures::captionsAreTheUsers() {
  const TemporaryFolder folder;
  std::ofstream(folder.path("captions.csv")) << "labels,caption\nKanR + kanMX,Kanamycin!\n";
  FigureOptions options = optionsFor(kData);
  options.labels.captions = valueOf(readCaptions(folder.path("captions.csv")));
  const std::string svg = svgFile(panelOf(valueOf(reproduceFigure4(options)), "D2").drawing);
  QVERIFY(svg.find(">Kanamycin!</text>") != std::string::npos);
  QVERIFY(svg.find(">SmR</text>") != std::string::npos);  // no caption: the label
}

void TestReproducedFigures::textsLieOnTheirPages() {
  std::vector<fs::path> folders = {kData};
  if (!referenceData().empty())
    folders.push_back(referenceData());
  for (const fs::path& folder : folders)
    for (const ReproducedFigure& figure :
         {valueOf(reproduceFigure2(optionsFor(folder))), valueOf(reproduceFigure4(optionsFor(folder)))})
      for (const FigurePanel& panel : figure.panels)
        QCOMPARE(figure.name + " " + panel.name + textOutsidePage(panel.drawing), figure.name + " " + panel.name);
}

/// A row for each bar, dot, point and cell, each with as many cells as there are titles.
void TestReproducedFigures::panelsTellTheirValues() {
  Chart chart;
  chart.x.label = "layer";
  chart.x.ticks = {{1, "L9"}};
  chart.left.label = "latents";
  chart.bars = {{0.6, {{1, 12, {}, {}, "nt50"}, {2, 3.5, {}, {}, {}}}}};
  chart.lines = {{{}, {{0.25, 0.5, "masked"}}}};
  const FigureTable table = panelValues("figure2_A", chart);
  QCOMPARE(table.header, (std::vector<std::string>{"kind", "layer", "latents", "meaning"}));
  QCOMPARE(table.rows.size(), size_t{3});
  QCOMPARE(table.rows[0], (std::vector<std::string>{"bar", "L9", "12", "nt50"}));
  QCOMPARE(table.rows[1], (std::vector<std::string>{"bar", "2", "3.5", ""}));
  QCOMPARE(table.rows[2], (std::vector<std::string>{"line", "0.25", "0.5", "masked"}));
}

void TestReproducedFigures::filesAreWritten() {
  const TemporaryFolder folder;
  const auto files = valueOf(writeFigure(valueOf(reproduceFigure2(optionsFor(kData))), folder.path("out")));
  QCOMPARE(files.size(), size_t{8});
  for (const fs::path& file : files)
    QVERIFY2(fs::file_size(file) > 0, file.string().c_str());
  std::ifstream table(folder.path("out") / "figure2_expected_found.csv");
  std::string header, row;
  std::getline(table, header);
  std::getline(table, row);
  QCOMPARE(header, std::string("panel,quantity,of,expected,tolerance,found,state,source"));
  QCOMPARE(row, std::string("A,latents with F1 above 0.2,50M L0,0,0,,not in the data,fig2_main_plots.ipynb"));
}

void TestReproducedFigures::tolerancesDecide() {
  FoundValues found;
  found.add("A", "F1", "x", 0.7255);
  found.add("A", "label", "x", "ori");
  const std::vector<CheckedValue> checked = found.against({{"A", "F1", "x", "0.726", 0.0006, ""},
                                                           {"A", "F1", "x", "0.726", 0.0004, ""},
                                                           {"A", "label", "x", "ori", 0, ""},
                                                           {"A", "label", "x", "Ori", 0, ""},
                                                           {"B", "F1", "x", "0.726", 1, ""}});
  QVERIFY(checked[0].state == CheckState::Agrees);
  QVERIFY(checked[1].state == CheckState::Differs);
  QVERIFY(checked[2].state == CheckState::Agrees);
  QVERIFY(checked[3].state == CheckState::Differs);
  QVERIFY(checked[4].state == CheckState::NotFound);
}

void TestReproducedFigures::missingDataIsAnError() {
  const TemporaryFolder folder;
  VERIFY_ERROR(reproduceFigure2(optionsFor(folder.path("nowhere"))), ErrorKind::FileNotFound);
  VERIFY_ERROR(reproduceFigure4(optionsFor(folder.path("nowhere"))), ErrorKind::FileNotFound);
  VERIFY_ERROR(reproduceHivProbe(optionsFor(folder.path("nowhere"))), ErrorKind::FileNotFound);
  // A folder that is missing is named; of one that is there the file.
  for (const auto& reproduce : {reproduceFigure2, reproduceFigure4, reproduceHivProbe, reproduceBlast})
    QCOMPARE(reproduce(optionsFor(folder.path("nowhere")), {}).error().arguments.front().text(),
             folder.path("nowhere").string());
  QVERIFY(reproduceHivProbe(optionsFor(folder.path(""))).error().arguments.front().text().ends_with(".csv"));
}

/// Runs without a score, steering without a row: fewer panels, and no number on a page that is none.
void TestReproducedFigures::emptyTablesLeaveNoHoles() {
  const TemporaryFolder folder;
  const fs::path run = folder.path("run_nt50_L3_batchtopk_standard");
  fs::create_directories(run);
  std::ofstream(run / "val_set_0_results.csv") << "latent_id,annotation,best_f1_val0,threshold\n";
  const ReproducedFigure figure2 = valueOf(reproduceFigure2(optionsFor(folder.path(""))));
  QVERIFY(std::any_of(figure2.warnings.begin(), figure2.warnings.end(),
                      [](const Phrase& text) { return text.english().starts_with("panel B is left out"); }));

  std::string header;
  for (const char* column : kSteeringColumns)
    header += std::string(header.empty() ? "" : ",") + column;
  for (const char* name : {"fixed_activation_steering.csv", "max_activation_steering.csv"})
    std::ofstream(folder.path(name)) << header << "\n";
  const ReproducedFigure figure4 = valueOf(reproduceFigure4(optionsFor(folder.path(""))));
  QVERIFY(!figure4.matches());
  for (const auto* figure : {&figure2, &figure4})
    for (const FigurePanel& panel : figure->panels)
      QVERIFY2(svgFile(panel.drawing).find("nan") == std::string::npos, panel.name.c_str());
}

void TestReproducedFigures::publishedFigure2IsReproduced() {
  if (referenceData().empty())
    QSKIP("DGLM_REFERENCE_DATA names no folder with the published data");
  const ReproducedFigure figure = valueOf(reproduceFigure2(optionsFor(referenceData())));
  QVERIFY2(figure.matches(), mismatches(figure));
  qInfo("figure 2: all %zu expected values found", figure.checks.size());
}

void TestReproducedFigures::publishedFigure4IsReproduced() {
  if (referenceData().empty())
    QSKIP("DGLM_REFERENCE_DATA names no folder with the published data");
  const ReproducedFigure figure = valueOf(reproduceFigure4(optionsFor(referenceData())));
  QVERIFY2(figure.matches(), mismatches(figure));
  qInfo("figure 4: all %zu expected values found", figure.checks.size());
}

void TestReproducedFigures::publishedBlastIsReproduced() {
  if (referenceData().empty())
    QSKIP("DGLM_REFERENCE_DATA names no folder with the published data");
  const ReproducedFigure figure = valueOf(reproduceBlast(optionsFor(referenceData())));
  QVERIFY2(figure.matches(), mismatches(figure));
  qInfo("BLAST audit: all %zu expected values found", figure.checks.size());
}

/// Sets in the order of their F1 without the one that the notebook leaves out, under its captions or the user's.
void TestReproducedFigures::hivProbeIsReadFromItsTable() {
  const TemporaryFolder folder;
  fs::create_directories(folder.path("meta_SAE"));
  folder.write("meta_SAE/261025_probe_HIV_results_summary.csv",
               "annotation,test_f1,test_precision,test_recall\nRRE,0.25,0.5,0.125\nHIV + env,0.5796,0.6672,0.75\n"
               "env + RRE,0.4,0.4,0.4\nHIV-1 Ψ,,,\n");
  FigureOptions options = optionsFor(folder.path());
  options.labels.captions = {{{"RRE"}, "Rev!"}};
  const ReproducedFigure figure = valueOf(reproduceHivProbe(options));
  QVERIFY(!figure.matches());
  QVERIFY(checkOf(figure, "A", "F1", "HIV + env").state == CheckState::Agrees);
  QVERIFY(checkOf(figure, "A", "recall", "HIV + env").state == CheckState::Differs);
  QCOMPARE(checkOf(figure, "A", "recall", "env + RRE").found, std::string("0.4"));
  QCOMPARE(checkOf(figure, "A", "sets of labels", "HIV probe").found, std::string("4"));
  QVERIFY(checkOf(figure, "A", "set of labels", "#1").state == CheckState::Agrees);
  QCOMPARE(checkOf(figure, "A", "set of labels", "#2").found, std::string("RRE"));
  QVERIFY(checkOf(figure, "A", "F1", "HIV PBS").state == CheckState::NotFound);
  const FigurePanel& panel = panelOf(figure, "A");
  QCOMPARE(panel.values.rows.size(), size_t{6});
  QCOMPARE(panel.values.rows[0][1], std::string("-0.26666666666666666"));
  const std::string svg = svgFile(panel.drawing);
  QVERIFY(svg.find(">Rev!</text>") != std::string::npos);
  QVERIFY(svg.find(">Any HIV label or env</text>") != std::string::npos);
  QVERIFY(svg.find("nan") == std::string::npos);
  QCOMPARE(textOutsidePage(panel.drawing), std::string());
}

void TestReproducedFigures::publishedHivProbeIsReproduced() {
  if (referenceData().empty())
    QSKIP("DGLM_REFERENCE_DATA names no folder with the published data");
  const ReproducedFigure figure = valueOf(reproduceHivProbe(optionsFor(referenceData())));
  QVERIFY2(figure.matches(), mismatches(figure));
  QCOMPARE(textOutsidePage(panelOf(figure, "A").drawing), std::string());
  qInfo("HIV probe: all %zu expected values found", figure.checks.size());
}

void TestReproducedFigures::publishedCountsAreReproduced() {
  if (referenceData().empty())
    QSKIP("DGLM_REFERENCE_DATA names no folder with the published data");
  const std::vector<PublishedRun> runs = valueOf(readPublishedRuns(referenceData()));
  QCOMPARE(runs.size(), size_t{21});
  std::vector<Phrase> warnings;
  const Figure2Runs picked = pickRuns(runs, warnings);
  for (const PublishedCounts& published : kPublishedCounts) {
    const auto& layers = std::string(published.model) == "nt50" ? picked.small : picked.large;
    const PublishedRun& run = *layers.at(published.layer);
    const ScoreCounts counts = countScores(run.scores);
    QCOMPARE(counts.above, published.above);
    QCOMPARE(counts.heldOutAbove[1], published.heldOut[0]);
    QCOMPARE(counts.heldOutAbove[3], published.heldOut[1]);
    QCOMPARE(static_cast<int64_t>(uniqueAnnotations(run, rowsAbove(run, 0.2))), published.different[0]);
    QCOMPARE(static_cast<int64_t>(uniqueAnnotations(run, rowsAbove(run, 0.5))), published.different[1]);
  }
}

void TestReproducedFigures::publishedMetaSaeIsReproduced() {
  if (referenceData().empty() || !canReadWorkbooks())
    QSKIP("DGLM_REFERENCE_DATA names no folder with the published data, or this build reads no workbooks");
  const ReproducedFigure figure = valueOf(reproduceMetaSae(optionsFor(referenceData())));
  QVERIFY2(figure.matches(), mismatches(figure));
  QCOMPARE(figure.panels.size(), size_t{3});
  qInfo("meta-SAE: all %zu expected values found", figure.checks.size());
}

DGLM_TEST(TestReproducedFigures);
#include "tst_reproduced_figures.moc"
