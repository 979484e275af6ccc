// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringDecoder>
#include <QTemporaryDir>
#include <QtTest>

#include <random>

#include "tests/app/cli/run_program.h"
#include "tests/test_case.h"

namespace {

using dglm::test::decodeGlmFile;

const QString kModel = QStringLiteral(DGLM_TEST_DATA "/glm/v2");
const QString kDictionary = QStringLiteral(DGLM_TEST_DATA "/sae/batch_top_k.pt");

bool isUtf8(const QByteArray& bytes) {
  QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
  [[maybe_unused]] const QString text = decoder(bytes);
  return !decoder.hasError();
}

struct Run {
  int status = -1;  ///< -1: it was killed, as by an exception
  QByteArray out, error;
};

Run start(const QString& program, const QStringList& words) {
  QProcess process;
  process.start(program, words);
  process.waitForFinished(60'000);
  return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
          process.readAllStandardError()};
}

Run decodeGlm(const QStringList& words) {
  return start(decodeGlmFile(), words + QStringList{"--progress", "none"});
}

/// Bytes of all kinds but line feeds, and those that the place cannot hold.
class AnyBytes {
 public:
  explicit AnyBytes(unsigned seed) : random_(seed) {}

  QByteArray text(const QByteArray& forbidden = {}) {
    QByteArray bytes;
    for (size_t length = 1 + random_() % 6; length > 0; --length) {
      const auto byte = static_cast<char>(random_() % 3 == 0 ? 0x80 + random_() % 0x80 : 1 + random_() % 0xFF);
      if (byte != '\n' && !forbidden.contains(byte))
        bytes += byte;
    }
    return "t" + bytes;
  }

  QByteArray xmlText() { return text("<>&\""); }

 private:
  std::mt19937 random_;
};

QByteArray bases() {
  return QByteArray("ACGTTGCAAC").repeated(6);
}

QByteArray fastaOf(AnyBytes& any) {
  return ">" + any.text(" \t\r") + " " + any.text() + "\n" + bases() + any.text("ACGT") + "\n>b\n" + bases() + "\n";
}

QByteArray genbankOf(AnyBytes& any) {
  return "LOCUS       " + any.text(" \r") + "     60 bp    DNA     circular SYN 01-JAN-2024\nDEFINITION  " +
         any.text() + "\nACCESSION   " + any.text() + "\nCOMMENT     " + any.text() + "\n            " + any.text() +
         "\nFEATURES             Location/Qualifiers\n     " + any.text("\r") + " 1..10\n                     /" +
         any.text() + "=\"" + any.text() + "\"\n                     /label=" + any.text() +
         "\n     CDS             5..4\n                     /note=\"" + any.text() + "\"\nORIGIN\n        1 " +
         bases() + "\n//\n";
}

QByteArray gff3Of(AnyBytes& any) {
  return "##gff-version 3\n# " + any.text() + "\ng\t" + any.text("\t\r") + "\t" + any.text("\t\r") +
         "\t1\t10\t.\t+\t.\tID=" + any.text("\t\r") + ";" + any.text("\t\r") + "=" + any.text("\t\r") +
         ";Note=%E9%ff%01" + any.text("\t\r") + "\n##FASTA\n>g " + any.text() + "\n" + bases() + "\n";
}

QByteArray tableOf(AnyBytes& any) {
  return "id;sequence;" + any.text(";\r\"") + "\n" + any.text(";\r\"") + ";" + bases() + ";" + any.text(";\r\"") + "\n";
}

QByteArray blockOf(char kind, const QByteArray& data) {
  QByteArray bytes(1, kind);
  for (int shift = 24; shift >= 0; shift -= 8)
    bytes += static_cast<char>(data.size() >> shift & 0xFF);
  return bytes + data;
}

QByteArray snapGeneOf(AnyBytes& any) {
  const QByteArray features = "<?xml version=\"1.0\"?><Features><Feature name=\"" + any.xmlText() + "\" type=\"" +
                              any.xmlText() + "\"><Segment range=\"5-4\"/><Q name=\"" + any.xmlText() +
                              "\"><V text=\"&#1;&#xD800;" + any.xmlText() + "\"/></Q></Feature></Features>";
  const QByteArray primers = "<Primers><Primer name=\"" + any.xmlText() +
                             "\"><BindingSite location=\"5-9\" boundStrand=\"0\"/></Primer></Primers>";
  const QByteArray notes = "<Notes><UseCustomMapLabel>1</UseCustomMapLabel><CustomMapLabel>" + any.xmlText() +
                           "</CustomMapLabel><Comments>" + any.xmlText() + "</Comments></Notes>";
  return blockOf(9, "SnapGene" + QByteArray(6, '\0')) + blockOf(0, "\x03" + bases() + any.text("ACGT")) +
         blockOf(10, features) + blockOf(5, primers) + blockOf(6, notes);
}

}  // namespace

/// Whatever bytes stand where a text may stand, no command ends by an exception, and what it writes is valid UTF-8.
class TestAnyBytes : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void filesOfAnyBytes_data() {
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 4; ++seed)
      QTest::addRow("seed %u", seed) << seed;
  }
  void filesOfAnyBytes() {
    QFETCH(unsigned, seed);
    const QTemporaryDir folder;
    AnyBytes any(seed);
    const QMap<QString, QByteArray> contents = {
        {"a.fa", fastaOf(any)},     {"b.gb", genbankOf(any)},
        {"c.csv", tableOf(any)},    {"d.gff3", gff3Of(any)},
        {"e.dna", snapGeneOf(any)}, {"f.txt", bases() + any.text("ACGT") + "\n" + bases() + "\n"}};
    QStringList readable;
    for (auto each = contents.begin(); each != contents.end(); ++each) {
      const QString path = folder.filePath(each.key());
      QFile file(path);
      QVERIFY(file.open(QIODevice::WriteOnly) && file.write(each.value()) == each.value().size());
      file.close();
      const Run run = checked({"inspect", "--json", path});
      if (run.status == 0)
        readable << path;
    }
    QVERIFY2(readable.size() >= 2, qPrintable(readable.join(' ')));
    checkProject(folder, readable);
    checkModel(folder, readable);
  }

  void pathsOfAnyBytes() {
#ifndef Q_OS_UNIX
    QSKIP("Paths are Unicode here.");
#endif
    const QTemporaryDir folder;
    const QString script = QStringLiteral(
        "p=\"$1/p$(printf '\\351\\377')\"; mkdir \"$p\" && printf '>a\\nACGTACGTAC\\n' > \"$p/a.fa\" && cd \"$1\" && "
        "\"$0\" --json inspect \"$p/a.fa\" && \"$0\" --json project new \"$p/x.dglm\" >&2 && "
        "\"$0\" --json project add \"$p/x.dglm\" \"$p/a.fa\" >&2 && \"$0\" --json project list \"$p/x.dglm\" >&2 && "
        "\"$0\" --json tokens --model \"$2\" --sequences \"$p/a.fa\" --out \"$p/t.json\" >&2");
    const Run run = start("sh", {"-c", script, decodeGlmFile(), folder.path(), QFileInfo(kModel).absoluteFilePath()});
    QVERIFY2(run.status == 0, run.error.constData());
    QVERIFY(isUtf8(run.out));
    QCOMPARE(QJsonDocument::fromJson(run.out).object()["records"].toArray().size(), 1);
  }

 private:
  static Run checked(const QStringList& words) {
    const Run run = decodeGlm(words);
    const QByteArray said = words.join(' ').toUtf8() + ": " + run.out + run.error;
    if (run.status < 0 || run.status > 2 || run.error.contains("fault of the program"))
      QTest::qFail(said.constData(), __FILE__, __LINE__);
    if (words.contains("--json") && run.status == 0 && (!isUtf8(run.out) || QJsonDocument::fromJson(run.out).isNull()))
      QTest::qFail(("no valid JSON: " + said).constData(), __FILE__, __LINE__);
    return run;
  }

  static void checkText(const QString& path) {
    QFile file(path);
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
    const QByteArray text = file.readAll();
    QVERIFY2(!text.isEmpty() && isUtf8(text), qPrintable(path));
  }

  static void checkProject(const QTemporaryDir& folder, const QStringList& files) {
    const QString project = folder.filePath("x.dglm");
    QCOMPARE(checked({"project", "new", project, "--json"}).status, 0);
    QCOMPARE(checked(QStringList{"project", "add", project, "--json"} + files).status, 0);
    QCOMPARE(checked({"project", "list", project, "--json"}).status, 0);
    for (const char* suffix : {"gb", "fasta", "gff3", "bed"}) {
      const QString out = folder.filePath(QStringLiteral("out.") + suffix);
      QCOMPARE(checked({"project", "export", project, "--out", out, "--json"}).status, 0);
      checkText(out);
      if (QByteArray(suffix) != "bed")
        QCOMPARE(checked({"inspect", "--json", out}).status, 0);
    }
  }

  static void checkModel(const QTemporaryDir& folder, const QStringList& files) {
    const QString tokens = folder.filePath("t.json");
    QCOMPARE(checked(QStringList{"tokens", "--model", kModel, "--json", "--out", tokens, "--sequences"} + files).status,
             0);
    checkText(tokens);
    for (const char* suffix : {"csv", "bedgraph"}) {
      const QString out = folder.filePath(QStringLiteral("latents.") + suffix);
      QStringList words = {"latents", "--model", kModel,  "--sae", kDictionary,  "--layer",
                           "0",       "--json",  "--out", out,     "--sequences"};
      words += files;
      if (QByteArray(suffix) != "csv")
        words += QStringList{"--latent", "1"};
      QCOMPARE(checked(words).status, 0);
      checkText(out);
    }
  }
};

DGLM_TEST(TestAnyBytes);
#include "tst_any_bytes.moc"
