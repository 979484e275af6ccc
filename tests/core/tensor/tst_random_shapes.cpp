// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <random>

#include "core/tensor/aten.h"
#include "core/tensor/code_gradient.h"
#include "core/tensor/tensor_view.h"
#include "tests/test_case.h"

using namespace dglm;
using at::Tensor;

namespace {

constexpr unsigned kCases = 40;
constexpr int64_t kMostElements = 1 << 17;  // of a matrix, so that all cases take seconds

/// A case of the kernels: k 1 to 64, a dictionary of 64 to 32,768, batches of 1 to 8,192.
struct RandomCase {
  explicit RandomCase(unsigned seed) : random(seed) {
    at::manual_seed(seed);
    latents = between(64, 32'768);
    rows = std::min(between(1, 8192), std::max<int64_t>(1, kMostElements / latents));
    columns = between(1, std::max<int64_t>(1, std::min<int64_t>(200, kMostElements / std::max(latents, rows))));
    k = std::min(between(1, 64), latents);
    a = at::randn({rows, latents});
    if (seed % 2 == 0)
      a = (a * 4).round() / 4;  // many ties
    for (int64_t row = 0; row < rows; row += 3)
      if (seed % 4 < 2)
        a[row].zero_();
  }

  /// As many of each magnitude.
  int64_t between(double least, double most) {
    return static_cast<int64_t>(
        std::exp(std::uniform_real_distribution<double>(std::log(least), std::log(most + 0.999))(random)));
  }

  std::mt19937 random;
  int64_t latents, rows, columns, k;
  Tensor a;
};

Tensor dense(const SparseCode& code) {
  Tensor matrix = at::zeros({code.rows(), code.width});
  float* const values = matrix.data_ptr<float>();
  for (int64_t row = 0; row < code.rows(); ++row)
    for (size_t i = 0; i < code.rowLatents(row).size(); ++i)
      values[row * code.width + code.rowLatents(row)[i]] = code.rowValues(row)[i];
  return matrix;
}

/// The `count` largest along the last dimension by LibTorch's stable sort, and 0 elsewhere.
Tensor keptBySorting(const Tensor& values, int64_t count) {
  const auto [sorted, order] = values.sort(std::optional<bool>(true), -1, /*descending=*/true);
  const int64_t kept = std::min(count, values.size(-1));
  return at::zeros_like(values).scatter_(-1, order.narrow(-1, 0, kept), sorted.narrow(-1, 0, kept)).clamp_min(0);
}

bool isClose(const Tensor& found, const Tensor& expected) {
  if (expected.numel() == 0)
    return found.numel() == 0;
  const double scale = std::max(1e-3, expected.abs().max().item<double>());
  return at::allclose(found, expected, 0, 1e-5 * scale);
}

void expectEqual(const SparseCode& found, const SparseCode& expected) {
  QCOMPARE(found.rowStart, expected.rowStart);
  QCOMPARE(found.latents, expected.latents);
  QCOMPARE(found.values, expected.values);
}

/// Sets LibTorch's threads back when it goes.
class Threads {
 public:
  explicit Threads(int count) : before_(at::get_num_threads()) { at::set_num_threads(count); }
  ~Threads() { at::set_num_threads(before_); }

 private:
  int before_;
};

std::vector<int32_t> everyThird(int64_t latents) {
  std::vector<int32_t> chosen;
  for (int32_t latent = 1; latent < latents; latent += 3)
    chosen.push_back(latent);
  return chosen;
}

}  // namespace

/// The kernels on random shapes, against LibTorch's dense operations.
class TestRandomShapes : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void largestAsBySorting() {
    for (unsigned seed = 0; seed < kCases; ++seed) {
      const RandomCase shape(seed);
      const int64_t count = shape.k * shape.rows;
      const SparseCode code = selectLargest(matrixView(shape.a), count);
      QVERIFY(at::equal(dense(code), keptBySorting(shape.a.flatten(), count).view_as(shape.a)));
      expectEqual(selectLargestOfNumbers(matrixView(shape.a), count).value(), code);
      expectEqual(selectLargest(selectAbove(matrixView(shape.a), 0), count), code);
    }
  }

  void largestOfRowsAsBySorting() {
    for (unsigned seed = 0; seed < kCases; ++seed) {
      const RandomCase shape(seed);
      QVERIFY(at::equal(dense(selectLargestOfRows(matrixView(shape.a), shape.k)), keptBySorting(shape.a, shape.k)));
      const std::vector<int32_t> chosen = everyThird(shape.latents);
      const Tensor mask = (at::arange(shape.latents) % 3 == 1).to(at::kFloat);
      QVERIFY(at::equal(dense(selectLargestOfRows(matrixView(shape.a), shape.k, chosen)),
                        keptBySorting(shape.a.clamp_min(0) * mask, shape.k)));
    }
  }

  void sumsAsMatrixProducts() {
    for (unsigned seed = 0; seed < kCases; ++seed) {
      const RandomCase shape(seed);
      const SparseCode code = selectLargest(matrixView(shape.a), shape.k * shape.rows);
      const Tensor f = dense(code);
      const Tensor directions = at::randn({shape.latents, shape.columns}), x = at::randn({shape.rows, shape.columns});
      const Tensor bias = at::randn({shape.columns});
      Tensor decoded = at::empty({shape.rows, shape.columns}), residual = at::empty({shape.rows, shape.columns});
      Tensor sums = at::ones({shape.latents, shape.columns}), bySum = at::empty({shape.latents});
      decodeRows(code, matrixView(directions), elementsOf(bias), mutableElementsOf(decoded));
      QVERIFY(isClose(decoded, f.matmul(directions) + bias));
      scatterRows(code, matrixView(x), mutableElementsOf(sums));
      QVERIFY(isClose(sums, f.t().matmul(x) + 1));
      scatterRows(LatentEntries(code), 2, code.values, matrixView(x), mutableElementsOf(sums), SumInto::Zeros);
      QVERIFY(isClose(sums, f.t().matmul(x) * 2));
      sumByLatent(LatentEntries(code), 2, code.values, mutableElementsOf(bySum), SumInto::Zeros);
      QVERIFY(isClose(bySum, f.sum(0) * 2));

      const CodeResidual left =
          subtractDecoded(code, matrixView(directions), matrixView(x), mutableElementsOf(residual));
      const Tensor expected = x - f.matmul(directions);
      QVERIFY(isClose(residual, expected));
      const Tensor atEntries = residual.matmul(directions.t()).masked_select(f != 0);
      QVERIFY(isClose(at::tensor(left.products), atEntries));
      QVERIFY(isClose(at::tensor(productsAtEntries(code, matrixView(residual), matrixView(directions))), atEntries));
      const Tensor exact = residual.to(at::kDouble);
      QVERIFY(isClose(at::tensor(left.moments.sums), exact.sum(0)));
      QVERIFY(isClose(at::tensor(left.moments.squares), exact.square().sum(0)));
      QVERIFY(isClose(at::tensor(left.momentsBefore.sums), x.to(at::kDouble).sum(0)));
      const double spread = (exact - exact.mean(0)).square().sum().item<double>();
      QVERIFY(std::abs(left.moments.spread() - spread) <= 1e-9 * left.moments.total());
    }
  }

  void anyNumberOfThreadsGivesTheSame() {
    at::manual_seed(3);
    const Tensor a = at::randn({300, 512}), directions = at::randn({512, 70}), x = at::randn({300, 70});
    const auto runAll = [&](int threads) {
      const Threads set(threads);
      const SparseCode code = selectLargest(matrixView(a), 4000);
      Tensor residual = at::empty({300, 70}), sums = at::empty({512, 70});
      const CodeResidual left =
          subtractDecoded(code, matrixView(directions), matrixView(x), mutableElementsOf(residual));
      scatterRows(LatentEntries(code), 1, left.products, matrixView(x), mutableElementsOf(sums), SumInto::Zeros);
      return std::vector<Tensor>{dense(code), dense(selectLargestOfRows(matrixView(a), 9)), residual, sums,
                                 at::tensor(left.moments.squares)};
    };
    const auto alone = runAll(1);
    for (const int threads : {2, 3, 7}) {
      const auto together = runAll(threads);
      for (size_t i = 0; i < alone.size(); ++i)
        QVERIFY(at::equal(together[i], alone[i]));
    }
  }

  void nanIsRefused() {
    for (unsigned seed = 0; seed < 10; ++seed) {
      RandomCase shape(seed);
      shape.a.flatten()[shape.between(1, static_cast<double>(shape.a.numel())) - 1] = NAN;
      const auto refused = selectLargestOfNumbers(matrixView(shape.a), shape.k * shape.rows);
      QVERIFY(refused.hasError());
      QCOMPARE(refused.error().kind, ErrorKind::InvalidArgument);
      const SparseCode others = selectLargest(matrixView(shape.a), shape.a.numel());
      QVERIFY(std::ranges::none_of(others.values, [](float value) { return std::isnan(value); }));
    }
  }
};

DGLM_TEST(TestRandomShapes);
#include "tst_random_shapes.moc"
