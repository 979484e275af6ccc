// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <thread>

#include "core/sae/activation_source.h"
#include "core/tensor/aten.h"
#include "tests/core/result_checks.h"
#include "tests/core/temporary_folder.h"
#include "tests/test_case.h"

using namespace dglm;
using namespace dglm::test;

namespace {

using namespace std::chrono_literals;

constexpr int64_t kChunkRows = 7;
constexpr int64_t kBuffer = 50;

at::Tensor rowsOfChunk(int64_t chunk) {
  return (at::arange(kChunkRows) + chunk * kChunkRows).to(at::kFloat).unsqueeze(1);
}

Result<at::Tensor> plainChunk(int64_t chunk, const StopToken&) {
  return rowsOfChunk(chunk);
}

std::unique_ptr<ActivationSource> buffer(ActivationChunks chunks, ChunkReading reading = ChunkReading::Ahead) {
  return valueOf(bufferActivations(std::move(chunks), 1, kBuffer, 5, reading));
}

/// Waits for it, ten seconds at most.
bool comesTrue(const auto& condition) {
  for (int i = 0; i < 1000 && !condition(); ++i)
    std::this_thread::sleep_for(10ms);
  return condition();
}

}  // namespace

/// The activation buffer's thread.
class TestReadingAhead : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void batchesAreThoseOfReadingWhenNeeded() {
    const auto ahead = buffer(plainChunk), needed = buffer(plainChunk, ChunkReading::WhenNeeded);
    for (int batch = 0; batch < 60; ++batch) {
      const at::Tensor rows = valueOf(ahead->nextBatch(9));
      QVERIFY(at::equal(rows, valueOf(needed->nextBatch(9))));
    }
    QCOMPARE(ahead->originOf(0), needed->originOf(0));
  }

  // A buffer on the disk gives the same batches, and its file goes with it; what a killed process left goes too.
  void aBufferOnTheDiskGivesTheSame() {
    const TemporaryFolder folder;
    const std::filesystem::path spill = folder.path("spill");
    const auto filesIn = [&spill] {
      return std::distance(std::filesystem::directory_iterator(spill), std::filesystem::directory_iterator());
    };
    std::filesystem::create_directories(spill);
    std::ofstream(spill / "activations-buffer-7.tmp") << "of a process that was killed";
    std::ofstream(spill / "activations-buffer.txt") << "of the user";
    {
      const auto memory = buffer(plainChunk);
      const auto disk = valueOf(bufferActivations(plainChunk, 1, kBuffer, 5, ChunkReading::Ahead, spill));
      const auto another = valueOf(bufferActivations(plainChunk, 1, kBuffer, 6, ChunkReading::Ahead, spill));
      QCOMPARE(filesIn(), 3);
      for (int batch = 0; batch < 60; ++batch) {
        QVERIFY(another->nextBatch(9).hasValue());
        QVERIFY(at::equal(valueOf(disk->nextBatch(9)), valueOf(memory->nextBatch(9))));
      }
      TensorFile state;
      disk->saveState(state);
      VERIFY_OK(memory->restoreState(state));
      QVERIFY(at::equal(valueOf(disk->nextBatch(9)), valueOf(memory->nextBatch(9))));
    }
    QCOMPARE(filesIn(), 1);
    VERIFY_ERROR(bufferActivations(plainChunk, 1, kBuffer, 5, ChunkReading::Ahead, spill / "activations-buffer.txt"),
                 ErrorKind::CannotWriteFile);
    VERIFY_ERROR(bufferActivations(plainChunk, 1 << 20, int64_t{1} << 30, 5, ChunkReading::Ahead, spill),
                 ErrorKind::DiskFull);
    QCOMPARE(filesIn(), 1);
  }

  void aStateIsThatOfReadingWhenNeeded() {
    const auto ahead = buffer(plainChunk), needed = buffer(plainChunk, ChunkReading::WhenNeeded);
    for (int batch = 0; batch < 11; ++batch) {
      QVERIFY(ahead->nextBatch(9).hasValue());
      QVERIFY(needed->nextBatch(9).hasValue());
    }
    TensorFile stateAhead, stateNeeded;
    ahead->saveState(stateAhead);
    needed->saveState(stateNeeded);
    for (size_t i = 0; i < stateNeeded.tensors.size(); ++i)
      QVERIFY(at::equal(stateAhead.tensors[i], stateNeeded.tensors[i]));
    VERIFY_OK(ahead->restoreState(stateNeeded));  // and again from there, also where it has read on
    const auto resumed = buffer(plainChunk);
    VERIFY_OK(resumed->restoreState(stateAhead));
    for (int batch = 0; batch < 20; ++batch) {
      const at::Tensor rows = valueOf(needed->nextBatch(9));
      QVERIFY(at::equal(valueOf(ahead->nextBatch(9)), rows) && at::equal(valueOf(resumed->nextBatch(9)), rows));
    }
  }

  /// The next part is read while nobody asks, and not more than the next filling takes.
  void readsTheNextPartAndNoMore() {
    const auto made = std::make_shared<std::atomic<int64_t>>(0);
    const auto source = buffer([made](int64_t chunk, const StopToken& stop) {
      ++*made;
      return plainChunk(chunk, stop);
    });
    QVERIFY(source->nextBatch(5).hasValue());
    const int64_t filled = (kBuffer + kChunkRows - 1) / kChunkRows;
    const int64_t ahead = (rowsReadAhead(kBuffer) + kChunkRows - 1) / kChunkRows;
    QVERIFY(comesTrue([&] { return *made >= filled + ahead; }));
    std::this_thread::sleep_for(50ms);
    QVERIFY2(*made <= filled + ahead + 1, qPrintable(QString::number(*made)));
  }

  void errorsReachTheCaller_data() {
    QTest::addColumn<bool>("throws");
    QTest::newRow("an error") << false;
    QTest::newRow("an exception") << true;
  }
  void errorsReachTheCaller() {
    QFETCH(bool, throws);
    const auto fails = std::make_shared<std::atomic<bool>>(true);
    const auto source = buffer([throws, fails](int64_t chunk, const StopToken& stop) -> Result<at::Tensor> {
      if (chunk < 9 || !*fails)
        return plainChunk(chunk, stop);
      if (throws)
        throw std::runtime_error("out of luck");
      return Error{ErrorKind::FileNotFound, {"x.fa"}};
    });
    const auto undisturbed = buffer(plainChunk, ChunkReading::WhenNeeded);
    Result<at::Tensor> batch = source->nextBatch(9);
    int good = 0;
    for (; batch.hasValue() && good < 20; ++good) {
      QVERIFY(at::equal(batch.value(), valueOf(undisturbed->nextBatch(9))));
      batch = source->nextBatch(9);
    }
    QVERIFY(good >= 2 && good < 20);
    QCOMPARE(batch.error().kind, throws ? ErrorKind::Internal : ErrorKind::FileNotFound);
    *fails = false;  // and goes on where it was
    QVERIFY(at::equal(valueOf(source->nextBatch(9)), valueOf(undisturbed->nextBatch(9))));
  }

  /// While the model takes its time, which looks at the stop token now and then.
  void aStopRequestIsAnsweredWithinASecond() {
    const auto began = std::make_shared<std::atomic<bool>>(false);
    auto source = buffer([began](int64_t, const StopToken& stop) -> Result<at::Tensor> {
      *began = true;
      while (!stop.stopRequested())
        std::this_thread::sleep_for(5ms);
      return Error{ErrorKind::Cancelled, {""}};
    });
    StopSource stop;
    std::thread asks([&] {
      comesTrue([&] { return began->load(); });
      stop.requestStop();
    });
    const auto before = std::chrono::steady_clock::now();
    const auto batch = source->nextBatch(9, {stop.token(), nullptr});
    asks.join();
    QVERIFY(batch.hasError() && batch.error().isCancelled());
    source.reset();
    QVERIFY(std::chrono::steady_clock::now() - before < 1s);
  }

  void aRequestThatComesAndGoesLosesNothing() {
    const auto source = buffer(plainChunk), undisturbed = buffer(plainChunk, ChunkReading::WhenNeeded);
    for (int batch = 0; batch < 30; ++batch) {
      StopSource stop;
      stop.requestStop();
      const auto stopped = source->nextBatch(9, {stop.token(), nullptr});
      const at::Tensor expected = valueOf(undisturbed->nextBatch(9));
      QVERIFY(at::equal(stopped.hasValue() ? stopped.value() : valueOf(source->nextBatch(9)), expected));
    }
  }
};

DGLM_TEST(TestReadingAhead);
#include "tst_reading_ahead.moc"
