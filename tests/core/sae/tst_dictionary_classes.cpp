// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/tensor/aten.h"
#include "tests/core/dictionary_samples.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

Q_DECLARE_METATYPE(dglm::Architecture)

namespace {

constexpr int64_t kDim = 24, kLatents = 40, kK = 4;

Dictionary openClass(const QString& name) {
  DictionaryExpectation expected;
  expected.architecture = architectureFromName(name.toStdString());
  return Dictionary::load(saeFile(name.toStdString() + ".pt"), expected).value();
}

TensorFile goldenOf(const QString& name) {
  return readSafetensors(saeFile(name.toStdString() + ".safetensors")).value();
}

}  // namespace

/// Every class against the reference's own.
class TestDictionaryClasses : public QObject {
  Q_OBJECT

 private:
  static void addClasses() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"batch_top_k", "top_k", "relu", "relu_tied", "jump_relu"})
      QTest::newRow(name) << name;
  }

 private Q_SLOTS:
  void facts_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<Architecture>("architecture");
    QTest::addColumn<int>("k");
    QTest::newRow("batch_top_k") << "batch_top_k" << Architecture::BatchTopK << int(kK);
    QTest::newRow("top_k") << "top_k" << Architecture::TopK << int(kK);
    QTest::newRow("relu") << "relu" << Architecture::Relu << 0;
    QTest::newRow("relu_tied") << "relu_tied" << Architecture::ReluTied << 0;
    QTest::newRow("jump_relu") << "jump_relu" << Architecture::JumpRelu << 0;
  }
  void facts() {
    QFETCH(QString, name);
    QFETCH(Architecture, architecture);
    QFETCH(int, k);
    const DictionaryFacts facts = openClass(name).facts();
    QCOMPARE(facts.architecture, architecture);
    QCOMPARE(facts.activationDim, kDim);
    QCOMPARE(facts.dictSize, kLatents);
    QCOMPARE(facts.k, int64_t{k});
    QVERIFY(facts.normalizeToSqrtD);
    QVERIFY(facts.rescaled);
    QVERIFY(facts.threshold <= facts.largestThreshold);
    QVERIFY(warningsOf(facts).empty());
  }

  void encodes_data() { addClasses(); }
  void encodes() {
    QFETCH(QString, name);
    const Dictionary dictionary = openClass(name);
    const TensorFile golden = goldenOf(name);
    const at::Tensor x = *golden.find("x");
    compareCodes(dictionary.encode(x).value(), *golden.find("code"));
    compareCodes(dictionary.encode(x, {.rescale = true}).value(), *golden.find("code_rescaled"));
    if (const at::Tensor* code = golden.find("code_threshold"))
      compareCodes(dictionary.encode(x, {.selection = Selection::Threshold}).value(), *code);
    if (const at::Tensor* code = golden.find("code_topk"))
      compareCodes(dictionary.encode(x, {.selection = Selection::TopK}).value(), *code);
    else
      QCOMPARE(dictionary.encode(x, {.selection = Selection::TopK}).error().kind, ErrorKind::InvalidArgument);
  }

  void reconstructs_data() { addClasses(); }
  void reconstructs() {
    QFETCH(QString, name);
    const Dictionary dictionary = openClass(name);
    const TensorFile golden = goldenOf(name);
    const at::Tensor x = *golden.find("x");
    QVERIFY(relativeError(dictionary.reconstruct(x, false).value(), *golden.find("forward_off")) < 1e-5);
    const at::Tensor asForward = dictionary.reconstruct(x, true, OutputSpace::AsForward).value();
    QVERIFY(relativeError(asForward, *golden.find("forward_on")) < 1e-5);
    const at::Tensor original = dictionary.reconstruct(x, true, OutputSpace::Original).value();
    const at::Tensor* expected = golden.find("forward_on_original");
    QVERIFY(relativeError(original, expected ? *expected : *golden.find("forward_on")) < 1e-5);
  }

  void batchTopKDoesNotDependOnSlices() {
    const Dictionary dictionary = openClass("batch_top_k");
    const at::Tensor x = goldenOf("batch_top_k").find("x")->repeat({15000, 1});  // several slices of pre-activations
    const at::Tensor scaled = x * at::linspace(0.5, 2, x.size(0)).unsqueeze(1);
    const SparseCode code = dictionary.encode(scaled, {.selection = Selection::TopK}).value();
    QCOMPARE(code.nonzeros(), kK * scaled.size(0));
    const SparseCode all = dictionary.encode(scaled).value();
    const float smallest = std::ranges::min(code.values);
    const auto larger = std::ranges::count_if(all.values, [smallest](float value) { return value > smallest; });
    QVERIFY(larger < code.nonzeros());
  }

  void identityGivesBackWhatItGets() {
    const Dictionary dictionary = Dictionary::load(saeFile("identity.pt"), {.activationDim = kDim}).value();
    QCOMPARE(dictionary.facts().architecture, Architecture::Identity);
    QCOMPARE(dictionary.facts().dictSize, kDim);
    const at::Tensor x = *goldenOf("relu").find("x");
    const SparseCode code = dictionary.encode(x).value();
    QVERIFY(at::equal(dense(code), x));
    QVERIFY(at::equal(dictionary.decode(code).value(), x));
    QVERIFY(at::equal(dictionary.reconstruct(x, true).value(), x));
    QCOMPARE(dictionary.encode(x, {.rescale = true}).error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(dictionary.encode(at::zeros({2, 8})).error().kind, ErrorKind::DimensionMismatch);
  }

  void otherContainersOpen_data() {
    QTest::addColumn<QString>("file");
    QTest::newRow("wrapped") << "wrapped.pt";
    QTest::newRow("legacy") << "legacy.pt";
  }
  void otherContainersOpen() {
    QFETCH(QString, file);
    const auto dictionary = Dictionary::load(saeFile(file.toStdString()));
    QVERIFY2(dictionary.hasValue(), dictionary.hasError() ? dictionary.error().text().c_str() : "");
    const TensorFile golden = goldenOf("batch_top_k");
    compareCodes(dictionary.value().encode(*golden.find("x")).value(), *golden.find("code"));
  }

  void configTellsTopK_data() {
    QTest::addColumn<QString>("config");
    QTest::addColumn<Architecture>("architecture");
    QTest::addColumn<bool>("isAssumed");
    QTest::newRow("field of the reference") << "trainer_cfg:\n  lr: 0.1\n  trainer_name: TopKTrainer\n"
                                            << Architecture::TopK << false;
    QTest::newRow("tag") << "a: b\ntrainer_cfg: !!python/object:interplm_training.trainers.top_k.TopKTrainerConfig\n"
                         << Architecture::TopK << false;
    QTest::newRow("class") << "dict_class: TopKSAE\r\n" << Architecture::TopK << false;
    QTest::newRow("ours") << "trainer: batchtopk\n" << Architecture::BatchTopK << false;
    QTest::newRow("silent") << "trainer_cfg:\n  k: 10\n" << Architecture::BatchTopK << true;
    QTest::newRow("another class") << "dict_class: ReLUSAE\n" << Architecture::BatchTopK << true;
  }
  void configTellsTopK() {
    QFETCH(QString, config);
    QFETCH(Architecture, architecture);
    QFETCH(bool, isAssumed);
    const TemporaryFolder folder;
    std::filesystem::copy_file(saeFile("top_k.pt"), folder.path("ae.pt"));
    folder.write("config.yaml", config.toStdString());
    const DictionaryFacts facts = Dictionary::load(folder.path("ae.pt")).value().facts();
    QCOMPARE(facts.architecture, architecture);
    QCOMPARE(facts.architectureIsAssumed, isAssumed);
    QCOMPARE(warningsOf(facts).size(), size_t{isAssumed});
    QCOMPARE(Dictionary::load(folder.path()).value().facts().architecture, architecture);
    const auto asUserSays = Dictionary::load(folder.path("ae.pt"), {.architecture = Architecture::TopK});
    QCOMPARE(asUserSays.value().facts().architecture, Architecture::TopK);
    QVERIFY(!asUserSays.value().facts().architectureIsAssumed);
  }

  void expectationsAreChecked_data() {
    QTest::addColumn<QString>("option");
    QTest::addColumn<Architecture>("architecture");
    QTest::addColumn<QList<int>>("sizes");
    QTest::newRow("architecture") << "--architecture" << Architecture::Relu << QList<int>{0, 0, 0};
    QTest::newRow("dimensions") << "--activation-dim" << Architecture::BatchTopK << QList<int>{512, 0, 0};
    QTest::newRow("latents") << "--dict-size" << Architecture::BatchTopK << QList<int>{24, 41, 0};
    QTest::newRow("k") << "--k" << Architecture::BatchTopK << QList<int>{24, 40, 16};
  }
  void expectationsAreChecked() {
    QFETCH(QString, option);
    QFETCH(Architecture, architecture);
    QFETCH(QList<int>, sizes);
    const auto dictionary = Dictionary::load(saeFile("batch_top_k.pt"), {architecture, sizes[0], sizes[1], sizes[2]});
    QCOMPARE(dictionary.error().kind, ErrorKind::InvalidArgument);
    QVERIFY(QString::fromStdString(dictionary.error().text()).startsWith(option));
  }

  void damagedStatesRefused_data() { addClasses(); }
  void damagedStatesRefused() {
    QFETCH(QString, name);
    const TensorFile state = readTorchCheckpoint(saeFile(name.toStdString() + ".pt")).value();
    for (size_t i = 0; i < state.names.size(); ++i) {
      const std::string& key = state.names[i];
      const bool mayBeMissing = key == "activation_rescale_factor" || key == "normalize_to_sqrt_d";
      QCOMPARE(Dictionary::fromState(without(state, key), "missing").hasValue(), mayBeMissing);
      if (key != "normalize_to_sqrt_d" && key != "k")
        QVERIFY2(Dictionary::fromState(replaced(state, key, at::zeros({3, 2})), "shape").hasError(), key.c_str());
    }
    TensorFile more = state;
    more.add("optimizer.step", at::zeros({1}));
    const auto unknown = Dictionary::fromState(more, "more");
    QCOMPARE(unknown.error().kind, ErrorKind::UnknownDictionary);
    QVERIFY(unknown.error().text().find("'optimizer.step'") != std::string::npos);
  }

  void weightsOfIntegersRefused() {
    const TensorFile state = readTorchCheckpoint(saeFile("relu.pt")).value();
    const auto dictionary =
        Dictionary::fromState(replaced(state, "encoder.weight", at::zeros({kLatents, kDim}, at::kInt)), "i");
    QCOMPARE(dictionary.error().kind, ErrorKind::MalformedFile);
  }

  void senselessKRefused_data() {
    QTest::addColumn<double>("k");
    for (const double k : {0.0, -3.0, 41.0, 1e18, 1e300, std::nan("")})
      QTest::addRow("%g", k) << k;
  }
  void senselessKRefused() {
    QFETCH(double, k);
    const TensorFile state = readTorchCheckpoint(saeFile("batch_top_k.pt")).value();
    const auto dictionary = Dictionary::fromState(replaced(state, "k", at::scalar_tensor(k, at::kDouble)), "k");
    QCOMPARE(dictionary.error().kind, ErrorKind::UnknownDictionary);
  }

  void nonFiniteWeightsLoadWithAWarning() {
    const TensorFile state = readTorchCheckpoint(saeFile("relu.pt")).value();
    at::Tensor bias = state.find("encoder.bias")->clone();
    bias[0] = std::nan("");
    bias[1] = INFINITY;
    const Dictionary dictionary = Dictionary::fromState(replaced(state, "encoder.bias", bias), "nan").value();
    QCOMPARE(dictionary.facts().nonFiniteWeights, int64_t{2});
    QCOMPARE(warningsOf(dictionary.facts()).size(), size_t{1});
    QVERIFY(dictionary.encode(at::zeros({2, kDim})).hasValue());
  }
};

DGLM_TEST(TestDictionaryClasses);
#include "tst_dictionary_classes.moc"
