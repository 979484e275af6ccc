// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include "core/base/file_hash.h"
#include "core/sae/activation_index.h"
#include "core/sae/activation_source.h"
#include "core/sae/saved_activations.h"
#include "core/study/shard_writer.h"
#include "core/tensor/aten.h"
#include "core/tensor/tensor_file.h"
#include "tests/core/result_checks.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;
namespace fs = std::filesystem;

namespace {

constexpr int64_t kWidth = 3;
constexpr int64_t kRows = 25;

at::Tensor numberedRows() {
  return at::arange(kRows * kWidth).to(at::kFloat).view({kRows, kWidth});
}

ActivationIndex plan() {
  ActivationIndex index;
  index.source = {{"model", "tiny"}, {"layer", "1"}};
  index.width = kWidth;
  index.rows = kRows;
  index.shardRows = 10;
  index.records = {{"a", 0, 12}, {"b", 12, 13}};
  return index;
}

TensorFile nothingBesides(int64_t, int64_t) {
  return {};
}

Result<ShardWriter> writerIn(const fs::path& folder, bool resume = false, ActivationIndex index = plan()) {
  return ShardWriter::open(folder, std::move(index), nothingBesides, resume, {});
}

/// In pieces that end nowhere near a shard's end.
Status writeFrom(ShardWriter& writer, int64_t first) {
  for (int64_t row = first; row < kRows; row += 4)
    DGLM_CHECK(writer.append(numberedRows().slice(0, row, row + 4)));
  return {};
}

void writeAll(const fs::path& folder) {
  ShardWriter writer = valueOf(writerIn(folder));
  VERIFY_OK(writeFrom(writer, 0));
}

fs::path referenceShards() {
  return fs::path(DGLM_TEST_DATA) / "activations";
}

at::Tensor expectedOfReference() {
  return *valueOf(readSafetensors(referenceShards() / "expected.safetensors")).find("activations");
}

std::string whyOf(const Result<SavedActivations>& opened) {
  return opened.hasError() ? opened.error().text() : std::string();
}

}  // namespace

/// Activations on a disk: shards of ours, and what the reference writes.
class TestSavedActivations : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void shardsAreBoundedAndNamedByTheIndex() {
    const TemporaryFolder folder;
    writeAll(folder.path("x"));
    const ActivationIndex index = valueOf(readActivationIndex(folder.path("x")));
    QVERIFY(index.isWhole());
    QCOMPARE(index.shards.size(), size_t{3});
    QCOMPARE(index.shards[0].rows, int64_t{10});
    QCOMPARE(index.shards[2].rows, int64_t{5});
    QCOMPARE(index.records[1].id, std::string("b"));
    QCOMPARE(index.records[1].firstRow, int64_t{12});
    for (const ActivationShard& shard : index.shards)
      QCOMPARE(valueOf(sha256OfFile(folder.path("x") / shard.file)), shard.sha256);
    SavedActivations saved = valueOf(openSavedActivations(folder.path("x"), {}));
    QVERIFY(at::equal(valueOf(saved.rows->read(0, kRows)), numberedRows()));
    QCOMPARE(findField(saved.sources.front(), "model"), std::string("tiny"));
  }

  /// Any rows in any order, also twice, from whichever shards.
  void rowsAreGatheredFromAllShards() {
    const TemporaryFolder folder;
    writeAll(folder.path("x"));
    SavedActivations saved = valueOf(openSavedActivations(folder.path("x"), {}));
    const std::vector<int64_t> wanted{24, 0, 9, 10, 11, 3, 3, 19, 20};
    const at::Tensor found = valueOf(saved.rows->gather(wanted));
    QVERIFY(at::equal(found, numberedRows().index_select(0, at::tensor(wanted, at::kLong))));
    QVERIFY(saved.rows->originOf(12).starts_with("row 2 of "));
  }

  /// The same batches as from one file in memory, in either order.
  void shardsAreServedAsOneFileIs() {
    const TemporaryFolder folder;
    writeAll(folder.path("x"));
    for (const RowOrder order : {RowOrder::AsInFile, RowOrder::Shuffled}) {
      const auto shards = serveRows(valueOf(openSavedActivations(folder.path("x"), {})).rows, order, 5);
      const auto file = serveActivations(numberedRows(), order, 5);
      for (int batch = 0; batch < 9; ++batch)
        QVERIFY(at::equal(valueOf(shards->nextBatch(8)), valueOf(file->nextBatch(8))));
    }
  }

  void aStoppedWriterGoesOn() {
    const TemporaryFolder folder;
    writeAll(folder.path("whole"));
    {
      ShardWriter stopped = valueOf(writerIn(folder.path("x")));
      VERIFY_OK(stopped.append(numberedRows().slice(0, 0, 17)));
    }
    QVERIFY(whyOf(openSavedActivations(folder.path("x"), {})).find("stopped after 10 of 25 tokens") !=
            std::string::npos);
    VERIFY_ERROR(writerIn(folder.path("x")), ErrorKind::InvalidArgument);
    ShardWriter resumed = valueOf(writerIn(folder.path("x"), true));
    QCOMPARE(resumed.rowsWritten(), int64_t{10});
    VERIFY_OK(writeFrom(resumed, resumed.rowsWritten()));
    for (const fs::directory_entry& file : fs::directory_iterator(folder.path("whole")))
      QCOMPARE(contentOf(folder.path("x") / file.path().filename()), contentOf(file.path()));
  }

  void anotherPlanOrDamagedShardsAreNotResumed() {
    const TemporaryFolder folder;
    {
      ShardWriter stopped = valueOf(writerIn(folder.path("x")));
      VERIFY_OK(stopped.append(numberedRows().slice(0, 0, 17)));
    }
    ActivationIndex other = plan();
    other.source[1].second = "2";
    const auto refused = writerIn(folder.path("x"), true, other);
    QCOMPARE(refused.error().kind, ErrorKind::CannotResume);
    QVERIFY(refused.error().text().find("its layer was '1' and is now '2'") != std::string::npos);
    other = plan();
    other.shardRows = 5;
    VERIFY_ERROR(writerIn(folder.path("x"), true, other), ErrorKind::CannotResume);
    folder.write("x/activations-00000.safetensors", "damaged");
    VERIFY_ERROR(writerIn(folder.path("x"), true), ErrorKind::CannotResume);
  }

  void indicesThatMisleadAreRefused_data() {
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("another format") << QByteArray("decode-glm activations") << QByteArray("something");
    QTest::newRow("a newer version") << QByteArray("\"version\": 1") << QByteArray("\"version\": 2");
    QTest::newRow("a file elsewhere") << QByteArray("activations-00000") << QByteArray("../activations-00000");
    QTest::newRow("more rows than there are") << QByteArray("\"rows\": 10") << QByteArray("\"rows\": 11");
    QTest::newRow("a negative number") << QByteArray("\"dimensions\": 3") << QByteArray("\"dimensions\": -3");
    QTest::newRow("no number") << QByteArray("\"rows\": 25") << QByteArray("\"rows\": \"many\"");
    QTest::newRow("no JSON") << QByteArray("{") << QByteArray("");
  }
  void indicesThatMisleadAreRefused() {
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const TemporaryFolder folder;
    writeAll(folder.path("x"));
    QByteArray text = QByteArray::fromStdString(contentOf(activationIndexFile(folder.path("x"))));
    QVERIFY(text.contains(before));
    folder.write("x/index.json", text.replace(before, after).toStdString());
    QVERIFY(openSavedActivations(folder.path("x"), {}).hasError());
  }

  /// activations.pt and activations.dat with their metadata.
  void theReferencesShardsAreRead() {
    SavedActivations saved = valueOf(openSavedActivations(referenceShards() / "shards", {}));
    const at::Tensor expected = expectedOfReference();
    QCOMPARE(saved.rows->rows(), expected.size(0));
    QVERIFY(at::equal(valueOf(saved.rows->read(0, expected.size(0))), expected));
    QCOMPARE(findField(saved.sources.front(), "model"), std::string("tiny"));
    QCOMPARE(findField(saved.sources.front(), "layer"), std::string("3"));
    SavedActivations alone = valueOf(openSavedActivations(referenceShards() / "shards/shard_1", {}));
    QVERIFY(at::equal(valueOf(alone.rows->read(0, 7)), expected.slice(0, 9)));
  }

  /// As the reference does: each shard in a random order of its own, one after the other.
  void theReferencesShardsAreMixedEachByItself() {
    const auto source =
        serveRows(valueOf(openSavedActivations(referenceShards() / "shards", {})).rows, RowOrder::Shuffled, 3);
    const at::Tensor expected = expectedOfReference();
    const auto sorted = [](const at::Tensor& rows) { return std::get<0>(rows.select(1, 0).sort()); };
    for (int round = 0; round < 3; ++round)
      for (const auto& [first, count] : {std::pair<int64_t, int64_t>{0, 9}, {9, 7}}) {
        const at::Tensor rows = valueOf(source->nextBatch(count)), own = expected.narrow(0, first, count);
        QVERIFY(at::equal(sorted(rows), sorted(own)) && !at::equal(rows, own));
      }
  }

  void whatIsNoActivationsSaysSo() {
    const TemporaryFolder folder;
    fs::create_directories(folder.path("empty"));
    QVERIFY(whyOf(openSavedActivations(folder.path("empty"), {})).find("neither the index.json") != std::string::npos);
    fs::create_directories(folder.path("bare"));
    folder.write("bare/activations.dat", std::string(24, '\0'));
    QVERIFY(whyOf(openSavedActivations(folder.path("bare"), {})).find("no metadata.json") != std::string::npos);
    folder.write("bare/metadata.json", R"({"total_tokens": 5, "d_model": 3})");
    QVERIFY(whyOf(openSavedActivations(folder.path("bare"), {})).find("it has 24 bytes") != std::string::npos);
    folder.write("bare/metadata.json", R"({"total_tokens": "many", "d_model": 3})");
    VERIFY_ERROR(openSavedActivations(folder.path("bare"), {}), ErrorKind::MalformedFile);
    writeAll(folder.path("several/layer-3"));
    const std::string several = whyOf(openSavedActivations(folder.path("several"), {}));
    QVERIFY2(several.find("of several layers; name one") != std::string::npos, several.c_str());
  }

  void layersStandSideBySide() {
    const TemporaryFolder folder;
    writeAll(folder.path("layer-1"));
    writeAll(folder.path("layer-4"));
    const std::vector<int> layers{4, 1};
    SavedActivations both = valueOf(openSavedLayers(folder.path(), layers, {}));
    QCOMPARE(both.rows->width(), 2 * kWidth);
    QCOMPARE(both.sources.size(), size_t{2});
    const std::vector<int64_t> row{13};
    const at::Tensor expected = numberedRows().slice(0, 13, 14);
    QVERIFY(at::equal(valueOf(both.rows->gather(row)), at::cat({expected, expected}, 1)));
    const std::vector<int> missing{1, 2};
    QVERIFY(whyOf(openSavedLayers(folder.path(), missing, {})).find("no folder layer-2") != std::string::npos);
  }
};

DGLM_TEST(TestSavedActivations);
#include "tst_saved_activations.moc"
