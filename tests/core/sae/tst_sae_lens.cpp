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

Q_DECLARE_METATYPE(dglm::Architecture)

namespace {

/// A copy of a folder of tests/data/sae with another configuration.
fs::path folderWith(const TemporaryFolder& temporary, const std::string& name, const std::string& from,
                    const std::string& to) {
  const fs::path folder = temporary.path(name);
  fs::copy(saeFile(name), folder);
  std::string config = contentOf(folder / "cfg.json");
  config.replace(config.find(from), from.size(), to);
  std::ofstream(folder / "cfg.json", std::ios::binary) << config;
  return folder;
}

}  // namespace

class TestSaeLens : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void opensFolders_data() {
    QTest::addColumn<QString>("folder");
    QTest::addColumn<Architecture>("architecture");
    QTest::addColumn<bool>("centres");
    QTest::newRow("standard") << "sae_lens_standard" << Architecture::ReluTied << false;
    QTest::newRow("topk") << "sae_lens_topk" << Architecture::TopK << true;
    QTest::newRow("jumprelu") << "sae_lens_jumprelu" << Architecture::JumpRelu << true;
    QTest::newRow("its weights") << "sae_lens_topk/sae_weights.safetensors" << Architecture::TopK << true;
  }
  void opensFolders() {
    QFETCH(QString, folder);
    QFETCH(Architecture, architecture);
    QFETCH(bool, centres);
    const fs::path path = saeFile(folder.toStdString());
    const auto dictionary = Dictionary::load(path);
    QVERIFY2(dictionary.hasValue(), dictionary.hasError() ? dictionary.error().text().c_str() : "");
    QCOMPARE(dictionary.value().facts().architecture, architecture);
    QCOMPARE(dictionary.value().facts().centresInput, centres);
    const fs::path beside = fs::is_directory(path) ? path : path.parent_path();
    const TensorFile golden = readSafetensors(beside / "expected.safetensors").value();
    compareCodes(dictionary.value().encode(*golden.find("x")).value(), *golden.find("code"));
    const at::Tensor y = dictionary.value().reconstruct(*golden.find("x"), false).value();
    QVERIFY(relativeError(y, *golden.find("forward")) < 1e-5);
  }

  void earlierVersionsOpen() {
    const TemporaryFolder temporary;
    const fs::path folder = folderWith(temporary, "sae_lens_topk", R"("architecture": "topk", "k": 4)",
                                       R"("activation_fn_str": "topk", "activation_fn_kwargs": {"k": 4})");
    const DictionaryFacts facts = Dictionary::load(folder).value().facts();
    QCOMPARE(facts.architecture, Architecture::TopK);
    QCOMPARE(facts.k, int64_t{4});
  }

  void othersAreRefused_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("said");
    QTest::newRow("normalised") << R"("normalize_activations": "none")"
                                << R"("normalize_activations": "expected_average_only_in")"
                                << "expected_average_only_in";
    QTest::newRow("reshaped") << R"("reshape_activations": "none")"
                              << R"("reshape_activations": "hook_z")"
                              << "hook_z";
    QTest::newRow("architecture") << R"("architecture": "topk")"
                                  << R"("architecture": "gated")"
                                  << "gated";
    QTest::newRow("scaled") << R"("dtype": "float32")"
                            << R"("rescale_acts_by_decoder_norm": true)"
                            << "norms";
    QTest::newRow("d_in") << R"("d_in": 24)"
                          << R"("d_in": 25)"
                          << "d_in";
    QTest::newRow("d_sae") << R"("d_sae": 40)"
                           << R"("d_sae": "40")"
                           << "d_sae";
    QTest::newRow("k") << R"("k": 4)"
                       << R"("k": 400)"
                       << "k is not";
    QTest::newRow("no k") << R"("k": 4)"
                          << R"("kk": 4)"
                          << "k is missing";
    QTest::newRow("no threshold") << R"("architecture": "topk")"
                                  << R"("architecture": "jumprelu")"
                                  << "threshold";
    QTest::newRow("no JSON") << R"({)"
                             << R"([)"
                             << "JSON";
  }
  void othersAreRefused() {
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, said);
    const TemporaryFolder temporary;
    const auto dictionary =
        Dictionary::load(folderWith(temporary, "sae_lens_topk", from.toStdString(), to.toStdString()));
    QVERIFY(dictionary.hasError());
    QVERIFY2(QString::fromStdString(dictionary.error().text()).contains(said), dictionary.error().text().c_str());
  }

  void savedFoldersGiveTheSameCode_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<Architecture>("saved");
    QTest::newRow("batch_top_k") << "batch_top_k" << Architecture::JumpRelu;
    QTest::newRow("top_k") << "top_k" << Architecture::TopK;
    QTest::newRow("relu") << "relu" << Architecture::Relu;
    QTest::newRow("relu_tied") << "relu_tied" << Architecture::ReluTied;
    QTest::newRow("jump_relu") << "jump_relu" << Architecture::JumpRelu;
  }
  void savedFoldersGiveTheSameCode() {
    QFETCH(QString, name);
    QFETCH(Architecture, saved);
    const TemporaryFolder temporary;
    const DictionaryExpectation expected{.architecture = architectureFromName(name.toStdString())};
    const TensorFile state = readTorchCheckpoint(saeFile(name.toStdString() + ".pt")).value();
    QVERIFY(saveDictionary(temporary.path("lens"), state, DictionaryFormat::SaeLens, expected).hasValue());
    const auto dictionary = Dictionary::load(temporary.path("lens"));
    QVERIFY2(dictionary.hasValue(), dictionary.hasError() ? dictionary.error().text().c_str() : "");
    QCOMPARE(dictionary.value().facts().architecture, saved);
    const TensorFile golden = readSafetensors(saeFile(name.toStdString() + ".safetensors")).value();
    compareCodes(dictionary.value().encode(*golden.find("x")).value(), *golden.find("code"));
  }

  void identityHasNoPlaceThere() {
    const TemporaryFolder temporary;
    const TensorFile state = readTorchCheckpoint(saeFile("identity.pt")).value();
    const Status saved = saveDictionary(temporary.path("lens"), state, DictionaryFormat::SaeLens);
    QCOMPARE(saved.error().kind, ErrorKind::UnsupportedFormat);
  }
};

DGLM_TEST(TestSaeLens);
#include "tst_sae_lens.moc"
