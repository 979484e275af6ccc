// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/tensor/aten.h"
#include "tests/core/dictionary_samples.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace fs = std::filesystem;

namespace {

constexpr int64_t kDim = 24, kLatents = 40, kK = 4;

TensorFile stateOf(const char* name) {
  return readTorchCheckpoint(saeFile(name)).value();
}

/// The same tensors, each name changed.
template <class Rename>
TensorFile renamed(const TensorFile& state, Rename rename) {
  TensorFile result;
  for (size_t i = 0; i < state.names.size(); ++i)
    result.add(rename(state.names[i]), state.tensors[i]);
  return result;
}

fs::path saved(const TemporaryFolder& folder, const TensorFile& state) {
  [&] { QVERIFY(writeTorchCheckpoint(folder.path("ae.pt"), state).hasValue()); }();
  return folder.path("ae.pt");
}

/// The golden BatchTopK as dictionary_learning's MatryoshkaBatchTopKSAE saves one.
TensorFile matryoshka(const std::vector<int64_t>& groups) {
  const TensorFile state = stateOf("batch_top_k.pt");
  TensorFile result;
  result.add("W_enc", state.find("encoder.weight")->t());
  result.add("b_enc", *state.find("encoder.bias"));
  result.add("W_dec", state.find("decoder.weight")->t());
  result.add("b_dec", *state.find("b_dec"));
  result.add("k", at::scalar_tensor(kK, at::kLong));
  result.add("threshold", *state.find("threshold"));
  result.add("group_sizes", at::tensor(groups, at::kLong));
  return result;
}

const char* const kTopKConfig =
    R"({"trainer": {"trainer_class": "TopKTrainer", "dict_class": "AutoEncoderTopK", "activation_dim": 24,
        "dict_size": 40, "k": 4, "layer": 2}, "buffer": {"d_submodule": 24}})";

}  // namespace

/// Checkpoints as other programs save them.
class TestDictionaryCheckpoints : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void wrappersOfNamesAreTakenOff_data() {
    QTest::addColumn<QString>("wrapper");
    for (const char* wrapper : {"_orig_mod.", "module.", "model.", "ae.", "sae.", "module._orig_mod.",
                                "_orig_mod.module.", "model.sae._orig_mod."})
      QTest::newRow(wrapper) << wrapper;
  }
  void wrappersOfNamesAreTakenOff() {
    QFETCH(QString, wrapper);
    const TemporaryFolder folder;
    const TensorFile wrapped =
        renamed(stateOf("batch_top_k.pt"), [&](const std::string& name) { return wrapper.toStdString() + name; });
    const auto dictionary = Dictionary::load(saved(folder, wrapped));
    QVERIFY2(dictionary.hasValue(), dictionary.hasError() ? dictionary.error().text().c_str() : "");
    QCOMPARE(dictionary.value().facts().architecture, Architecture::BatchTopK);
    const TensorFile golden = readSafetensors(saeFile("batch_top_k.safetensors")).value();
    compareCodes(dictionary.value().encode(*golden.find("x")).value(), *golden.find("code"));
  }

  /// torch.compile of the parts puts its word in the middle.
  void compiledPartsAreOpened() {
    const TemporaryFolder folder;
    const TensorFile compiled = renamed(stateOf("relu.pt"), [](const std::string& name) {
      const size_t dot = name.find('.');
      return dot == std::string::npos ? name : name.substr(0, dot) + "._orig_mod" + name.substr(dot);
    });
    QVERIFY(Dictionary::load(saved(folder, compiled)).hasValue());
  }

  void wrappersOfSomeNamesStay() {
    const TemporaryFolder folder;
    const TensorFile some = renamed(stateOf("batch_top_k.pt"),
                                    [](const std::string& name) { return name == "k" ? name : "module." + name; });
    const auto dictionary = Dictionary::load(saved(folder, some));
    QCOMPARE(dictionary.error().kind, ErrorKind::UnknownDictionary);
    for (const char* part : {"'module.b_dec'", "'k'", "encoder.weight", "W_enc"})
      QVERIFY2(dictionary.error().text().find(part) != std::string::npos, dictionary.error().text().c_str());
  }

  void namesThatWouldBecomeOneStay() {
    const TemporaryFolder folder;
    TensorFile twice = stateOf("batch_top_k.pt");
    twice.add("_orig_mod.b_dec", at::ones({kDim}));
    const auto dictionary = Dictionary::load(saved(folder, twice));
    QCOMPARE(dictionary.error().kind, ErrorKind::UnknownDictionary);
    QVERIFY(dictionary.error().text().find("'_orig_mod.b_dec'") != std::string::npos);
  }

  void configTellsTheClass_data() {
    QTest::addColumn<QString>("config");
    QTest::addColumn<bool>("isTopK");
    QTest::addColumn<bool>("isAssumed");
    const auto classes = [](const char* dict, const char* trainer) {
      return QString(R"({"trainer": {"dict_class": "%1", "trainer_class": "%2"}})").arg(dict, trainer);
    };
    QTest::newRow("TopK") << QString(kTopKConfig) << true << false;
    QTest::newRow("BatchTopK") << classes("BatchTopKSAE", "BatchTopKTrainer") << false << false;
    QTest::newRow("the trainer alone") << R"({"trainer": {"trainer_class": "TrainerTopK"}})" << true << false;
    QTest::newRow("a full path") << classes("dictionary_learning.trainers.top_k.AutoEncoderTopK", "") << true << false;
    QTest::newRow("nothing known") << classes("Mine", "MyTrainer") << false << true;
    QTest::newRow("a gLM's") << R"({"architectures": ["EsmForMaskedLM"], "hidden_size": 512})" << false << true;
    QTest::newRow("no JSON") << "{" << false << true;
    QTest::newRow("a list") << "[1]" << false << true;
    QTest::newRow("other types") << R"({"trainer": {"dict_class": 3, "k": "four", "dict_size": 1e99}})" << false
                                 << true;
  }
  void configTellsTheClass() {
    QFETCH(QString, config);
    QFETCH(bool, isTopK);
    QFETCH(bool, isAssumed);
    const TemporaryFolder folder;
    const fs::path file = saved(folder, stateOf("top_k.pt"));
    folder.write("config.json", config.toStdString());
    for (const fs::path& path : {file, file.parent_path()}) {
      const auto dictionary = Dictionary::load(path);
      QVERIFY2(dictionary.hasValue(), dictionary.hasError() ? dictionary.error().text().c_str() : "");
      QCOMPARE(dictionary.value().facts().architecture, isTopK ? Architecture::TopK : Architecture::BatchTopK);
      QCOMPARE(dictionary.value().facts().architectureIsAssumed, isAssumed);
    }
    QCOMPARE(Dictionary::load(file, {.architecture = Architecture::BatchTopK}).value().facts().architecture,
             Architecture::BatchTopK);
  }

  void configYamlComesFirst() {
    const TemporaryFolder folder;
    const fs::path file = saved(folder, stateOf("top_k.pt"));
    folder.write("config.json", kTopKConfig);
    folder.write("config.yaml", "trainer_name: BatchTopKTrainer\n");
    QCOMPARE(Dictionary::load(file).value().facts().architecture, Architecture::BatchTopK);
  }

  // An SAE that is used on another layer than it was trained on says so.
  void configTellsTheLayer() {
    const TemporaryFolder folder;
    const fs::path file = saved(folder, stateOf("top_k.pt"));
    QVERIFY(!Dictionary::load(file).value().facts().layer);
    folder.write("config.json", R"({"trainer": {"dict_class": "AutoEncoderTopK", "layer": 4}})");
    QCOMPARE(Dictionary::load(file).value().facts().layer, std::optional<int64_t>(4));
    folder.write("config.yaml", "trainer: topk\nmodel: glm\nlayer: '3'\nlayers: 7\n");
    const DictionaryFacts facts = Dictionary::load(file).value().facts();
    QCOMPARE(facts.layer, std::optional<int64_t>(3));
    QVERIFY(warningsOf(facts, 3).empty());
    const std::vector<std::string> sentences = warningsOf(facts, 1);
    QVERIFY(sentences.size() == 1 && sentences.front().find("layer 3") != std::string::npos);
    folder.write("config.yaml", "trainer: topk\nlayer: none\n");
    QVERIFY(!Dictionary::load(file).value().facts().layer);
  }

  void configOfAnotherCheckpointIsRefused_data() {
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("found");
    QTest::newRow("activation_dim") << "\"activation_dim\": 512"
                                    << "24";
    QTest::newRow("dict_size") << "\"dict_size\": 4096"
                               << "40";
    QTest::newRow("k") << "\"k\": 64"
                       << "4";
  }
  void configOfAnotherCheckpointIsRefused() {
    QFETCH(QString, said);
    QFETCH(QString, found);
    const TemporaryFolder folder;
    const fs::path file = saved(folder, stateOf("top_k.pt"));
    folder.write("config.json", "{\"trainer\": {\"dict_class\": \"AutoEncoderTopK\", " + said.toStdString() + "}}");
    const auto dictionary = Dictionary::load(file);
    QCOMPARE(dictionary.error().kind, ErrorKind::UnknownDictionary);
    const QString text = QString::fromStdString(dictionary.error().text());
    const QString number = said.section(' ', 1);
    QVERIFY2(text.contains("config.json") && text.contains(number) && text.contains("tensors " + found),
             qPrintable(text));
  }

  /// Early TopK checkpoints hold neither k nor threshold.
  void kOfTheConfigCompletesAnEarlyTopK() {
    const TemporaryFolder folder;
    const TensorFile early = without(without(stateOf("top_k.pt"), "k"), "threshold");
    const fs::path file = saved(folder, early);
    QCOMPARE(Dictionary::load(file).error().kind, ErrorKind::UnknownDictionary);
    folder.write("config.json", kTopKConfig);
    const auto dictionary = Dictionary::load(file);
    QVERIFY2(dictionary.hasValue(), dictionary.hasError() ? dictionary.error().text().c_str() : "");
    QCOMPARE(dictionary.value().facts().k, kK);
    const TensorFile golden = readSafetensors(saeFile("top_k.safetensors")).value();
    compareCodes(dictionary.value().encode(*golden.find("x")).value(), *golden.find("code"));
  }

  void unknownClassesAreNamed() {
    const TemporaryFolder folder;
    TensorFile gated;
    gated.add("decoder_bias", at::zeros({kDim}));
    gated.add("gate_bias", at::zeros({kLatents}));
    const fs::path file = saved(folder, gated);
    folder.write("config.json", R"({"trainer": {"dict_class": "GatedAutoEncoder"}})");
    const auto dictionary = Dictionary::load(file);
    QCOMPARE(dictionary.error().kind, ErrorKind::UnknownDictionary);
    for (const char* part : {"config.json", "GatedAutoEncoder", "'gate_bias'"})
      QVERIFY2(dictionary.error().text().find(part) != std::string::npos, dictionary.error().text().c_str());
  }

  void matryoshkaInfersAsBatchTopK() {
    const TemporaryFolder folder;
    const auto dictionary = Dictionary::load(saved(folder, matryoshka({8, 12, 20})));
    QVERIFY2(dictionary.hasValue(), dictionary.hasError() ? dictionary.error().text().c_str() : "");
    const DictionaryFacts& facts = dictionary.value().facts();
    QCOMPARE(facts.architecture, Architecture::BatchTopK);
    QVERIFY(!facts.architectureIsAssumed && facts.centresInput);
    QCOMPARE(facts.activationDim, kDim);
    QCOMPARE(facts.dictSize, kLatents);
    QCOMPARE(facts.k, kK);
    const TensorFile golden = readSafetensors(saeFile("batch_top_k.safetensors")).value();
    const SparseCode code = dictionary.value().encode(*golden.find("x")).value();
    compareCodes(code, *golden.find("code"));
    const Dictionary plain = Dictionary::load(saeFile("batch_top_k.pt")).value();
    QVERIFY(at::equal(dictionary.value().decode(code).value(), plain.decode(code).value()));
  }

  void matryoshkaWhoseGroupsLeaveLatentsOutIsRefused() {
    const TemporaryFolder folder;
    const auto dictionary = Dictionary::load(saved(folder, matryoshka({8, 12})));
    QCOMPARE(dictionary.error().kind, ErrorKind::UnknownDictionary);
    for (const char* part : {"Matryoshka", "20 latents", "40"})
      QVERIFY2(dictionary.error().text().find(part) != std::string::npos, dictionary.error().text().c_str());
    const auto asTopK = Dictionary::load(saved(folder, matryoshka({40})), {.architecture = Architecture::TopK});
    QCOMPARE(asTopK.error().kind, ErrorKind::InvalidArgument);
    QVERIFY(asTopK.error().text().find("Matryoshka BatchTopK") != std::string::npos);
  }

  void damagedMatryoshkasAreRefused() {
    const TensorFile state = matryoshka({8, 12, 20});
    for (const std::string& key : state.names) {
      if (key != "group_sizes")
        QVERIFY2(Dictionary::fromState(without(state, key), "missing").hasError(), key.c_str());
      QVERIFY2(Dictionary::fromState(replaced(state, key, at::full({3, 2}, NAN)), "shape").hasError(), key.c_str());
    }
  }
};

DGLM_TEST(TestDictionaryCheckpoints);
#include "tst_dictionary_checkpoints.moc"
