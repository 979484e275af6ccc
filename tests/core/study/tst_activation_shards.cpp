// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/sae/activation_index.h"
#include "core/sae/saved_activations.h"
#include "core/study/activation_input.h"
#include "core/study/activation_shards.h"
#include "core/study/sae_sweep.h"
#include "core/tensor/aten.h"
#include "core/tensor/tensor_file.h"
#include "tests/core/glm_golden.h"
#include "tests/core/result_checks.h"
#include "tests/core/temporary_folder.h"
#include "tests/core/tiny_glm.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;
namespace fs = std::filesystem;

namespace {

constexpr int64_t kRowBytes = 24 * 4;  // of the tiny model

fs::path writeRecords(const TemporaryFolder& folder) {
  std::string text;
  for (const int64_t length : {160, 3, 240, 41, 300, 90})
    text += ">r" + std::to_string(length) + "\n" + someBases(length, static_cast<uint32_t>(length)) + "\n";
  return folder.write("records.fa", text);
}

ShardsRequest shardsRequest(const TemporaryFolder& folder, const std::string& name = "shards") {
  ShardsRequest request;
  request.reading.model = testData("glm/v2");
  request.reading.sequences = {writeRecords(folder)};
  request.reading.reading.frames = 1;
  request.reading.reading.allWindows = true;
  request.reading.maxTokens = 12;
  request.layers = {1};
  request.folder = folder.path(name);
  request.shardBytes = 50 * kRowBytes;
  request.seed = 5;
  return request;
}

TrainSaeRequest trainingOn(const TemporaryFolder& folder, const std::string& output) {
  TrainSaeRequest request;
  request.model = testData("glm/v2");
  request.sequences = {writeRecords(folder)};
  request.windowTokens = 12;
  request.layer = 1;
  request.bufferRows = 400;
  request.outputFolder = folder.path(output);
  request.options.seed = 5;
  request.options.steps = 12;
  request.options.batchSize = 64;
  request.options.k = 3;
  request.options.expansionFactor = 2;
  request.options.lr = 1e-2;
  request.options.saveEvery = 5;
  return request;
}

TrainSaeRequest trainingFrom(const TemporaryFolder& folder, const fs::path& activations, const std::string& output) {
  TrainSaeRequest request = trainingOn(folder, output);
  request.model.clear();
  request.sequences.clear();
  request.activations = activations;
  return request;
}

std::string dictionaryOf(const TrainSaeRequest& request) {
  const auto report = trainSaeFromRequest(request, {});
  if (report.hasError())
    qWarning("%s", report.error().text().c_str());
  return contentOf(request.outputFolder / "ae.pt");
}

SaeSweepRequest sweepOn(const TemporaryFolder& folder, const std::string& output) {
  SaeSweepRequest request;
  request.training = trainingOn(folder, output);
  request.grid.modelName = "tiny";
  request.grid.grid.ks = {2, 3};
  request.grid.grid.expansionRatios = {2};
  request.grid.grid.batchSizes = {64};
  request.grid.grid.trainingSteps = {12};
  return request;
}

/// All dictionaries of a sweep by the names of their runs.
std::map<std::string, std::string> dictionariesIn(const fs::path& sweep) {
  std::map<std::string, std::string> found;
  for (const fs::directory_entry& run : fs::directory_iterator(sweep / "models"))
    found[run.path().filename().string()] = contentOf(run.path() / "ae.pt");
  return found;
}

bool hasSameFiles(const fs::path& folder, const fs::path& other) {
  for (const fs::directory_entry& file : fs::directory_iterator(folder))
    if (contentOf(file.path()) != contentOf(other / file.path().filename()))
      return false;
  return true;
}

/// Asks to stop when that step is told for the n-th time.
JobContext stoppingAt(const Phrase& step, int times) {
  StopSource stop;
  JobContext job;
  job.stop = stop.token();
  job.progress = [stop, step, left = times](const Progress& progress) mutable {
    if (progress.step == step && --left == 0)
      stop.requestStop();
  };
  return job;
}

std::string errorOf(const TrainSaeRequest& request) {
  const auto report = trainSaeFromRequest(request, {});
  return report.hasError() ? report.error().text() : std::string();
}

}  // namespace

/// Activations that the model computes once, and what is trained on them.
class TestActivationShards : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { at::set_num_threads(1); }

  void layersOfOnePassAreThoseOfSeveral() {
    const Glm glm = valueOf(loadGlm(testData("glm/v2")));
    const at::NoGradGuard noGrad;
    const at::Tensor ids_BT = at::arange(6, 30).view({2, 12});
    const std::vector<int64_t> layers{1, 0};
    for (const Site site : {Site::FfnOutput, Site::BlockOutput, Site::LayerInput}) {
      const auto found = valueOf(glm.transformer.activationsOfLayers(ids_BT, site, layers, {}));
      for (size_t i = 0; i < layers.size(); ++i)
        QVERIFY(at::equal(found[i], glm.transformer.activations(ids_BT, site, layers[i])));
    }
  }

  /// Rows, index tensors and records are those of the single file, in files of bounded size.
  void shardsHoldWhatOneFileHolds() {
    const TemporaryFolder folder;
    const ShardsRequest request = shardsRequest(folder);
    const ShardsReport report = valueOf(writeActivationShards(request, {}));
    QVERIFY(report.shards > 3);
    for (const ActivationShard& shard : valueOf(readActivationIndex(request.folder)).shards)
      QVERIFY(shard.rows <= 50);
    const fs::path file = folder.path("x.safetensors");
    VERIFY_OK(writeActivations(request.reading, request.site, 1, file, {}));
    const TensorFile expected = valueOf(readActivationFile(file, {}));
    const TensorFile found = valueOf(readActivationFile(request.folder, {}));
    QCOMPARE(found.names.size(), expected.names.size());
    for (size_t i = 0; i < expected.names.size(); ++i)
      QVERIFY2(at::equal(*found.find(expected.names[i]), expected.tensors[i]), expected.names[i].c_str());
    QCOMPARE(found.metadata.at("records"), expected.metadata.at("records"));
    // A shard alone is a file of activations too: its records are numbered by its own list.
    const TensorFile second = valueOf(readSafetensors(request.folder / "activations-00001.safetensors"));
    QVERIFY(at::equal(*second.find("start"), expected.find("start")->slice(0, 50, 100)));
    QCOMPARE(second.find("record")->min().item<int64_t>(), int64_t{0});
  }

  void eachLayerHasItsFolder() {
    const TemporaryFolder folder;
    ShardsRequest several = shardsRequest(folder);
    several.layers = {1, 0};
    several.hasLayerFolders = true;
    VERIFY_OK(writeActivationShards(several, {}));
    for (const int layer : several.layers) {
      ShardsRequest alone = shardsRequest(folder, "alone" + std::to_string(layer));
      alone.layers = {layer};
      VERIFY_OK(writeActivationShards(alone, {}));
      QVERIFY(hasSameFiles(alone.folder, folderOfLayer(several.folder, layer)));
    }
  }

  void aStoppedRunEndsWithTheSameBytes_data() {
    QTest::addColumn<int>("randomRows");
    QTest::addColumn<int>("times");
    QTest::newRow("records") << 0 << 1;
    QTest::newRow("random windows") << 20000 << 4;
  }
  void aStoppedRunEndsWithTheSameBytes() {
    QFETCH(int, randomRows);
    QFETCH(int, times);
    const TemporaryFolder folder;
    ShardsRequest whole = shardsRequest(folder, "whole");
    whole.layers = {0, 1};
    whole.hasLayerFolders = true;
    whole.randomRows = randomRows;
    VERIFY_OK(writeActivationShards(whole, {}));
    ShardsRequest stopped = whole;
    stopped.folder = folder.path("stopped");
    const auto first =
        writeActivationShards(stopped, stoppingAt(randomRows > 0 ? "Reading windows" : "Running the model", times));
    QVERIFY(first.hasError() && first.error().isCancelled());
    QVERIFY(first.error().text().find("--resume") != std::string::npos);
    VERIFY_ERROR(writeActivationShards(stopped, {}), ErrorKind::InvalidArgument);
    // As if the program had been killed between the layers.
    const ActivationIndex index = valueOf(readActivationIndex(folderOfLayer(whole.folder, 1)));
    ActivationIndex ahead = index;
    ahead.shards.resize(2);
    for (const ActivationShard& shard : ahead.shards)
      fs::copy_file(folderOfLayer(whole.folder, 1) / shard.file, folderOfLayer(stopped.folder, 1) / shard.file,
                    fs::copy_options::overwrite_existing);
    VERIFY_OK(writeActivationIndex(folderOfLayer(stopped.folder, 1), ahead));
    stopped.resume = true;
    StopSource now;
    now.requestStop();
    const auto early = writeActivationShards(stopped, {now.token(), nullptr});
    QVERIFY(early.hasError() && early.error().text().find("Nothing was changed") != std::string::npos);
    VERIFY_OK(writeActivationShards(stopped, {}));
    for (const int layer : whole.layers)
      QVERIFY(hasSameFiles(folderOfLayer(whole.folder, layer), folderOfLayer(stopped.folder, layer)));
  }

  void whatMakesOtherRowsIsNotResumed() {
    const TemporaryFolder folder;
    ShardsRequest request = shardsRequest(folder);
    VERIFY_OK(writeActivationShards(request, {}));
    request.resume = true;
    VERIFY_OK(writeActivationShards(request, {}));  // nothing is left to do
    ShardsRequest other = request;
    other.reading.maxTokens = 10;
    VERIFY_ERROR(writeActivationShards(other, {}), ErrorKind::CannotResume);
    other = request;
    other.site = Site::LayerInput;
    VERIFY_ERROR(writeActivationShards(other, {}), ErrorKind::CannotResume);
    other = request;
    other.layers = {7};
    VERIFY_ERROR(writeActivationShards(other, {}), ErrorKind::LayerOutOfRange);
    other.layers = {1, 1};
    VERIFY_ERROR(writeActivationShards(other, {}), ErrorKind::InvalidArgument);
  }

  /// Random windows on the disk give the dictionary that the sequences give, and may be resumed.
  void dictionariesOfShardsAreThoseOfTheSequences() {
    const TemporaryFolder folder;
    ShardsRequest shards = shardsRequest(folder);
    shards.randomRows = 2000;
    VERIFY_OK(writeActivationShards(shards, {}));
    const std::string straight = dictionaryOf(trainingOn(folder, "straight"));
    QVERIFY(!straight.empty());
    QVERIFY(dictionaryOf(trainingFrom(folder, shards.folder, "saved")) == straight);
  }

  void dictionariesOfShardsAreThoseOfOneFile() {
    const TemporaryFolder folder;
    const ShardsRequest shards = shardsRequest(folder);
    VERIFY_OK(writeActivationShards(shards, {}));
    VERIFY_OK(writeActivations(shards.reading, shards.site, 1, folder.path("x.safetensors"), {}));
    const std::string file = dictionaryOf(trainingFrom(folder, folder.path("x.safetensors"), "file"));
    QVERIFY(!file.empty());
    QVERIFY(dictionaryOf(trainingFrom(folder, shards.folder, "saved")) == file);
  }

  void shardsThatComeRoundAreTold() {
    const TemporaryFolder folder;
    ShardsRequest shards = shardsRequest(folder);
    shards.randomRows = 1;
    VERIFY_OK(writeActivationShards(shards, {}));
    TrainSaeRequest request = trainingFrom(folder, shards.folder, "saved");
    request.options.steps = 100;
    const TrainSaeReport report = valueOf(trainSaeFromRequest(request, {}));
    QVERIFY(std::ranges::any_of(report.warnings, [](const std::string& warning) {
      return warning.find("they come round") != std::string::npos;
    }));
  }

  /// One pass for all layers, from the sequences and from shards, and each dictionary is that of a sweep of its own.
  void sweepsOfSeveralLayersTrainWhatSeveralSweepsTrain() {
    const TemporaryFolder folder;
    SaeSweepRequest several = sweepOn(folder, "several");
    several.layers = {0, 1};
    const SaeSweepReport report = valueOf(sweepSaes(several, {}));
    QCOMPARE(report.passes, int64_t{1});
    QCOMPARE(report.failed(), int64_t{0});
    const auto together = dictionariesIn(several.training.outputFolder);
    QCOMPARE(together.size(), size_t{4});
    std::map<std::string, std::string> alone;
    for (const int layer : several.layers) {
      SaeSweepRequest one = sweepOn(folder, "layer" + std::to_string(layer));
      one.grid.layer = layer;
      VERIFY_OK(sweepSaes(one, {}));
      alone.merge(dictionariesIn(one.training.outputFolder));
    }
    QVERIFY(together == alone);

    ShardsRequest shards = shardsRequest(folder);
    shards.layers = several.layers;
    shards.hasLayerFolders = true;
    shards.randomRows = 2000;
    VERIFY_OK(writeActivationShards(shards, {}));
    SaeSweepRequest saved = sweepOn(folder, "saved");
    saved.training = trainingFrom(folder, shards.folder, "saved");
    saved.layers = several.layers;
    VERIFY_OK(sweepSaes(saved, {}));
    QVERIFY(dictionariesIn(saved.training.outputFolder) == together);
    saved.layers = {0, 0};
    saved.training.outputFolder = folder.path("twice");
    VERIFY_ERROR(sweepSaes(saved, {}), ErrorKind::InvalidArgument);
  }

  void aStoppedSweepOfLayersGoesOn() {
    const TemporaryFolder folder;
    SaeSweepRequest whole = sweepOn(folder, "whole");
    whole.layers = {0, 1};
    VERIFY_OK(sweepSaes(whole, {}));
    SaeSweepRequest stopped = sweepOn(folder, "stopped");
    stopped.layers = whole.layers;
    StopSource stop;
    const JobContext job{stop.token(), [&stop](const Progress& progress) {
                           if (progress.step == "Training the dictionaries" && progress.done == 7)
                             stop.requestStop();
                         }};
    const auto first = sweepSaes(stopped, job);
    QVERIFY(first.hasError() && first.error().isCancelled());
    stopped.training.options.resume = true;
    VERIFY_OK(sweepSaes(stopped, {}));
    QVERIFY(dictionariesIn(stopped.training.outputFolder) == dictionariesIn(whole.training.outputFolder));
  }

  /// A model minus itself is nothing; a fine-tuned one is what fine-tuning changed.
  void differencesAreThoseOfTheModels() {
    const TemporaryFolder folder;
    TrainSaeRequest same = trainingOn(folder, "same");
    same.minusBase = same.model;
    const TrainSaeReport nothing = valueOf(trainSaeFromRequest(same, {}));
    QCOMPARE(nothing.training.last.reconstruction, 0.0);
    TrainSaeRequest finetuned = trainingOn(folder, "finetuned");
    finetuned.minusBase = finetuned.model;
    finetuned.loading.finetuned = testData("glm/v2/finetuned.pt");
    const TrainSaeReport changed = valueOf(trainSaeFromRequest(finetuned, {}));
    QVERIFY(changed.training.last.reconstruction > 0);
    QVERIFY(contentOf(finetuned.outputFolder / "config.yaml").find("minus_base: v2") != std::string::npos);
    QVERIFY(dictionaryOf(trainingOn(folder, "plain")) != contentOf(finetuned.outputFolder / "ae.pt"));
  }

  void modelsThatCannotBeSubtractedAreRefused() {
    const TemporaryFolder folder;
    TrainSaeRequest request = trainingOn(folder, "x");
    request.minusBase = testData("glm/v1");
    const std::string vocabulary = errorOf(request);
    QVERIFY2(vocabulary.find("its vocabulary is not that of") != std::string::npos, vocabulary.c_str());
    GlmConfig narrow = tinyConfig();
    narrow.layers = 1;
    const Vocabulary tokens = valueOf(loadVocabulary(testData("glm/v2")));
    narrow.vocabularySize = tokens.size();
    VERIFY_OK(saveGlm(folder.path("narrow"), narrow, {}, tokens, Transformer::random(narrow, 1)));
    request.minusBase = folder.path("narrow");
    const std::string dimensions = errorOf(request);
    QVERIFY2(dimensions.find("its activations have 16 dimensions") != std::string::npos, dimensions.c_str());
    narrow.hiddenSize = 24;
    VERIFY_OK(saveGlm(folder.path("shallow"), narrow, {}, tokens, Transformer::random(narrow, 1)));
    request.minusBase = folder.path("shallow");
    const std::string layer = errorOf(request);
    QVERIFY2(layer.find("it has no layer 1") != std::string::npos, layer.c_str());
    request.minusBase = folder.path("nowhere");
    QVERIFY(!errorOf(request).empty());
    request.minusBase = request.model;
    request.heldOut = request.sequences;
    QVERIFY(errorOf(request).find("learns differences") != std::string::npos);
  }

  /// Told before the model runs.
  void windowsThatNoSequenceHasAreRefused() {
    const TemporaryFolder folder;
    TrainSaeRequest request = trainingOn(folder, "x");
    request.sequences = {folder.write("short.fa", ">a\n" + someBases(30, 1) + "\n>b\n" + someBases(21, 2) + "\n")};
    request.windowTokens = 15;
    bool isAnnounced = false;
    request.announce = [&isAnnounced](const TrainingNeeds&) { isAnnounced = true; };
    const std::string error = errorOf(request);
    QVERIFY2(
        error.find("--window cannot be 15: it covers 42 bases, and every sequence is shorter; 11 is the most") == 0,
        error.c_str());
    QVERIFY(!isAnnounced);
    request.windowTokens = 9;
    const TrainSaeReport some = valueOf(trainSaeFromRequest(request, {}));
    QVERIFY(std::ranges::any_of(some.warnings, [](const std::string& warning) {
      return warning.find("1 of 2 sequences are shorter than the 24 bases of a window of 9 tokens") == 0 &&
             warning.find("With --window 8 all are read.") != std::string::npos;
    }));
    request.windowTokens = 8;
    request.outputFolder = folder.path("y");
    const TrainSaeReport all = valueOf(trainSaeFromRequest(request, {}));
    QVERIFY(std::ranges::none_of(all.warnings, [](const std::string& warning) {
      return warning.find("sequences are shorter") != std::string::npos;
    }));
  }
};

DGLM_TEST(TestActivationShards);
#include "tst_activation_shards.moc"
