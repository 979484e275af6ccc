// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/study/ribosome_experiment.h"
#include "core/tensor/aten.h"
#include "tests/core/glm_golden.h"
#include "tests/core/tiny_glm.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

/// The window with the 6-mer of A1408 masked.
std::string masked16S() {
  return paperRibosomeWindow().sequence.replace(3402, 6, "<mask>");
}

constexpr int64_t kMaskedToken = 568;

}  // namespace

/// The published steering baseline. The real weights are not ours to ship: DGLM_NT_MODEL names their folder.
class TestNtModel : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void windowIsTheOneOfTheSpecification() {
    const std::string bases = paperRibosomeWindow().sequence;
    QCOMPARE(bases.size(), size_t{5542});
    QCOMPARE(bases.substr(3402, 6), std::string("CCGTCA"));
    const Vocabulary vocabulary = Vocabulary::ntV2();
    const TokenizedSequence tokens = vocabulary.tokenize(masked16S());
    QCOMPARE(tokens.size(), int64_t{928});
    QCOMPARE(tokens.ids[kMaskedToken], vocabulary.maskId());
  }

  void probabilitiesAtTheMask() {
    const QByteArray folder = qgetenv("DGLM_NT_MODEL");
    if (folder.isEmpty())
      QSKIP("DGLM_NT_MODEL does not name a folder of nucleotide-transformer-v2-500m-multi-species.");
    const auto glm = loadGlm(folder.toStdString());
    QVERIFY2(glm.hasValue(), glm.hasError() ? glm.error().text().c_str() : "");
    const at::NoGradGuard noGrad;
    const at::Tensor probabilities =
        at::softmax(logitsOf(glm.value(), idsOf(glm.value(), masked16S()))[kMaskedToken], 0);
    const auto of = [&](const char* kmer) { return probabilities[glm.value().vocabulary.idOf(kmer)].item<double>(); };
    QVERIFY(std::abs(of("CCGTCG") - 0.0666597) < 1e-4);
    QVERIFY(std::abs(of("CCGTCA") - 0.7817876) < 1e-4);
  }
};

DGLM_TEST(TestNtModel);
#include "tst_nt_model.moc"
