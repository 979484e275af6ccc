// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/tensor/aten.h"
#include "core/tensor/tensor_file.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

/// A safetensors file of that header and that many bytes of data.
std::string fileOf(const std::string& header, size_t dataSize) {
  const uint64_t length = header.size();
  return std::string(reinterpret_cast<const char*>(&length), sizeof length) + header + std::string(dataSize, '\1');
}

TensorFile sample() {
  TensorFile file;
  for (const auto type : {at::kDouble, at::kFloat, at::kHalf, at::kBFloat16, at::kLong, at::kInt, at::kShort, at::kChar,
                          at::kByte, at::kUInt16, at::kUInt32, at::kUInt64, at::kBool})
    file.add(std::string("tensor ") + c10::toString(type), at::arange(6).reshape({2, 3}).to(type));
  file.add("scalar", at::scalar_tensor(2.5f, at::kFloat));
  file.add("empty", at::zeros({0, 4}));
  file.metadata = {{"records", "[\"pUC19\"]"}, {"note", "umlaut \xc3\xa4"}};
  return file;
}

}  // namespace

class TestSafetensors : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void givesBackWhatWasWritten() {
    const TemporaryFolder folder;
    const TensorFile written = sample();
    QVERIFY(writeSafetensors(folder.path("x.safetensors"), written).hasValue());
    QCOMPARE(folder.fileCount(), 1);
    const auto read = readTensorFile(folder.path("x.safetensors"));
    QVERIFY2(read.hasValue(), read.hasError() ? read.error().text().c_str() : "");
    QCOMPARE(read.value().names, written.names);
    QCOMPARE(read.value().metadata, written.metadata);
    for (size_t i = 0; i < written.tensors.size(); ++i) {
      QCOMPARE(read.value().tensors[i].scalar_type(), written.tensors[i].scalar_type());
      QVERIFY(at::equal(read.value().tensors[i], written.tensors[i]));
    }
  }

  void dataStartAligned() {
    const TemporaryFolder folder;
    QVERIFY(writeSafetensors(folder.path("x.safetensors"), sample()).hasValue());
    uint64_t length = 0;
    std::memcpy(&length, contentOf(folder.path("x.safetensors")).data(), sizeof length);
    QCOMPARE(length % 8, uint64_t{0});
  }

  void refused_data() {
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("dataSize");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const char* header, int dataSize, const char* reason) {
      QTest::newRow(name) << QByteArray(header) << dataSize << reason;
    };
    row("not JSON", "{\"a\": ", 0, "not JSON");
    row("a list", "[1, 2]", 0, "list");
    row("deep nesting", "{\"a\": {\"shape\": [[[[[[[[[[[[", 0, "list");
    row("unknown dtype", R"({"a":{"dtype":"F7","shape":[1],"data_offsets":[0,4]}})", 4, "unknown dtype F7");
    row("no dtype", R"({"a":{"shape":[1],"data_offsets":[0,4]}})", 4, "without its dtype");
    row("no shape", R"({"a":{"dtype":"F32","data_offsets":[0,4]}})", 4, "without its dtype");
    row("three offsets", R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4,8]}})", 8, "not a pair");
    row("negative size", R"({"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}})", 4, "negative");
    row("fractional size", R"({"a":{"dtype":"F32","shape":[1.5],"data_offsets":[0,4]}})", 4, "fractional");
    row("size overflows", R"({"a":{"dtype":"F32","shape":[4294967296,4294967296,4],"data_offsets":[0,4]}})", 4,
        "does not match");
    row("shape and bytes differ", R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}})", 4, "does not match");
    row("beyond the end", R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})", 4, "beyond its end");
    row("end before begin", R"({"a":{"dtype":"F32","shape":[0],"data_offsets":[4,0]}})", 4, "hole");
    row("hole", R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})", 8, "hole");
    row("data too many", R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})", 8, "after the last tensor");
    row("overlap",
        R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}})",
        12, "overlap");
    row("same name twice",
        R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"a":{"dtype":"U8","shape":[1],"data_offsets":[1,2]}})",
        2, "twice");
    row("metadata not text", R"({"__metadata__":{"a":1}})", 0, "number");
  }

  void refused() {
    QFETCH(QByteArray, header);
    QFETCH(int, dataSize);
    QFETCH(QString, reason);
    const TemporaryFolder folder;
    const auto path = folder.write("x.safetensors", fileOf(header.toStdString(), static_cast<size_t>(dataSize)));
    const auto read = readSafetensors(path);
    QVERIFY(read.hasError());
    const QString text = QString::fromStdString(read.error().text());
    QVERIFY2(text.contains(reason) && text.contains("x.safetensors"), qPrintable(text));
  }

  /// A size in the first eight bytes that no memory could hold is not believed.
  void hugeHeaderRefused() {
    const TemporaryFolder folder;
    const auto path = folder.write("x.safetensors", std::string(7, '\xff') + '\x7f' + "{}");
    QCOMPARE(readSafetensors(path).error().kind, ErrorKind::MalformedFile);
  }

  void everyTruncationRefused() {
    const TemporaryFolder folder;
    QVERIFY(writeSafetensors(folder.path("whole.safetensors"), sample()).hasValue());
    const std::string whole = contentOf(folder.path("whole.safetensors"));
    for (size_t size = 0; size < whole.size(); ++size)
      QVERIFY2(readSafetensors(folder.write("cut.safetensors", whole.substr(0, size))).hasError(),
               std::to_string(size).c_str());
  }

  void unwritableTypeRefused() {
    const TemporaryFolder folder;
    TensorFile file;
    file.add("phase", at::zeros({2}, at::kComplexFloat));
    QCOMPARE(writeSafetensors(folder.path("x.safetensors"), file).error().kind, ErrorKind::UnsupportedFormat);
    QCOMPARE(folder.fileCount(), 0);
  }
};

DGLM_TEST(TestSafetensors);
#include "tst_safetensors.moc"
