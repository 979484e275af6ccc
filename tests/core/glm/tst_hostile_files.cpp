// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <ctime>
#include <fstream>
#include <sstream>

#include "core/glm/glm.h"
#include "core/tensor/aten.h"
#include "core/tensor/tensor_file.h"
#include "tests/core/hostile_bytes.h"
#include "tests/core/temporary_folder.h"
#include "tests/core/tiny_glm.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;
namespace fs = std::filesystem;

namespace {

constexpr int64_t kTera = int64_t{1} << 40;

/// The largest memory this process has held, in kB, where the system has a file that tells (Linux); else 0.
int64_t peakMemory() {
  std::ifstream status("/proc/self/status");
  std::string word;
  int64_t peak = 0;
  while (status >> word)
    if (word == "VmHWM:")
      status >> peak;
  return peak;
}

/// Runs a reading that must end within a second of processor time with an error that names file and reason, and take no
/// memory to speak of.
template <class Read>
void refusedQuickly(Read read, const std::string& file, const QString& reason) {
#ifdef DGLM_SANITIZED
  constexpr int kTimesMore = 10;  // time and memory that a sanitizer takes itself
#else
  constexpr int kTimesMore = 1;
#endif
  constexpr int64_t kMostTime = 5000;  // milliseconds, in a build without optimisation too
  constexpr int64_t kAllowedGrowth =
      kTimesMore * (128 << 10);  // kB; a pickle may have 16 MB, its values a few times that
  const int64_t before = peakMemory();
  const std::clock_t start = std::clock();  // of this process: other programs may be busy
  const auto result = read();
  const int64_t elapsed = int64_t{1000} * (std::clock() - start) / CLOCKS_PER_SEC;
  QVERIFY(result.hasError());
  const QString text = QString::fromStdString(result.error().text());
  QVERIFY2(text.contains(reason) && text.contains(QString::fromStdString(file)), qPrintable(text));
  QVERIFY2(elapsed < kTimesMore * kMostTime, qPrintable(QString::number(elapsed) + " ms"));
  QVERIFY2(peakMemory() - before < kAllowedGrowth, qPrintable(QString::number(peakMemory() - before) + " kB"));
}

/// A file that claims and has `size` bytes, of which only the first are on the disk. False where that cannot be.
bool makeHollow(const fs::path& path, int64_t size) {
  std::error_code failure;
  fs::resize_file(path, static_cast<uintmax_t>(size), failure);
  return !failure;
}

std::string repeated(const std::string& text, size_t times) {
  std::string result;
  for (size_t i = 0; i < times; ++i)
    result += text;
  return result;
}

/// A tuple that holds the tuple before it twice, sixty times over: 2^60 leaves in a few hundred bytes.
std::string doublingTuples() {
  std::string pickle = "\x80\x02}" + pickledText("a") + "K\x01";
  for (char i = 0; i < 60; ++i)
    pickle += std::string("q") + i + "h" + i + "\x86";
  return pickle + "s.";
}

/// The container from before PyTorch 1.6, of which the storage is said to be that long.
std::string legacyOf(int64_t storageElements) {
  const std::string magic = "\x80\x02\x8a\x0al\xfc\x9c\x46\xf9\x20j\xa8P\x19.";
  const std::string keys = "\x80\x02](" + pickledText("0") + "e.";
  return magic + "\x80\x02M\xe9\x03." + "\x80\x02}." + pickledTensor(1, 1, 0, storageElements) + keys +
         bytesOf(storageElements) + std::string(4, '\0');
}

}  // namespace

class TestHostileFiles : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    at::set_num_threads(1);
    QVERIFY(readTensorFile(testData("glm/v2/model.safetensors")).hasValue());  // what LibTorch sets up once
  }

  void checkpoints_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const std::string& bytes, const char* reason) {
      QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString(reason);
    };
    const auto pickle = [&row](const char* name, const std::string& bytes, const char* reason) {
      row(name, checkpointOf(bytes, std::string(4, '\0')), reason);
    };
    const auto zip = [&row](const char* name, const std::vector<ZipEntry>& entries, const char* reason) {
      row(name, zipOf(entries), reason);
    };
    pickle("system",
           "\x80\x02"
           "cposix\nsystem\n" +
               pickledText("true") + "\x85R.",
           "posix.system");
    pickle("eval",
           "\x80\x02"
           "c__builtin__\neval\n" +
               pickledText("1") + "\x85R.",
           "__builtin__.eval");
    pickle("class", "\x80\x02(ios\nPathLike\n.", "opcode 105");
    pickle("new object",
           "\x80\x02"
           "cos\nsystem\n)\x81.",
           "os.system");
    pickle("extension", "\x80\x02\x82\x01.", "opcode 130");
    pickle("newer protocol", "\x80\x06N.", "protocol 6");
    pickle("call of a text", "\x80\x02" + pickledText("a") + ")R.", "cannot be called");
    pickle("negative size", pickledTensor(-1, 1, 0, 1), "larger than its storage");
    pickle("size of terabytes", pickledTensor(kTera, 0, 0, 1), "larger than its storage");
    pickle("storage of terabytes", pickledTensor(1, 1, 0, kTera), "wrong number of bytes");
    pickle("begins outside", pickledTensor(1, 1, 7, 1), "begins outside");
    pickle("stride of terabytes", pickledTensor(1, kTera, 0, 1), "");
    pickle("doubling tuples", doublingTuples(), "too many");
    pickle("list in itself",
           std::string("\x80\x02]q\x01h\x01"
                       "a."),
           "too deeply");
    pickle("only marks", "\x80\x02" + std::string(4'000'000, '('), "too many marks");
    pickle("too many values", "\x80\x02(" + std::string(4'000'000, 'N'), "more values");
    pickle("a long text over and over",
           "\x80\x02](" + pickledText(std::string(4000, 'a')) + "q\x01" + repeated("h\x01", 500'000) + "e.",
           "too many");
    pickle("pickle too large", std::string(17 << 20, '('), "larger than 16 MB");
    pickle("cut off", "\x80\x02}(", "not whole");
    zip("bomb", {{"archive/data.pkl", std::string(100, 'x'), 8, uint64_t{kTera}, -1, true}}, "compressed");
    zip("entry of terabytes", {{"archive/data.pkl", "N.", 0, uint64_t{kTera}, -1, true}}, "outside the file");
    zip("entries on one place", {{"archive/data.pkl", "N."}, {"archive/x", std::string(60, 'x'), 0, 0, 0}}, "share");
    zip("absolute name", {{"archive/data.pkl", "N."}, {"/etc/passwd", "x"}}, "leads out");
    zip("absolute name of Windows", {{"archive/data.pkl", "N."}, {"C:\\x", "x"}}, "leads out");
    zip("folder above", {{"../data.pkl", "N."}}, "leads out");
    zip("folder above within", {{"archive/data.pkl", "N."}, {"archive/../../x", "x"}}, "leads out");
    zip("same name twice", {{"archive/data.pkl", "N."}, {"archive/data.pkl", "N."}}, "twice");
    zip("no pickle", {{"archive/version", "3"}}, "without data.pkl");
    row("old container of terabytes", legacyOf(kTera), "not whole");
  }
  void checkpoints() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, reason);
    const TemporaryFolder folder;
    const fs::path path = folder.write("ae.pt", bytes.toStdString());
    if (reason.isEmpty())
      QVERIFY(readTensorFile(path).hasValue());  // a stride that is never taken does no harm
    else
      refusedQuickly([&] { return readTensorFile(path); }, "ae.pt", reason);
  }

  void tensors_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const std::string& header, const char* reason, size_t dataSize = 8) {
      QTest::newRow(name) << QByteArray::fromStdString(safetensorsOf(header, std::string(dataSize, '\0')))
                          << QString(reason);
    };
    row("negative size", R"({"a":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}})", "negative");
    row("size of terabytes", R"({"a":{"dtype":"U8","shape":[1099511627776],"data_offsets":[0,8]}})", "does not match");
    row("data of terabytes", R"({"a":{"dtype":"U8","shape":[1099511627776],"data_offsets":[0,1099511627776]}})",
        "beyond its end");
    row("outside", R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[8,16]}})", "beyond its end");
    row("overlap", R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},
                       "b":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})",
        "overlap");
    row("deep", std::string(1 << 20, '['), "list");
    row("many tensors", "{" + repeated(R"("a":{"dtype":"U8","shape":[0],"data_offsets":[0,0]},)", 200'000) + "}",
        "twice");
    const std::string claim = bytesOf(uint64_t{kTera}) + "{}";
    QTest::newRow("header of terabytes") << QByteArray::fromStdString(claim) << "larger than 100 MB";
    QTest::newRow("header longer than file") << QByteArray::fromStdString(bytesOf(uint64_t{99}) + "{}") << "longer";
  }
  void tensors() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, reason);
    const TemporaryFolder folder;
    const fs::path path = folder.write("x.safetensors", bytes.toStdString());
    refusedQuickly([&] { return readSafetensors(path); }, "x.safetensors", reason);
  }

  /// Files that are as large as they claim, though nearly all of it is a hole.
  void hollowFiles() {
    const TemporaryFolder folder;
    const std::string header = R"({"a":{"dtype":"U8","shape":[1099511627776],"data_offsets":[0,1099511627776]}})";
    const fs::path tensors = folder.write("x.safetensors", safetensorsOf(header));
    const auto start = static_cast<int64_t>(fs::file_size(tensors));
    const fs::path zip = folder.write("ae.pt", "PK\x03\x04");
    if (!makeHollow(tensors, start + kTera) || !makeHollow(zip, kTera))
      QSKIP("This file system has no files of a terabyte.");
    refusedQuickly([&] { return readSafetensors(tensors); }, "x.safetensors", "larger than 128 GB");
    refusedQuickly([&] { return readTensorFile(zip); }, "ae.pt", "directory");
  }

  void models_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const char* file, const std::string& bytes, const char* reason) {
      QTest::newRow(name) << QString(file) << QByteArray::fromStdString(bytes) << QString(reason);
    };
    const std::string config = contentOf(testData("glm/v2/config.json"));
    const auto with = [&config](const std::string& from, const std::string& to) {
      return std::string(config).replace(config.find(from), from.size(), to);
    };
    row("text for a number", "config.json", with("\"hidden_size\": 24", "\"hidden_size\": \"24\""), "hidden_size");
    row("number of terabytes", "config.json", with("\"hidden_size\": 24", "\"hidden_size\": 1099511627776"),
        "hidden_size");
    row("thousands of layers", "config.json", with("\"num_hidden_layers\": 2", "\"num_hidden_layers\": 4096"),
        "encoder.layer.2.");
    row("large tensors", "config.json", with("\"intermediate_size\": 20", "\"intermediate_size\": 1048576"),
        "intermediate.dense.weight");
    row("layers that the configuration has not", "config.json",
        with("\"num_hidden_layers\": 2", "\"num_hidden_layers\": 1"), "layers 0 to 0");
    row("another kind of model", "config.json", with("{", "{\"model_type\": \"bert\","), "bert");
    row("another mask", "config.json", with("\"mask_token_id\": 2", "\"mask_token_id\": 7"), "<mask> is token 2");
    row("deep configuration", "config.json", std::string(1 << 20, '['), "not a JSON object");
    row("token twice", "vocab.txt", "<unk>\n<pad>\n<mask>\n<cls>\nAAA\nAAA\n", "twice");
    row("empty vocabulary", "vocab.txt", "", "k-mer");
    row("a line of a million letters", "vocab.txt", "<unk>\n<pad>\n<mask>\n<cls>\n" + std::string(1 << 20, 'A'),
        "1048576 letters");
    const std::string weights = contentOf(testData("glm/v2/model.safetensors"));
    row("half of the weights", "model.safetensors", weights.substr(0, weights.size() / 2), "ends too early");
  }
  void models() {
    QFETCH(QString, file);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, reason);
    const TemporaryFolder folder;
    fs::create_directories(folder.path("m"));
    for (const char* name : {"config.json", "vocab.txt", "model.safetensors"})
      fs::copy_file(testData("glm/v2") / name, folder.path("m") / name);
    folder.write("m/" + file.toStdString(), bytes.toStdString());
    refusedQuickly([&] { return loadGlm(folder.path("m")); }, "m", reason);
  }

  void hollowModelTexts_data() {
    QTest::addColumn<QString>("file");
    for (const char* file : {"config.json", "vocab.txt", "dglm.json"})
      QTest::newRow(file) << QString(file);
  }
  void hollowModelTexts() {
    QFETCH(QString, file);
    const TemporaryFolder folder;
    fs::create_directories(folder.path("m"));
    for (const char* name : {"config.json", "vocab.txt", "model.safetensors"})
      fs::copy_file(testData("glm/v2") / name, folder.path("m") / name);
    if (!makeHollow(folder.write("m/" + file.toStdString(), "{"), kTera))
      QSKIP("This file system has no files of a terabyte.");
    refusedQuickly([&] { return loadGlm(folder.path("m")); }, file.toStdString(), "larger than");
  }

  /// What is no file stands for pipes and devices, which a reader would wait for.
  void foldersInPlaceOfFiles() {
    const TemporaryFolder folder;
    fs::create_directories(folder.path("m/vocab.txt"));
    fs::copy_file(testData("glm/v2/config.json"), folder.path("m/config.json"));
    refusedQuickly([&] { return loadGlm(folder.path("m")); }, "vocab.txt", "not an ordinary file");
    refusedQuickly([&] { return readSafetensors(folder.path("m")); }, "m", "not an ordinary file");
    refusedQuickly([&] { return loadGlm(testData("glm/v2/config.json")); }, "config.json", "this is a file");
  }

  /// Not hostile: what ZIP64 is there for.
  void zip64IsRead() {
    const TemporaryFolder folder;
    const std::vector<ZipEntry> entries = {{"archive/data.pkl", pickledTensor(1, 1, 0, 1), 0, 0, -1, true},
                                           {"archive/data/0", bytesOf(2.5f), 0, 0, -1, true}};
    const auto file = readTensorFile(folder.write("ae.pt", zipOf(entries, true)));
    QVERIFY2(file.hasValue(), file.hasError() ? file.error().text().c_str() : "");
    QCOMPARE(file.value().find("a")->item<float>(), 2.5f);
  }
};

DGLM_TEST(TestHostileFiles);
#include "tst_hostile_files.moc"
