// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <nlohmann/json.hpp>

#include "core/study/fidelity.h"
#include "core/study/inspect.h"
#include "core/study/latents.h"
#include "core/tensor/aten.h"
#include "tests/core/dictionary_samples.h"
#include "tests/core/temporary_folder.h"
#include "tests/core/tiny_glm.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

template <class T>
T factOf(const Inspection& inspection, const std::string& name, T absent = {}) {
  for (const Fact& fact : inspection.facts)
    if (fact.name == name)
      return std::get<T>(fact.value);
  return absent;
}

/// A safetensors file with the activations of a golden file.
std::filesystem::path activationsIn(const TemporaryFolder& folder, const TensorFile& golden) {
  TensorFile file;
  file.add("activations", *golden.find("x"));
  const std::filesystem::path path = folder.path("x.safetensors");
  return writeSafetensors(path, file).hasValue() ? path : std::filesystem::path();
}

FidelityRequest fidelityRequest(const TemporaryFolder& folder, const std::string& dictionary) {
  FidelityRequest request;
  request.sequences.model = testData("glm/v2");
  request.sequences.sequences = {folder.write("two.txt", someBases(60, 1) + "\n" + someBases(45, 2) + "\n")};
  request.dictionary = saeFile(dictionary);
  return request;
}

}  // namespace

/// What inspect, encode and fidelity do with dictionaries of different classes.
class TestDictionaryCommands : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { at::set_num_threads(1); }

  void inspects_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("architecture");
    QTest::addColumn<int>("k");
    QTest::addColumn<int>("latents");
    QTest::newRow("BatchTopK") << "batch_top_k.pt"
                               << "BatchTopK" << 4 << 40;
    QTest::newRow("ReLU") << "relu.pt"
                          << "ReLU" << 0 << 40;
    QTest::newRow("JumpReLU") << "jump_relu.pt"
                              << "JumpReLU" << 0 << 40;
    QTest::newRow("Identity") << "identity.pt"
                              << "Identity" << 0 << 0;
    QTest::newRow("SAELens") << "sae_lens_topk"
                             << "TopK" << 4 << 40;
  }
  void inspects() {
    QFETCH(QString, path);
    QFETCH(QString, architecture);
    QFETCH(int, k);
    QFETCH(int, latents);
    const Inspection inspection = inspectPath(saeFile(path.toStdString()), {}).value();
    QCOMPARE(inspection.kind, std::string("sae"));
    QCOMPARE(factOf<std::string>(inspection, "architecture"), architecture.toStdString());
    QCOMPARE(factOf<int64_t>(inspection, "k"), int64_t{k});
    QCOMPARE(factOf<int64_t>(inspection, "dict_size"), int64_t{latents});
    QCOMPARE(factOf<double>(inspection, "largest_threshold", -1) > 0, architecture == "JumpReLU");
  }

  void aBrokenDictionaryIsNoFileOfTensors() {
    const TemporaryFolder folder;
    TensorFile state = readTorchCheckpoint(saeFile("relu.pt")).value();
    state.add("step", at::zeros({1}));
    QVERIFY(writeSafetensors(folder.path("more.safetensors"), state).hasValue());
    QCOMPARE(inspectPath(folder.path("more.safetensors"), {}).error().kind, ErrorKind::UnknownDictionary);
    QCOMPARE(inspectPath(saeFile("relu.safetensors"), {}).value().kind, std::string("tensors"));
  }

  void encodesAsTheReference() {
    const TemporaryFolder folder;
    const TensorFile golden = readSafetensors(saeFile("jump_relu.safetensors")).value();
    EncodeRequest request{saeFile("jump_relu.pt"), {}, activationsIn(folder, golden), folder.path("y.safetensors")};
    request.dense = true;
    const EncodeReport report = encodeActivations(request, {}).value();
    const TensorFile written = readSafetensors(request.out).value();
    QVERIFY(relativeError(*written.find("latents"), *golden.find("code")) < 1e-5);
    QCOMPARE(report.nonzeros, golden.find("code")->count_nonzero().item<int64_t>());
  }

  void anIdentityIsAsWideAsItsActivations() {
    const TemporaryFolder folder;
    const TensorFile golden = readSafetensors(saeFile("relu.safetensors")).value();
    EncodeRequest request{saeFile("identity.pt"), {}, activationsIn(folder, golden), folder.path("y.safetensors")};
    QCOMPARE(encodeActivations(request, {}).value().nonzeros, golden.find("x")->numel());
    request.expected.activationDim = 512;
    QCOMPARE(encodeActivations(request, {}).error().kind, ErrorKind::DimensionMismatch);
  }

  void fidelityAsPaperOrNot_data() {
    QTest::addColumn<QString>("dictionary");
    QTest::addColumn<bool>("paper");
    QTest::addColumn<bool>("normalised");
    QTest::addColumn<int>("warnings");
    QTest::newRow("default") << "batch_top_k.pt" << false << false << 1;  // it may be a TopK
    QTest::newRow("paper") << "batch_top_k.pt" << true << true << 1;
    QTest::newRow("a class that the reference refuses") << "jump_relu.pt" << true << true << 1;
  }
  void fidelityAsPaperOrNot() {
    QFETCH(QString, dictionary);
    QFETCH(bool, paper);
    QFETCH(bool, normalised);
    QFETCH(int, warnings);
    const TemporaryFolder folder;
    FidelityRequest request = fidelityRequest(folder, dictionary.toStdString());
    request.sequences.paperCompatible = paper;
    request.out = folder.path("fidelity.json");
    const auto report = measureFidelityOf(request, {});
    QVERIFY2(report.hasValue(), report.hasError() ? report.error().text().c_str() : "");
    QCOMPARE(report.value().normalised, normalised);
    QCOMPARE(int(report.value().warnings.size()), warnings);

    const auto json = nlohmann::json::parse(contentOf(request.out));
    QCOMPARE(json.at("sequences").size(), size_t{2});
    QCOMPARE(json.at("mode").get<std::string>(), std::string(paper ? "paper-compatible" : "default"));
    const double recovered = json.at("pct_loss_recovered").get<double>();
    QCOMPARE(recovered, std::clamp(json.at("unclipped").get<double>(), 0.0, 100.0));
    QCOMPARE(json.at("ce_sae").get<double>(), report.value().overall.sae);
  }

  void nothingToScoreIsAnError() {
    const TemporaryFolder folder;
    FidelityRequest request = fidelityRequest(folder, "relu.pt");
    request.sequences.sequences = {folder.write("one.txt", "ACG\n")};
    QCOMPARE(measureFidelityOf(request, {}).error().kind, ErrorKind::InvalidArgument);
  }

  void batchTopKInWindowsIsRefused() {
    const TemporaryFolder folder;
    LatentsRequest request;
    request.sequences = fidelityRequest(folder, "").sequences;
    request.sequences.reading.encode.selection = Selection::TopK;
    request.dictionary = saeFile("batch_top_k.pt");
    request.out = folder.path("y.safetensors");
    QCOMPARE(writeLatents(request, {}).error().kind, ErrorKind::InvalidArgument);
    request.expected.architecture = Architecture::TopK;
    QVERIFY(writeLatents(request, {}).hasValue());
  }
};

DGLM_TEST(TestDictionaryCommands);
#include "tst_dictionary_commands.moc"
