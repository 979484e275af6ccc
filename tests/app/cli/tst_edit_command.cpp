// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>

#include "tests/app/cli/run_program.h"
#include "tests/some_bases.h"
#include "tests/test_case.h"

using namespace dglm::test;

namespace {

const QString kData = QStringLiteral(DGLM_TEST_DATA);

QStringList source() {
  return {"--model", kData + "/glm/v2", "--sae", kData + "/sae/batch_top_k.pt", "--layer", "1"};
}

/// A table by its columns' names.
struct Csv {
  QStringList header;
  QList<QStringList> rows;

  explicit Csv(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
      return;
    QStringList lines = QString::fromUtf8(file.readAll()).split('\n', Qt::SkipEmptyParts);
    for (QString& line : lines)
      line.remove('\r');
    header = lines.takeFirst().split(',');
    for (const QString& line : lines)
      rows << line.split(',');
  }
  QString at(qsizetype row, const QString& column) const { return rows[row][header.indexOf(column)]; }
};

}  // namespace

class TestEditCommand : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    bases_ = QByteArray::fromStdString(basesFrom(12345, 150));
    sequence_ = write("a.fa", ">a\n" + bases_ + "\n");
    out_ = folder_->filePath("x.csv");
  }

  /// A row an edit, and of each latent what `latents` gives of the edited sequence by itself.
  void severalEdits() {
    const QByteArray letter = bases_.mid(59, 1), other = letter == "A" ? "G" : "A";
    const QString first = letter + "60" + other;
    const Outcome outcome = edit({"--edits", first + ",60-70del,60insACGTT", "--top", "0", "--json"});
    QCOMPARE(outcome.status, 0);
    const QJsonObject said = outcome.json();
    QCOMPARE(said["edits"].toArray().size(), 3);
    QCOMPARE(said["files"].toArray().size(), 3);
    const Csv table(out_);
    QCOMPARE(table.rows.size(), 3);
    QCOMPARE(table.at(0, "edit"), first);
    QCOMPARE(table.at(1, "start"), QString("60"));
    QCOMPARE(table.at(1, "end"), QString("70"));
    QCOMPARE(table.at(2, "written"), QString("ACGTT"));
    for (qsizetype row = 0; row < 3; ++row) {
      const double difference = table.at(row, "log_likelihood_difference").toDouble();
      QVERIFY(std::abs(difference - (table.at(row, "log_likelihood_after").toDouble() -
                                     table.at(row, "log_likelihood_before").toDouble())) < 1e-9);
      QVERIFY(table.at(row, "kmer_difference").toDouble() != 0);
    }
    QByteArray edited = bases_;
    edited.remove(59, 11);
    const QString scratch = folder_->filePath("scratch.csv");
    QCOMPARE(decodeGlm(QStringList{"latents"} + source() +
                       QStringList{"--sequences", write("b.fa", ">a\n" + edited + "\n"), "--out", scratch})
                 .status,
             0);
    QMap<QString, double> maxima;
    const Csv read(scratch);
    for (qsizetype row = 0; row < read.rows.size(); ++row) {
      double& maximum = maxima[read.at(row, "latent")];
      maximum = std::max(maximum, read.at(row, "activation").toDouble());
    }
    const Csv latents(folder_->filePath("x_latents.csv"));
    int compared = 0;
    for (qsizetype row = 0; row < latents.rows.size(); ++row)
      if (latents.at(row, "edit") == "60-70del") {
        ++compared;
        QVERIFY(std::abs(latents.at(row, "maximum_after").toDouble() - maxima.value(latents.at(row, "latent"))) < 1e-5);
      }
    QVERIFY(compared > 0);
    const Csv bases(folder_->filePath("x_bases.csv"));
    QVERIFY(bases.rows.size() > 10);
    for (qsizetype row = 0; row < bases.rows.size(); ++row)
      if (const QString before = bases.at(row, "base_before"); !before.isEmpty())
        QCOMPARE(bases.at(row, "letter_before"), QString(QChar(bases_[before.toInt() - 1])));
  }

  void saturation() {
    const Outcome outcome = edit({"--saturate", "b:10-14", "--neighbourhood", "3"});
    QCOMPARE(outcome.status, 0);
    const Csv table(out_);
    QCOMPARE(table.rows.size(), 15);
    const Csv bases(folder_->filePath("x_bases.csv"));
    for (qsizetype row = 0; row < bases.rows.size(); ++row)
      QVERIFY(bases.at(row, "base_before").toInt() >= 7 && bases.at(row, "base_before").toInt() <= 17);
    // The same numbers as of one edit alone.
    const QString text = table.at(7, "edit"), difference = table.at(7, "log_likelihood_difference");
    QCOMPARE(edit({"--edits", text}).status, 0);
    QVERIFY(std::abs(Csv(out_).at(0, "log_likelihood_difference").toDouble() - difference.toDouble()) < 1e-5);
  }

  /// On a circle an edit over the origin is one elsewhere.
  void overTheOrigin() {
    const QByteArray turned = bases_.mid(100) + bases_.left(100);
    const QString circle = write("c.gb", genBank(bases_)), again = write("d.gb", genBank(turned));
    sequence_ = circle;
    QCOMPARE(edit({"--edits", "145-6del"}).status, 0);
    const Csv origin(out_);
    sequence_ = again;
    QCOMPARE(edit({"--edits", "45-56del"}).status, 0);
    const Csv inside(out_);
    for (const char* column : {"log_likelihood_difference", "kmer_difference", "change"})
      QVERIFY(std::abs(origin.at(0, column).toDouble() - inside.at(0, column).toDouble()) < 1e-5);
    QCOMPARE(origin.at(0, "latent"), inside.at(0, "latent"));
  }

  void refusals_data() {
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* name, QStringList words, const char* said) {
      QTest::newRow(name) << words << QString::fromLatin1(said);
    };
    const QByteArray first = QByteArray::fromStdString(basesFrom(12345, 150)).left(1);
    row("wrong base", {"--edits", QString(first == "A" ? "C" : "A") + "1G"}, "base 1 is");
    row("unreadable", {"--edits", "120"}, "write a substitution as A120G");
    row("outside", {"--edits", "151del"}, "the sequence has bases 1 to 150");
    row("linear", {"--edits", "145-6del"}, "the sequence is linear");
    row("neither", {}, "left out");
    row("both", {"--edits", "3del", "--saturate", "b:1-2"}, "named with --saturate");
    row("no bases", {"--saturate", "3-9"}, "name bases");
    row("no such latent", {"--edits", "3del", "--latent", "123456"}, "Latent 123456 does not exist");
    row("no such record", {"--edits", "3del", "--record", "z"}, "There is no record named z");
  }
  void refusals() {
    QFETCH(QStringList, words);
    QFETCH(QString, said);
    const Outcome outcome = edit(words);
    QCOMPARE(outcome.status, said.startsWith("There is no record") ? 1 : 2);
    QVERIFY2(outcome.error.contains(said), qPrintable(outcome.error));
    QVERIFY(!QFile::exists(out_));
  }

  void keepsWhatItReads() {
    sequence_ = write("x_bases.csv", "id,sequence\na," + bases_ + "\n");
    const Outcome outcome = edit({"--edits", "3del"});
    QCOMPARE(outcome.status, 2);
    QVERIFY(Csv(sequence_).header.contains("sequence"));
    out_ = folder_->filePath("y.txt");
    QVERIFY(edit({"--edits", "3del"}).error.contains("must end in .csv"));
    sequence_ = write("two.fa", ">a\n" + bases_ + "\n>b\n" + bases_ + "\n");
    out_ = folder_->filePath("y.csv");
    QVERIFY(edit({"--edits", "3del"}).error.contains("--record"));
    QCOMPARE(edit({"--edits", "3del", "--record", "b"}).status, 0);
    QCOMPARE(Csv(out_).at(0, "record"), QString("b"));
  }

 private:
  QString write(const QString& name, const QByteArray& content) {
    QFile file(folder_->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
      qFatal("a test's input cannot be written");
    return file.fileName();
  }

  static QByteArray genBank(const QByteArray& bases) {
    return "LOCUS       a                 " + QByteArray::number(bases.size()) +
           " bp    DNA     circular SYN 01-JAN-2026\nORIGIN\n        1 " + bases.toLower() + "\n//\n";
  }

  Outcome edit(const QStringList& words) {
    return decodeGlm(QStringList{"edit", "--threads", "1"} + source() +
                     QStringList{"--sequences", sequence_, "--out", out_} + words);
  }

  std::unique_ptr<QTemporaryDir> folder_;
  QByteArray bases_;
  QString sequence_, out_;
};

DGLM_TEST(TestEditCommand);
#include "tst_edit_command.moc"
