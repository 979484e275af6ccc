// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <set>

#include "core/study/concepts.h"
#include "core/study/fidelity.h"
#include "core/study/latents.h"
#include "core/study/model_output.h"
#include "core/study/run_files.h"
#include "core/study/sequence_folder.h"
#include "core/study/train_sae.h"
#include "core/tensor/aten.h"
#include "tests/core/result_checks.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;
namespace fs = std::filesystem;

namespace {

constexpr auto kBases = "ACGTACGATCGATTACGATCGCGATCGACTAGCTTGACCATGGCATTAGCAGGCT";
const fs::path kModel = fs::path(DGLM_TEST_DATA) / "glm" / "v2";
const fs::path kDictionary = fs::path(DGLM_TEST_DATA) / "sae" / "batch_top_k.pt";

std::string fasta(const std::string& id, const std::string& more = {}) {
  return ">" + id + "\n" + kBases + more + "\n";
}

/// Notes the steps that a job reports.
struct Steps {
  std::set<std::string> names;
  JobContext job{{}, [this](const Progress& progress) { names.insert(progress.step.english()); }};

  bool onlyReadFiles() const {
    return std::ranges::all_of(names, [](const std::string& step) {
      return step.starts_with("Reading ") && step.find('.') != std::string::npos;
    });
  }
};

std::vector<std::string> namesOf(const std::vector<fs::path>& files) {
  std::vector<std::string> names;
  for (const fs::path& file : files)
    names.push_back(file.filename().string());
  return names;
}

}  // namespace

class TestRunFiles : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { at::set_num_threads(1); }

  void sequencesAreReadInTheirOrder() {
    const TemporaryFolder folder;
    RunFiles files;
    files.sequences = {folder.write("b.fa", fasta("b")), folder.write("a.fa", fasta("a", "*!") + fasta("c"))};
    files.model = kModel;
    files.dictionary = kDictionary;
    files.outputs = {folder.path("out.csv"), {}};
    std::vector<std::string> warnings;
    const auto records = joinRecords(files, valueOf(readRunSequences(files, {})), warnings);
    QCOMPARE(records.size(), size_t{3});
    QCOMPARE(records[0].id, std::string("b"));
    QCOMPARE(records[2].id, std::string("c"));
    QCOMPARE(warnings.size(), size_t{1});
    QVERIFY2(warnings[0].starts_with(files.sequences[1].string() + ": "), warnings[0].c_str());
    QVERIFY(!fs::exists(folder.path("out.csv")));
    QCOMPARE(folder.fileCount(), 2);  // the trial of the output is gone
  }

  void eachKindIsLookedAt_data() {
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("expected");
    const auto add = [](const char* kind, ErrorKind expected) {
      QTest::newRow(kind) << kind << static_cast<int>(expected);
    };
    add("model", ErrorKind::ModelFileMissing);
    add("weights", ErrorKind::MalformedFile);
    add("finetuned", ErrorKind::FileNotFound);
    add("dictionary", ErrorKind::TruncatedFile);
    add("tensors", ErrorKind::TruncatedFile);
    add("table", ErrorKind::CannotOpenFile);
    add("sequences", ErrorKind::UnrecognisedFile);
    add("output", ErrorKind::CannotWriteFile);
    add("folder", ErrorKind::CannotWriteFile);
  }
  void eachKindIsLookedAt() {
    QFETCH(const QString, kind);
    QFETCH(const int, expected);
    const TemporaryFolder folder;
    RunFiles files;
    if (kind == "model") {
      files.model = folder.path();
    } else if (kind == "weights") {
      for (const char* name : {"config.json", "vocab.txt"})
        fs::copy_file(kModel / name, folder.path(name));
      folder.write("model.safetensors", std::string("\x02\0\0\0\0\0\0\0{]", 10));
      files.model = folder.path();
    } else if (kind == "finetuned") {
      files.finetuned = folder.path("none.pt");
    } else if (kind == "dictionary") {
      files.dictionary = folder.write("ae.pt", "PK\x03\x04");
    } else if (kind == "tensors") {
      files.tensors = {folder.write("x.safetensors", "")};
    } else if (kind == "table") {
      files.tables = {folder.path()};
    } else if (kind == "sequences") {
      files.sequences = {folder.write("a.fa", "%PDF-1.7")};
    } else if (kind == "output") {
      files.outputs = {folder.path("none") / "x.csv"};
    } else {
      files.outputFolder = folder.write("file", "") / "out";
    }
    VERIFY_ERROR(lookAt(files), static_cast<ErrorKind>(expected));
  }

  void aPipeIsNotOpenedForATrial() {
    RunFiles files;
    files.outputs = {"/dev/null"};
    VERIFY_OK(lookAt(files));
  }

  /// Other than what the program prints, the steps that are reported tell whether a model ran.
  void noModelRunsBeforeTheLastFileWasRead() {
    const TemporaryFolder folder;
    const fs::path good = folder.write("good.fa", fasta("a")), bad = folder.write("bad.csv", "id,sequence\na,ACG\nb\n");
    ModelReadingRequest reading;
    reading.model = kModel;
    reading.sequences = {good, bad};
    const auto check = [&](const auto& run) {
      Steps steps;
      const auto result = run(steps.job);
      QVERIFY(result.hasError());
      QVERIFY2(result.error().text().find("bad.csv") != std::string::npos, result.error().text().c_str());
      QVERIFY(steps.onlyReadFiles());
    };
    const fs::path out = folder.path("out.csv");
    check([&](const JobContext& job) { return writeActivations(reading, Site::FfnOutput, 0, out, job); });
    check([&](const JobContext& job) { return writeLogits(reading, out, job); });
    LatentsRequest latents;
    latents.sequences = reading;
    latents.dictionary = kDictionary;
    latents.out = out;
    check([&](const JobContext& job) { return writeLatents(latents, job); });
    FidelityRequest fidelity;
    fidelity.sequences = reading;
    fidelity.dictionary = kDictionary;
    check([&](const JobContext& job) { return measureFidelityOf(fidelity, job); });
    TrainSaeRequest training;
    training.model = kModel;
    training.sequences = reading.sequences;
    training.outputFolder = folder.path("trained");
    check([&](const JobContext& job) { return trainSaeFromRequest(training, job); });
    ConceptsFromModel concepts;
    concepts.source.model = kModel;
    concepts.source.dictionary = kDictionary;
    const std::string table = folder.write("t.csv", "seq_id,qstart,qend,Feature\na,3,30,AmpR\n").string();
    const fs::path second = folder.write("second.fa", fasta("a", "A"));
    concepts.validation = {good.string() + "," + table, second.string() + "," + table, bad.string() + "," + table};
    check([&](const JobContext& job) { return discoverConcepts(concepts, job); });
    concepts.outputFolder = folder.path("paper");
    check([&](const JobContext& job) { return discoverConceptsAsPaper(concepts, job); });
    // The check can fail: a run that is not stopped reports more.
    Steps steps;
    reading.sequences = {good};
    VERIFY_OK(writeActivations(reading, Site::FfnOutput, 0, out, steps.job));
    QVERIFY(!steps.onlyReadFiles());
  }

  void strayFilesOfAFolderArePassedOver() {
    const TemporaryFolder folder;
    for (const char* name : {".DS_Store", "._a.gb", "Thumbs.db", "README.md", "LICENSE", "a.fa~"})
      folder.write(name, fasta("x"));
    folder.write("map.png", "\x89PNG\r\n\x1a\n");
    folder.write("notes.txt", "Made by hand on Monday, 3 samples.\n");
    folder.write("annotation.csv", "seq_id,qstart,qend,Feature\na,3,30,AmpR\n");
    folder.write("b.FASTA", fasta("b"));
    folder.write("lines.txt", std::string(kBases) + "\n");
    for (const char* name : {"picture.gb", "picture.embl"})
      folder.write(name, "\x89PNG\r\n\x1a\n");
    fs::create_directory(folder.path("more.gb"));
    const SequenceFolder found = valueOf(sequencesIn(folder.path()));
    QCOMPARE(namesOf(found.files), (std::vector<std::string>{"b.FASTA", "lines.txt", "picture.embl", "picture.gb"}));
    QCOMPARE(found.passedOver, (std::vector<std::string>{".DS_Store", "._a.gb", "LICENSE", "README.md", "Thumbs.db",
                                                         "a.fa~", "annotation.csv", "map.png", "notes.txt"}));
    const std::string warning = found.warning(folder.path()).value_or("");
    QVERIFY2(warning.ends_with("map.png and 1 more."), warning.c_str());
  }

  void aFolderWithoutSequencesIsToldWithWhatItHas() {
    const TemporaryFolder folder;
    VERIFY_ERROR(sequencesIn(folder.path()), ErrorKind::NoRecords);
    folder.write("README", "words");
    const auto found = sequencesIn(folder.path());
    VERIFY_ERROR(found, ErrorKind::NoRecords);
    QVERIFY2(found.error().text().find("but README") != std::string::npos, found.error().text().c_str());
    VERIFY_ERROR(sequencesIn(folder.path("none")), ErrorKind::CannotOpenFile);
  }
};

DGLM_TEST(TestRunFiles);
#include "tst_run_files.moc"
