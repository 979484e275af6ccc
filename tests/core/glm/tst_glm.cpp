// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <fstream>

#include "core/glm/glm.h"
#include "core/tensor/aten.h"
#include "core/tensor/tensor_file.h"
#include "tests/core/glm_golden.h"
#include "tests/core/temporary_folder.h"
#include "tests/core/tiny_glm.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;
namespace fs = std::filesystem;

namespace {

void copyModel(const fs::path& to, const std::string& name = "glm/v2") {
  fs::create_directories(to);
  for (const char* file : {"config.json", "vocab.txt", "model.safetensors"})
    fs::copy_file(testData(name) / file, to / file);
}

void replaceIn(const fs::path& file, const std::string& from, const std::string& to) {
  std::string text = contentOf(file);
  const size_t at = text.find(from);
  QVERIFY2(at != std::string::npos, from.c_str());
  text.replace(at, from.size(), to);
  std::ofstream(file, std::ios::binary) << text;
}

}  // namespace

/// Against transformers (tests/reference/make_glm_golden.py), and with damaged folders.
class TestGlm : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { at::set_num_threads(1); }

  void asTransformers_data() {
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("expected");
    for (const char* name :
         {"v2/expected_0", "v2/expected_1", "v2/expected_2", "v1/expected_0", "v1/expected_1", "v2_bf16/expected_0"})
      QTest::newRow(name) << "glm/" + QString(name).section('/', 0, 0) << QString("glm/%1.safetensors").arg(name);
  }
  void asTransformers() {
    QFETCH(QString, model);
    QFETCH(QString, expected);
    const auto glm = loadGlm(testData(model.toStdString()));
    QVERIFY2(glm.hasValue(), glm.hasError() ? glm.error().text().c_str() : "");
    compareWithGolden(glm.value(), testData(expected.toStdString()));
  }

  void paddingAsTransformers_data() {
    QTest::addColumn<QString>("model");
    QTest::newRow("v1") << "glm/v1";
    QTest::newRow("v2") << "glm/v2";
  }
  void paddingAsTransformers() {
    QFETCH(QString, model);
    const at::NoGradGuard noGrad;
    const Glm glm = loadGlm(testData(model.toStdString())).value();
    const auto golden = readSafetensors(testData(model.toStdString()) / "expected_padded.safetensors");
    QVERIFY(golden.hasValue());
    const at::Tensor& ids = *golden.value().find("ids");
    QVERIFY(ids.eq(Transformer::kPadding).any().item<bool>());
    for (int64_t layer = 0; layer < glm.config.layers; ++layer) {
      const at::Tensor& expected = *golden.value().find(std::to_string(layer) + ".ffn-output");
      QVERIFY(relativeError(glm.transformer.activations(ids, Site::FfnOutput, layer), expected) < 1e-4);
    }
  }

  void batchGivesWhatSinglesGive() {
    const at::NoGradGuard noGrad;
    const Glm glm = loadGlm(testData("glm/v1")).value();
    const at::Tensor one = idsOf(glm, "ACGTACGTAC"), other = idsOf(glm, "AC<mask>ACGTAC");
    const at::Tensor both = glm.transformer.activations(at::cat({one, other}), Site::BlockOutput, 1);
    QVERIFY(relativeError(both[0], glm.transformer.activations(one, Site::BlockOutput, 1)[0]) < 1e-5);
    QVERIFY(relativeError(both[1], glm.transformer.activations(other, Site::BlockOutput, 1)[0]) < 1e-5);
  }

  void savedModelOpensAgain_data() {
    QTest::addColumn<int>("storedAs");
    QTest::addColumn<bool>("tied");
    QTest::addColumn<double>("tolerance");
    QTest::newRow("fp32") << int(StoredAs::Fp32) << false << 0.0;
    QTest::newRow("tied head") << int(StoredAs::Fp32) << true << 0.0;
    QTest::newRow("fp16") << int(StoredAs::Fp16) << false << 1e-2;
  }
  void savedModelOpensAgain() {
    QFETCH(int, storedAs);
    QFETCH(bool, tied);
    QFETCH(double, tolerance);
    const at::NoGradGuard noGrad;
    const TemporaryFolder temporary;
    const fs::path folder = temporary.path();
    GlmConfig config = tinyConfig();
    config.tiedHead = tied;
    const Vocabulary vocabulary = Vocabulary::ntV2(kTinyKmer);
    const Transformer model = Transformer::random(config, 3);
    QVERIFY(saveGlm(folder / "m", config, {64}, vocabulary, model, StoredAs(storedAs)).hasValue());

    const auto glm = loadGlm(folder / "m");
    QVERIFY2(glm.hasValue(), glm.hasError() ? glm.error().text().c_str() : "");
    QVERIFY(glm.value().config == config);
    QCOMPARE(glm.value().windowTokens(), 64);
    QCOMPARE(glm.value().vocabulary.toText(), vocabulary.toText());
    QCOMPARE(model.toTensors().find("lm_head.decoder.weight") == nullptr, tied);
    const at::Tensor ids = idsOf(glm.value(), someBases(30));
    const at::Tensor before = model.logits(model.runLayers(model.embed(ids), 0, config.layers).flatten(0, 1));
    QVERIFY(relativeError(logitsOf(glm.value(), ids), before) <= tolerance);
  }

  void layersAreChecked() {
    const Glm glm = loadGlm(testData("glm/v2")).value();
    QVERIFY(glm.checkLayer(1).hasValue());
    for (const int64_t layer : {-1, 2})
      QCOMPARE(glm.checkLayer(layer).error().kind, ErrorKind::LayerOutOfRange);
  }

  void encoderWithoutPrefixOrHead() {
    const Glm glm = loadGlm(testData("glm/v2")).value();
    TensorFile encoder = glm.transformer.toTensors(), bare;
    for (size_t i = 0; i < encoder.names.size(); ++i)
      if (encoder.names[i] != "lm_head.decoder.weight") {
        const bool prefixed = encoder.names[i].rfind("esm.", 0) == 0;
        bare.add(prefixed ? encoder.names[i].substr(4) : encoder.names[i], encoder.tensors[i]);
      }
    const auto model = Transformer::fromTensors(glm.config, bare, "bare");
    QVERIFY(model.hasValue());
    const at::Tensor ids = idsOf(glm, "ACGTACGTA");
    QVERIFY(
        model.value().activations(ids, Site::FfnOutput, 1).equal(glm.transformer.activations(ids, Site::FfnOutput, 1)));
  }

  void missingFiles_data() {
    QTest::addColumn<QString>("file");
    for (const char* file : {"config.json", "vocab.txt", "model.safetensors"})
      QTest::newRow(file) << QString(file);
  }
  void missingFiles() {
    QFETCH(QString, file);
    const TemporaryFolder temporary;
    const fs::path folder = temporary.path();
    copyModel(folder / "m");
    fs::remove(folder / "m" / file.toStdString());
    const auto glm = loadGlm(folder / "m");
    QVERIFY(glm.hasError());
    QCOMPARE(glm.error().kind, ErrorKind::ModelFileMissing);
    QVERIFY(QString::fromStdString(glm.error().text()).contains(file));
  }

  void damagedFolders_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](const char* name, const char* file, const char* from, const char* to, ErrorKind kind) {
      QTest::newRow(name) << QString(file) << QString(from) << QString(to) << kind;
    };
    row("hidden size of another model", "config.json", "\"hidden_size\": 24", "\"hidden_size\": 48",
        ErrorKind::TensorShape);
    row("more layers than weights", "config.json", "\"num_hidden_layers\": 2", "\"num_hidden_layers\": 3",
        ErrorKind::TensorMissing);
    row("other FFN", "config.json", "\"add_bias_fnn\": false", "\"add_bias_fnn\": true", ErrorKind::TensorShape);
    row("heads do not divide", "config.json", "\"num_attention_heads\": 3", "\"num_attention_heads\": 5",
        ErrorKind::ModelConfigInvalid);
    row("token twice", "vocab.txt", "AAT", "AAA", ErrorKind::VocabularyInvalid);
    row("no mask", "vocab.txt", "<mask>", "<mosk>", ErrorKind::VocabularyInvalid);
    row("more tokens than embeddings", "vocab.txt", "N", "N\nR\nY", ErrorKind::VocabularyInvalid);
    row("renamed tensor", "model.safetensors", "emb_layer_norm_after.bias", "emb_layer_norm_after.bios",
        ErrorKind::TensorMissing);
    row("integers for weights", "model.safetensors", "word_embeddings.weight\":{\"dtype\":\"F32\"",
        "word_embeddings.weight\":{\"dtype\":\"I32\"", ErrorKind::MalformedFile);
  }
  void damagedFolders() {
    QFETCH(QString, file);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(ErrorKind, kind);
    const TemporaryFolder temporary;
    const fs::path folder = temporary.path();
    copyModel(folder / "m");
    replaceIn(folder / "m" / file.toStdString(), from.toStdString(), to.toStdString());
    const auto glm = loadGlm(folder / "m");
    QVERIFY(glm.hasError());
    QVERIFY2(glm.error().kind == kind, glm.error().text().c_str());
  }

  void specialTokensWithoutEmbeddingAreLeftOut() {
    const TemporaryFolder temporary;
    const fs::path folder = temporary.path("v1");
    fs::copy(testData("glm/v1"), folder);
    temporary.write("v1/vocab.txt", contentOf(testData("glm/v1/vocab.txt")) + "\n<eos>\n<bos>");
    const auto glm = loadGlm(folder);
    QVERIFY2(glm.hasValue(), glm.hasError() ? glm.error().text().c_str() : "");
    QCOMPARE(glm.value().vocabulary.size(), glm.value().config.vocabularySize);
    QCOMPARE(glm.value().vocabulary.tokenize("<eos>").ids.back(), glm.value().vocabulary.unknownId());
  }

  void noFolder() {
    QCOMPARE(loadGlm(testData("glm/absent")).error().kind, ErrorKind::FileNotFound);
    QCOMPARE(loadGlm(testData("glm/tokens.json")).error().kind, ErrorKind::MalformedFile);
  }
};

DGLM_TEST(TestGlm);
#include "tst_glm.moc"
