// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

#include "tests/app/cli/run_program.h"
#include "tests/test_case.h"

using namespace dglm::test;

namespace {

const QString kData = QStringLiteral(DGLM_TEST_DATA);
const QByteArray kBases = "ACGTACGATCGATTACGATCGCGATCGACTAGCTTGACCATGGCATTAGCAGGCT";

void write(const QString& path, const QByteArray& content) {
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
    qFatal("a file of the test cannot be written");
}

/// A linear record of 55 bases with one feature; `rotation` makes the bases those of another.
QByteArray genBank(int rotation) {
  const QByteArray bases = kBases.mid(rotation).toLower() + kBases.left(rotation).toLower();
  return "LOCUS       plasmid" + QByteArray::number(rotation) +
         "               55 bp    DNA     linear   UNA 01-JAN-2026\nDEFINITION  .\nFEATURES             Location/"
         "Qualifiers\n     CDS             4..30\n                     /label=\"AmpR\"\nORIGIN\n        1 " +
         bases + "\n//\n";
}

const QStringList kModel{"--model", kData + "/glm/v2"};
const QStringList kSae{"--sae", kData + "/sae/batch_top_k.pt"};
const QStringList kLayer{"--layer", "0"};

/// Good files beside each kind of bad one. In the words of a command, OUT is the place for its results, and other names
/// in capitals stand for the files.
class Files {
 public:
  Files() {
    for (int set = 0; set < 3; ++set)
      write(path("good%1.gb").arg(set), genBank(3 * set));
    write(path("picture.gb"), "\x89PNG\r\n\x1a\n");
    write(path("deep.csv"), "id,sequence\na," + kBases + "\nb\n");
    write(path("cut.safetensors"), QByteArray("\x40\0\0\0\0\0\0\0{", 9));
    write(path("table.csv"), "seq_id,tokens\na,ACG\n");
    copyFolder(kData + "/published/concepts/nt50_base_saes/2025-10-14_09-30-23_nt50_L3_batchtopk_standard",
               path("scores"));
    write(path("scores/val_set_2_nt50_batchtopk_standard_results.csv"), "latent_id\n1\n");
    const Outcome made = decodeGlm({"project", "new", path("p.dglm")});
    if (made.status != 0)
      qFatal("%s", qPrintable(made.error));
  }

  QString path(const QString& name) const { return folder_.filePath(name); }

  QStringList filled(const QStringList& words) const {
    static const std::pair<QString, QString> kPlaces[] = {
        {"GOOD", "good"},          {"PICTURE", "picture.gb"},  {"DEEP", "deep.csv"},
        {"MISSING", "missing.gb"}, {"CUT", "cut.safetensors"}, {"TABLE", "table.csv"},
        {"SCORES", "scores"},      {"PROJECT", "p.dglm"},      {"OUT", "out"}};
    QStringList result;
    for (const QString& word : words) {
      const auto place = std::ranges::find_if(kPlaces, [&](const auto& each) { return word.startsWith(each.first); });
      result << (place == std::end(kPlaces) ? word : path(place->second) + word.mid(place->first.size()));
    }
    return result;
  }

  /// Whether nothing of a result is there; the folder itself may have been made.
  bool leftNothing() const {
    const QDir folder(folder_.path());
    for (const QString& entry : folder.entryList({"out*"}, QDir::AllEntries | QDir::Hidden))
      if (QFileInfo(folder.filePath(entry)).isFile() ||
          QDirIterator(folder.filePath(entry), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories).hasNext())
        return false;
    return true;
  }

 private:
  static void copyFolder(const QString& from, const QString& to) {
    QDir().mkpath(to);
    for (const QString& file : QDir(from).entryList(QDir::Files))
      QFile::copy(from + '/' + file, to + '/' + file);
  }

  QTemporaryDir folder_;
};

QStringList tables(const QStringList& files, const QStringList& latents) {
  return QStringList{"concepts", "--token-tables"} + files + QStringList{"--latents"} + latents +
         QStringList{"--output-dir", "OUT"};
}

const QStringList kGoodTables{kData + "/concepts/tokens_0.csv", kData + "/concepts/tokens_1.csv"};
const QStringList kGoodLatents{kData + "/concepts/latents_0.safetensors", kData + "/concepts/latents_1.safetensors"};

QStringList concepts(const QString& last) {
  return QStringList{"concepts"} + kModel + kSae + kLayer + QStringList{"--validation", "GOOD0.gb",     "--validation",
                                                                        "GOOD1.gb",     "--validation", last,
                                                                        "--output-dir", "OUT"};
}

QStringList steering(const QString& command, const QString& sequence) {
  return QStringList{command} + kModel + kSae + kLayer + QStringList{"--sequence", sequence};
}

}  // namespace

/// All inputs are looked at before a model runs, and it is said at once what is wrong with which.
class TestInputCommands : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aBadFileAtTheEndIsToldBeforeTheWork_data() {
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("reason");
    const QString picture = "PNG picture", field = "its header";
    const QStringList sequences{"--sequences", "GOOD0.gb", "GOOD1.gb"};
    const auto add = [](const QByteArray& name, const QStringList& words, const QString& file, const QString& reason) {
      QTest::newRow(name.constData()) << words << file << reason;
    };
    const QList<QStringList> badFiles{
        {"PICTURE", "picture.gb", picture}, {"DEEP", "deep.csv", field}, {"MISSING", "missing.gb", "does not exist"}};
    for (const QStringList& each : badFiles) {
      const QString& bad = each[0];
      const QStringList read = sequences + QStringList{bad, "--out", "OUT"};
      const auto addWith = [&](const QByteArray& command, const QStringList& words) {
        add(command + ", " + each[1].toUtf8(), words, each[1], each[2]);
      };
      addWith("tokens", QStringList{"tokens"} + kModel + read);
      addWith("activations", QStringList{"activations"} + kModel + kLayer + read);
      addWith("logits", QStringList{"logits"} + kModel + read);
      addWith("latents",
              QStringList{"latents"} + kModel + kSae + kLayer + sequences + QStringList{bad, "--out", "OUT.csv"});
      addWith("fidelity", QStringList{"fidelity"} + kModel + kSae + kLayer + read);
      addWith("concepts", concepts(bad));
      addWith("concepts as paper", concepts(bad) + QStringList{"--paper-compatible"});
      addWith("random control", concepts(bad) + QStringList{"--random-init", "1"});
      addWith("train glm",
              QStringList{"train", "glm"} + sequences + QStringList{"--held-out", bad, "--output-dir", "OUT"});
      addWith("train sae",
              QStringList{"train", "sae"} + kModel + kLayer + sequences + QStringList{bad, "--output-dir", "OUT"});
    }
    add("steer", steering("steer", "PICTURE") + QStringList{"--set", "1=1"}, "picture.gb", picture);
    add("steer-sweep",
        steering("steer-sweep", "PICTURE") + QStringList{"--latents", "1", "--values", "1", "--positions", "1",
                                                         "--read", "1", "--target", "ACG", "--out", "OUT.csv"},
        "picture.gb", picture);
    add("generate", steering("generate", "DEEP") + QStringList{"--region", "b:4-9", "--out", "OUT.fa"}, "deep.csv",
        field);
    add("encode", QStringList{"encode"} + kSae + QStringList{"--activations", "CUT", "--out", "OUT"}, "cut.safetensors",
        "header");
    add("train sae on activations", {"train", "sae", "--activations", "CUT", "--output-dir", "OUT"}, "cut.safetensors",
        "header");
    add("token tables", tables(kGoodTables + QStringList{"TABLE"}, kGoodLatents + kGoodLatents.mid(0, 1)), "table.csv",
        "no column token_annotations, but seq_id, tokens");
    add("latents of tables", tables(kGoodTables + kGoodTables.mid(0, 1), kGoodLatents + QStringList{"CUT"}),
        "cut.safetensors", "header");
    add("import", {"import", "SCORES", "--project", "PROJECT"}, "val_set_2_nt50", "column");
    add("synonyms", concepts("GOOD2.gb") + QStringList{"--synonyms", "MISSING"}, "missing.gb", "does not exist");
    add("clusters", concepts("GOOD2.gb") + QStringList{"--clusters", "TABLE"}, "table.csv", "record and cluster");
  }
  void aBadFileAtTheEndIsToldBeforeTheWork() {
    QFETCH(const QStringList, words);
    QFETCH(const QString, file);
    QFETCH(const QString, reason);
    const Files files;
    const Outcome run = decodeGlm(files.filled(words));
    QVERIFY2(run.status == 1 || run.status == 2, qPrintable(QString::number(run.status) + run.out + run.error));
    QVERIFY2(run.error.contains(file), qPrintable(run.error));
    QVERIFY2(run.error.contains(reason), qPrintable(run.error));
    QVERIFY2(run.error.count('\n') == 1, qPrintable(run.error));
    QVERIFY(files.leftNothing());
    const Outcome list = decodeGlm({"project", "list", files.path("p.dglm"), "--json"});
    QVERIFY2(list.out.contains("\"records\":[]"), qPrintable(list.out));
  }

  void aWordThatIsNoCommandIsNamed() {
    for (const QStringList& words : {QStringList{"repeat"}, QStringList{"reproduce", "repeat"},
                                     QStringList{"train", "repeat"}, QStringList{"probe", "repeat", "--out", "x"}}) {
      const Outcome run = decodeGlm(words);
      QCOMPARE(run.status, 2);
      QVERIFY2(run.error.contains("repeat"), qPrintable(run.error));
    }
  }

  void anOutputThatCannotBeWrittenIsToldBeforeTheWork_data() {
    QTest::addColumn<QStringList>("words");
    const QStringList sequences{"--sequences", "GOOD0.gb"};
    const QStringList out{"--out", "MISSING/out"};
    QTest::newRow("tokens") << QStringList{"tokens"} + kModel + sequences + out;
    QTest::newRow("activations") << QStringList{"activations"} + kModel + kLayer + sequences + out;
    QTest::newRow("logits") << QStringList{"logits"} + kModel + sequences + out;
    QTest::newRow("latents") << QStringList{"latents"} + kModel + kSae + kLayer + sequences +
                                    QStringList{"--out", "MISSING/out.csv"};
    QTest::newRow("fidelity") << QStringList{"fidelity"} + kModel + kSae + kLayer + sequences + out;
    QTest::newRow("steer") << steering("steer", "GOOD0.gb") + QStringList{"--set", "1=1"} + out;
    QTest::newRow("steer-sweep") << steering("steer-sweep", "GOOD0.gb") +
                                        QStringList{"--latents",   "1",   "--values", "1",
                                                    "--positions", "1",   "--read",   "1",
                                                    "--target",    "ACG", "--out",    "MISSING/out.csv"};
    QTest::newRow("generate") << steering("generate", "GOOD0.gb") +
                                     QStringList{"--region", "b:4-9", "--out", "MISSING/out.fa"};
    QTest::newRow("scores of designs") << steering("generate", "GOOD0.gb") + QStringList{"--region", "b:4-9",
                                                                                         "--out",    "OUT.fa",
                                                                                         "--scores", "MISSING/out.csv"};
    QTest::newRow("train glm") << QStringList{"train", "glm"} + sequences +
                                      QStringList{"--output-dir", "TABLE/missing.gb/out"};
    QTest::newRow("train sae") << QStringList{"train", "sae"} + kModel + kLayer + sequences +
                                      QStringList{"--output-dir", "TABLE/missing.gb/out"};
  }
  void anOutputThatCannotBeWrittenIsToldBeforeTheWork() {
    QFETCH(const QStringList, words);
    const Files files;
    const Outcome run = decodeGlm(files.filled(words));
    QVERIFY2(run.status == 1, qPrintable(run.error));
    QVERIFY2(run.error.contains("Cannot write") && run.error.contains("missing.gb/out"), qPrintable(run.error));
    QVERIFY(files.leftNothing());
  }
};

DGLM_TEST(TestInputCommands);
#include "tst_input_commands.moc"
