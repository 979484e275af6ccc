// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <numeric>
#include <random>

#include "core/interpretation/latent_stability.h"
#include "core/interpretation/one_to_one.h"
#include "core/tensor/aten.h"
#include "tests/test_case.h"

using namespace dglm;

namespace {

struct Matrix {
  int64_t rows = 0, columns = 0;
  std::vector<float> cells;

  DenseView view() const { return {cells.data(), rows, columns}; }
  float at(int64_t row, int64_t column) const { return cells[static_cast<size_t>(row * columns + column)]; }
};

Matrix randomMatrix(int64_t rows, int64_t columns, bool withTies, std::mt19937& random) {
  Matrix matrix{rows, columns, std::vector<float>(static_cast<size_t>(rows * columns))};
  for (float& cell : matrix.cells)
    cell = withTies ? static_cast<float>(random() % 4) - 1 : static_cast<float>(random()) / 4e9F - 0.5F;
  return matrix;
}

double sumOf(const Matrix& matrix, const std::vector<int64_t>& columns) {
  double sum = 0;
  for (size_t row = 0; row < columns.size(); ++row)
    if (columns[row] >= 0)
      sum += matrix.at(static_cast<int64_t>(row), columns[row]);
  return sum;
}

/// The best sum over all one-to-one matchings of a matrix with no more rows than columns.
double bestOfAll(const Matrix& matrix) {
  std::vector<int64_t> order(static_cast<size_t>(matrix.columns));
  std::iota(order.begin(), order.end(), 0);
  double best = -1e9;
  do {
    best = std::max(best, sumOf(matrix, {order.begin(), order.begin() + matrix.rows}));
  } while (std::next_permutation(order.begin(), order.end()));
  return best;
}

Matrix turned(const Matrix& matrix) {
  Matrix result{matrix.columns, matrix.rows, std::vector<float>(matrix.cells.size())};
  for (int64_t row = 0; row < matrix.rows; ++row)
    for (int64_t column = 0; column < matrix.columns; ++column)
      result.cells[static_cast<size_t>(column * matrix.rows + row)] = matrix.at(row, column);
  return result;
}

bool isOneToOne(const std::vector<int64_t>& columns, int64_t width, int64_t pairs) {
  std::vector<int> used(static_cast<size_t>(width));
  int64_t found = 0;
  for (const int64_t column : columns)
    if (column >= 0) {
      ++found;
      if (column >= width || used[static_cast<size_t>(column)]++ > 0)
        return false;
    }
  return found == pairs;
}

SparseCode codeOf(const at::Tensor& dense_NF) {
  SparseCode code;
  code.width = dense_NF.size(1);
  const auto cells = dense_NF.accessor<float, 2>();
  for (int64_t row = 0; row < dense_NF.size(0); ++row) {
    for (int64_t latent = 0; latent < code.width; ++latent)
      if (cells[row][latent] != 0) {
        code.latents.push_back(static_cast<int32_t>(latent));
        code.values.push_back(cells[row][latent]);
      }
    code.rowStart.push_back(code.nonzeros());
  }
  return code;
}

}  // namespace

class TestLatentStability : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  /// Against every matching there is, with ties and with more rows or columns.
  void matchesAsWellAsAny() {
    std::mt19937 random(7);
    for (int trial = 0; trial < 600; ++trial) {
      const int64_t rows = 1 + static_cast<int64_t>(random() % 6);
      const int64_t columns = rows + static_cast<int64_t>(random() % (8 - static_cast<uint32_t>(rows)));
      const Matrix wide = randomMatrix(rows, columns, trial % 2 == 0, random);
      const Matrix tall = turned(wide);
      const double best = bestOfAll(wide);
      for (const Matrix* matrix : {&wide, &tall}) {
        const std::vector<int64_t> found = matchOneToOne(matrix->view()).value();
        QVERIFY(isOneToOne(found, matrix->columns, rows));
        QVERIFY(std::abs(sumOf(*matrix, found) - best) < 1e-5);
      }
    }
  }

  /// No exchange of two partners makes a large matching better, and a hidden permutation is found.
  void findsAHiddenPermutation() {
    std::mt19937 random(3);
    constexpr int64_t kSize = 300;
    Matrix matrix = randomMatrix(kSize, kSize, false, random);
    std::vector<int64_t> hidden(kSize);
    std::iota(hidden.begin(), hidden.end(), 0);
    std::shuffle(hidden.begin(), hidden.end(), random);
    QVERIFY(sumOf(matrix, matchOneToOne(matrix.view()).value()) >= sumOf(matrix, hidden));
    for (int64_t row = 0; row < kSize; ++row)
      matrix.cells[static_cast<size_t>(row * kSize + hidden[static_cast<size_t>(row)])] = 2;
    QCOMPARE(matchOneToOne(matrix.view()).value(), hidden);
  }

  void emptyMatricesHaveNoPairs() {
    QCOMPARE(matchOneToOne({nullptr, 0, 0}).value().size(), size_t{0});
    QCOMPARE(matchOneToOne({nullptr, 3, 0}).value(), (std::vector<int64_t>{-1, -1, -1}));
  }

  void stopsWhenAsked() {
    StopSource stop;
    stop.requestStop();
    const std::vector<float> cells(4);
    QVERIFY(matchOneToOne({cells.data(), 2, 2}, {stop.token(), {}}).error().isCancelled());
  }

  /// Directions in another order, of other lengths and with a little noise.
  void directionsAreMatched() {
    at::manual_seed(5);
    const at::Tensor decoder_FD = at::randn({40, 24});
    const at::Tensor order = at::arange(39, -1, -1);
    const at::Tensor other = decoder_FD.index_select(0, order) * 3 + at::randn({40, 24}) / 10;
    const LatentMatches matches = matchByDirection(decoder_FD, other).value();
    for (size_t latent = 0; latent < 40; ++latent) {
      QCOMPARE(matches.partner[latent], static_cast<int64_t>(39 - latent));
      QVERIFY(matches.similarity[latent] > 0.98F && matches.similarity[latent] <= 1.0001F);
    }
    const LatentMatches fewer = matchByDirection(decoder_FD, other.narrow(0, 0, 30)).value();
    QCOMPARE(std::ranges::count(fewer.partner, -1), 10);
    QCOMPARE(fewer.similarity[0], 0.0F);
    QCOMPARE(fewer.partner[39], int64_t{0});
  }

  void codesAreMatched() {
    at::manual_seed(6);
    at::Tensor code_NF = at::randn({200, 12}).clamp_min(0);
    code_NF.select(1, 4).zero_();
    const at::Tensor order = at::arange(11, -1, -1);
    const LatentMatches matches = matchByCode(codeOf(code_NF), codeOf(code_NF.index_select(1, order) * 2)).value();
    for (size_t latent = 0; latent < 12; ++latent) {
      const bool isSilent = latent == 4;
      QCOMPARE(matches.partner[latent], isSilent ? int64_t{-1} : static_cast<int64_t>(11 - latent));
      QVERIFY(std::abs(matches.similarity[latent] - (isSilent ? 0 : 1)) < 1e-5F);
    }
  }

  void stabilityIsTheMean() {
    QCOMPARE(stabilityOf({{{0, 1}, {1, 0.5F}}, {{1, -1}, {0.5F, 0}}}), (std::vector<float>{0.75F, 0.25F}));
    QCOMPARE(stabilityOf({}).size(), size_t{0});
  }
};

DGLM_TEST(TestLatentStability);
#include "tst_latent_stability.moc"
