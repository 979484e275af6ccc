// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/tensor/aten.h"
#include "tests/core/dictionary_samples.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

constexpr int64_t kDim = 16;
constexpr int64_t kLatents = 64;
constexpr int64_t kBatch = 32;

std::filesystem::path testFile(const std::string& name) {
  return std::filesystem::path(DGLM_TEST_DATA) / name;
}

/// What PyTorch found (tests/reference/make_sae_golden.py).
const TensorFile& golden() {
  static const TensorFile file = readTorchCheckpoint(testFile("batch_top_k_golden.pt")).value();
  return file;
}

/// The trained state dict inside the golden file.
TensorFile trainedState() {
  const std::string prefix = "final.";
  TensorFile state;
  for (size_t i = 0; i < golden().names.size(); ++i)
    if (golden().names[i].starts_with(prefix))
      state.add(golden().names[i].substr(prefix.size()), golden().tensors[i]);
  return state;
}

at::Tensor firstBatch() {
  return golden().find("x")->narrow(0, 0, kBatch);
}

}  // namespace

class TestDictionary : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void opensWhatPyTorchSaved() {
    const auto dictionary = Dictionary::load(testFile("batch_top_k_start.pt"));
    QVERIFY2(dictionary.hasValue(), dictionary.hasError() ? dictionary.error().text().c_str() : "");
    const DictionaryFacts& facts = dictionary.value().facts();
    QCOMPARE(facts.architecture, Architecture::BatchTopK);
    QCOMPARE(facts.activationDim, kDim);
    QCOMPARE(facts.dictSize, kLatents);
    QCOMPARE(facts.k, int64_t{4});
    QCOMPARE(facts.threshold, -1.0);
    QVERIFY(!facts.normalizeToSqrtD);
  }

  void encodesAsPyTorch() {
    const auto dictionary = Dictionary::fromState(trainedState(), "golden");
    QVERIFY(dictionary.hasValue());
    const auto byThreshold = dictionary.value().encode(firstBatch());
    compareCodes(byThreshold.value(), *golden().find("code_threshold"));
    const auto byBatch = dictionary.value().encode(firstBatch(), {.selection = Selection::TopK});
    compareCodes(byBatch.value(), *golden().find("code_batch_top_k"));
  }

  void unsetThresholdKeepsEveryPositive() {
    const auto state = replaced(trainedState(), "threshold", at::scalar_tensor(-1.0f, at::kFloat));
    const auto dictionary = Dictionary::fromState(state, "golden");
    const auto code = dictionary.value().encode(firstBatch());
    const at::Tensor a =
        at::linear(firstBatch() - *state.find("b_dec"), *state.find("encoder.weight"), *state.find("encoder.bias"));
    compareCodes(code.value(), a.relu());
  }

  void normalisesOnlyWhenAsked() {
    const auto dictionary = Dictionary::fromState(trainedState(), "golden");
    const at::Tensor x = firstBatch();
    const at::Tensor scaled = x / x.norm(2, -1, true) * 4;  // sqrt(16)
    compareCodes(dictionary.value().encode(x, {.normalise = true}).value(),
                 dense(dictionary.value().encode(scaled).value()));
  }

  void slicesDoNotShow() {
    const auto dictionary = Dictionary::fromState(trainedState(), "golden");
    const at::Tensor many = firstBatch().repeat({9000, 1});  // more than one slice of pre-activations
    const auto code = dictionary.value().encode(many);
    const auto first = dictionary.value().encode(firstBatch());
    QCOMPARE(code.value().rows(), many.size(0));
    QCOMPARE(code.value().nonzeros(), 9000 * first.value().nonzeros());
    const auto last = code.value().rowLatents(many.size(0) - 1);
    const auto expected = first.value().rowLatents(kBatch - 1);
    QVERIFY(std::ranges::equal(last, expected));
  }

  void decodesAsDense() {
    const TensorFile state = trainedState();
    const auto dictionary = Dictionary::fromState(state, "golden");
    const auto code = dictionary.value().encode(firstBatch());
    const auto decoded = dictionary.value().decode(code.value());
    const at::Tensor expected = dense(code.value()).matmul(state.find("decoder.weight")->t()) + *state.find("b_dec");
    QVERIFY(at::allclose(decoded.value(), expected, 1e-5, 1e-5));
  }

  void emptyActivationsGiveAnEmptyCode() {
    const auto dictionary = Dictionary::fromState(trainedState(), "golden");
    const auto code = dictionary.value().encode(at::zeros({0, kDim}));
    QCOMPARE(code.value().rows(), int64_t{0});
    QCOMPARE(dictionary.value().decode(code.value()).value().sizes(), (c10::IntArrayRef{0, kDim}));
  }

  void wrongWidthsAreNamed() {
    const auto dictionary = Dictionary::fromState(trainedState(), "golden");
    const auto code = dictionary.value().encode(at::zeros({2, 512}));
    QCOMPARE(code.error().kind, ErrorKind::DimensionMismatch);
    QVERIFY(code.error().text().find("512") != std::string::npos);
    SparseCode foreign;
    foreign.width = 8;
    QCOMPARE(dictionary.value().decode(foreign).error().kind, ErrorKind::DimensionMismatch);
    foreign.width = kLatents;
    foreign.rowStart = {0, 1};
    foreign.latents = {static_cast<int32_t>(kLatents)};
    foreign.values = {1};
    QCOMPARE(dictionary.value().decode(foreign).error().kind, ErrorKind::LatentOutOfRange);
  }

  void otherTensorsAreNoDictionary() {
    TensorFile state;
    state.add("esm.embeddings", at::zeros({2, 2}));
    QCOMPARE(Dictionary::fromState(state, "other.pt").error().kind, ErrorKind::UnknownDictionary);
  }

  void damagedStatesRefused_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("kind");
    const auto shape = static_cast<int>(ErrorKind::TensorShape);
    QTest::newRow("decoder") << "decoder.weight" << 3 << shape;
    QTest::newRow("encoder bias") << "encoder.bias" << 3 << shape;
    QTest::newRow("decoder bias") << "b_dec" << 3 << shape;
    QTest::newRow("rescale factor") << "activation_rescale_factor" << 3 << shape;
    QTest::newRow("threshold") << "threshold" << 2 << shape;
    QTest::newRow("encoder") << "encoder.weight" << 3 << shape;
    QTest::newRow("k of zero") << "k" << 1 << static_cast<int>(ErrorKind::UnknownDictionary);
  }

  void damagedStatesRefused() {
    QFETCH(QString, key);
    QFETCH(int, size);
    QFETCH(int, kind);
    const TensorFile state = replaced(trainedState(), key.toStdString(), at::zeros({size}));
    const auto dictionary = Dictionary::fromState(state, "damaged.pt");
    QVERIFY(dictionary.hasError());
    QCOMPARE(static_cast<int>(dictionary.error().kind), kind);
  }

  void oldFilesLackTwoKeys() {
    TensorFile old;
    const TensorFile state = trainedState();
    for (size_t i = 0; i < state.names.size(); ++i)
      if (state.names[i] != "activation_rescale_factor" && state.names[i] != "normalize_to_sqrt_d")
        old.add(state.names[i], state.tensors[i]);
    QVERIFY(Dictionary::fromState(old, "old.pt").hasValue());
  }

  void savedFilesOpenAgain_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("format");
    QTest::newRow("PyTorch") << "ae.pt" << int(DictionaryFormat::PyTorch);
    QTest::newRow("safetensors") << "ae.safetensors" << int(DictionaryFormat::Safetensors);
  }

  void savedFilesOpenAgain() {
    QFETCH(QString, name);
    QFETCH(int, format);
    const TemporaryFolder folder;
    const auto path = folder.path(name.toStdString());
    QVERIFY(saveDictionary(path, trainedState(), DictionaryFormat(format)).hasValue());
    const auto dictionary = Dictionary::load(path);
    QVERIFY(dictionary.hasValue());
    compareCodes(dictionary.value().encode(firstBatch()).value(), *golden().find("code_threshold"));
  }

  void brokenStateIsNotSaved() {
    const TemporaryFolder folder;
    QVERIFY(saveDictionary(folder.path("ae.pt"), replaced(trainedState(), "b_dec", at::zeros({1}))).hasError());
    QCOMPARE(folder.fileCount(), 0);
  }
};

DGLM_TEST(TestDictionary);
#include "tst_dictionary.moc"
