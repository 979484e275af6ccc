// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <limits>

#include "core/formats/workbook_reader.h"
#include "core/formats/workbook_writer.h"
#include "core/sae/dictionary.h"
#include "core/study/inspect.h"
#include "core/study/latent_labels.h"
#include "core/study/meta_families.h"
#include "core/study/meta_run.h"
#include "core/study/meta_sae.h"
#include "core/study/meta_sweep.h"
#include "core/study/published_meta.h"
#include "core/tensor/aten.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;
namespace fs = std::filesystem;

namespace {

constexpr int64_t kFamilies = 4;
constexpr int64_t kMembers = 10;
constexpr int64_t kWidth = 24;
constexpr int64_t kLatents = kFamilies * kMembers + 8;  // eight without a concept

/// A dictionary whose first latents are four families of ten directions each.
fs::path dictionaryIn(const TemporaryFolder& folder) {
  at::Tensor rows = randomDirections(kFamilies, kWidth, 3).repeat_interleave(kMembers, 0);
  rows = at::cat({rows, randomDirections(8, kWidth, 9)}) + 0.3 * randomDirections(kLatents, kWidth, 4);
  rows = rows / rows.norm(2, {1}, true);
  TensorFile state;
  state.add("W_enc", rows.t().contiguous());
  state.add("b_enc", at::zeros({kLatents}));
  state.add("W_dec", rows);
  state.add("b_dec", at::zeros({kWidth}));
  state.add("threshold", at::full({kLatents}, 0.1, at::kFloat));
  const fs::path path = folder.path("ae.pt");
  if (saveDictionary(path, state).hasError())
    return {};
  return path;
}

fs::path writeIn(const TemporaryFolder& folder, const std::string& name, const std::string& text) {
  const fs::path path = folder.path(name);
  std::ofstream(path) << text;
  return path;
}

/// The reference's table: family f's latents carry "gene f", every tenth another label as well.
fs::path scoresIn(const TemporaryFolder& folder) {
  std::string text = "latent_id,annotation,best_f1_val0,best_precision_val0,best_recall_val0,threshold,top_10_tokens\n";
  for (int64_t latent = 0; latent < kFamilies * kMembers; ++latent) {
    const std::string gene = "'gene " + std::to_string(latent / kMembers) + "'";
    text += std::to_string(latent) + ",\"[" + gene + (latent % 10 == 0 ? ", 'promoter'" : "") + "]\",0.5,,,,\n";
  }
  return writeIn(folder, "val_set_0_x.csv", text + "41,['nothing'],0,,,,\n");
}

MetaSaeRequest requestIn(const TemporaryFolder& folder) {
  MetaSaeRequest request;
  request.dictionary = dictionaryIn(folder);
  request.scores = scoresIn(folder);
  request.dims = {8};
  request.alphas = {0.05};
  request.options.epochs = 400;
  request.options.rampEpochs = 150;
  request.options.batchSize = 20;
  request.options.lr = 3e-3;
  request.outputFolder = folder.path("meta");
  return request;
}

std::string textOfFile(const fs::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

class TestMetaSae : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void labelsAreReadFromBothTables() {
    const TemporaryFolder folder;
    const auto reference = readLatentLabels(scoresIn(folder), 0);
    QVERIFY2(reference.hasValue(), reference.hasError() ? reference.error().text().c_str() : "");
    QCOMPARE(reference.value().size(), size_t{kFamilies * kMembers});  // an F1 of 0 is none
    QCOMPARE(reference.value().front().labels, (std::vector<std::string>{"gene 0", "promoter"}));
    std::string rows = "latent,concept,set,f1,precision,recall,threshold,support,ci_low,ci_high,null_f1,q_value,mode\n";
    const auto add = [&rows](const char* pair, const char* set, const char* f1, const char* support,
                             const char* mode = "by base") {
      rows += std::string(pair) + "," + set + "," + f1 + ",,,," + support + ",,,,," + mode + "\n";
    };
    add("7,AmpR", "0", ".9", "5");
    add("7,AmpR", "1", ".2", "5");
    add("7,AmpR", "2", ".4", "5");
    add("7,ori", "0", ".5", "5");
    add("7,ori", "1", ".6", "5");
    add("7,ori", "2", "", "");
    add("3,lacZ", "0", ".8", "5");
    add("3,lacZ", "1", "", "");
    add("7,ori", "1", ".1", "5", "by token");  // the same pairs once more, which count for nothing
    const fs::path own = writeIn(folder, "concepts.csv", rows);
    const auto ours = readLatentLabels(own, 0.5);
    QVERIFY2(ours.hasValue(), ours.hasError() ? ours.error().text().c_str() : "");
    QCOMPARE(ours.value().size(), size_t{2});
    QCOMPARE(ours.value()[0].latent, int64_t{3});                  // no test set has it: the set that there is
    QCOMPARE(ours.value()[1].labels.front(), std::string("ori"));  // held out .6 against .3
    QVERIFY(readLatentLabels(own, 0.95).error().text().starts_with("--min-f1"));
    QVERIFY(readLatentLabels(writeIn(folder, "no.csv", "a,b\n1,2\n"), 0).hasError());
  }

  void familiesAreFoundNamedAndWritten() {
    const TemporaryFolder folder;
    MetaSaeRequest request = requestIn(folder);
    request.seeds = 2;
    request.randomControl = true;
    const auto report = trainMetaSaes(request, {});
    QVERIFY2(report.hasValue(), report.hasError() ? report.error().text().c_str() : "");
    QCOMPARE(report.value().rows, kFamilies * kMembers);
    QCOMPARE(report.value().runs.size(), size_t{4});  // two seeds, two controls
    const MetaSaeRun& first = report.value().runs.front();
    const MetaSaeRun& control = report.value().runs.back();
    QVERIFY2(first.varianceExplained > 0.5, qPrintable(QString::number(first.varianceExplained)));
    QVERIFY(control.isControl && control.varianceExplained < first.varianceExplained);
    QVERIFY(first.stability > control.stability);
    QVERIFY(std::abs(first.lastEpochReconstruction - first.reconstruction) < 0.2);
    const fs::path run = request.outputFolder / first.name;
    const std::string families = textOfFile(run / "meta_latents.csv");
    int64_t named = 0;
    for (int64_t family = 0; family < kFamilies; ++family)
      named += families.find(",gene " + std::to_string(family) + ",1,1,") != std::string::npos ? 1 : 0;
    QVERIFY2(named >= kFamilies - 2, families.c_str());  // all of a family, and nothing else
    QVERIFY(textOfFile(run / "children.csv").starts_with("meta_latent,rank,latent,strength,f1,labels\n"));
    QVERIFY(textOfFile(request.outputFolder / "l0_against_error.csv").find(",random,8,") != std::string::npos);
    QVERIFY(!fs::exists(request.outputFolder / control.name / "children.csv"));
    // It is a dictionary like any other.
    QCOMPARE(Dictionary::load(run / "ae.pt").value().facts().activationDim, kWidth);
    // A run that is there is never trained over, and is taken as it is on resuming.
    QCOMPARE(trainMetaSaes(request, {}).error().kind, ErrorKind::FileExists);
    request.resume = true;
    const auto again = trainMetaSaes(request, {});
    QVERIFY2(again.hasValue(), again.hasError() ? again.error().text().c_str() : "");
    QCOMPARE(again.value().runs.front().reconstruction, first.reconstruction);
  }

  void aFinishedRunIsReadAsItIs() {
    const TemporaryFolder folder;
    MetaSaeRequest request = requestIn(folder);
    const auto report = trainMetaSaes(request, {});
    QVERIFY2(report.hasValue(), report.hasError() ? report.error().text().c_str() : "");
    QCOMPARE(metaRunsIn(request.outputFolder).size(), size_t{1});
    const auto run = readMetaRun(metaRunsIn(request.outputFolder).front());
    QVERIFY2(run.hasValue(), run.hasError() ? run.error().text().c_str() : "");
    QCOMPARE(run.value().dictionarySha256.size(), size_t{64});
    QCOMPARE(run.value().trainedOn, kFamilies * kMembers);
    QCOMPARE(run.value().families.size(), size_t{8});
    QVERIFY(std::isnan(run.value().stability.front()));
    const auto whole =
        std::ranges::find_if(run.value().families, [](const MetaFamily& family) { return family.purity == 1; });
    QVERIFY(whole != run.value().families.end());
    const LabelledLatent& child = run.value().latents[static_cast<size_t>(whole->children.front().row)];
    QVERIFY(std::ranges::find(child.labels, whole->label) != child.labels.end());
    QVERIFY(readMetaRun(folder.path("none")).hasError());
  }

  /// The list holds what the training reported, the controls beside it, and passes over what it cannot read.
  void sweepsAreListed() {
    const TemporaryFolder folder;
    MetaSaeRequest request = requestIn(folder);
    request.options.epochs = 40;
    request.alphas = {0.05, 0.1};
    request.seeds = 2;
    request.randomControl = true;
    request.outputFolder = folder.path("all") / "first";
    fs::create_directories(request.outputFolder);
    const auto report = trainMetaSaes(request, {});
    QVERIFY2(report.hasValue(), report.hasError() ? report.error().text().c_str() : "");
    request.kind = MetaKind::BatchTopK;
    request.seeds = 1;
    request.randomControl = false;
    request.outputFolder = folder.path("all") / "second";
    QVERIFY(trainMetaSaes(request, {}).hasValue());
    fs::create_directories(folder.path("all") / "third");
    std::ofstream(folder.path("all") / "third" / kMetaSaeTable) << "run,l0\nx,1\n";
    const std::vector<fs::path> places{folder.path("all"), folder.path("all") / "first", folder.path("none")};
    const auto list = listMetaSaes(places);
    QVERIFY2(list.hasValue(), list.hasError() ? list.error().text().c_str() : "");
    QCOMPARE(list.value().runs.size(), size_t{9});
    QCOMPARE(list.value().unread.size(), size_t{1});
    for (size_t i = 0; i < 8; ++i) {
      const ListedMetaSae& listed = list.value().runs[i];
      const MetaSaeRun& run = report.value().runs[i];
      QCOMPARE(listed.run.name, run.name);
      QCOMPARE(listed.run.isControl, run.isControl);
      QCOMPARE(listed.run.alpha, run.alpha);
      QCOMPARE(listed.run.seed, run.seed);
      QVERIFY(std::abs(listed.run.l0 - run.l0) < 1e-5 &&
              std::abs(listed.run.reconstruction - run.reconstruction) < 1e-5);
      QVERIFY(std::abs(listed.run.stability - run.stability) < 1e-5);
      QVERIFY(listed.kind == MetaKind::JumpRelu);
      QCOMPARE(listed.trainedOn, kFamilies * kMembers);
      QCOMPARE(listed.dictionarySha256.size(), size_t{64});
    }
    const ListedMetaSae& last = list.value().runs.back();
    QVERIFY(last.kind == MetaKind::BatchTopK && last.run.k == 4 && std::isnan(last.run.alpha));
    QVERIFY(std::isnan(last.run.stability) && std::isnan(last.run.lastEpochL0));
    QVERIFY(readMetaRun(last.folder).hasValue());
    StopSource stop;
    stop.requestStop();
    JobContext job;
    job.stop = stop.token();
    QVERIFY(listMetaSaes(places, job).error().isCancelled());
  }

  void theKLargestAreKept() {
    const TemporaryFolder folder;
    MetaSaeRequest request = requestIn(folder);
    request.kind = MetaKind::BatchTopK;
    request.ks = {1, 2};
    request.takesAll = true;
    const auto report = trainMetaSaes(request, {});
    QVERIFY2(report.hasValue(), report.hasError() ? report.error().text().c_str() : "");
    QCOMPARE(report.value().rows, kLatents);
    QVERIFY2(std::abs(report.value().runs[0].l0 - 1) < 0.5, qPrintable(QString::number(report.value().runs[0].l0)));
    QVERIFY(report.value().runs[1].varianceExplained > report.value().runs[0].varianceExplained);
  }

  void whatCannotBeIsRefused() {
    const TemporaryFolder folder;
    MetaSaeRequest request = requestIn(folder);
    request.alphas = {0.01};
    request.randomControl = true;  // .01 - .012
    QVERIFY(trainMetaSaes(request, {}).error().text().starts_with("--alpha"));
    request = requestIn(folder);
    request.options.lr = std::numeric_limits<double>::quiet_NaN();
    QVERIFY(trainMetaSaes(request, {}).error().text().starts_with("--lr"));
    request = requestIn(folder);
    request.options.rampEpochs = -1;
    QVERIFY(trainMetaSaes(request, {}).error().text().starts_with("--ramp-epochs"));
    request = requestIn(folder);
    request.dims = {0};
    QVERIFY(trainMetaSaes(request, {}).error().text().starts_with("--dim"));
    QVERIFY(!fs::exists(request.outputFolder));  // and nothing is left behind
    StopSource stop;
    stop.requestStop();
    JobContext job;
    job.stop = stop.token();
    QVERIFY(trainMetaSaes(requestIn(folder), job).error().isCancelled());
    QVERIFY(!fs::exists(request.outputFolder));
    request = requestIn(folder);
    request.dims = {8, 8};
    QVERIFY(trainMetaSaes(request, {}).hasError());
    request = requestIn(folder);
    request.scores = writeIn(folder, "far.csv", "latent_id,annotation,best_f1_val0\n99999,['x'],0.5\n");
    QCOMPARE(trainMetaSaes(request, {}).error().kind, ErrorKind::LatentOutOfRange);
  }

  void theWorkbookIsReadBack() {
    if (!canWriteWorkbooks() || !canReadWorkbooks())
      QSKIP("this build has no workbooks");
    const TemporaryFolder folder;
    const MetaSaeRequest request = requestIn(folder);
    const auto report = trainMetaSaes(request, {});
    QVERIFY2(report.hasValue(), report.hasError() ? report.error().text().c_str() : "");
    const fs::path book = request.outputFolder / report.value().runs.front().name / "meta_sae.xlsx";
    const auto columns = readMetaAnnotations(book);
    QVERIFY2(columns.hasValue(), columns.hasError() ? columns.error().text().c_str() : "");
    QCOMPARE(columns.value().size(), size_t{8});
    QVERIFY(std::ranges::all_of(columns.value(), [](const MetaColumn& column) { return column.shade.has_value(); }));
    const auto gene = std::ranges::find_if(
        columns.value(), [](const MetaColumn& column) { return column.mostFrequent().second == kMembers; });
    QVERIFY(gene != columns.value().end());
    QVERIFY(gene->mostFrequent().first.starts_with("gene "));
    QCOMPARE(gene->childrenWith({gene->mostFrequent().first}), kMembers);
    const auto told = inspectPath(book, {});
    QVERIFY2(told.hasValue(), told.hasError() ? told.error().text().c_str() : "");
    QCOMPARE(told.value().kind, std::string("meta-SAE annotations"));
  }

  void thePublishedPiecesAreRead() {
    const QString data = qEnvironmentVariable("DGLM_REFERENCE_DATA");
    const fs::path folder = fs::path(data.toStdString()) / "decode-glm" / "meta_SAE";
    if (data.isEmpty() || !fs::exists(folder))
      QSKIP("DGLM_REFERENCE_DATA names no folder with the published data");
    const auto decoder = readMetaDecoder(folder / "meta_sae_decoder_weights_D128_L0_6");
    QVERIFY2(decoder.hasValue(), decoder.hasError() ? decoder.error().text().c_str() : "");
    const at::Tensor norms = decoder.value().tensors.front().norm(2, {1});
    QCOMPARE(norms.size(0), int64_t{128});
    QVERIFY(std::abs(norms[60].item<double>() - 1.45479) < 1e-5);
    QVERIFY(std::abs(norms[125].item<double>() - 1.45951) < 1e-5);
    QVERIFY(std::abs(norms.mean().item<double>() - 1.47965) < 1e-5);
    const auto told = inspectPath(folder / "meta_sae_decoder_weights_D128_L0_6", {});
    QVERIFY2(told.hasValue(), told.hasError() ? told.error().text().c_str() : "");
    QCOMPARE(told.value().kind, std::string("directions"));
    if (!canReadWorkbooks())
      QSKIP("this build reads no workbooks");
    const auto columns = readMetaAnnotations(folder / "meta_sae_annotations_D128_L0_6.xlsx");
    QVERIFY2(columns.hasValue(), columns.hasError() ? columns.error().text().c_str() : "");
    QCOMPARE(columns.value().size(), size_t{128});
    QCOMPARE(columns.value()[29].labels.size(), size_t{19});
    QCOMPARE(columns.value()[125].mostFrequent(), (std::pair<std::string, int64_t>("PuroR", 18)));
    QCOMPARE(columns.value()[60].childrenWith({"HIV", "env", "RRE"}), int64_t{19});
  }

  void familiesOfAKnownCode() {
    SparseCode code;
    code.width = 2;
    code.rowStart = {0, 1, 3, 4};
    code.latents = {0, 0, 1, 1};
    code.values = {2, 3, 1, 4};
    const std::vector<LabelledLatent> latents{{5, .9, {"a"}}, {6, .8, {"a", "b"}}, {9, .7, {"c"}}};
    const std::vector<float> norms{1.5F, 1};
    const std::vector<MetaFamily> families = familiesOf(code, norms, latents);
    QCOMPARE(families[0].children.front().row, int64_t{1});  // the strongest first
    QCOMPARE(families[0].label, std::string("a"));
    QCOMPARE(families[0].purity, 1.0);
    QCOMPARE(families[0].coverage, 1.0);
    QCOMPARE(families[0].importance, 5.0 / 20 * 1.5);
    QCOMPARE(families[1].purity, 0.5);
    const std::vector<double> shades = shadesOf(families);
    QVERIFY(shades[0] > 0.99 && shades[1] == 0);
  }
};

DGLM_TEST(TestMetaSae);
#include "tst_meta_sae.moc"
