// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/shelf/catalogue.h"
#include "core/shelf/hub.h"
#include "core/shelf/needed_files.h"
#include "core/shelf/remote_path.h"
#include "core/shelf/source_note.h"
#include "tests/core/project_samples.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

std::vector<HubFile> filesNamed(std::initializer_list<const char*> paths) {
  std::vector<HubFile> files;
  for (const char* path : paths)
    files.push_back({path, 1, {}});
  return files;
}

QStringList pathsOf(const std::vector<HubFile>& files) {
  QStringList paths;
  for (const HubFile& file : files)
    paths << QString::fromStdString(file.path);
  return paths;
}

/// config.json and vocab.txt, and what else the repository has.
QStringList neededBeside(std::initializer_list<const char*> others) {
  std::vector<HubFile> all = filesNamed({"README.md", "config.json", "vocab.txt"});
  for (const char* path : others)
    all.push_back({path, 1, {}});
  QStringList needed = pathsOf(valueOf(neededFiles(all, "o/r", {})));
  needed.removeAll("config.json");
  needed.removeAll("vocab.txt");
  return needed;
}

std::string entryJson(const std::string& path, const std::string& size = "5", const std::string& more = {}) {
  return R"({"type":"file","oid":"0123","size":)" + size + R"(,"path":")" + path + "\"" + more + "}";
}

}  // namespace

class TestHubFiles : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readsTheHubsList();
  void refusesBadEntries_data();
  void refusesBadEntries();
  void plainPaths();
  void urlsAreEscaped();
  void picksWeights();
  void picksTheFileAskedFor();
  void picksTheOnlyDictionary();
  void catalogueIsWhole();
  void catalogueFindsByNameSizeAndRepository();
  void licencesByTheHubsNames();
  void noteIsReadBack();
  void noteWithForeignNamesIsRefused();
};

void TestHubFiles::readsTheHubsList() {
  const std::string digest(64, 'a');
  const std::string json = R"([{"type":"directory","oid":"1","size":0,"path":"sub"},)" + entryJson("config.json") +
                           "," + entryJson("sub/w.bin", "7", R"(,"lfs":{"oid":")" + digest + R"(","size":7})") + "]";
  const std::vector<HubFile> expected = {{"config.json", 5, {}}, {"sub/w.bin", 7, digest}};
  QVERIFY(valueOf(parseFileList(json, "hub")) == expected);
}

void TestHubFiles::refusesBadEntries_data() {
  QTest::addColumn<QByteArray>("entry");
  const auto row = [](const char* name, const std::string& entry) {
    QTest::newRow(name) << QByteArray::fromStdString(entry);
  };
  row("parent", entryJson("../config.json"));
  row("parent inside", entryJson("a/../../config.json"));
  row("absolute", entryJson("/etc/passwd"));
  row("drive", entryJson("C:evil"));
  row("backslash", entryJson(R"(..\\evil)"));
  row("empty part", entryJson("a//b"));
  row("control character", entryJson(R"(a\u0000b)"));
  row("negative size", entryJson("a", "-1"));
  row("huge size", entryJson("a", "9000000000000000000"));
  row("size as text", entryJson("a", "\"5\""));
  row("short digest", entryJson("a", "5", R"(,"lfs":{"oid":"12"})"));
  row("no path", R"({"type":"file","size":5})");
  row("number", "5");
}

void TestHubFiles::refusesBadEntries() {
  QFETCH(QByteArray, entry);
  VERIFY_ERROR(parseFileList("[" + entryJson("good") + "," + entry.toStdString() + "]", "hub"),
               ErrorKind::MalformedFile);
}

void TestHubFiles::plainPaths() {
  QVERIFY(isPlainPath("a/b.c/d-e_f"));
  for (const char* path : {"", ".", "..", "/a", "a/", "a/../b", "a\\b", "a:b"})
    QVERIFY2(!isPlainPath(path), path);
  QVERIFY(isRepositoryName("InstaDeepAI/nucleotide-transformer-2.5b-1000g"));
  for (const char* name : {"one", "a/b/c", "../b", "a/b c", "a/b?c"})
    QVERIFY2(!isRepositoryName(name), name);
}

void TestHubFiles::urlsAreEscaped() {
  const HubRepository from{"http://h", "o/r", "refs/pr/3"};
  QCOMPARE(fileUrl(from, "a b/c#d?.pt"), std::string("http://h/o/r/resolve/refs/pr/3/a%20b/c%23d%3F.pt"));
}

void TestHubFiles::picksWeights() {
  QCOMPARE(neededBeside({"model.safetensors", "pytorch_model.bin", "tf_model.h5", "tokenizer_config.json"}),
           QStringList({"tokenizer_config.json", "model.safetensors"}));
  QCOMPARE(neededBeside({"pytorch_model.bin", "modeling_esm.py"}), QStringList({"pytorch_model.bin"}));
  QCOMPARE(neededBeside({"model.safetensors.index.json", "model-00001-of-00002.safetensors",
                         "model-00002-of-00002.safetensors", "pytorch_model.bin"}),
           QStringList({"model.safetensors.index.json", "model-00001-of-00002.safetensors",
                        "model-00002-of-00002.safetensors"}));
  QCOMPARE(neededBeside({"pytorch_model.bin.index.json", "pytorch_model-00001-of-00001.bin"}),
           QStringList({"pytorch_model.bin.index.json", "pytorch_model-00001-of-00001.bin"}));
}

void TestHubFiles::picksTheFileAskedFor() {
  const std::vector<HubFile> all = filesNamed({"a/checkpoint.pt", "a/config.yaml", "a/optimizer.pt", "b/ae.pt"});
  QCOMPARE(pathsOf(valueOf(neededFiles(all, "o/r", "a/checkpoint.pt"))),
           QStringList({"a/config.yaml", "a/checkpoint.pt"}));
  VERIFY_ERROR(neededFiles(all, "o/r", "a/missing.pt"), ErrorKind::InvalidArgument);
}

void TestHubFiles::picksTheOnlyDictionary() {
  QCOMPARE(pathsOf(valueOf(neededFiles(filesNamed({"x/cfg.json", "x/sae_weights.safetensors"}), "o/r", {}))),
           QStringList({"x/cfg.json", "x/sae_weights.safetensors"}));
  const auto several = neededFiles(filesNamed({"a/ae.pt", "b/ae.pt"}), "o/r", {});
  VERIFY_ERROR(several, ErrorKind::InvalidArgument);
  QVERIFY(several.error().text().find("a/ae.pt, b/ae.pt") != std::string::npos);
  VERIFY_ERROR(neededFiles(filesNamed({"README.md"}), "o/r", {}), ErrorKind::InvalidArgument);
}

void TestHubFiles::catalogueIsWhole() {
  QVERIFY(catalogue().models.size() >= 8);
  for (const PublishedModel& model : catalogue().models) {
    QVERIFY2(isPlainName(model.name) && isRepositoryName(model.repository), model.name.c_str());
    QVERIFY2(model.bytes > 0 && !model.licence.name.empty(), model.name.c_str());
    const bool isNucleotideTransformer = model.repository.starts_with("InstaDeepAI/");
    QVERIFY2(!isNucleotideTransformer || (model.licence.name == "CC BY-NC-SA 4.0" && !model.licence.isFree),
             model.name.c_str());
    QVERIFY2((model.kind == ModelKind::Dictionary) == isPlainPath(model.file), model.name.c_str());
  }
}

void TestHubFiles::catalogueFindsByNameSizeAndRepository() {
  for (const char* name : {"500", "nt-v2-500m", "InstaDeepAI/nucleotide-transformer-v2-500m-multi-species",
                           "nucleotide-transformer-v2-500m-multi-species"}) {
    QVERIFY2(catalogue().find(name), name);
    QCOMPARE(catalogue().find(name)->name, std::string("nt-v2-500m"));
  }
  for (const char* size : {"50", "100", "250", "2500"})
    QVERIFY2(catalogue().find(size), size);
  QVERIFY(!catalogue().find("0"));
  QVERIFY(!catalogue().find(""));
}

void TestHubFiles::licencesByTheHubsNames() {
  QCOMPARE(catalogue().licence("cc-by-nc-sa-4.0").name, std::string("CC BY-NC-SA 4.0"));
  QCOMPARE(catalogue().licence("").name, std::string("not stated"));
  QVERIFY(!catalogue().licence("some-licence").isFree);
  QVERIFY(catalogue().licence("apache-2.0").isFree);
}

void TestHubFiles::noteIsReadBack() {
  const TemporaryFolder folder;
  QVERIFY(!valueOf(readSourceNote(folder.path())).has_value());
  const SourceNote note{
      "https://hub",
      "o/r",
      "main",
      "CC BY-NC-SA 4.0",
      "2026-01-02T03:04:05Z",
      {{"ae.pt", "x/ae.pt", 5, std::string(64, 'f'), true}, {"config.yaml", "x/config.yaml", 2, "", false}}};
  VERIFY_OK(writeSourceNote(folder.path(), note));
  QVERIFY(valueOf(readSourceNote(folder.path())) == note);
}

void TestHubFiles::noteWithForeignNamesIsRefused() {
  const TemporaryFolder folder;
  VERIFY_OK(writeSourceNote(folder.path(), {"h", "o/r", "main", "", "", {{"../ae.pt", "ae.pt", 5, "", true}}}));
  VERIFY_ERROR(readSourceNote(folder.path()), ErrorKind::MalformedFile);
}

DGLM_TEST(TestHubFiles);
#include "tst_hub_files.moc"
