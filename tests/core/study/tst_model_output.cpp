// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/study/model_output.h"
#include "core/tensor/aten.h"
#include "tests/core/glm_golden.h"
#include "tests/core/temporary_folder.h"
#include "tests/core/tiny_glm.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;
namespace fs = std::filesystem;

namespace {

/// Records of different length, some alike.
const std::vector<int64_t> kLengths = {40, 3, 200, 41, 7, 200, 1, 90};

fs::path writeRecords(const TemporaryFolder& folder) {
  std::string text;
  for (size_t i = 0; i < kLengths.size(); ++i)
    text += someBases(kLengths[i], static_cast<uint32_t>(i + 1)) + "\n";
  return folder.write("records.txt", text);
}

ModelReadingRequest requestFor(const fs::path& sequences, const std::string& model = "glm/v2") {
  ModelReadingRequest request;
  request.model = testData(model);
  request.sequences = {sequences};
  request.reading.frames = 1;
  request.reading.allWindows = false;
  return request;
}

/// The rows of one record.
at::Tensor rowsOf(const TensorFile& file, const std::string& name, int64_t record) {
  return file.find(name)->index({file.find("record")->eq(record)});
}

}  // namespace

/// The commands `activations` and `logits`.
class TestModelOutput : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { at::set_num_threads(1); }

  /// Batches are made by length, the rows come back in the order of the records.
  void everyRecordAsAlone() {
    const TemporaryFolder folder;
    const fs::path out = folder.path("x.safetensors");
    const auto report = writeActivations(requestFor(writeRecords(folder)), Site::BlockOutput, 1, out, {});
    QVERIFY2(report.hasValue(), report.hasError() ? report.error().text().c_str() : "");
    QCOMPARE(report.value().records, static_cast<int64_t>(kLengths.size()));
    const TensorFile file = readSafetensors(out).value();
    QCOMPARE(file.find("activations")->size(0), report.value().rows);
    const Glm glm = loadGlm(testData("glm/v2")).value();
    const at::NoGradGuard noGrad;
    for (size_t i = 0; i < kLengths.size(); ++i) {
      const at::Tensor ids = idsOf(glm, someBases(kLengths[i], static_cast<uint32_t>(i + 1)));
      const at::Tensor alone = glm.transformer.activations(ids, Site::BlockOutput, 1).squeeze(0);
      const auto record = static_cast<int64_t>(i);
      QVERIFY(rowsOf(file, "token_ids", record).equal(ids.squeeze(0)));
      QVERIFY(relativeError(rowsOf(file, "activations", record), alone) < 1e-5);
    }
  }

  void framesAndWindowsInOrder() {
    const TemporaryFolder folder;
    const fs::path out = folder.path("x.safetensors");
    ModelReadingRequest request = requestFor(writeRecords(folder));
    request.reading.allWindows = true;
    request.reading.frames = 6;
    request.maxTokens = 16;
    QVERIFY(writeActivations(request, Site::LayerInput, 0, out, {}).hasValue());
    const TensorFile file = readSafetensors(out).value();
    // The input of layer 0 is the word embeddings: each row tells which token it is.
    const at::Tensor expected = loadGlm(request.model).value().transformer.embed(*file.find("token_ids"));
    QVERIFY(file.find("activations")->equal(expected));
    QVERIFY(file.find("frame")->max().item<int64_t>() == 5);
  }

  void logitsOfWholeSequences() {
    const TemporaryFolder folder;
    const fs::path out = folder.path("x.safetensors");
    QVERIFY(writeLogits(requestFor(writeRecords(folder)), out, {}).hasValue());
    const TensorFile file = readSafetensors(out).value();
    const Glm glm = loadGlm(testData("glm/v2")).value();
    const at::NoGradGuard noGrad;
    const at::Tensor alone = logitsOf(glm, idsOf(glm, someBases(200, 3)));
    QVERIFY(relativeError(rowsOf(file, "logits", 2), alone) < 1e-5);
  }

  void needsAreToldBeforehand() {
    const TemporaryFolder folder;
    const fs::path out = folder.path("x.safetensors");
    RunNeeds told;
    const auto announce = [&](const RunNeeds& needs) {
      told = needs;
      QVERIFY(!fs::exists(out));
    };
    const auto report = writeActivations(requestFor(writeRecords(folder)), Site::FfnOutput, 0, out, {}, announce);
    QCOMPARE(told.tokens, report.value().rows);
    const auto written = static_cast<int64_t>(fs::file_size(out));
    QVERIFY(told.fileBytes <= written && written < told.fileBytes + 4096);  // the header
    QVERIFY(told.memoryBytes > 0);
  }

  void finetunedWeightsAreReported() {
    const TemporaryFolder folder;
    ModelReadingRequest request = requestFor(writeRecords(folder));
    request.loading.finetuned = testData("glm/v2/finetuned.pt");
    const auto report = writeActivations(request, Site::FfnOutput, 1, folder.path("x.safetensors"), {}).value();
    QCOMPARE(report.finetuned->changed + 1, report.finetuned->tensors);
    QCOMPARE(report.warnings.size(), size_t{1});
  }

  void version1HasALimit() {
    const TemporaryFolder folder;
    const fs::path sequences = folder.write("long.txt", someBases(2 * 40));
    ModelReadingRequest request = requestFor(sequences, "glm/v1");
    const fs::path out = folder.path("x.safetensors");
    const auto whole = writeLogits(request, out, {});
    QCOMPARE(whole.error().kind, ErrorKind::InvalidArgument);
    QVERIFY(whole.error().text().find("--max-tokens") != std::string::npos);
    QVERIFY(whole.error().text().find("at most 32") != std::string::npos);
    request.maxTokens = 33;
    QCOMPARE(writeActivations(request, Site::FfnOutput, 0, out, {}).error().kind, ErrorKind::InvalidArgument);
    request.maxTokens = 32;
    QVERIFY(writeActivations(request, Site::FfnOutput, 0, out, {}).hasValue());
    QVERIFY(writeLogits(request, out, {}).hasValue());
  }

  void stoppedRunLeavesNoFile() {
    const TemporaryFolder folder;
    StopSource source;
    source.requestStop();
    const fs::path out = folder.path("x.safetensors");
    const auto report =
        writeActivations(requestFor(writeRecords(folder)), Site::FfnOutput, 0, out, {source.token(), {}});
    QVERIFY(report.error().isCancelled());
    QVERIFY(!fs::exists(out));
  }
};

DGLM_TEST(TestModelOutput);
#include "tst_model_output.moc"
