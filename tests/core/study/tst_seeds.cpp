// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/sae/dictionary_state.h"
#include "core/study/normalize_sae.h"
#include "core/study/sae_stability.h"
#include "core/tensor/aten.h"
#include "tests/core/dictionary_samples.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;
namespace fs = std::filesystem;

namespace {

TensorFile sample() {
  return readTorchCheckpoint(saeFile("batch_top_k.pt")).value();
}

/// The sample with its latents in reverse order.
TensorFile reversed() {
  const at::Tensor order = at::arange(39, -1, -1);
  TensorFile state = replaced(sample(), "decoder.weight", sample().find("decoder.weight")->index_select(1, order));
  state = replaced(state, "encoder.weight", sample().find("encoder.weight")->index_select(0, order));
  return replaced(state, "encoder.bias", sample().find("encoder.bias")->index_select(0, order));
}

fs::path savedTo(const fs::path& path, const TensorFile& state) {
  return saveDictionary(path, state).hasValue() ? path : fs::path();
}

at::Tensor activations() {
  return *readSafetensors(saeFile("batch_top_k.safetensors")).value().find("x");
}

fs::path activationsIn(const TemporaryFolder& folder) {
  TensorFile file;
  file.add("activations", activations());
  return writeSafetensors(folder.path("x.safetensors"), file).hasValue() ? folder.path("x.safetensors") : fs::path();
}

std::vector<QStringList> rowsOf(const fs::path& csv) {
  std::vector<QStringList> rows;
  for (const QString& line : QString::fromStdString(contentOf(csv)).split('\n', Qt::SkipEmptyParts))
    rows.push_back(line.split(','));
  return rows;
}

}  // namespace

/// Stability over seeds, and maxima of latents.
class TestSeeds : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void stabilityIsWritten() {
    const TemporaryFolder folder;
    StabilityRequest request;
    request.dictionaries = {savedTo(folder.path("a.pt"), sample()), savedTo(folder.path("b.pt"), reversed()),
                            saeFile("relu.pt")};
    request.out = folder.path("stability.csv");
    const auto report = measureStability(request, {});
    QVERIFY2(report.hasValue(), report.hasError() ? report.error().text().c_str() : "");
    QCOMPARE(report.value().latents, int64_t{40});
    QVERIFY(report.value().warnings.empty());
    const auto rows = rowsOf(request.out);
    QCOMPARE(rows.front().join(','), QString("latent,stability,best_match_1,best_match_2,cosine_1,cosine_2"));
    QCOMPARE(rows.size(), size_t{41});
    for (int latent = 0; latent < 40; ++latent) {
      const QStringList& row = rows[static_cast<size_t>(latent) + 1];
      QCOMPARE(row[0].toInt(), latent);
      QCOMPARE(row[2].toInt(), 39 - latent);
      QVERIFY(std::abs(row[4].toDouble() - 1) < 1e-5);
      QVERIFY(std::abs(row[1].toDouble() - (row[4].toDouble() + row[5].toDouble()) / 2) < 1e-5);
    }
  }

  void stabilityByCodeToo() {
    const TemporaryFolder folder;
    StabilityRequest request;
    request.dictionaries = {savedTo(folder.path("a.pt"), sample()), savedTo(folder.path("b.pt"), reversed())};
    request.activations = activationsIn(folder);
    request.out = folder.path("stability.csv");
    QVERIFY(measureStability(request, {}).hasValue());
    const auto rows = rowsOf(request.out);
    QCOMPARE(rows.front().mid(4).join(','), QString("code_stability,code_match_1,code_cosine_1"));
    int matched = 0;
    for (size_t row = 1; row < rows.size(); ++row)
      if (!rows[row][5].isEmpty()) {
        ++matched;
        QCOMPARE(rows[row][5].toInt(), 40 - static_cast<int>(row));
        QVERIFY(std::abs(rows[row][6].toDouble() - 1) < 1e-5);
      }
    QVERIFY(matched > 20);
  }

  void whatCannotBeComparedIsRefused() {
    const TemporaryFolder folder;
    StabilityRequest request;
    request.out = folder.path("stability.csv");
    request.dictionaries = {saeFile("relu.pt")};
    QCOMPARE(measureStability(request, {}).error().kind, ErrorKind::InvalidArgument);
    request.dictionaries = {saeFile("relu.pt"), fs::path(DGLM_TEST_DATA) / "batch_top_k_start.pt"};
    QCOMPARE(measureStability(request, {}).error().kind, ErrorKind::DimensionMismatch);
    request.dictionaries = {saeFile("relu.pt"), saeFile("identity.pt")};
    QVERIFY(measureStability(request, {}).hasError());
    QVERIFY(!fs::exists(request.out));
    request.dictionaries = {saeFile("relu.pt"), saeFile("relu.pt")};
    QCOMPARE(measureStability(request, {}).value().warnings.size(), size_t{1});
  }

  void normalizingWritesMaxima_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"batch_top_k", "relu", "relu_tied", "jump_relu"})
      QTest::newRow(name) << name;
  }
  void normalizingWritesMaxima() {
    QFETCH(QString, name);
    const TemporaryFolder folder;
    NormalizeSaeRequest request;
    request.dictionary = saeFile(name.toStdString() + ".pt");
    request.activations = activationsIn(folder);
    request.out = folder.path("normalized.pt");
    const auto report = normalizeSae(request, {});
    QVERIFY2(report.hasValue(), report.hasError() ? report.error().text().c_str() : "");
    QCOMPARE(report.value().tokens, activations().size(0));

    const Dictionary before = Dictionary::load(request.dictionary).value();
    const Dictionary after = Dictionary::load(request.out).value();
    QVERIFY(after.facts().rescaled);
    QVERIFY(at::equal(after.decoderRows(), before.decoderRows()));
    const at::Tensor plain = dense(after.encode(activations()).value());
    QVERIFY(at::equal(plain, dense(before.encode(activations()).value())));
    const at::Tensor largest = dense(after.encode(activations(), {Selection::AsTrained, false, true}).value()).amax(0);
    const at::Tensor isActive = plain.amax(0) > 0;
    QVERIFY(at::allclose(largest, isActive.to(at::kFloat), 0, 1e-6));
    QCOMPARE(report.value().silent, 40 - isActive.sum().item<int64_t>());
    QCOMPARE(report.value().warnings.empty(), report.value().silent == 0);
  }

  void normalizedLiesBesideWhenNotSaid() {
    const TemporaryFolder folder;
    NormalizeSaeRequest request;
    request.dictionary = savedTo(folder.path("ae.pt"), sample());
    request.activations = activationsIn(folder);
    QCOMPARE(normalizeSae(request, {}).value().out, folder.path("ae_normalized.pt"));
    QVERIFY(Dictionary::load(folder.path("ae_normalized.pt")).value().facts().rescaled);
    request.out = folder.path("normalized.safetensors");
    QVERIFY(normalizeSae(request, {}).hasValue());
    QVERIFY(readSafetensors(request.out).hasValue());
  }

  void whatHasNoFactorsIsRefused() {
    const TemporaryFolder folder;
    NormalizeSaeRequest request;
    request.dictionary = saeFile("identity.pt");
    request.activations = activationsIn(folder);
    request.out = folder.path("y.pt");
    QCOMPARE(normalizeSae(request, {}).error().kind, ErrorKind::InvalidArgument);
    request.dictionary = saeFile("sae_lens_topk");
    QCOMPARE(normalizeSae(request, {}).error().kind, ErrorKind::UnsupportedFormat);
    QVERIFY(!fs::exists(request.out));
  }
};

DGLM_TEST(TestSeeds);
#include "tst_seeds.moc"
