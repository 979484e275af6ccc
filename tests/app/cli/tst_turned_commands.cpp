// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>

#include "core/tensor/aten.h"
#include "core/tensor/tensor_file.h"
#include "tests/app/cli/run_program.h"
#include "tests/test_case.h"

using namespace dglm::test;

namespace {

const QString kData = QStringLiteral(DGLM_TEST_DATA);
const QString kDemo = kData + "/../../resources/demo";
constexpr int kTurn = 517;
constexpr int kLatent = 2035;

/// The bases of the demo's pSB1C3.
QString plasmidBases() {
  QFile file(kDemo + "/records/pSB1C3.gb");
  if (!file.open(QIODevice::ReadOnly))
    return {};
  const QString text = QString::fromLatin1(file.readAll());
  return text.mid(text.indexOf("ORIGIN") + 6).remove(QRegularExpression("[^acgt]"));
}

/// A circular record as GenBank writes it.
QByteArray genBank(const QString& bases) {
  QString text =
      QString("LOCUS       plasmid %1 bp    DNA     circular SYN 01-JAN-2026\nORIGIN\n").arg(bases.size(), 19);
  for (qsizetype at = 0; at < bases.size(); at += 60)
    text += QString("%1 %2\n").arg(at + 1, 9).arg(bases.mid(at, 60));
  return (text + "//\n").toLatin1();
}

/// Value of each base of a bedGraph file.
std::vector<double> valuesOf(const QString& path, qsizetype length) {
  std::vector<double> values(static_cast<size_t>(length), 0.0);
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly))
    return {};
  for (const QByteArray& line : file.readAll().split('\n')) {
    const QList<QByteArray> fields = line.split('\t');
    for (int base = fields.size() == 4 ? fields[1].toInt() : 0; fields.size() == 4 && base < fields[2].toInt(); ++base)
      values[static_cast<size_t>(base)] = fields[3].toDouble();
  }
  return values;
}

dglm::TensorFile tensorsOf(const QString& path) {
  return dglm::readSafetensors(path.toStdString()).value();
}

}  // namespace

/// The same circular plasmid from two files that begin elsewhere.
class TestTurnedCommands : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    bases_ = plasmidBases();
    QCOMPARE(bases_.size(), 2070);
    write("plasmid.gb", bases_);
    write("turned.gb", bases_.mid(kTurn) + bases_.left(kTurn));
  }

  void tracksDoNotDependOnWhereTheFileBegins_data() {
    QTest::addColumn<QString>("strand");
    for (const char* strand : {"forward", "reverse"})
      QTest::newRow(strand) << strand;
  }
  void tracksDoNotDependOnWhereTheFileBegins() {
    QFETCH(QString, strand);
    const std::vector<double> before = latents("plasmid", {"--strand", strand});
    const std::vector<double> after = latents("turned", {"--strand", strand});
    QCOMPARE(before.size(), after.size());
    int firing = 0;
    for (size_t base = 0; base < after.size(); ++base) {
      const double expected = before[(base + kTurn) % before.size()];
      firing += expected > 0;
      QVERIFY(std::abs(after[base] - expected) <= 1e-5);
    }
    QVERIFY2(strand == "reverse" || firing > 30, qPrintable(QString::number(firing)));
  }

  void fidelityDoesNotEither() {
    const auto measured = [this](const char* name) {
      return run({"fidelity", "--model", kDemo + "/glm", "--sae", kDemo + "/sae/ae.pt", "--layer", "2", "--sequences",
                  path(name) + ".gb", "--json"})
          .json();
    };
    const QJsonObject before = measured("plasmid"), after = measured("turned");
    QVERIFY(before["ce_sae"].toDouble() > 0);
    for (const char* loss : {"ce_original", "ce_zero", "ce_sae"})
      QVERIFY(std::abs(before[loss].toDouble() - after[loss].toDouble()) < 1e-6);
  }

  /// Index tensors are the file's: start < length, end may exceed it; <cls> stands where its reading begins.
  void placesAreTheFiles() {
    const dglm::TensorFile file = activations("plasmid", {"--windows", "all", "--frames", "6"});
    const at::Tensor start = *file.find("start"), end = *file.find("end"), frame = *file.find("frame");
    QVERIFY(start.min().item<int64_t>() >= 0 && start.max().item<int64_t>() < bases_.size());
    QVERIFY(end.max().item<int64_t>() > bases_.size());
    QCOMPARE(end.sub(start).max().item<int64_t>(), int64_t{6});
    const dglm::TensorFile other = activations("turned", {"--windows", "all", "--frames", "6"});
    QVERIFY(other.find("token_ids")->equal(*file.find("token_ids")));
    QVERIFY(other.find("frame")->equal(frame));
    QVERIFY(other.find("start")->add(kTurn).remainder(bases_.size()).equal(start));
    QVERIFY(other.find("activations")->equal(*file.find("activations")));
  }

  /// --windows first, and the paper-compatible mode, begin with the file.
  void firstWindowsAndTheReferencesBeginWithTheFile_data() {
    QTest::addColumn<QStringList>("words");
    QTest::newRow("first window") << QStringList{"--windows", "first"};
    QTest::newRow("paper-compatible") << QStringList{"--windows", "all", "--paper-compatible"};
  }
  void firstWindowsAndTheReferencesBeginWithTheFile() {
    QFETCH(QStringList, words);
    const bool isVerbatim = words.contains("--paper-compatible");
    for (const char* name : {"plasmid", "turned"}) {
      const dglm::TensorFile file = activations(name, words);
      QCOMPARE((*file.find("start"))[1].item<int64_t>(), int64_t{0});
      const QStringList plain{"tokens",           "--model", kDemo + "/glm",     "--sequences",
                              path(name) + ".gb", "--out",   path("tokens.json")};
      QCOMPARE(run(isVerbatim ? plain + QStringList{"--paper-compatible"} : plain).status, 0);
      QFile tokens(path("tokens.json"));
      QVERIFY(tokens.open(QIODevice::ReadOnly));
      const QJsonArray ids =
          QJsonDocument::fromJson(tokens.readAll()).object()["records"].toArray()[0].toObject()["token_ids"].toArray();
      for (int i = 0; i < 300; ++i)
        QCOMPARE((*file.find("token_ids"))[i].item<int64_t>(), int64_t{ids[i].toInt()});
    }
  }

  void helpSaysWhereWindowsStart() {
    const Outcome help = decodeGlm({"latents", "--help"});
    QVERIFY2(QString(help.out).replace(QRegularExpression("\\s+"), " ").contains("least rotation"),
             qPrintable(help.out));
  }

 private:
  QString path(const QString& name) const { return folder_.filePath(name); }

  void write(const QString& name, const QString& bases) const {
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(genBank(bases)) > 0);
  }

  static Outcome run(const QStringList& words) {
    const Outcome outcome = decodeGlm(words);
    [&] { QVERIFY2(outcome.status == 0, qPrintable(outcome.error)); }();
    return outcome;
  }

  std::vector<double> latents(const QString& name, const QStringList& words) const {
    run(QStringList{"latents", "--model", kDemo + "/glm", "--sae", kDemo + "/sae/ae.pt", "--layer", "2", "--sequences",
                    path(name) + ".gb", "--latent", QString::number(kLatent), "--out", path(name + ".bedgraph")} +
        words);
    return valuesOf(path(name + ".bedgraph"), bases_.size());
  }

  dglm::TensorFile activations(const QString& name, const QStringList& words) const {
    run(QStringList{"activations", "--model", kDemo + "/glm", "--layer", "2", "--sequences", path(name) + ".gb",
                    "--out", path(name + ".safetensors")} +
        words);
    return tensorsOf(path(name + ".safetensors"));
  }

  QTemporaryDir folder_;
  QString bases_;
};

DGLM_TEST(TestTurnedCommands);
#include "tst_turned_commands.moc"
