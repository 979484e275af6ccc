// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

#include "core/tensor/aten.h"
#include "core/tensor/tensor_file.h"
#include "tests/app/cli/run_program.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

constexpr int64_t kDim = 4, kLatents = 6, kK = 2;
constexpr double kThreshold = 1.5;

/// Numbers without any order, of which every sum is exact.
at::Tensor numbers(at::IntArrayRef shape, int64_t seed) {
  const int64_t count = c10::multiply_integers(shape);
  return (at::arange(count, at::kLong).mul(37).add(seed * 11).remainder(23) - 11).to(at::kFloat).div(8).view(shape);
}

const at::Tensor& encoder_FD() {
  static const at::Tensor encoder = numbers({kLatents, kDim}, 1);
  return encoder;
}
const at::Tensor& encoderBias_F() {
  static const at::Tensor bias = numbers({kLatents}, 2);
  return bias;
}
const at::Tensor& decoderBias_D() {
  static const at::Tensor bias = numbers({kDim}, 3);
  return bias;
}
const at::Tensor& x_ND() {
  static const at::Tensor x = numbers({9, kDim}, 4).mul(3);
  return x;
}

at::Tensor positive_NF() {
  return at::linear(x_ND() - decoderBias_D(), encoder_FD(), encoderBias_F()).relu();
}

/// What stays above the threshold (BatchTopK), and the k largest of each token (TopK).
at::Tensor aboveThreshold_NF() {
  const at::Tensor a = positive_NF();
  return a * (a > kThreshold);
}
at::Tensor largest_NF() {
  const at::Tensor a = positive_NF();
  const auto [values, latents] = a.topk(kK, 1);
  return at::zeros_like(a).scatter_(1, latents, values);
}

TensorFile batchTopK(const std::string& prefix) {
  TensorFile file;
  file.add(prefix + "b_dec", decoderBias_D());
  file.add(prefix + "k", at::scalar_tensor(kK, at::kInt));
  file.add(prefix + "threshold", at::scalar_tensor(kThreshold, at::kFloat));
  file.add(prefix + "encoder.weight", encoder_FD());
  file.add(prefix + "encoder.bias", encoderBias_F());
  file.add(prefix + "decoder.weight", encoder_FD().t());
  return file;
}

TensorFile matryoshka() {
  TensorFile file;
  file.add("W_enc", encoder_FD().t());
  file.add("W_dec", encoder_FD());
  file.add("b_enc", encoderBias_F());
  file.add("b_dec", decoderBias_D());
  file.add("k", at::scalar_tensor(kK, at::kLong));
  file.add("threshold", at::scalar_tensor(kThreshold, at::kFloat));
  file.add("group_sizes", at::tensor({2, 4}, at::kLong));
  return file;
}

}  // namespace

/// SAEs as the field saves them, through the program.
class TestCheckpointCommands : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { at::set_num_threads(1); }

  void opensAndEncodes_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QString>("architecture");
    const QByteArray topK =
        R"({"trainer": {"dict_class": "AutoEncoderTopK", "activation_dim": 4, "dict_size": 6, "k": 2}})";
    QTest::newRow("saved from torch.compile") << 0 << QByteArray() << "BatchTopK";
    QTest::newRow("TopK by its config.json") << 1 << topK << "TopK";
    QTest::newRow("Matryoshka") << 2 << QByteArray() << "BatchTopK";
  }
  void opensAndEncodes() {
    QFETCH(int, kind);
    QFETCH(QByteArray, config);
    QFETCH(QString, architecture);
    const QTemporaryDir folder;
    const QString checkpoint = folder.filePath("ae.pt"), activations = folder.filePath("x.safetensors"),
                  out = folder.filePath("y.safetensors");
    const TensorFile state = kind == 2 ? matryoshka() : batchTopK(kind == 0 ? "module._orig_mod." : "");
    QVERIFY(writeTorchCheckpoint(checkpoint.toStdString(), state).hasValue());
    TensorFile given;
    given.add("activations", x_ND());
    QVERIFY(writeSafetensors(activations.toStdString(), given).hasValue());
    QFile file(folder.filePath("config.json"));
    QVERIFY(config.isEmpty() || (file.open(QIODevice::WriteOnly) && file.write(config) > 0));
    file.close();

    const Outcome inspected = decodeGlm({"inspect", "--json", checkpoint});
    QVERIFY2(inspected.status == 0, qPrintable(inspected.error));
    QCOMPARE(inspected.json()["kind"].toString(), QString("sae"));
    QCOMPARE(inspected.json()["architecture"].toString(), architecture);
    QCOMPARE(inspected.json()["activation_dim"].toInteger(), kDim);
    QCOMPARE(inspected.json()["dict_size"].toInteger(), kLatents);
    QCOMPARE(inspected.json()["k"].toInteger(), kK);
    QCOMPARE(inspected.json()["threshold"].toDouble(), kThreshold);
    QCOMPARE(inspected.json().contains("warnings"), kind == 0);

    const Outcome encoded =
        decodeGlm({"encode", "--sae", checkpoint, "--activations", activations, "--dense", "--out", out});
    QVERIFY2(encoded.status == 0, qPrintable(encoded.error));
    const TensorFile written = readSafetensors(out.toStdString()).value();
    const at::Tensor expected = kind == 1 ? largest_NF() : aboveThreshold_NF();
    QVERIFY(expected.count_nonzero().item<int64_t>() > 8);
    QVERIFY(at::allclose(*written.find("latents"), expected, 0, 1e-6));
  }

  void sayWhatWasFoundAndExpected() {
    const QTemporaryDir folder;
    const QString checkpoint = folder.filePath("ae.pt");
    TensorFile other;
    other.add("net.blocks.0.weight", at::zeros({2, 2}));
    other.add("head.weight", at::zeros({2, 2}));
    QVERIFY(writeTorchCheckpoint(checkpoint.toStdString(), other).hasValue());
    const QString activations = folder.filePath("x.safetensors");
    TensorFile rows;
    rows.add("activations", at::zeros({3, 2}));
    QVERIFY(writeSafetensors(activations.toStdString(), rows).hasValue());
    const Outcome run = decodeGlm(
        {"encode", "--sae", checkpoint, "--activations", activations, "--out", folder.filePath("y.safetensors")});
    QCOMPARE(run.status, 1);
    for (const char* part : {"'net.blocks.0.weight', 'head.weight'", "encoder.weight", "W_enc"})
      QVERIFY2(run.error.contains(part), qPrintable(run.error));
  }
};

DGLM_TEST(TestCheckpointCommands);
#include "tst_checkpoint_commands.moc"
