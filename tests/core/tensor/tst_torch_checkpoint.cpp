// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/tensor/aten.h"
#include "core/tensor/tensor_file.h"
#include "core/tensor/torch_archive.h"
#include "tests/core/hostile_bytes.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

/// Files made by torch.save (tests/reference/make_torch_files.py).
std::filesystem::path torchFile(const std::string& name) {
  return std::filesystem::path(DGLM_TEST_DATA) / "torch" / name;
}

at::Tensor counting(int64_t rows, int64_t columns) {
  return at::arange(rows * columns, at::kFloat).reshape({rows, columns});
}

void compare(const at::Tensor* found, const at::Tensor& expected) {
  QVERIFY(found);
  QCOMPARE(found->scalar_type(), expected.scalar_type());
  QVERIFY(at::equal(*found, expected));
  QVERIFY(found->is_contiguous());
}

/// Writes an archive whose tensor "a" views a storage of 6 floats in this way.
std::filesystem::path writeView(const TemporaryFolder& folder, int64_t offset, std::vector<int64_t> shape,
                                std::vector<int64_t> strides) {
  TorchArchive archive;
  PickleTensor view = std::get<PickleTensor>(archive.tensor(counting(2, 3))->content);
  view.offset = offset;
  view.shape = std::move(shape);
  view.strides = std::move(strides);
  const auto path = folder.path("view.pt");
  [&] { QVERIFY(archive.save(path, *archive.dict({{"a", archive.value(view)}})).hasValue()); }();
  return path;
}

}  // namespace

class TestTorchCheckpoint : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  /// An OrderedDict of views: transposed, sliced, sharing one storage; scalars of each kind; a parameter.
  void readsStateDict_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("zip") << "views.pt";
    QTest::newRow("before PyTorch 1.6") << "views_legacy.pt";
    QTest::newRow("unzipped folder") << "views_folder";
  }

  void readsStateDict() {
    QFETCH(QString, name);
    const auto read = readTensorFile(torchFile(name.toStdString()));
    QVERIFY2(read.hasValue(), read.hasError() ? read.error().text().c_str() : "");
    const TensorFile& file = read.value();
    QCOMPARE(file.names, (std::vector<std::string>{"whole", "transposed", "slice", "parameter", "empty", "k", "flag"}));
    const at::Tensor whole = counting(4, 6);
    compare(file.find("whole"), whole);
    compare(file.find("transposed"), whole.t().contiguous());
    compare(file.find("slice"), whole.slice(0, 1, 3).slice(1, 2, 5).contiguous());
    compare(file.find("parameter"), whole[1].contiguous());
    compare(file.find("empty"), at::zeros({0, 3}));
    compare(file.find("k"), at::scalar_tensor(16, at::kInt));
    compare(file.find("flag"), at::scalar_tensor(true, at::kBool));
  }

  /// What stands in the pickle itself in every way that Python writes it (tests/reference/make_pickle_protocols.py).
  void readsEveryProtocol_data() {
    QTest::addColumn<QString>("name");
    for (const char* name :
         {"protocol_2.pt", "protocol_3.pt", "protocol_4.pt", "protocol_5.pt", "protocol_4_legacy.pt"})
      QTest::newRow(name) << name;
  }
  void readsEveryProtocol() {
    QFETCH(QString, name);
    const auto read = readTensorFile(torchFile(name.toStdString()));
    QVERIFY2(read.hasValue(), read.hasError() ? read.error().text().c_str() : "");
    const TensorFile& file = read.value();
    compare(file.find("encoder.weight"), counting(2, 3));
    compare(file.find("decoder.weight"), counting(2, 3).t().contiguous());
    compare(file.find("k"), at::scalar_tensor(16, at::kInt));
    compare(file.find("step"), at::scalar_tensor(int64_t{1} << 40, at::kLong));
    compare(file.find("rate"), at::scalar_tensor(0.25, at::kDouble));
    compare(file.find("flag"), at::scalar_tensor(true, at::kBool));
    compare(file.find("set.0"), at::scalar_tensor(int64_t{1}, at::kLong));
    compare(file.find("frozenset.0"), at::scalar_tensor(int64_t{2}, at::kLong));
    compare(file.find("shape.3"), at::scalar_tensor(int64_t{5}, at::kLong));
    QVERIFY(QString::fromStdString(file.metadata.at("name")).endsWith(QString(300, 'x')));
    QVERIFY(!file.find("bytes") && !file.find("bytearray"));
  }

  /// A pickle in a zip container that nothing else is wrong with.
  void refusesPickles_data() {
    QTest::addColumn<QByteArray>("pickle");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("said");
    const auto unsafe = static_cast<int>(ErrorKind::UnsafeCheckpoint),
               malformed = static_cast<int>(ErrorKind::MalformedFile),
               truncated = static_cast<int>(ErrorKind::TruncatedFile);
    QTest::newRow("a newer protocol") << QByteArray("\x80\x06N.", 4) << malformed << "protocol 6";
    QTest::newRow("code named on the stack")
        << QByteArray("\x80\x04\x8c\x02os\x94\x8c\x06system\x94\x93\x94\x8c\x04true\x94\x85\x94R\x94.") << unsafe
        << "os.system";
    QTest::newRow("code of a text of many bytes") << QByteArray(
                                                         "\x80\x04\x8d\x08\0\0\0\0\0\0\0builtins\x8c\x04"
                                                         "eval\x93.",
                                                         27)
                                                  << unsafe << "builtins.eval";
    QTest::newRow("a frame longer than the file")
        << QByteArray("\x80\x04\x95\xff\xff\xff\xff\xff\xff\xff\xff}.", 13) << truncated << "";
    QTest::newRow("bytes longer than the file")
        << QByteArray("\x80\x05\x96\xff\xff\xff\xff\xff\xff\xff\x7f.", 12) << truncated << "";
    QTest::newRow("a name that is no text") << QByteArray("\x80\x04K\x01K\x02\x93.") << malformed << "";
    QTest::newRow("nothing to name") << QByteArray("\x80\x04\x93.") << malformed << "";
    QTest::newRow("nothing to remember") << QByteArray("\x80\x04\x94.") << malformed << "";
    QTest::newRow("bytes from elsewhere") << QByteArray("\x80\x05\x97.") << malformed << "opcode 151";
  }
  void refusesPickles() {
    QFETCH(QByteArray, pickle);
    QFETCH(int, kind);
    QFETCH(QString, said);
    const TemporaryFolder folder;
    const auto read = readTorchCheckpoint(folder.write("x.pt", zipOf({{"a/data.pkl", pickle.toStdString()}})));
    QVERIFY(read.hasError());
    const QString text = QString::fromStdString(read.error().text());
    QVERIFY2(static_cast<int>(read.error().kind) == kind && text.contains(said), qPrintable(text));
  }

  void unwrapsAModelBesideItsOptimizer() {
    const TemporaryFolder folder;
    for (const char* wrapper : {"model", "module", "state_dict", "sae"}) {
      TorchArchive archive;
      const PickleValue* root = archive.dict(
          {{"epoch", archive.value(int64_t{3})}, {wrapper, archive.dict({{"a", archive.tensor(counting(2, 3))}})}});
      QVERIFY(archive.save(folder.path("x.pt"), *root).hasValue());
      const auto read = readTorchCheckpoint(folder.path("x.pt"));
      QVERIFY(read.hasValue());
      QCOMPARE(read.value().names, std::vector<std::string>{"a"});
    }
  }

  void unwrapsHalfPrecisionState() {
    const auto read = readTorchCheckpoint(torchFile("wrapped_half.pt"));
    QVERIFY(read.hasValue());
    QCOMPARE(read.value().names, std::vector<std::string>{"encoder.weight"});
    compare(read.value().find("encoder.weight"), counting(2, 3).to(at::kHalf));
  }

  void readsUnsignedIntegers() {
    const auto read = readTorchCheckpoint(std::filesystem::path(DGLM_TEST_DATA) / "torch" / "unsigned.pt");
    QVERIFY2(read.hasValue(), read.hasError() ? read.error().text().c_str() : "");
    for (const auto& [name, type] :
         {std::pair{"u16", at::kUInt16}, std::pair{"u32", at::kUInt32}, std::pair{"u64", at::kUInt64}}) {
      const at::Tensor* found = read.value().find(name);
      QVERIFY(found);
      QCOMPARE(found->scalar_type(), type);
      QVERIFY(at::equal(found->to(at::kLong), at::tensor({1, 2, 3}, at::kLong)));
    }
  }

  void joinsNestedNames() {
    const auto read = readTorchCheckpoint(torchFile("nested.pt"));
    QVERIFY(read.hasValue());
    const TensorFile& file = read.value();
    compare(file.find("optimizer.state.0.exp_avg"), counting(1, 2));
    compare(file.find("optimizer.param_groups.0.lr"), at::scalar_tensor(0.25, at::kDouble));
    compare(file.find("optimizer.param_groups.0.betas.1"), at::scalar_tensor(0.999, at::kDouble));
    compare(file.find("epoch"), at::scalar_tensor(int64_t{1} << 40, at::kLong));
    QCOMPARE(file.metadata.at("name"), std::string("run"));
  }

  void refusesCode() {
    const auto read = readTorchCheckpoint(torchFile("unsafe.pt"));
    QVERIFY(read.hasError());
    QCOMPARE(read.error().kind, ErrorKind::UnsafeCheckpoint);
    QVERIFY(QString::fromStdString(read.error().text()).contains("system"));
  }

  void givesBackWhatWasWritten() {
    const TemporaryFolder folder;
    TensorFile written;
    written.add("a", counting(4, 6).t());
    written.add("b.c", at::scalar_tensor(-1.5, at::kFloat).to(at::kBFloat16));
    written.add("d", at::zeros({0}, at::kLong));
    QVERIFY(writeTorchCheckpoint(folder.path("x.pt"), written).hasValue());
    QCOMPARE(folder.fileCount(), 1);
    const auto read = readTensorFile(folder.path("x.pt"));
    QVERIFY(read.hasValue());
    QCOMPARE(read.value().names, written.names);
    for (size_t i = 0; i < written.tensors.size(); ++i)
      compare(&read.value().tensors[i], written.tensors[i]);
  }

  void sameBytesEveryTime() {
    const TemporaryFolder folder;
    TensorFile file;
    file.add("a", counting(4, 6));
    QVERIFY(writeTorchCheckpoint(folder.path("1.pt"), file).hasValue());
    QVERIFY(writeTorchCheckpoint(folder.path("2.pt"), file).hasValue());
    QCOMPARE(contentOf(folder.path("1.pt")), contentOf(folder.path("2.pt")));
  }

  void readsAnyView() {
    const TemporaryFolder folder;
    const auto read = readTorchCheckpoint(writeView(folder, 1, {2, 2}, {2, 1}));
    QVERIFY(read.hasValue());
    compare(read.value().find("a"), at::tensor({1.f, 2.f, 3.f, 4.f}).view({2, 2}));
  }

  void refusesViewsOutside_data() {
    QTest::addColumn<int>("offset");
    QTest::addColumn<qlonglong>("size");
    QTest::addColumn<qlonglong>("stride");
    QTest::newRow("offset beyond the end") << 6 << 1LL << 1LL;
    QTest::newRow("negative offset") << -1 << 1LL << 1LL;
    QTest::newRow("one too many") << 1 << 6LL << 1LL;
    QTest::newRow("stride too long") << 0 << 3LL << 3LL;
    QTest::newRow("negative stride") << 5 << 2LL << -1LL;
    QTest::newRow("stride overflows") << 0 << 3LL << (1LL << 62);
    QTest::newRow("size of terabytes") << 0 << (1LL << 42) << 0LL;
    QTest::newRow("negative size") << 0 << -2LL << 1LL;
  }

  void refusesViewsOutside() {
    QFETCH(int, offset);
    QFETCH(qlonglong, size);
    QFETCH(qlonglong, stride);
    const TemporaryFolder folder;
    const auto read = readTorchCheckpoint(writeView(folder, offset, {size}, {stride}));
    QVERIFY(read.hasError());
    QCOMPARE(read.error().kind, ErrorKind::MalformedFile);
  }

  /// A dict of a million references to one tensor would need a million copies.
  void refusesDataUsedTooOften() {
    const TemporaryFolder folder;
    TorchArchive archive;
    const PickleValue* tensor = archive.tensor(counting(100, 100));
    PickleFields fields;
    for (int i = 0; i < 100; ++i)
      fields.emplace_back(std::to_string(i), tensor);
    QVERIFY(archive.save(folder.path("x.pt"), *archive.dict(fields)).hasValue());
    QCOMPARE(readTorchCheckpoint(folder.path("x.pt")).error().kind, ErrorKind::MalformedFile);
  }

  void truncationsRefused() {
    const TemporaryFolder folder;
    for (const char* name : {"views.pt", "views_legacy.pt", "protocol_4_legacy.pt", "protocol_5.pt"}) {
      const std::string whole = contentOf(torchFile(name));
      for (size_t size = 0; size < whole.size(); size += 5)
        QVERIFY2(readTorchCheckpoint(folder.write("cut.pt", whole.substr(0, size))).hasError(),
                 (name + std::to_string(size)).c_str());
    }
  }

  /// Any damage gives tensors or an error with the file's name, never a crash.
  void damageIsSurvived() {
    const TemporaryFolder folder;
    int refused = 0;
    for (const char* name : {"views.pt", "views_legacy.pt", "protocol_4_legacy.pt", "protocol_5.pt"}) {
      const std::string whole = contentOf(torchFile(name));
      for (size_t at = 0; at < whole.size(); at += 5) {
        std::string damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ (at % 2 == 0 ? 0xff : 0x08));
        const auto read = readTorchCheckpoint(folder.write("damaged.pt", damaged));
        if (read.hasValue())
          continue;
        ++refused;
        QVERIFY(read.error().text().find("damaged.pt") != std::string::npos);
      }
    }
    QVERIFY(refused > 100);
  }

  void otherFilesRefused() {
    const TemporaryFolder folder;
    QCOMPARE(readTensorFile(folder.write("x.pt", ">seq\nACGT\n")).error().kind, ErrorKind::MalformedFile);
    QCOMPARE(readTensorFile(folder.path("absent.pt")).error().kind, ErrorKind::FileNotFound);
    QVERIFY(readTensorFile(folder.path()).hasError());
  }
};

DGLM_TEST(TestTorchCheckpoint);
#include "tst_torch_checkpoint.moc"
