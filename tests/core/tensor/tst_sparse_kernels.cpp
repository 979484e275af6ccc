// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtTest>

#include <algorithm>
#include <random>

#include "core/tensor/selfcheck.h"
#include "core/tensor/sparse_kernels.h"
#include "tests/test_case.h"

using namespace dglm;

namespace {

struct Matrix {
  int64_t rows, columns;
  std::vector<float> values;
  DenseView view() const { return {values.data(), rows, columns}; }
};

Matrix randomMatrix(int64_t rows, int64_t columns, unsigned seed) {
  std::mt19937 random(seed);
  Matrix matrix{rows, columns, std::vector<float>(static_cast<size_t>(rows * columns))};
  // Coarse steps, so that many values are equal.
  std::ranges::generate(matrix.values, [&] { return static_cast<float>(int(random() % 41) - 20) / 8; });
  return matrix;
}

std::vector<float> dense(const SparseCode& code) {
  std::vector<float> values(static_cast<size_t>(code.rows() * code.width), 0);
  for (int64_t row = 0; row < code.rows(); ++row)
    for (size_t i = 0; i < code.rowLatents(row).size(); ++i)
      values[static_cast<size_t>(row * code.width + code.rowLatents(row)[i])] = code.rowValues(row)[i];
  return values;
}

}  // namespace

class TestSparseKernels : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void thresholdIsStrict() {
    const Matrix matrix{2, 3, {0.5f, 1, 2, -1, 0, 1.5f}};
    const SparseCode code = selectAbove(matrix.view(), 1);
    QCOMPARE(code.width, int64_t{3});
    QCOMPARE(code.rowStart, (std::vector<int64_t>{0, 1, 2}));
    QCOMPARE(code.latents, (std::vector<int32_t>{2, 2}));
    QCOMPARE(code.values, (std::vector<float>{2, 1.5f}));
  }

  void unsetThresholdKeepsWhatIsPositive() {
    const Matrix matrix{1, 4, {0.5f, 0, -1, 2}};
    QCOMPARE(selectAbove(matrix.view(), -1).latents, (std::vector<int32_t>{0, 3}));
  }

  void everyLatentHasItsThreshold() {
    const Matrix matrix{2, 3, {0.5f, 1, 2, 0.5f, 1.5f, -1}};
    const std::vector<float> thresholds{0.5f, 1, -3};
    const SparseCode code = selectAbove(matrix.view(), thresholds);
    QCOMPARE(code.rowStart, (std::vector<int64_t>{0, 1, 2}));
    QCOMPARE(code.latents, (std::vector<int32_t>{2, 1}));
  }

  void nonzerosOfEitherSign() {
    const Matrix matrix{2, 2, {-1, 0, 0, 2}};
    const SparseCode code = selectNonzero(matrix.view());
    QCOMPARE(code.rowStart, (std::vector<int64_t>{0, 1, 2}));
    QCOMPARE(code.values, (std::vector<float>{-1, 2}));
  }

  void largestOfRowsAsOneByOne() {
    const Matrix matrix = randomMatrix(12, 50, 5);
    for (const int64_t count : {0, 1, 7, 60}) {
      SparseCode expected;
      expected.width = 50;
      for (int64_t row = 0; row < 12; ++row)
        expected.append(selectLargest(DenseView{matrix.values.data() + row * 50, 1, 50}, count));
      const SparseCode found = selectLargestOfRows(matrix.view(), count);
      QCOMPARE(found.rowStart, expected.rowStart);
      QCOMPARE(found.latents, expected.latents);
      QCOMPARE(found.values, expected.values);
    }
  }

  void largestOfACodeAsOfItsMatrix() {
    const Matrix matrix = randomMatrix(12, 50, 6);
    const SparseCode all = selectAbove(matrix.view(), 0);
    for (const int64_t count : {0, 1, 40, 1000})
      QCOMPARE(dense(selectLargest(all, count)), dense(selectLargest(matrix.view(), count)));
  }

  void largestAsBySorting_data() {
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("columns");
    QTest::addColumn<int>("count");
    QTest::newRow("one") << 4 << 32 << 1;
    QTest::newRow("some") << 16 << 32 << 64;
    QTest::newRow("more than are positive") << 4 << 8 << 31;
    QTest::newRow("more than there are") << 4 << 8 << 100;
    QTest::newRow("none") << 4 << 8 << 0;
    QTest::newRow("no rows") << 0 << 8 << 5;
  }

  void largestAsBySorting() {
    QFETCH(int, rows);
    QFETCH(int, columns);
    QFETCH(int, count);
    for (unsigned seed = 0; seed < 20; ++seed) {
      const Matrix matrix = randomMatrix(rows, columns, seed);
      std::vector<size_t> order(matrix.values.size());
      std::ranges::generate(order, [next = size_t{0}]() mutable { return next++; });
      std::ranges::stable_sort(order, std::ranges::greater{}, [&](size_t i) { return matrix.values[i]; });
      std::vector<float> expected(matrix.values.size(), 0);
      for (size_t i = 0; i < std::min(order.size(), static_cast<size_t>(count)); ++i)
        expected[order[i]] = std::max(0.0f, matrix.values[order[i]]);
      QCOMPARE(dense(selectLargest(matrix.view(), count)), expected);
    }
  }

  void tinyAndHugeValuesAreOrdered() {
    const Matrix matrix{1, 5, {1e-42f, 3e38f, 1e-41f, 1, INFINITY}};
    QCOMPARE(selectLargest(matrix.view(), 4).latents, (std::vector<int32_t>{1, 2, 3, 4}));
  }

  void productsAndSumsAsDense() {
    const Matrix values = randomMatrix(9, 20, 1), rows = randomMatrix(9, 70, 2), directions = randomMatrix(20, 70, 3);
    const SparseCode code = selectLargest(values.view(), 40);
    std::vector<float> decoded(9 * 70), scattered(20 * 70, 0);
    const std::vector<float> bias(70, 0.5f);
    decodeRows(code, directions.view(), bias, decoded);
    scatterRows(code, rows.view(), scattered);
    const std::vector<float> products = productsAtEntries(code, rows.view(), directions.view());

    const std::vector<float> f = dense(code);
    std::vector<float> expectedDecoded(9 * 70, 0.5f), expectedScattered(20 * 70, 0), expectedProducts;
    for (size_t r = 0; r < 9; ++r)
      for (size_t latent = 0; latent < 20; ++latent) {
        float product = 0;
        for (size_t d = 0; d < 70; ++d) {
          expectedDecoded[r * 70 + d] += f[r * 20 + latent] * directions.values[latent * 70 + d];
          expectedScattered[latent * 70 + d] += f[r * 20 + latent] * rows.values[r * 70 + d];
          product += rows.values[r * 70 + d] * directions.values[latent * 70 + d];
        }
        if (f[r * 20 + latent] != 0)
          expectedProducts.push_back(product);
      }
    // Multiples of 1/64 below 2^18: exact in fp32 in any order of summation.
    QCOMPARE(decoded, expectedDecoded);
    QCOMPARE(scattered, expectedScattered);
    QCOMPARE(products, expectedProducts);
  }

  /// Without CUDA there is nothing to compare, and the check says so instead of passing.
  void selfcheckAgreesOrSaysWhy() {
    const auto rows = runSelfcheck({});
    if (rows.hasError())
      QVERIFY(rows.error().kind == ErrorKind::NotBuilt || rows.error().kind == ErrorKind::DeviceUnavailable);
    else
      for (const SelfcheckRow& row : rows.value())
        QVERIFY2(row.agrees, row.kernel.c_str());
  }
};

DGLM_TEST(TestSparseKernels);
#include "tst_sparse_kernels.moc"
