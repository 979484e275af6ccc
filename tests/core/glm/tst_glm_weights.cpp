// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <limits>
#include <nlohmann/json.hpp>

#include "core/tensor/aten.h"
#include "tests/core/glm_golden.h"
#include "tests/core/temporary_folder.h"
#include "tests/core/tiny_glm.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;
namespace fs = std::filesystem;

namespace {

TensorFile weightsOf(const std::string& model) {
  return readSafetensors(testData(model) / "model.safetensors").value();
}

/// The golden model v2 with other weights: its configuration and vocabulary.
fs::path emptyModel(const TemporaryFolder& folder) {
  const fs::path model = folder.path("m");
  fs::create_directories(model);
  for (const char* file : {"config.json", "vocab.txt"})
    fs::copy_file(testData("glm/v2") / file, model / file);
  return model;
}

using WriteFile = Status (*)(const fs::path&, const TensorFile&);

/// Lays the tensors into three shards in turn, with their index.
void writeShards(const fs::path& model, const TensorFile& weights, const std::string& name, WriteFile write) {
  std::vector<TensorFile> shards(3);
  nlohmann::json map;
  const auto fileOf = [&](size_t shard) { return std::to_string(shard) + "_" + name; };
  for (size_t i = 0; i < weights.names.size(); ++i) {
    shards[i % shards.size()].add(weights.names[i], weights.tensors[i]);
    map[weights.names[i]] = fileOf(i % shards.size());
  }
  for (size_t i = 0; i < shards.size(); ++i)
    QVERIFY(write(model / fileOf(i), shards[i]).hasValue());
  std::ofstream(model / (name + ".index.json")) << nlohmann::json{{"weight_map", map}};
}

/// Every tensor but those whose name `leave` says, under the name `rename` gives.
template <class Leave, class Rename>
TensorFile changed(const TensorFile& file, Leave leave, Rename rename) {
  TensorFile result;
  for (size_t i = 0; i < file.names.size(); ++i)
    if (!leave(file.names[i]))
      result.add(rename(file.names[i]), file.tensors[i]);
  return result;
}

const auto kNone = [](const std::string&) { return false; };
const auto kSame = [](const std::string& name) { return name; };

}  // namespace

/// Weights as they come: shards, number types, parts of a model, fine-tuned ones over others.
class TestGlmWeights : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { at::set_num_threads(1); }

  void shardsAreOneModel_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("safetensors") << "model.safetensors";
    QTest::newRow("bin") << "pytorch_model.bin";
  }
  void shardsAreOneModel() {
    QFETCH(QString, name);
    const TemporaryFolder folder;
    const fs::path model = emptyModel(folder);
    const bool isBin = name == "pytorch_model.bin";
    writeShards(model, weightsOf("glm/v2"), name.toStdString(), isBin ? writeTorchCheckpoint : writeSafetensors);
    const auto glm = loadGlm(model);
    QVERIFY2(glm.hasValue(), glm.hasError() ? glm.error().text().c_str() : "");
    QCOMPARE(glm.value().weightFiles.size(), size_t{3});
    compareWithGolden(glm.value(), testData("glm/v2/expected_0.safetensors"));
  }

  void missingShardIsNamed() {
    const TemporaryFolder folder;
    const fs::path model = emptyModel(folder);
    writeShards(model, weightsOf("glm/v2"), "model.safetensors", writeSafetensors);
    fs::remove(model / "1_model.safetensors");
    const auto glm = loadGlm(model);
    QCOMPARE(glm.error().kind, ErrorKind::FileNotFound);
    QVERIFY(glm.error().text().find("1_model.safetensors") != std::string::npos);
  }

  void shardWithoutItsTensorIsNamed() {
    const TemporaryFolder folder;
    const fs::path model = emptyModel(folder);
    writeShards(model, weightsOf("glm/v2"), "model.safetensors", writeSafetensors);
    fs::copy_file(model / "0_model.safetensors", model / "1_model.safetensors", fs::copy_options::overwrite_existing);
    QCOMPARE(loadGlm(model).error().kind, ErrorKind::TensorMissing);
  }

  void refusedIndices_data() {
    QTest::addColumn<QByteArray>("index");
    QTest::newRow("not JSON") << QByteArray("{");
    QTest::newRow("no map") << QByteArray("{}");
    QTest::newRow("empty map") << QByteArray(R"({"weight_map":{}})");
    QTest::newRow("number for a file") << QByteArray(R"({"weight_map":{"a":1}})");
    QTest::newRow("folder above") << QByteArray(R"({"weight_map":{"a":"../x.safetensors"}})");
    QTest::newRow("absolute") << QByteArray(R"({"weight_map":{"a":"/x.safetensors"}})");
    QTest::newRow("drive") << QByteArray(R"({"weight_map":{"a":"C:x.safetensors"}})");
    QTest::newRow("itself a folder") << QByteArray(R"({"weight_map":{"a":".."}})");
  }
  void refusedIndices() {
    QFETCH(QByteArray, index);
    const TemporaryFolder folder;
    const fs::path model = emptyModel(folder);
    folder.write("m/model.safetensors.index.json", index.toStdString());
    QCOMPARE(loadGlm(model).error().kind, ErrorKind::MalformedFile);
  }

  /// The same numbers from fp64, and within rounding from halves.
  void anyNumberTypeIsRead_data() {
    QTest::addColumn<int>("type");
    QTest::addColumn<double>("tolerance");
    QTest::newRow("fp64") << int(at::kDouble) << 1e-4;
    QTest::newRow("fp16") << int(at::kHalf) << 1e-2;
    QTest::newRow("bf16") << int(at::kBFloat16) << 1e-1;
  }
  void anyNumberTypeIsRead() {
    QFETCH(int, type);
    QFETCH(double, tolerance);
    const TemporaryFolder folder;
    const fs::path model = emptyModel(folder);
    TensorFile weights = weightsOf("glm/v2");
    for (at::Tensor& tensor : weights.tensors)
      tensor = tensor.to(at::ScalarType(type));
    QVERIFY(writeSafetensors(model / "model.safetensors", weights).hasValue());
    const auto glm = loadGlm(model);
    QVERIFY(glm.hasValue());
    compareWithGolden(glm.value(), testData("glm/v2/expected_0.safetensors"), tolerance);
  }

  void encoderAloneHasNoHead() {
    const TemporaryFolder folder;
    const fs::path model = emptyModel(folder);
    const TensorFile encoder = changed(
        weightsOf("glm/v2"), [](const std::string& name) { return name.starts_with("lm_head."); },
        [](const std::string& name) { return name.substr(4); });
    QVERIFY(writeSafetensors(model / "model.safetensors", encoder).hasValue());
    const Glm whole = loadGlm(testData("glm/v2")).value();
    const auto glm = loadGlm(model);
    QVERIFY2(glm.hasValue(), glm.hasError() ? glm.error().text().c_str() : "");
    QVERIFY(whole.checkHead().hasValue());
    QCOMPARE(glm.value().checkHead().error().kind, ErrorKind::MalformedFile);
    const at::Tensor ids = idsOf(whole, "ACGTACGTA");
    const at::Tensor expected = whole.transformer.activations(ids, Site::BlockOutput, 1);
    QVERIFY(glm.value().transformer.activations(ids, Site::BlockOutput, 1).equal(expected));
  }

  void biasUnderTheDecodersName() {
    const TemporaryFolder folder;
    const fs::path model = emptyModel(folder);
    const TensorFile weights = changed(weightsOf("glm/v2"), kNone, [](const std::string& name) {
      return name == "lm_head.bias" ? std::string("lm_head.decoder.bias") : name;
    });
    QVERIFY(writeSafetensors(model / "model.safetensors", weights).hasValue());
    compareWithGolden(loadGlm(model).value(), testData("glm/v2/expected_0.safetensors"));
  }

  void buffersMayBeThereOrNot() {
    const TemporaryFolder folder;
    const fs::path model = emptyModel(folder);
    TensorFile weights = changed(
        weightsOf("glm/v2"), [](const std::string& name) { return name.ends_with("inv_freq"); }, kSame);
    weights.add("esm.embeddings.position_ids", at::arange(20).unsqueeze(0));
    QVERIFY(weights.find("esm.contact_head.regression.weight"));
    QVERIFY(writeSafetensors(model / "model.safetensors", weights).hasValue());
    compareWithGolden(loadGlm(model).value(), testData("glm/v2/expected_0.safetensors"));
  }

  void finetunedWeightsAreLaidOver() {
    const auto glm = loadGlm(testData("glm/v2"), {testData("glm/v2/finetuned.pt"), {}});
    QVERIFY2(glm.hasValue(), glm.hasError() ? glm.error().text().c_str() : "");
    const WeightOverlay& overlay = glm.value().finetuned.value();
    QCOMPARE(overlay.changed + 1, overlay.tensors);  // one was saved as it was
    QCOMPARE(overlay.leftOver, std::vector<std::string>{"classifier.weight"});
    QCOMPARE(glm.value().warnings().size(), size_t{1});
    QVERIFY(glm.value().warnings()[0].find("classifier.weight") != std::string::npos);
    QCOMPARE(glm.value().weightFiles.size(), size_t{2});
    compareWithGolden(glm.value(), testData("glm/v2/expected_finetuned.safetensors"));
  }

  void sameWeightsAreWarnedOf() {
    const Glm glm = loadGlm(testData("glm/v2"), {testData("glm/v2/model.safetensors"), {}}).value();
    QCOMPARE(glm.finetuned->changed, 0);
    QVERIFY(glm.finetuned->tensors > 30);
    QVERIFY(glm.warnings().at(0).find("nothing changed") != std::string::npos);
  }

  /// As torch.compile, data-parallel training and trainers save them: the same model, and the same fine-tuned weights.
  void wrappersOfNamesAreTakenOff_data() {
    QTest::addColumn<QString>("wrapper");
    for (const char* wrapper : {"_orig_mod.", "module.", "model.", "module._orig_mod.", "_orig_mod.module.model."})
      QTest::newRow(wrapper) << wrapper;
  }
  void wrappersOfNamesAreTakenOff() {
    QFETCH(QString, wrapper);
    const auto wrapped = [&](const std::string& name) { return wrapper.toStdString() + name; };
    const TemporaryFolder folder;
    const fs::path model = emptyModel(folder);
    QVERIFY(writeSafetensors(model / "model.safetensors", changed(weightsOf("glm/v2"), kNone, wrapped)).hasValue());
    const auto glm = loadGlm(model);
    QVERIFY2(glm.hasValue(), glm.hasError() ? glm.error().text().c_str() : "");
    compareWithGolden(glm.value(), testData("glm/v2/expected_0.safetensors"));

    const TensorFile finetuned = readTensorFile(testData("glm/v2/finetuned.pt")).value();
    QVERIFY(writeTorchCheckpoint(folder.path("finetuned.pt"), changed(finetuned, kNone, wrapped)).hasValue());
    const auto over = loadGlm(testData("glm/v2"), {folder.path("finetuned.pt"), {}});
    QVERIFY2(over.hasValue(), over.hasError() ? over.error().text().c_str() : "");
    compareWithGolden(over.value(), testData("glm/v2/expected_finetuned.safetensors"));
    QCOMPARE(over.value().finetuned->leftOver, std::vector<std::string>{"classifier.weight"});
  }

  void foreignWeightsAreNamedWithWhatIsExpected() {
    const TemporaryFolder folder;
    const fs::path model = emptyModel(folder);
    TensorFile other;
    other.add("blocks.0.mixer.weight", at::zeros({3, 3}));
    QVERIFY(writeSafetensors(model / "model.safetensors", other).hasValue());
    const auto glm = loadGlm(model);
    QCOMPARE(glm.error().kind, ErrorKind::MalformedFile);
    for (const char* part : {"model.safetensors", "'blocks.0.mixer.weight'", "esm.embeddings.word_embeddings.weight"})
      QVERIFY2(glm.error().text().find(part) != std::string::npos, glm.error().text().c_str());
  }

  void misfitsAreRefusedByName() {
    const TemporaryFolder folder;
    TensorFile misfit;
    misfit.add("encoder.layer.1.output.dense.weight", at::zeros({3, 3}));
    QVERIFY(writeSafetensors(folder.path("misfit.safetensors"), misfit).hasValue());
    const auto glm = loadGlm(testData("glm/v2"), {folder.path("misfit.safetensors"), {}});
    QCOMPARE(glm.error().kind, ErrorKind::TensorShape);
    QVERIFY(glm.error().text().find("layer.1.output.dense.weight") != std::string::npos);
  }

  void otherModelsWeightsAreRefused() {
    const TemporaryFolder folder;
    TensorFile other;
    other.add("encoder.weight", at::zeros({3, 3}));
    QVERIFY(writeSafetensors(folder.path("sae.safetensors"), other).hasValue());
    const auto glm = loadGlm(testData("glm/v2"), {folder.path("sae.safetensors"), {}});
    QCOMPARE(glm.error().kind, ErrorKind::MalformedFile);
    QVERIFY(glm.error().text().find("'encoder.weight'") != std::string::npos);
  }

  void nanIsLoadedAndSaid() {
    const TemporaryFolder folder;
    const fs::path model = emptyModel(folder);
    TensorFile weights = weightsOf("glm/v2");
    const std::string name = "esm.encoder.layer.0.LayerNorm.bias";
    for (size_t i = 0; i < weights.names.size(); ++i)
      if (weights.names[i] == name)
        weights.tensors[i][3] = std::numeric_limits<float>::quiet_NaN();
    QVERIFY(writeSafetensors(model / "model.safetensors", weights).hasValue());
    const Glm glm = loadGlm(model).value();
    QCOMPARE(glm.nonFinite, std::vector<std::string>{name});
    QVERIFY(glm.warnings().at(0).find(name) != std::string::npos);
    QVERIFY(loadGlm(testData("glm/v2")).value().warnings().empty());
  }

  void bf16ComputesNearly_data() {
    QTest::addColumn<QString>("model");
    QTest::newRow("v1") << "v1";
    QTest::newRow("v2") << "v2";
  }
  void bf16ComputesNearly() {
    QFETCH(QString, model);
    const fs::path folder = testData("glm/" + model.toStdString());
    const Glm glm = loadGlm(folder, {{}, {.device = "cpu", .dtype = DType::Bf16}}).value();
    compareWithGolden(glm, folder / "expected_1.safetensors", 0.1);
  }

  void windowsHaveALimit() {
    const TemporaryFolder folder;
    const fs::path model = emptyModel(folder);
    fs::copy_file(testData("glm/v2/model.safetensors"), model / "model.safetensors");
    QCOMPARE(loadGlm(model).value().longestInput(), std::numeric_limits<int64_t>::max());
    folder.write("m/tokenizer_config.json", R"({"model_max_length": 1000000000000000019884624838656})");
    QCOMPARE(loadGlm(model).value().longestInput(), std::numeric_limits<int64_t>::max());
    folder.write("m/tokenizer_config.json", R"({"model_max_length": 2048})");
    const Glm glm = loadGlm(model).value();
    QVERIFY(glm.checkWindow("--max-tokens", 2048).hasValue());
    const Status tooLong = glm.checkWindow("--max-tokens", 2049);
    QCOMPARE(tooLong.error().kind, ErrorKind::InvalidArgument);
    QVERIFY(tooLong.error().text().find("2048") != std::string::npos);
    QCOMPARE(loadGlm(testData("glm/v1")).value().longestInput(), int64_t{32});
  }
};

DGLM_TEST(TestGlmWeights);
#include "tst_glm_weights.moc"
